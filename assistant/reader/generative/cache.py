"""Answers already written and checked, for identical questions over identical excerpts.

Kept in memory and never on disk: a document that is deleted leaves no copy here, and a new build of
the index empties everything at its first question.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.outcomes import Citation, Removed, Usage

_CAPACITY = 256


@dataclass(frozen=True, slots=True)
class Stored:
    """A finished answer: its checked pieces in order."""

    pieces: tuple[str, ...]
    removed: tuple[Removed, ...]
    usage: Usage | None


class AnswerCache:
    """Least recently used answers of one build of the index. Safe to share between threads."""

    def __init__(self, capacity: int = _CAPACITY) -> None:
        self._capacity = capacity
        self._build: str | None = None
        self._entries: OrderedDict[str, Stored] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, build: str, key: str) -> Stored | None:
        """The answer of this build, if it was written before."""
        with self._lock:
            self._follow(build)
            stored = self._entries.get(key)
            if stored is not None:
                self._entries.move_to_end(key)
            return stored

    def put(self, build: str, key: str, stored: Stored) -> None:
        """Keeps an answer of this build."""
        with self._lock:
            self._follow(build)
            self._entries[key] = stored
            while len(self._entries) > self._capacity:
                self._entries.popitem(last=False)

    def __len__(self) -> int:
        return len(self._entries)

    def _follow(self, build: str) -> None:
        if build != self._build:
            self._entries.clear()
            self._build = build


def key_of(parts: Sequence[str], citations: Sequence[Citation]) -> str:
    """A key of everything that the answer depends on.

    Args:
        parts: Question, language, audience, model, address, version of the prompt, history.
        citations: The excerpts, by document, version and quote.
    """
    seen = [[c.document.id, c.document.sha256, str(c.marker), c.quote] for c in citations]
    return hashlib.sha256(json.dumps([list(parts), seen]).encode()).hexdigest()
