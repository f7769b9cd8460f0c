"""The child process of a job: reads it on standard input, works, tells how far it is.

Run as `python -m ui.web.management.worker`. Exit status 0, or 1 with an `error` line.
"""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.documents import Kind
from ingest.errors import CptsError
from ui.environment import prepare
from ui.messages import counted, duration, enumeration, typographic
from ui.settings import load

if TYPE_CHECKING:
    from collections.abc import Callable
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
    from ingest.pipeline import Cancelled, ingest
    from ui.targets import recorded

    targets: list[Path | str] = [
        text if "://" in text else Path(text) for text in task.get("targets", [])
    ] or list(recorded(settings))
    kind = task.get("kind")
    try:
        report = ingest(
            targets,
            settings,
            kind=Kind(kind) if kind else None,
            password=task.get("password"),
            progress=_progress,
            cancelled=lambda: stop.asked,
        )
    except Cancelled:
        return typographic("Arrêté : le dernier index complet reste en place.")
    _write_report(report, task, settings)
    return _summary(report)


def _remove(task: Task, settings: Settings, stop: Stop) -> str:  # noqa: ARG001 - one signature
    from ingest.pipeline import remove

    report = remove(task["documents"], settings, progress=_progress)
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
