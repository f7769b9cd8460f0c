"""Questions in spreadsheets, drafts for staff, and the formats of other tools."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from eval_index import TinyIndex
from eval_world import RIGHT, SET, STEPS, WORLD, ScriptedSystem

from evals.__main__ import main as tools
from evals.drafts import draft_document, draft_feedback
from evals.errors import QuestionSetError
from evals.exchange import from_ragas, from_squad, ragas_lines, to_squad
from evals.main import evaluate_system
from evals.options import EvalOptions
from evals.question_set import to_lines
from evals.questions import Question
from evals.sheet_files import COLUMNS
from evals.sheets import read_sheet, to_row, write_sheet


def _without_sources(question: Question) -> Question:
    return question.model_copy(update={"places": {"corpus": question.places_in("corpus")}})


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_questions_survive_a_spreadsheet(suffix: str, tmp_path: Path) -> None:
    """What is written is read back the same, in both formats."""
    path = tmp_path / f"jeu{suffix}"
    alone = [q for q in WORLD if q.conversation is None]
    write_sheet([to_row(q) for q in alone], path)
    sheet = read_sheet(path)
    assert sheet.problems == ()
    assert [_without_sources(q) for q in sheet.questions] == [_without_sources(q) for q in alone]


def test_a_jsonl_is_read_too(tmp_path: Path) -> None:
    """Staff may get a set from a developer."""
    path = tmp_path / "jeu.jsonl"
    path.write_text(to_lines(WORLD), encoding="utf-8")
    assert read_sheet(path).questions == WORLD


def test_each_wrong_row_is_named_with_its_line(tmp_path: Path) -> None:
    """The line is that of the spreadsheet, titles included; the other rows are read."""
    wrong = to_row(STEPS) | {"id": "Étapes !", "difficulté": "9"}
    path = tmp_path / "jeu.csv"
    write_sheet([to_row(WORLD[0]), wrong], path)
    sheet = read_sheet(path)
    assert [q.id for q in sheet.questions] == ["cellule"]
    messages = [str(p).replace("\u202f", " ") for p in sheet.problems]
    assert all(m.startswith("ligne 3") for m in messages)
    assert any("minuscules" in m for m in messages)
    assert any("au plus 3" in m for m in messages)


def test_only_accepted_drafts_become_questions(tmp_path: Path) -> None:
    """« à décider » and « non » wait; an empty cell is a yes."""
    rows = [
        to_row(WORLD[0], keep=""),
        to_row(STEPS, keep="à décider"),
        to_row(WORLD[4], keep="non"),
    ]
    path = tmp_path / "jeu.csv"
    write_sheet(rows, path)
    sheet = read_sheet(path)
    assert [q.id for q in sheet.questions] == ["cellule"]
    assert sheet.left_out == 2


def test_a_file_without_the_titles_of_the_template_says_so(tmp_path: Path) -> None:
    """One sentence, not one error a row."""
    path = tmp_path / "jeu.csv"
    path.write_text("note;public\nune;deux\n", encoding="utf-8")
    (problem,) = read_sheet(path).problems
    assert "première ligne" in str(problem)


@pytest.mark.parametrize("name", ["jeu.pdf", "jeu.xlsx", "absent.csv"])
def test_a_file_that_cannot_be_read_gives_one_sentence(name: str, tmp_path: Path) -> None:
    """Another kind, a broken workbook, nothing there."""
    if not name.startswith("absent"):
        (tmp_path / name).write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(QuestionSetError):
        read_sheet(tmp_path / name)


def test_a_formula_is_text_in_a_spreadsheet(tmp_path: Path) -> None:
    """A question that starts with = is shown, not run, and is read back whole."""
    question = WORLD[0].model_copy(update={"question": "=1+1"})
    path = tmp_path / "jeu.csv"
    write_sheet([to_row(question)], path)
    assert "'=1+1" in path.read_text(encoding="utf-8")
    assert read_sheet(path).questions[0].question == "=1+1"


def test_a_document_gives_drafts_to_decide() -> None:
    """Cells with their value and place, near misses from another table, lists, headings."""
    drafts = draft_document(TinyIndex(), "enquete")
    by_kind: dict[str, list[dict[str, str]]] = {}
    for draft in drafts:
        assert set(draft) <= set(COLUMNS)
        assert draft["garder"] == "à décider"
        by_kind.setdefault(draft["genre"], []).append(draft)
    cell = next(d for d in by_kind["cellule de tableau"] if "EPSM" in d["question"])
    assert cell["faits attendus"] in {"18 %", "60 %"}
    assert cell["lieux"] == "enquete p. 1"
    assert ["Pédiatrie" in d["question"] for d in by_kind["manque proche"]] == [True]
    assert by_kind["étapes"][0]["faits attendus"] == "Prise de contact\nParticipation"
    assert len({d["id"] for d in drafts}) == len(drafts)


def test_accepted_drafts_are_questions(tmp_path: Path) -> None:
    """Whatever staff accepts passes the check of the format."""
    drafts = [d | {"garder": "oui"} for d in draft_document(TinyIndex(), "enquete")]
    complete = [d for d in drafts if d.get("faits attendus") or d.get("raison")]
    path = tmp_path / "jeu.xlsx"
    write_sheet(complete, path)
    sheet = read_sheet(path)
    assert sheet.problems == ()
    assert len(sheet.questions) == len(complete)


def test_feedback_becomes_a_draft() -> None:
    """Figures and places are proposed only where the answer was found useful."""
    answer = RIGHT["cellule"].model_dump_json()
    good = draft_feedback("Quelle part ?", answer, useful=True)
    bad = draft_feedback("Quelle part ?", answer, useful=False, comment="Mauvaise ligne")
    assert good["faits attendus"] == "60 %"
    assert good["lieux"] == "enquete p. 1"
    assert "faits attendus" not in bad
    assert "Mauvaise ligne" in bad["note"]
    refused = draft_feedback("Salaire ?", RIGHT["salaire"].model_dump_json(), useful=False)
    assert refused["issue"] == "répondu"


def test_ragas_both_ways() -> None:
    """The fields of its single-turn samples; a reference becomes the expected fact."""
    lines = ragas_lines([(question, RIGHT[question.id]) for question in WORLD])
    first = json.loads(lines.splitlines()[0])
    assert first["reference"] == "60 %"
    assert first["reference_contexts"]
    back = from_ragas(lines, "enquete")
    assert len(back) == len(WORLD)
    assert back[0].facts == (("60 %",),)
    with pytest.raises(QuestionSetError):
        from_ragas('{"question": "?"}', "enquete")


def test_squad_both_ways() -> None:
    """Spans are slices of their passage; no answer stays no answer."""
    pages = {("enquete", 1): "EPSM 60 % et CHU 40 %", ("guide", 1): "prise de contact"}
    squad = to_squad(WORLD, pages)
    for article in squad.data:
        for paragraph in article.paragraphs:
            for qa in paragraph.qas:
                for span in qa.answers:
                    end = span.answer_start + len(span.text)
                    assert paragraph.context[span.answer_start : end] == span.text
    back = {q.id: q for q in from_squad(squad.model_dump_json())}
    assert back["cellule"].facts == (("60 %",),)
    assert not back["salaire"].answerable
    with pytest.raises(QuestionSetError):
        from_squad("{}")


def test_the_tools_make_and_read_a_template(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A template, its import, a set to a spreadsheet and back: one sentence each."""
    template, made = tmp_path / "modele.xlsx", tmp_path / "jeu.jsonl"
    assert tools(["modele", str(template)]) == 0
    assert tools(["importer", str(template), str(made)]) == 0
    assert "laissées de côté" in capsys.readouterr().out
    exported = tmp_path / "tout.csv"
    assert tools(["exporter", "mise-au-point", str(exported)]) == 0
    assert tools(["importer", str(exported), str(made)]) == 0
    assert tools(["verifier", str(made)]) == 0


def test_the_tools_say_what_to_mend(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2 and the lines."""
    path = tmp_path / "jeu.csv"
    write_sheet([to_row(STEPS) | {"genre": "étapess"}], path)
    assert tools(["importer", str(path), str(tmp_path / "jeu.jsonl")]) == 2
    assert "ligne 2" in capsys.readouterr().err
    assert tools(["importer", str(tmp_path / "rien.csv"), "x"]) == 2


def test_a_run_goes_to_ragas(tmp_path: Path) -> None:
    """Answers of a run with the questions of its set."""
    (tmp_path / "jeu.jsonl").write_text(to_lines(WORLD), encoding="utf-8")
    evaluate_system(SET, ScriptedSystem(), EvalOptions(out=tmp_path / "mesure"))
    out = tmp_path / "ragas.jsonl"
    run, dataset = str(tmp_path / "mesure"), str(tmp_path / "jeu.jsonl")
    assert tools(["vers-ragas", run, dataset, str(out)]) == 0
    assert len(out.read_text(encoding="utf-8").splitlines()) == len(WORLD)


def test_a_set_goes_to_squad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over the pages of the index."""
    monkeypatch.setattr("ingest.store.open_index", lambda *_: TinyIndex())
    (tmp_path / "jeu.jsonl").write_text(to_lines(WORLD), encoding="utf-8")
    out = tmp_path / "squad.json"
    assert tools(["vers-squad", str(tmp_path / "jeu.jsonl"), str(out)]) == 0
    back = {q.id: q for q in from_squad(out.read_text(encoding="utf-8"))}
    assert back["cellule"].facts == (("60 %",),)
