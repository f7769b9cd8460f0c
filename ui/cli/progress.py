"""The progress of an ingestion on standard error: a bar on a terminal, a few lines elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from ingest.typography import counted
from ui.cli.terminal import harmless
from ui.messages import duration, sentence, typographic

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
        name, more = stage_name(event), details(event)
        mark = "." if event.stage.value == "done" else "…"
        line = sentence("{name} : {more}", name=name, more=more) if more else name + mark
        print(line, file=self._stream, flush=True)


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """Gives what an ingestion tells its progress to; the bar goes away at the end."""
    if not sys.stderr.isatty():
        yield Lines(sys.stderr)
        return
    with _bar() as draw:
        yield lambda event: draw(
            stage_name(event), event.files_done, event.files_total, details(event), event.current
        )


@contextmanager
def shown_count(noun: str) -> Iterator[Callable[[int, int], None]]:
    """Gives what a run of many like steps tells how many are done, of how many."""
    if not sys.stderr.isatty():
        yield _counting_lines(noun)
        return
    with _bar() as draw:
        name = noun.capitalize() + "s"
        yield lambda done, total: draw(name, done, total, f"{done}/{total}", "")


def _counting_lines(noun: str) -> Callable[[int, int], None]:
    last = time.monotonic()

    def show(done: int, total: int) -> None:
        nonlocal last
        if done == total or time.monotonic() - last >= _EVERY_S:
            last = time.monotonic()
            print(f"{done}/{counted(total, noun)}", file=sys.stderr, flush=True)

    return show


@contextmanager
def _bar() -> Iterator[Callable[[str, int, int, str, str], None]]:
    """A bar: description, done, total (0: unknown), details, what is at hand."""
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, SpinnerColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[details]} [dim]{task.fields[current]}"),
    )
    console = Console(stderr=True, highlight=False)
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None, details="", current="")

        def draw(name: str, done: int, total: int, more: str, current: str) -> None:
            bar.update(
                task,
                description=name,
                completed=done,
                total=total or None,
                details=escape(more),
                current=escape(harmless(current)),
            )

        yield draw
