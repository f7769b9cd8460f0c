"""How a run tells how far it is; the command line and the management page draw it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol


class Stage(StrEnum):
    """What a run is busy with, in order."""

    SCAN = "scan"
    READ = "read"
    WRITE = "write"
    VERIFY = "verify"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ProgressEvent:
    """How far a run is.

    Attributes:
        files_total: Files to read in this run, the unchanged ones not counted; 0 until known.
        pages: Pages read so far.
        chunks: Chunks embedded so far.
        seconds_left: An estimate, `None` until there is one.
        current: The file that was just read, relative to its folder.
    """

    stage: Stage
    files_done: int = 0
    files_total: int = 0
    pages: int = 0
    chunks: int = 0
    seconds_left: float | None = None
    current: str = ""


class Progress(Protocol):
    """Receives events, from the thread that runs the ingestion."""

    def __call__(self, event: ProgressEvent) -> None:
        """Shows `event`; must return quickly."""


class Tracker:
    """Counts what is done, estimates what is left by the bytes read, and tells it."""

    def __init__(
        self, progress: Progress | None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._progress = progress
        self._clock = clock
        self._event = ProgressEvent(Stage.SCAN)
        self._bytes_total = 0
        self._bytes_done = 0
        self._started = clock()

    def stage(self, stage: Stage) -> None:
        """Enters another stage."""
        self._tell(replace(self._event, stage=stage, current=""))

    def start(self, files: int, size: int) -> None:
        """Reading begins: so many files, of so many bytes together."""
        self._bytes_total = size
        self._started = self._clock()
        self._tell(replace(self._event, stage=Stage.READ, files_total=files))

    def read(self, name: str, pages: int, size: int) -> None:
        """A file was read and written, or could not be read."""
        self._bytes_done += size
        done, total = self._bytes_done, self._bytes_total
        spent = self._clock() - self._started
        left = spent * (total - done) / done if done else None
        event = self._event
        self._tell(
            replace(
                event,
                files_done=event.files_done + 1,
                pages=event.pages + pages,
                seconds_left=left,
                current=name,
            )
        )

    def embedded(self, chunks: int) -> None:
        """Chunks of the current file were embedded."""
        self._tell(replace(self._event, chunks=self._event.chunks + chunks))

    def _tell(self, event: ProgressEvent) -> None:
        self._event = event
        if self._progress is not None:
            self._progress(event)
