"""The command line over a real index: what a user gets, and every bad input."""

import json
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from ui.cli import main

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, Any] = json.loads((ROOT / "docs/answer.schema.json").read_text("utf-8"))
GUIDE = """\
# Guide des communes

Une commune peut prêter un local à la maison de santé. Le prêt dure trois ans.

## Étapes

Pour demander un local, il faut suivre ces étapes :

1. écrire au maire ;
2. visiter le local ;
3. signer la convention.
"""
SURVEY = """\
<html><head><title>Enquête sur les locaux</title></head><body><main><h1>Enquête sur les locaux</h1>
<p>Cette enquête porte sur les locaux prêtés aux maisons de santé en 2024.</p>
<table><caption>Tableau 1 : Part des communes qui prêtent un local</caption>
<tr><th>Type de commune</th><th>Prêt gratuit</th><th>Prêt payant</th></tr>
<tr><th>Rurale</th><td>62 %</td><td>11 %</td></tr>
<tr><th>Urbaine</th><td>35 %</td><td>27 %</td></tr></table></main></body></html>
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two small documents, in a folder with an accent and a space."""
    made = tmp_path_factory.mktemp("réel") / "mes documents"
    made.mkdir()
    (made / "guide des communes.md").write_text(GUIDE, encoding="utf-8")
    (made / "enquête.html").write_text(SURVEY, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def built(folder: Path) -> Path:
    """An index of the two documents."""
    index = folder.parent / "index"
    assert main(["ingest", str(folder), "--index", str(index)]) == 0
    return index


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The current folder holds no settings and no index."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """An index that a test may damage."""
    return shutil.copytree(built, tmp_path / "copie")


def _refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Runs a command that the user must mend: status 2, one line on standard error."""
    capsys.readouterr()
    assert main(arguments) == 2
    printed = capsys.readouterr()
    progress = ("Recherche", "Lecture", "Écriture", "Vérification", "Terminé", "Ouverture")
    lines = [line for line in printed.err.splitlines() if not line.startswith(progress)]
    assert len(lines) == 1
    assert "Traceback" not in printed.err
    return lines[0]


def _object(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(capsys.readouterr().out)
    return value


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Quelle part des communes rurales prête un local gratuitement ?", "62 %"),
        ("Quelles étapes pour demander un local ?", "signer la convention"),
        ("Que peut prêter une commune à la maison de santé ?", "un local"),
    ],
)
def test_answer_quotes_what_show_prints(
    question: str, expected: str, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The object is valid, and each part of each quote stands in the page that it names."""
    capsys.readouterr()
    assert main(["ask", question, "--json", "--explain", "--index", str(built)]) == 0
    answer = _object(capsys)
    assert list(Draft202012Validator(SCHEMA).iter_errors(answer)) == []
    assert answer["outcome"] == "answered"
    assert expected in " ".join(c["quote"] for c in answer["citations"])
    for citation in answer["citations"]:
        page = str(citation["page"])
        assert main(["show", citation["document_id"], page, "--index", str(built)]) == 0
        text = capsys.readouterr().out
        assert all(part in text for part in citation["quote"].split("\n[…]\n"))


def test_answering_loads_no_heavy_library(built: Path) -> None:
    """A one-shot answer needs neither torch nor Chroma, LangChain nor Gradio."""
    heavy = ["torch", "chromadb", "langchain_core", "gradio", "sentence_transformers", "pdfplumber"]
    code = (
        "import sys; from ui.cli import main; status = main(sys.argv[1:]); "
        f"print([n for n in {heavy!r} if n in sys.modules], file=sys.stderr); sys.exit(status)"
    )
    command = [sys.executable, "-c", code, "ask", "Un local ?", "--index", str(built)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_what_the_documents_lack_is_refused(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A refusal is a valid object, with status 0: nothing went wrong."""
    capsys.readouterr()
    assert (
        main(["ask", "Quel est le montant de la taxe foncière ?", "--json", "--index", str(built)])
        == 0
    )
    answer = _object(capsys)
    assert list(Draft202012Validator(SCHEMA).iter_errors(answer)) == []
    assert answer["outcome"] in ("not_in_corpus", "out_of_scope")
    assert answer["citations"] == []


def test_second_ingestion_changes_nothing(
    folder: Path, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same folder again is the same build."""
    before = (built / "CURRENT").read_text()
    capsys.readouterr()
    assert main(["ingest", str(folder), "--index", str(built), "--json"]) == 0
    report = _object(capsys)
    assert (report["built"], report["totals"]["unchanged"]) == (False, 2)
    assert (built / "CURRENT").read_text() == before


def test_report_page_is_written(
    folder: Path, built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """--report leaves a page that names the documents."""
    page = tmp_path / "rapport.html"
    assert main(["ingest", str(folder), "--index", str(built), "--report", str(page)]) == 0
    assert "Guide des communes" in page.read_text(encoding="utf-8")


def test_doctor_is_content(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fresh index passes every check that depends on it."""
    capsys.readouterr()
    main(["doctor", "--json", "--index", str(built)])
    found = {check["name"]: check["status"] for check in _object(capsys)["checks"]}
    wanted = ("index", "index_against_sources", "embedder", "packages", "permissions")
    assert [found[name] for name in wanted] == ["pass"] * len(wanted)


@pytest.mark.parametrize("command", [["ask", "Un prêt ?"], ["documents"], ["show", "x"], ["chat"]])
def test_no_index(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Every command that reads an index says how to make one."""
    assert "cpts ingest" in _refused([*command, "--index", "absent"], capsys)


def test_half_built_index(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A build that was never finished is not opened."""
    for ready in copy.rglob("READY.json"):
        ready.unlink()
    assert "incomplet" in _refused(["documents", "--index", str(copy)], capsys)


def test_index_of_another_embedder(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Vectors of one model are never searched with another."""
    monkeypatch.setenv("CPTS_EMBEDDING_MODEL", "un-autre-modele")
    assert "ingest" in _refused(["ask", "Un prêt ?", "--index", str(copy)], capsys)


def test_index_of_another_version(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An index of a later or earlier program is refused rather than misread."""
    for ready in copy.rglob("READY.json"):
        text = re.sub(r'("pipeline(?:_version)?": ?)\d+', r"\g<1>9999", ready.read_text())
        assert "9999" in text
        ready.write_text(text)
    assert "ingest" in _refused(["ask", "Un prêt ?", "--index", str(copy)], capsys)


def _make(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    return str(path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("vide.pdf", b""),
        ("vide.txt", b""),
        ("cassé.pdf", b"%PDF-1.7\nrien"),
        ("faux.docx", b"PK\x03\x04 pas une archive"),
        ("image.xyz", b"\x00\x01\x02\x03" * 100),
        ("film.mp4", b"\x00\x00\x00\x18ftypmp42"),
    ],
)
def test_file_that_cannot_be_read(
    name: str, content: bytes, copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Empty, broken or of an unknown kind: said, and the last good index still answers."""
    path = _make(tmp_path / name, content)
    assert name in _refused(["ingest", path, "--index", str(copy)], capsys)
    assert main(["ask", "Quelles étapes pour demander un local ?", "--index", str(copy)]) == 0
    assert "signer la convention" in capsys.readouterr().out


@pytest.mark.parametrize("target", ["absent.pdf", "vide", "ftp://exemple.fr/a", "https://"])
def test_target_that_holds_nothing(
    target: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path that is not there, an empty folder, an address of another kind."""
    (tmp_path / "vide").mkdir()
    _refused(["ingest", target, "--index", "neuf"], capsys)
    assert not (tmp_path / "neuf" / "CURRENT").exists()


@pytest.mark.parametrize("place", ["/proc/cpts", "/dev/null/cpts"])
def test_place_that_cannot_be_written(
    place: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A place where nothing can be made, also for the administrator."""
    _refused(["ingest", str(folder), "--index", place], capsys)


def test_disk_that_is_full(built: Path) -> None:
    """What the kernel says about a full disk is told as a sentence."""
    command = [sys.executable, "-m", "ui.cli", "documents", "--index", str(built)]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert "plus de place" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.fixture
def taken_port(socket_enabled: None) -> Iterator[int]:
    """A port of the loopback that somebody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.mark.local_server
def test_port_in_use(taken_port: int, built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The chat says so at once, with the remedy."""
    message = _refused(["chat", "--port", str(taken_port), "--index", str(built)], capsys)
    assert str(taken_port) in message
