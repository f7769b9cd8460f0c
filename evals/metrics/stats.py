"""Intervals and tests. Random draws have a fixed seed: the same figures twice, to the digit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

SEED = 20260101
RESAMPLES = 2000
_Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its count and its 95 % interval."""

    value: float
    n: int
    low: float
    high: float


def wilson(successes: int, n: int) -> Estimate | None:
    """A proportion with its score interval (Wilson, 1927); `None` for no case.

    It stays within 0 and 1 and is not empty at 0 % or 100 %, where the usual one collapses.
    """
    if n == 0:
        return None
    p = successes / n
    denominator = 1 + _Z * _Z / n
    centre = (p + _Z * _Z / (2 * n)) / denominator
    half = _Z * math.sqrt(p * (1 - p) / n + _Z * _Z / (4 * n * n)) / denominator
    low, high = max(0.0, centre - half), min(1.0, centre + half)
    return Estimate(p, n, min(low, p), max(high, p))


def bootstrap_mean(values: Sequence[float], seed: int = SEED) -> Estimate | None:
    """A mean with its percentile bootstrap interval (Efron, 1979); `None` for no case."""
    if not values:
        return None
    import numpy as np

    data = np.asarray(values, dtype=float)
    generator = np.random.default_rng(seed)
    draws = data[generator.integers(0, len(data), (RESAMPLES, len(data)))].mean(axis=1)
    low, high = np.percentile(draws, [2.5, 97.5])
    return Estimate(float(data.mean()), len(data), float(low), float(high))


def estimate(values: Sequence[float]) -> Estimate | None:
    """Wilson where all values are 0 or 1, bootstrap otherwise."""
    if all(value in (0.0, 1.0) for value in values):
        return wilson(int(sum(values)), len(values))
    return bootstrap_mean(values)


def mcnemar_exact(fixed: int, broken: int) -> float:
    """Two-sided exact p-value of McNemar's test (1947) on the questions that changed.

    Under « no real difference », each changed question is as likely fixed as broken: a binomial
    of one half. 1 where nothing changed.
    """
    changed = fixed + broken
    if changed == 0:
        return 1.0
    ways = sum(math.comb(changed, k) for k in range(min(fixed, broken) + 1))
    return min(1.0, 2 * ways / float(2**changed))


def paired_bootstrap(
    before: Sequence[float], after: Sequence[float], seed: int = SEED
) -> Estimate | None:
    """Mean difference of pairs (after - before) with its bootstrap interval."""
    return bootstrap_mean([b - a for a, b in zip(before, after, strict=True)], seed)


def kappa(left: Sequence[str], right: Sequence[str]) -> float | None:
    """Agreement of two raters beyond chance (Cohen, 1960); `None` for no case.

    1 where both always give the same single label: there is nothing to disagree on.
    """
    n = len(left)
    if n == 0:
        return None
    agreed = sum(1 for a, b in zip(left, right, strict=True) if a == b) / n
    chance = sum(left.count(v) * right.count(v) for v in set(left)) / (n * n)
    return 1.0 if chance == 1.0 else (agreed - chance) / (1 - chance)


def percentile(values: Sequence[float], share: float) -> float | None:
    """The nearest-rank percentile; `None` for no value."""
    if not values:
        return None
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
