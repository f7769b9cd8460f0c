"""The progress of an ingestion on standard error: a bar on a terminal, a few lines elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from ui.cli.terminal import harmless
from ui.messages import counted, duration, typographic

if TYPE_CHECKING:
    from ingest.progress import Progress, ProgressEvent

_EVERY_S = 5.0
"""Seconds between two lines where there is no terminal: a log stays readable."""

_STAGES = {
    "scan": "Recherche des documents",
    "read": "Lecture",
    "write": "Écriture de l'index",
    "verify": "Vérification de l'index",
    "done": "Terminé",
}


def stage_name(event: ProgressEvent) -> str:
    """The stage in French."""
    return typographic(_STAGES[event.stage.value])


def details(event: ProgressEvent) -> str:
    """Files, pages and time left, as far as they are known."""
    parts = []
    if event.files_total:
        parts.append(f"{event.files_done}/{counted(event.files_total, 'fichier')}")
    if event.pages:
        parts.append(counted(event.pages, "page"))
    if event.seconds_left is not None and event.stage.value != "done":
        parts.append(f"encore {duration(max(event.seconds_left, 1.0))}")
    return ", ".join(parts)


class Lines:
    """Prints a line when the stage changes, and now and then within one."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._stage = ""
        self._last = 0.0

    def __call__(self, event: ProgressEvent) -> None:
        """Prints `event` when it is worth a line."""
        now = time.monotonic()
        if event.stage.value == self._stage and now - self._last < _EVERY_S:
            return
        self._stage, self._last = event.stage.value, now
        end = f"… {details(event)}" if details(event) else "…"
        print(stage_name(event) + end, file=self._stream, flush=True)


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """Gives what an ingestion tells its progress to; the bar goes away at the end."""
    if not sys.stderr.isatty():
        yield Lines(sys.stderr)
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, SpinnerColumn, TextColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True, highlight=False)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[details]} [dim]{task.fields[current]}"),
    )
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task(typographic(_STAGES["scan"]), total=None, details="", current="")

        def show(event: ProgressEvent) -> None:
            bar.update(
                task,
                description=stage_name(event),
                total=event.files_total or None,
                completed=event.files_done,
                details=escape(details(event)),
                current=escape(harmless(event.current)),
            )

        yield show
