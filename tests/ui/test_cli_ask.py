"""`cpts ask`, `documents` and `show`, over an index that is not one."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO, StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from cli_fakes import GUIDE, REPORT, FakeAssistant, FakeIndex

from assistant.outcomes import Engine, Role, Turn
from ingest.documents import Kind
from ui.cli import main, session
from ui.cli.terminal import Terminal, harmless, waiting
from ui.settings import Settings

N = "\u202f"


@pytest.fixture(autouse=True)
def _no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def assistant(monkeypatch: pytest.MonkeyPatch) -> FakeAssistant:
    """The assistant that every command opens."""
    fake = FakeAssistant(FakeIndex())

    @contextmanager
    def opened_index(_settings: Settings) -> Iterator[FakeIndex]:
        yield fake.index

    @contextmanager
    def opened_assistant(_settings: Settings) -> Iterator[FakeAssistant]:
        yield fake

    monkeypatch.setattr(session, "opened_index", opened_index)
    monkeypatch.setattr(session, "opened_assistant", opened_assistant)
    return fake


def test_answer_comes_first_then_its_source(
    assistant: FakeAssistant, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reader gets the answer, then who says it, where, and the words themselves."""
    assert main(["ask", "Quelle", "part ?"]) == 0
    printed = capsys.readouterr()
    assert assistant.asked[0][0] == "Quelle part ?"
    assert printed.err == ""
    lines = printed.out.splitlines()
    assert lines[0] == f"Question comprise{N}: Quelle part ? (des CPTS)"
    assert lines[2] == "12 % des CPTS ont une charte [1]."
    for expected in (
        "[1] Enquête sur les liens",
        "Fiche rédigée d’après « L’enquête », Fédération",
        "Fédération · novembre 2025 · rapport d’enquête",
        "Liens",
        "│ Modalité | Part",
        "│ […]",
        "│ Charte | 12 %",
        "Et la convention ?",
    ):
        assert expected in printed.out
    assert "\x1b" not in printed.out


def test_json_is_the_answer_object(
    assistant: FakeAssistant, capsys: pytest.CaptureFixture[str]
) -> None:
    """--json prints the versioned object and nothing else."""
    assert main(["ask", "--json", "Quelle part ?"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert value["schema"] == 1
    assert value["citations"][0]["quote"] == "Modalité\tPart\n[…]\nCharte\t12 %"
    assert "explanation" not in value


def test_explanation_shows_both_ranks_and_the_rule(
    assistant: FakeAssistant, capsys: pytest.CaptureFixture[str]
) -> None:
    """--explain shows what was understood, found and decided, in print and in JSON."""
    assert main(["ask", "--explain", "Quelle part ?"]) == 0
    printed = capsys.readouterr().out
    for expected in (
        f"attendu{N}: un pourcentage", f"sens{N}: 1er, mots{N}: –", "couverture 0,90",
        "une case répond",
    ):  # fmt: skip
        assert expected in printed
    assert main(["ask", "--explain", "--json", "Quelle part ?"]) == 0
    explanation = json.loads(capsys.readouterr().out)["explanation"]
    assert explanation["hits"][0]["lexical_rank"] is None
    assert explanation["evidence"][0]["spans"] == [{"page": 1, "start": 23, "end": 34}]


def test_kind_document_and_engine_reach_the_assistant(assistant: FakeAssistant) -> None:
    """The restrictions of the command line are those of the search."""
    arguments = ["--kind", "guide", "--kind", "plan", "--document", GUIDE.source]
    assert main(["ask", "x", *arguments, "--engine", "extractive"]) == 0
    _, _, where, engine = assistant.asked[0]
    assert where.kinds == {Kind.GUIDE, Kind.PLAN}
    assert where.documents == {GUIDE.id}
    assert engine is Engine.EXTRACTIVE


def test_unknown_document_names_the_nearest(
    assistant: FakeAssistant, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistyped id is mended from the message alone."""
    assert main(["ask", "x", "--document", "enquette"]) == 2
    assert REPORT.id in capsys.readouterr().err
    assert assistant.asked == []


@pytest.mark.parametrize(
    "question",
    ["", "   ", "\x00\x1b[31m\x07", "<b></b><img src=x onerror=alert(1)>", "?!", "a" * 10_000],
)
def test_question_that_is_none_is_mended_by_the_user(
    question: str, assistant: FakeAssistant, capsys: pytest.CaptureFixture[str]
) -> None:
    """Empty, control characters, markup alone, 10,000 characters: one sentence and status 2."""
    assert main(["ask", question]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "\x1b" not in printed.err


def test_question_that_is_none_still_gives_an_object(
    assistant: FakeAssistant, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --json a program finds an `unclear` object on standard output, and status 2."""
    assert main(["ask", "--json", ""]) == 2
    printed = capsys.readouterr()
    assert json.loads(printed.out)["outcome"] == "unclear"
    assert printed.err


def _feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=BytesIO(data)))


def test_jsonl_answers_line_by_line(
    assistant: FakeAssistant,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each line has its answer with the same id; history is passed on; blank lines are skipped."""
    turn = {"role": "user", "content": "Et avant ?"}
    lines = [
        {"id": "a", "question": "Un ?", "history": [turn]},
        {"id": 2, "question": ""},
        {"question": "Trois ?", "history": None},
    ]
    text = "\n\n".join(json.dumps(line) for line in lines)
    _feed(monkeypatch, b"\xef\xbb\xbf" + text.encode())
    assert main(["ask", "--jsonl"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", "2", None]
    assert [answer["outcome"] for answer in answers] == ["answered", "unclear", "answered"]
    assert assistant.asked[0][1] == (Turn(Role.USER, "Et avant ?"),)


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"[" * 100_000,
        b'"texte"',
        b'{"id": "b"}',
        b'{"question": 3}',
        b'{"id": [], "question": "x"}',
        b'{"question": "x", "history": "y"}',
        b'{"question": "x", "history": [{"role": "system", "content": "y"}]}',
        b'{"question": "\xff"}',
    ],
)
def test_jsonl_line_that_is_no_question_stops(
    line: bytes,
    assistant: FakeAssistant,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The number of the line is said; what was answered before stays."""
    _feed(monkeypatch, b'{"id": "a", "question": "Un ?"}\n' + line + b"\n")
    assert main(["ask", "--jsonl"]) == 2
    printed = capsys.readouterr()
    assert "Ligne 2" in printed.err
    assert printed.err.count("\n") == 1
    assert len(printed.out.splitlines()) == 1


def test_jsonl_names_its_conversation(
    assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The session of the line, else that of the run; its budget of tokens is counted under it."""
    lines = b'{"question": "Un ?", "session": "a-1"}\n{"question": "Deux ?"}\n'
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=BytesIO(lines)))
    assert main(["ask", "--jsonl"]) == 0
    assert assistant.sessions == ["a-1", "cli"]


def test_jsonl_takes_no_question_beside(assistant: FakeAssistant) -> None:
    """A question on the command line would have no place in the output."""
    assert main(["ask", "--jsonl", "Un ?"]) == 2


def test_documents_lists_all(assistant: FakeAssistant, capsys: pytest.CaptureFixture[str]) -> None:
    """Each document with what it is; the same as JSON."""
    assert main(["documents"]) == 0
    printed = capsys.readouterr().out
    for expected in (REPORT.id, GUIDE.title, "https://exemple.fr/guide", "2 pages", "2 documents"):
        assert expected in printed
    assert main(["documents", "--json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert [document["id"] for document in value] == [REPORT.id, GUIDE.id]
    assert value[0]["kind"] == "survey_report"


def test_show_prints_the_exact_text(
    assistant: FakeAssistant, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard output holds the stored text, tabs included; the rest goes to standard error."""
    assert main(["show", "enquete", "2"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "Réponses\nModalité\tPart\nCharte\t12 % (enquete, 2)\n"
    assert REPORT.title in printed.err
    assert main(["show", "enquete", "--json"]) == 0
    assert [page["page"] for page in json.loads(capsys.readouterr().out)["pages"]] == [1, 2]


@pytest.mark.parametrize("page", ["0", "3", "-1"])
def test_show_names_the_pages_that_there_are(
    page: str, assistant: FakeAssistant, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that is not there is the user's to mend."""
    try:
        status = main(["show", "enquete", page])
    except SystemExit as stop:
        status = int(str(stop.code))
    assert status == 2
    assert capsys.readouterr().out == ""


def test_terminal_wraps_and_colours() -> None:
    """Lines stay within the width; bold spans two lines; a list hangs."""
    stream = StringIO()
    terminal = Terminal(stream, width=30, colours=True)
    terminal.markdown("- " + "**" + "mot " * 12 + "fin**")
    lines = stream.getvalue().splitlines()
    assert len(lines) > 2
    assert lines[1].startswith("  \x1b[1mmot")
    plain = StringIO()
    Terminal(plain, width=30).markdown("**gras** et non")
    assert plain.getvalue() == "gras et non\n"


def test_nothing_acts_on_the_terminal() -> None:
    """Escape sequences, carriage returns and direction marks of a document are dropped."""
    assert harmless("a\x1b[2J\r\x07b\u202ec\nd\te\x9bf") == "abc\nd\tef"


class _Screen(StringIO):
    def isatty(self) -> bool:
        return True


def test_waiting_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal shows that something happens, then only the result; a file shows nothing."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr", screen := _Screen())
    with waiting("Recherche…"):
        assert "Recherche…" in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")
    monkeypatch.setattr("sys.stderr", plain := StringIO())
    with waiting("Recherche…"):
        pass
    assert plain.getvalue() == ""


def test_colours_are_not_for_those_who_refuse_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """https://no-color.org, dumb terminals and pipes get plain text."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert Terminal.of(_Screen()).colours
    assert not Terminal.of(StringIO()).colours
    monkeypatch.setenv("TERM", "dumb")
    assert not Terminal.of(_Screen()).colours
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not Terminal.of(_Screen()).colours
