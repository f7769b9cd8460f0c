"""The clauses of a sentence, by offsets, and how far one may be shown without its neighbours."""

from __future__ import annotations

import re
from itertools import pairwise

_BREAK = re.compile(
    r"\s*[;:]\s+|,\s+|\s+(?=(?:et|dont|mais|ou|contre|vs|versus|puis|tandis)\s)|\s*(?=\()|(?<=\))\s*"
)


def clauses_of(text: str) -> list[tuple[int, int]]:
    """Offsets of all the clauses, in order and without gaps."""
    cuts = [0, *(match.end() for match in _BREAK.finditer(text)), len(text)]
    return [(low, high) for low, high in pairwise(cuts) if high > low]


def clause_of(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Offsets of the clause where a span begins, up to the end of the span at least."""
    for low, high in clauses_of(text):
        if low <= span[0] < high:
            return low, max(high, span[1])
    return 0, len(text)


def without_others(
    text: str, chosen: tuple[int, int], others: list[tuple[int, int]]
) -> tuple[int, int]:
    """The clause of a span, with those around it that hold none of the other spans.

    A clause that holds one itself is narrowed to the words between the two.
    """
    clauses = clauses_of(text)
    at = next(i for i, (low, high) in enumerate(clauses) if low <= chosen[0] < high)

    def clean(low: int, high: int) -> bool:
        return not any(low <= a < high or low < b <= high for a, b in others)

    first = last = at
    while first > 0 and clean(*clauses[first - 1]):
        first -= 1
    while last + 1 < len(clauses) and clean(*clauses[last + 1]):
        last += 1
    start, end = clauses[first][0], clauses[last][1]
    if others and not clean(start, end):
        start, end = _around(chosen, others, start, end)
    if end < len(text):
        end = start + len(text[start:end].rstrip(" ,;:("))
    return start, end


def _around(
    chosen: tuple[int, int], others: list[tuple[int, int]], start: int, end: int
) -> tuple[int, int]:
    """Narrows a clause that holds another figure to the words between the two."""
    before = [b for a, b in others if b <= chosen[0] and b > start]
    after = [a for a, b in others if a >= chosen[1] and a < end]
    return max([start, *before]), min([end, *after])
