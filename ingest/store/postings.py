"""Ranks the chunks of a large index by BM25, from what each term adds to each chunk.

SQLite computes BM25 row by row, a microsecond each: with a few common words, most of a large index.
But the score of a chunk is a sum over terms, and what one term adds (its *impact*; Anh and Moffat,
« Impact transformation », SIGIR 2002) does not depend on the others. So the impacts of a term are
asked of SQLite once, kept as arrays, and added up by numpy: a question of known words takes a
millisecond. The sums are those of SQLite, but for the order in which floats are added.

The terms used last are kept, as many as fit into `_KEPT` impacts.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from ingest.store.vectors import Rows

_KEPT = 3_000_000
"""Impacts in memory at most; 36 MB of them."""

Scores = NDArray[np.float64]
Impacts = tuple[NDArray[np.int32], Scores]
"""Rows of the chunks that hold a term, and what it adds to the score of each."""


class Postings:
    """Impacts of terms, read when first asked for. Safe to share between threads."""

    def __init__(self, rows: int, read: Callable[[str], Impacts], kept: int = _KEPT) -> None:
        """An index of `rows` chunks; `read` gives the impacts of a term."""
        self._rows = rows
        self._read = read
        self._kept = kept
        self._held: OrderedDict[str, Impacts] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def best(
        self, terms: Sequence[str], k: int, accepted: Rows | None = None
    ) -> list[tuple[int, float]]:
        """The `k` best rows and their scores, best first, ties by row.

        Args:
            terms: Each counts once.
            k: How many.
            accepted: Rank these rows only.
        """
        scores = np.zeros(self._rows)
        for term in dict.fromkeys(terms):
            rows, impacts = self._impacts(term)
            scores[rows] += impacts
        if accepted is not None:
            rest = np.ones(self._rows, np.bool_)
            rest[accepted] = False
            scores[rest] = 0.0
        found = np.flatnonzero(scores > 0)
        if len(found) > k:
            # Every row that reaches the k-th score, so that ties do not depend on the partition.
            floor = np.partition(scores[found], len(found) - k)[len(found) - k]
            found = found[scores[found] >= floor]
        found = found[np.argsort(-scores[found], kind="stable")][:k]
        return [(int(row), float(scores[row])) for row in found]

    def count(self, term: str) -> int:
        """Number of chunks that hold a term."""
        return len(self._impacts(term)[0])

    def _impacts(self, term: str) -> Impacts:
        with self._lock:
            if term in self._held:
                self._held.move_to_end(term)
                return self._held[term]
        made = self._read(term)
        with self._lock:
            if term not in self._held:
                self._held[term] = made
                self._size += len(made[0])
            while self._size > self._kept and len(self._held) > 1:
                _, (rows, _) = self._held.popitem(last=False)
                self._size -= len(rows)
        return made
