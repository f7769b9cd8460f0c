"""Retrieval, on (document, page): whether the right page is among the first ones found.

Definitions from Manning, Raghavan and Schütze, « Introduction to Information Retrieval » (2008),
chapter 8; nDCG from Järvelin and Kekäläinen (2002), with binary gains.
"""

from __future__ import annotations

import math
from collections.abc import Sequence


def unique_pages(found: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Pages in the order of their first passage."""
    return tuple(dict.fromkeys(found))


def hit_at(relevant: Sequence[bool], k: int) -> float:
    """1 where one of the first `k` pages is right, else 0."""
    return float(any(relevant[:k]))


def reciprocal_rank(relevant: Sequence[bool]) -> float:
    """1 / rank of the first right page; 0 where there is none."""
    return next((1.0 / rank for rank, right in enumerate(relevant, 1) if right), 0.0)


def ndcg_at(relevant: Sequence[bool], k: int, total: int) -> float:
    """Discounted gain of the first `k` pages over that of the best order of `total` right pages."""
    gain = sum(1.0 / math.log2(rank + 1) for rank, right in enumerate(relevant[:k], 1) if right)
    ideal = sum(1.0 / math.log2(rank + 1) for rank in range(1, min(k, max(total, 1)) + 1))
    return min(1.0, gain / ideal)
