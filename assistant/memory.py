"""What the reading of an index leaves behind for the questions that follow.

The keys of a sentence, the candidates of a passage, the lists of a document, the questions that a
document suggests: all of them depend on the build of the index and on the vocabulary alone, and
the same ones come back with every question. A memory belongs to one build and one vocabulary, and
is bounded: what was of use least recently is forgotten first.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from assistant.vocabulary import Vocabulary
from ingest.embedding.remembered import Recent

MOST_BAGS = 50_000
"""Sentences and clauses whose keys are kept, some 2 KiB each."""

MOST_THINGS = 1_000
"""Passages, tables and documents of which something is kept, some 30 KiB each."""

V = TypeVar("V")


class Memory:
    """What was read of one build, by one vocabulary. Safe to share between threads."""

    def __init__(self, most_things: int = MOST_THINGS, most_bags: int = MOST_BAGS) -> None:
        self._bags: dict[str, frozenset[str]] = {}
        self._most_bags = most_bags
        self._things: Recent[tuple[Hashable, ...], object] = Recent(most_things)

    def bag(self, text: str, vocabulary: Vocabulary) -> frozenset[str]:
        """Keys of a text. They are looked up too often to be kept in order of use."""
        found = self._bags.get(text)
        if found is None:
            if len(self._bags) >= self._most_bags:
                self._bags.clear()
            found = self._bags[text] = vocabulary.bag(text)
        return found

    def once(self, key: tuple[Hashable, ...], make: Callable[[], V]) -> V:
        """What `make` gives; remembered by its key, which says what it is and of which thing."""
        return cast("V", self._things.get([key], lambda _: [make()])[0])
