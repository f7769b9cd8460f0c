"""The child process of a job: reads it on standard input, works, tells how far it is.

Run as `python -m ui.web.management.worker`. Exit status 0, or 1 with an `error` line.
"""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import SecretStr

from ingest.documents import Kind
from ingest.errors import CptsError
from ingest.typography import counted
from ui.environment import prepare
from ui.messages import duration, enumeration, typographic
from ui.settings import load
from ui.web.management import deposits
from ui.web.management.deposits import UploadError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from types import FrameType

    from ingest.pipeline import ProgressEvent
    from ingest.report.model import IngestReport
    from ui.settings import Settings
    from ui.web.management.jobs import Task, Told

_STEPS = {
    "scan": "Recherche des fichiers",
    "read": "Lecture",
    "write": "Écriture de l’index",
    "verify": "Vérification",
    "done": "Terminé",
}


class StoppedError(CptsError):
    """The parent asked to stop: start again."""


class Stop:
    """Remembers that the parent asked to stop."""

    def __init__(self) -> None:
        self.asked = False

    def __call__(self, _number: int, _frame: FrameType | None) -> None:
        """Handles the signal."""
        self.asked = True


def main() -> int:
    """Does the job that standard input describes."""
    prepare()
    stop = Stop()
    signal.signal(signal.SIGTERM, stop)
    task: Task = json.load(sys.stdin)
    actions: dict[str, Callable[[Task, Settings, Stop], str]] = {
        "deposit": _deposit,
        "ingest": _ingest,
        "remove": _remove,
        "evaluate": _evaluate,
    }
    try:
        settings = load(index=task["index"])
        result = actions[task["action"]](task, settings, stop)
    except CptsError as error:
        _tell({"error": str(error)})
        return 1
    _tell({"result": result})
    return 0


def _tell(told: Told) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def _progress(event: ProgressEvent) -> None:
    step = _STEPS[event.stage.value]
    current = f"\u202f: {event.current}" if event.current else ""
    _tell(
        {
            "step": f"{step}{current}",
            "done": event.files_done,
            "total": event.files_total,
            "seconds_left": event.seconds_left,
        }
    )


def _ingest(task: Task, settings: Settings, stop: Stop) -> str:
    from ingest.store.layout import Layout
    from ingest.withdrawn import restore
    from ui.targets import recorded

    restore(Layout(settings.index), task.get("restored", []))
    given = task.get("targets", [])
    targets: list[Path | str] = [text if "://" in text else Path(text) for text in given]
    report = _read(targets or list(recorded(settings)), task, settings, stop)
    _check_read(report, {text for text in given if "://" in text})
    return _summary(report)


def _read(targets: list[Path | str], task: Task, settings: Settings, stop: Stop) -> IngestReport:
    """Reads targets and writes the report.

    Raises:
        StoppedError: The parent asked to stop.
    """
    from ingest.pipeline import Cancelled, ingest

    kind = task.get("kind")
    try:
        report = ingest(
            targets,
            settings,
            kind=Kind(kind) if kind else None,
            progress=_progress,
            cancelled=lambda: stop.asked,
        )
    except Cancelled:
        msg = "Arrêté : le dernier index complet reste en place."
        raise StoppedError(typographic(msg)) from None
    _write_report(report, task, settings)
    return report


def _deposit(task: Task, settings: Settings, stop: Stop) -> str:
    """Reads an upload; one that cannot be read is not kept, nor does it replace anything."""
    waiting, target = Path(task["waiting"]), Path(task["target"])
    try:
        settings = _with_password(settings, target.name, task.get("password"))
        if target.exists():
            _try(waiting, target.name, settings)
        with deposits.put_in_place(waiting, target):
            report = _read([target.parent, target], task, settings, stop)
            _check_read(report, {target.name})
    finally:
        waiting.unlink(missing_ok=True)
    return _summary(report)


def _with_password(settings: Settings, name: str, password: str | None) -> Settings:
    """Settings under which this file alone is tried with this password."""
    if not password:
        return settings
    passwords = {**settings.passwords, name: SecretStr(password)}
    return settings.model_copy(update={"passwords": passwords})


def _try(waiting: Path, name: str, settings: Settings) -> None:
    """Reads a file that shall replace another, before the other goes.

    Raises:
        DocumentError: It cannot be read.
    """
    from ingest import sandbox
    from ingest.errors import DocumentError
    from ingest.loaders.options import LoadOptions
    from ingest.sandbox_limits import Limits

    secret = settings.passwords.get(name)
    options = LoadOptions(
        password=secret.get_secret_value() if secret else None,
        max_pages=settings.max_pages,
        ocr=False,
    )
    limits = Limits(
        memory_mib=settings.parse_memory_mib,
        timeout_s=settings.parse_timeout_s,
        max_file_mib=settings.max_file_mib,
    )
    copy = waiting.with_name(f"{waiting.name}{Path(name).suffix}")
    waiting.rename(copy)
    try:
        for _, outcome in sandbox.read_files([(copy, options)], limits, workers=1):
            if isinstance(outcome, DocumentError):
                raise outcome
    finally:
        copy.rename(waiting)


def _check_read(report: IngestReport, asked: Collection[str]) -> None:
    """Raises `UploadError` where what was asked for could not be read."""
    from ingest.report.model import Change

    for document in report.documents:
        if document.change is Change.FAILED and document.source in asked:
            raise UploadError(document.failure or "")


def _remove(task: Task, settings: Settings, stop: Stop) -> str:  # noqa: ARG001 - one signature
    from ingest.pipeline import remove

    report = remove(task["documents"], settings, progress=_progress)
    for file in task["files"]:
        Path(file).unlink(missing_ok=True)
    _write_report(report, task, settings)
    return _summary(report)


def _write_report(report: IngestReport, task: Task, settings: Settings) -> None:
    from ingest.report.html import render
    from ingest.store import open_index

    path = Path(task["report"])
    path.parent.mkdir(parents=True, exist_ok=True)
    index = open_index(settings.index, settings)
    try:
        path.write_text(render(report, index), encoding="utf-8")
    finally:
        index.close()


def _summary(report: IngestReport) -> str:
    totals = report.totals
    changes = (
        (totals.new, "nouveau document", "nouveaux documents"),
        (totals.changed, "document modifié", "documents modifiés"),
        (totals.removed, "document retiré", "documents retirés"),
        (totals.unchanged, "document inchangé", "documents inchangés"),
        (totals.duplicates, "double", "doubles"),
        (totals.failed, "fichier non lu", "fichiers non lus"),
    )
    told = enumeration([counted(n, one, many) for n, one, many in changes if n])
    failures = [d.failure for d in report.documents if d.failure]
    text = f"{told or 'Rien à changer'}, en {duration(report.seconds)}. "
    text += f"L'index compte {counted(report.indexed, 'document')} en tout."
    return typographic(" ".join((text, *failures)))


def _evaluate(task: Task, settings: Settings, stop: Stop) -> str:
    from evals.main import evaluate
    from evals.options import EvalOptions

    def told(done: int, total: int) -> None:
        _tell({"step": "Questions posées", "done": done, "total": total})

    options = EvalOptions(dataset=task["dataset"], out=Path(task["out"]))
    result = evaluate(options, settings, settings, progress=told, stop=lambda: stop.asked)
    state = "terminée" if result.complete else "interrompue"
    return typographic(f"Évaluation {state} : {counted(len(result.scores), 'question')}.")


if __name__ == "__main__":
    sys.exit(main())
