"""How a run tells how far it is; the command line and the management page draw it."""

from __future__ import annotations

from dataclasses import dataclass
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
