"""Refusals: how often a refusal is right, how many of the unanswerable are refused.

A *refusal* is any outcome but `answered`. Precision is the share of refusals whose question has no
answer in the documents, recall the share of the questions without an answer that are refused:
refusing everything has full recall and poor precision. Questions for which both are right are
left out. Risk-coverage follows El-Yaniv and Wiener (2010): the answers kept from the most to the
least certain, and the share of wrong ones among those kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Detection:
    """Counts of a two-class decision; each figure is `None` where its denominator is 0."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float | None:
        """Right among those given."""
        given = self.right + self.wrong
        return self.right / given if given else None

    @property
    def recall(self) -> float | None:
        """Right among those wanted."""
        wanted = self.right + self.missed
        return self.right / wanted if wanted else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        given = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / given if given else None


def detection(pairs: Sequence[tuple[bool, bool]]) -> Detection:
    """Counts over (wanted, given) pairs."""
    right = sum(1 for wanted, given in pairs if wanted and given)
    wrong = sum(1 for wanted, given in pairs if given and not wanted)
    missed = sum(1 for wanted, given in pairs if wanted and not given)
    return Detection(right, wrong, missed)


def risk_coverage(
    scored: Sequence[tuple[float, bool]], total: int
) -> tuple[tuple[float, float], ...]:
    """Points (coverage, risk) as the threshold falls; answers of equal confidence go together.

    Args:
        scored: Confidence and rightness of each answer given.
        total: Number of questions asked, refused ones included: coverage is of all.
    """
    points: list[tuple[float, float]] = []
    ordered = sorted(scored, key=lambda pair: -pair[0])
    wrong = 0
    for kept, (confidence, right) in enumerate(ordered, 1):
        wrong += not right
        if kept == len(ordered) or ordered[kept][0] != confidence:
            points.append((kept / total, wrong / kept))
    return tuple(points)


def area_under_risk(points: Sequence[tuple[float, float]]) -> float | None:
    """Mean risk over the coverage reached (AURC, 0 is best); `None` where nothing is answered."""
    if not points:
        return None
    area = previous = 0.0
    for coverage, risk in points:
        area += (coverage - previous) * risk
        previous = coverage
    return area / previous


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of similar confidence: their mean confidence and their share of right ones."""

    low: float
    high: float
    count: int
    confidence: float
    accuracy: float


def calibration(scored: Sequence[tuple[float, bool]], bins: int = 10) -> tuple[Bin, ...]:
    """Reliability diagram over equal bins of confidence; empty bins are left out."""
    found = []
    for i in range(bins):
        low, high = i / bins, (i + 1) / bins
        held = [p for p in scored if low <= p[0] < high or (i == bins - 1 and p[0] >= high)]
        if held:
            confidence = sum(c for c, _ in held) / len(held)
            found.append(Bin(low, high, len(held), confidence, sum(r for _, r in held) / len(held)))
    return tuple(found)


def calibration_error(found: Sequence[Bin]) -> float | None:
    """Expected calibration error (Naeini et al., 2015): mean gap weighted by the bins' counts."""
    total = sum(b.count for b in found)
    if not total:
        return None
    return sum(b.count * abs(b.confidence - b.accuracy) for b in found) / total
