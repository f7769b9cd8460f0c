"""`cpts doctor`: every check can fail, and each failure has its remedy."""

import errno
import json
import os
import shutil
import socket
from collections import namedtuple
from pathlib import Path
from types import SimpleNamespace

import pytest
from web_documents import guide

import ingest.embedding
import ingest.ocr
import ingest.pipeline
import ingest.store
import ui.targets
from assistant.reader.generative import endpoint
from assistant.reader.generative.endpoint import EndpointCheck
from ingest.embedding import cross_encoder, e5_cache
from ingest.errors import EmbedderError, IndexMismatchError, IndexMissingError
from ingest.report.model import Change, DocumentReport, IngestReport
from ingest.store.catalogue import Recorded
from ingest.store.layout import Layout
from ingest.withdrawn import withdraw
from ui import checks, checks_index
from ui.checks import Check, Status
from ui.cli import main
from ui.settings import Settings, load


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of an empty folder; the cache is empty too."""
    monkeypatch.chdir(tmp_path)
    return load(cache_dir=tmp_path / "cache")


def _bad(check: Check, status: Status) -> str:
    assert check.status is status
    assert check.remedy
    return check.message


def test_python_too_old(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interpreter forced by hand is noticed."""
    assert checks.python(settings).status is Status.PASS
    monkeypatch.setattr("sys.version_info", (3, 10, 2))
    assert _bad(checks.python(settings), Status.FAIL) == "3.10.2"


def test_packages_missing_or_other(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing package fails; another version than the pinned one is a warning."""
    assert checks.packages(settings).status is Status.PASS
    monkeypatch.setattr(checks, "_pinned", lambda: {"gradio": "1.0"})
    assert "gradio" in _bad(checks.packages(settings), Status.WARN)
    monkeypatch.setattr(checks, "_direct_dependencies", lambda: ["gradio", "paquet-absent"])
    assert "paquet-absent" in _bad(checks.packages(settings), Status.FAIL)


def test_folder_that_cannot_be_written(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The nearest folder that exists is tried, also where the index is not made yet."""
    assert checks.permissions(settings).status is Status.PASS
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert str(Path.cwd()) in _bad(checks.permissions(settings), Status.FAIL)


@pytest.mark.parametrize(
    ("free", "status"), [(1 << 20, Status.FAIL), (1 << 30, Status.WARN), (1 << 40, Status.PASS)]
)
def test_room(
    free: int, status: Status, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Little room is a warning, too little a failure."""
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(0, 0, free))
    assert checks.room(settings).status is status


def test_port_taken(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A port that is taken may be the chat itself: a warning."""

    class Taken:
        def __init__(self, *_arguments: object) -> None:
            pass

        def setsockopt(self, *_arguments: object) -> None:
            pass

        def bind(self, _address: object) -> None:
            raise OSError(errno.EADDRINUSE, "in use")

        def close(self) -> None:
            pass

    monkeypatch.setattr(socket, "socket", Taken)
    assert "7860" in _bad(checks.port(settings), Status.WARN)


def test_scans_cannot_be_read(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Tesseract the remedy is the line to type."""
    monkeypatch.setattr(ingest.ocr, "available", lambda: False)
    check = checks.ocr(settings)
    _bad(check, Status.WARN)
    assert "tesseract-ocr-fra" in check.remedy
    assert checks.ocr(settings.model_copy(update={"ocr": False})).status is Status.PASS


def test_embedder_not_made_yet(settings: Settings) -> None:
    """Before the first ingestion the model is not converted, and the check does not convert it."""
    assert checks_index.embedder(settings).status is Status.PASS
    assert settings.cache_dir is not None
    assert not settings.cache_dir.exists()


def test_embedder_that_is_damaged(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the embedder refuses is shown with a remedy."""

    def refuse(_folder: Path) -> None:
        raise EmbedderError("Vecteurs faux.")

    e5_cache.folder(settings.cache_dir).mkdir(parents=True)
    monkeypatch.setattr(e5_cache, "ensure", refuse)
    assert _bad(checks_index.embedder(settings), Status.FAIL) == "Vecteurs faux."


def test_passage_reader_before_the_first_ingestion(settings: Settings) -> None:
    """The file is checked; the embedding model is not converted for it."""
    assert checks_index.passage_reader(settings).status is Status.PASS
    assert settings.cache_dir is not None
    assert not settings.cache_dir.exists()


@pytest.mark.parametrize(
    ("content", "said"), [(None, "introuvable"), (b"version https://git-lfs", "incomplet")]
)
def test_passage_reader_missing_or_damaged(
    content: bytes | None,
    said: str,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Questions go on without it, or fail one by one: the doctor says so."""
    path = tmp_path / "cross-encoder.onnx"
    if content:
        path.write_bytes(content)
    monkeypatch.setattr(cross_encoder, "MODEL", path)
    check = checks_index.passage_reader(settings)
    assert said in _bad(check, Status.FAIL)
    assert "git restore" in check.remedy


@pytest.mark.parametrize(("deviation", "status"), [(0.1, Status.PASS), (2.0, Status.WARN)])
def test_passage_reader_on_another_processor(
    deviation: float, status: Status, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scores far from the reference are a warning."""
    e5_cache.folder(settings.cache_dir).mkdir(parents=True)
    monkeypatch.setattr(cross_encoder, "deviation", lambda _folder: deviation)
    assert checks_index.passage_reader(settings).status is status


def test_other_embedder(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that was set is loaded and tried."""
    other = settings.model_copy(update={"embedding_model": "autre"})
    working = SimpleNamespace(query=lambda _text: [0.0] * 7)
    monkeypatch.setattr(ingest.embedding, "open_embedder", lambda _settings: working)
    assert "7 dimensions" in checks_index.embedder(other).message

    def refuse(_settings: Settings) -> None:
        raise EmbedderError("Introuvable.")

    monkeypatch.setattr(ingest.embedding, "open_embedder", refuse)
    _bad(checks_index.embedder(other), Status.FAIL)


@pytest.mark.parametrize("error", [IndexMissingError("Aucun."), IndexMismatchError("Autre.")])
def test_index_that_does_not_open(
    error: Exception, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Missing, half-built, of another embedder: said, with the command to run."""

    def refuse(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr(ingest.store, "open_index", refuse)
    check = checks_index.index(settings)
    assert _bad(check, Status.FAIL) == str(error)
    assert "cpts ingest" in check.remedy


def test_check_that_breaks_is_a_failure(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other checks are still made."""

    def broken(_settings: Settings) -> Check:
        raise ZeroDivisionError

    monkeypatch.setattr(checks, "room", broken)
    found = {check.name: check for check in checks.examine(settings)}
    assert "ZeroDivisionError" in _bad(found["broken"], Status.FAIL)
    assert found["python"].status is Status.PASS


@pytest.mark.parametrize(
    ("statuses", "exit_status", "verdict"),
    [
        ((Status.PASS,), 0, "Tout va bien."),
        ((Status.PASS, Status.WARN), 0, "1 point à surveiller"),
        ((Status.FAIL, Status.FAIL, Status.WARN), 2, "2 points à corriger"),
    ],
)
def test_verdict_and_status(
    statuses: tuple[Status, ...],
    exit_status: int,
    verdict: str,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Only a failure changes the status; remedies are printed."""
    found = [Check("x", "Titre", status, "constat", "faites ceci") for status in statuses]
    monkeypatch.setattr(checks, "examine", lambda _settings: iter(found))
    assert main(["doctor"]) == exit_status
    printed = capsys.readouterr().out
    assert verdict in printed
    assert "→ faites ceci" in printed


def test_json_holds_no_secret(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The diagnosis can be pasted into a message."""
    monkeypatch.setenv("CPTS_ADMIN_PASSWORD", "sésame")
    monkeypatch.setattr(checks, "examine", lambda _settings: iter(()))
    assert main(["doctor", "--json"]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed)["checks"] == []
    assert "sésame" not in printed


@pytest.fixture
def targets(monkeypatch: pytest.MonkeyPatch) -> list[Path | str]:
    """What the index says that it was made from."""
    found: list[Path | str] = []
    monkeypatch.setattr(ui.targets, "recorded", lambda _settings: tuple(found))
    return found


def _foreseen(monkeypatch: pytest.MonkeyPatch, *changes: Change) -> None:
    documents = tuple(DocumentReport(f"{number}.txt", c) for number, c in enumerate(changes))
    report = IngestReport("ici", "b", documents, dry_run=True)
    monkeypatch.setattr(ingest.pipeline, "foresee", lambda *_a: report)


def test_documents_that_changed_since(
    settings: Settings,
    targets: list[Path | str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """New, changed and removed files call for another ingestion; unchanged ones do not."""
    targets.append(tmp_path)
    _foreseen(monkeypatch, Change.UNCHANGED)
    assert checks_index.index_against_sources(settings).status is Status.PASS
    _foreseen(monkeypatch, Change.UNCHANGED, Change.NEW, Change.REMOVED)
    message = _bad(checks_index.index_against_sources(settings), Status.WARN)
    assert "1 nouveau, 1 retiré" in message


def test_documents_kept_out_are_told(
    settings: Settings,
    targets: list[Path | str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What was removed and is still in its folder is counted; nothing has to be done."""
    targets.append(tmp_path)
    _foreseen(monkeypatch, Change.UNCHANGED)
    (tmp_path / "a.txt").write_text("Un.", "utf-8")
    recorded = Recorded(guide().info, str(tmp_path), str(tmp_path / "a.txt"), 0, 1)
    settings.index.mkdir(parents=True)
    withdraw(Layout(settings.index), [recorded])
    check = checks_index.index_against_sources(settings)
    assert check.status is Status.PASS
    assert "1 document retiré reste de côté" in check.message


def test_folder_that_is_gone(settings: Settings, targets: list[Path | str], tmp_path: Path) -> None:
    """A folder that moved is named; an address is not asked for."""
    targets.append("https://exemple.fr/page")
    assert checks_index.index_against_sources(settings).status is Status.PASS
    targets.append(tmp_path / "parti")
    assert "parti" in _bad(checks_index.index_against_sources(settings), Status.WARN)


def test_language_model(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each check of the endpoint is a line; an endpoint that breaks the check is one too."""
    (nothing_set,) = checks.language_model(settings)
    assert nothing_set.status is Status.PASS
    found = EndpointCheck("llm_model", "Modèle", "fail", "inconnu", "corrigez")
    monkeypatch.setattr(endpoint, "check_endpoint", lambda _settings: (found,))
    (check,) = checks.language_model(settings)
    assert _bad(check, Status.FAIL) == "inconnu"

    def broken(_settings: Settings) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(endpoint, "check_endpoint", broken)
    _bad(checks.language_model(settings)[0], Status.FAIL)
