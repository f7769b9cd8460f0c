"""What the runner asks of a system."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.outcomes import Turn
from evals.answers import ServedAnswer


@dataclass(frozen=True, slots=True)
class SystemInfo:
    """What a run records of the system that it measured.

    Attributes:
        name: `assistant`, `naive`, or the name of a file of answers.
        flavour: Which documents it answers from: `corpus` or `sources`.
        index: Name of the build.
        embedder: Name and hash of the embedding model.
        model: Language model; empty without one.
        has_text: Whether stored pages can be had, to check quotes against.
    """

    name: str
    flavour: str
    engine: str = "extractive"
    index: str = ""
    embedder: str = ""
    model: str = ""
    has_text: bool = True


class System(Protocol):
    """Answers questions, and gives the texts that its quotes are checked against."""

    @property
    def info(self) -> SystemInfo:
        """What is recorded with the run."""

    def ask(self, question: str, history: Sequence[Turn], identifier: str) -> ServedAnswer:
        """One answer; `history` holds the turns before, oldest first."""

    def page_text(self, document: str, page: int) -> str | None:
        """Stored text of a page, `None` where there is none."""

    def original_text(self, document: str) -> str | None:
        """Another reading of the original file, `None` where there is none."""
