"""The child process of a job: what it keeps of an upload, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import ingest.pipeline
import ingest.sandbox
from ingest.errors import CptsError, DocumentError
from ingest.report.model import Change, DocumentReport, IngestReport
from ui.settings import Settings
from ui.web.management import worker
from ui.web.management.jobs import Task


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Replaces the ingestion: « secret » is the password of every file, and all lack it at first.

    Gives the settings that it was called with.
    """
    calls: list[Any] = []

    def read(targets: Sequence[Path], settings: Settings, **_options: object) -> IngestReport:
        calls.append(settings)
        documents = tuple(
            DocumentReport(path.name, Change.NEW)
            if path.name in settings.passwords
            else DocumentReport(path.name, Change.FAILED, failure="Il est chiffré.")
            for path in sorted(targets[0].iterdir())
        )
        return IngestReport("ici", "b", documents)

    monkeypatch.setattr(ingest.pipeline, "ingest", read)
    monkeypatch.setattr(worker, "_write_report", lambda *_: None)
    return calls


def deposit(folder: Path, name: str, password: str | None = None) -> str:
    """An upload that waits, read by the worker."""
    folder.mkdir(exist_ok=True)
    waiting = folder.parent / ".depot-1"
    waiting.write_bytes(b"neuf")
    task: Task = {"waiting": str(waiting), "target": str(folder / name), "password": password}
    return worker._deposit(task, Settings(), worker.Stop())


def test_an_upload_that_cannot_be_read_is_a_failure_and_is_not_kept(
    tmp_path: Path, seen: list[Any]
) -> None:
    """Given again with its password, it is read."""
    folder = tmp_path / "depots"
    with pytest.raises(CptsError, match="chiffré"):
        deposit(folder, "a.pdf")
    assert list(folder.iterdir()) == []
    deposit(folder, "a.pdf", "secret")
    assert [path.name for path in folder.iterdir()] == ["a.pdf"]


def test_a_password_is_for_its_file_alone(tmp_path: Path, seen: list[Any]) -> None:
    """Another file of the folder is not tried with it, and its failure fails nothing."""
    folder = tmp_path / "depots"
    folder.mkdir()
    (folder / "b.pdf").write_bytes(b"autre")
    deposit(folder, "a.pdf", "secret")
    assert set(seen[0].passwords) == {"a.pdf"}
    assert sorted(path.name for path in folder.iterdir()) == ["a.pdf", "b.pdf"]


def test_a_file_that_cannot_be_read_replaces_nothing(
    tmp_path: Path, seen: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is tried before the index hears of it."""
    folder = tmp_path / "depots"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"avant")
    broken = [(Path("x"), DocumentError("Il est abîmé."))]
    monkeypatch.setattr(ingest.sandbox, "read_files", lambda *_a, **_k: iter(broken))
    with pytest.raises(DocumentError, match="abîmé"):
        deposit(folder, "a.pdf")
    assert seen == []
    assert [(p.name, p.read_bytes()) for p in tmp_path.rglob("*") if p.is_file()] == [
        ("a.pdf", b"avant")
    ]
