"""Starting questions by audience; only those that the live index answers are shown.

The questions are a file (`samples.toml` by default, another by setting): a table for each
audience with a `name` and `questions`. They are asked once for each build, in the background, so
that a question whose document was removed is never proposed.
"""

from __future__ import annotations

import threading
import tomllib
from dataclasses import dataclass
from pathlib import Path

from assistant.engine import Assistant
from assistant.outcomes import Outcome
from ui.messages import typographic
from ui.web.state import Library

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Audience:
    """A public and what it may ask."""

    name: str
    questions: tuple[str, ...]


def read(path: Path) -> tuple[Audience, ...]:
    """The audiences of a file; none where the file is missing."""
    if not path.is_file():
        return ()
    with path.open("rb") as file:
        tables = tomllib.load(file).get("audience", [])
    return tuple(
        Audience(str(t["name"]), tuple(typographic(str(q)) for q in t["questions"])) for t in tables
    )


class Samples:
    """The questions that the live build answers."""

    def __init__(self, path: Path, library: Library) -> None:
        self._audiences = read(path)
        self._library = library
        self._asking = threading.Lock()
        self._known: tuple[str, tuple[Audience, ...]] | None = None

    def answered(self) -> tuple[Audience, ...]:
        """Audiences with up to `SHOWN` questions each, that end with an answer.

        For a build that was never asked, those of the build before are given while its own are
        looked for in the background; only the very first call waits.
        """
        with self._library.lease() as reading:
            build = reading.index.build
        known = self._known
        if known is None:
            return self._ask()
        if known[0] != build and self._asking.acquire(blocking=False):
            threading.Thread(target=self._refresh, daemon=True).start()
        return known[1]

    def _refresh(self) -> None:
        try:
            self._ask()
        finally:
            self._asking.release()

    def _ask(self) -> tuple[Audience, ...]:
        with self._library.lease() as reading:
            kept = tuple(
                Audience(audience.name, questions)
                for audience in self._audiences
                if (questions := self._kept(audience, reading.assistant))
            )
            self._known = (reading.index.build, kept)
            return kept

    def _kept(self, audience: Audience, assistant: Assistant) -> tuple[str, ...]:
        kept: list[str] = []
        for question in audience.questions:
            if len(kept) < SHOWN and assistant.ask(question).outcome is Outcome.ANSWERED:
                kept.append(question)
        return tuple(kept)
