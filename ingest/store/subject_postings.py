"""A lexical index of some documents alone, in memory.

SQLite's BM25 counts the rarity of words over the whole table. Documents on one subject, put among
others, would be searched by another measure than alone: the words of their field would become rare.
Here, the same formula (that of FTS5: k1 = 1.2, b = 0.75, columns weighted, a word found in more
than half of the rows counting for nothing) is reckoned over these documents. Reading 4,000 chunks
takes 0.2 s, once.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from ingest.store.schema import WEIGHTS

_K1 = 1.2
_B = 0.75
_FLOOR = 1e-6
_WORD = re.compile(r"(?:[^\W_]|\.)+")
"""What the tokenizer of the lexical table keeps together (`ingest.store.schema`)."""


class SubjectPostings:
    """Words of some rows of the lexical table. Never changes: safe to share between threads."""

    def __init__(self, rows: Iterable[Sequence[object]]) -> None:
        """Reads rows: their number, then their columns, as stems separated by spaces."""
        self._lengths: dict[int, int] = {}
        self._found: defaultdict[str, dict[int, float]] = defaultdict(dict)
        for number, *columns in rows:
            self._add(int(str(number)), [_words(str(column)) for column in columns])
        whole = sum(self._lengths.values())
        self._mean = whole / len(self._lengths) if whole else 1.0

    def _add(self, row: int, columns: Sequence[Sequence[str]]) -> None:
        self._lengths[row] = sum(map(len, columns))
        for weight, column in zip(WEIGHTS, columns, strict=True):
            for term, times in Counter(column).items():
                held = self._found[term]
                held[row] = held.get(row, 0.0) + weight * times

    def frequency(self, term: str) -> int:
        """Number of rows that hold a stem."""
        return len(self._of(term))

    def _of(self, term: str) -> Mapping[int, float]:
        """Rows that hold a stem, and how often; a figure is searched without its « % »."""
        return self._found.get("".join(_words(term)), {})

    def best(
        self, terms: Iterable[str], k: int, accepted: Container[int] | None
    ) -> list[tuple[int, float]]:
        """The `k` best rows and their scores, best first, ties in reading order.

        Args:
            terms: Stems, any of them.
            k: How many rows.
            accepted: Rows to choose from; `None` for all.
        """
        scores: defaultdict[int, float] = defaultdict(float)
        for term in dict.fromkeys(terms):
            rarity = self._rarity(self.frequency(term))
            for row, times in self._of(term).items():
                if accepted is None or row in accepted:
                    size = 1 - _B + _B * self._lengths[row] / self._mean
                    scores[row] += rarity * times * (_K1 + 1) / (times + _K1 * size)
        return sorted(scores.items(), key=lambda found: (-found[1], found[0]))[:k]

    def _rarity(self, held: int) -> float:
        rarity = math.log((len(self._lengths) - held + 0.5) / (held + 0.5))
        return rarity if rarity > 0 else _FLOOR


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
