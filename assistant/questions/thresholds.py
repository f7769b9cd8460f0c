"""Shares above or below which a question asks for rows (« chez plus de la moitié des clubs »)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FRACTIONS = {"moitie": 50.0, "tiers": 100 / 3, "quart": 25.0}
_THRESHOLD = re.compile(
    r"\b(?:(?P<side>plus|moins) (?:de |d')|(?P<least>au moins|au minimum) |(?P<most>au plus|au maximum) )"
    r"(?:(?P<number>\d+(?:[.,]\d+)?) ?(?:%|pour ?cents?\b)|(?:la |un |le )?(?P<fraction>moitie|tiers|quart)\b)"
)


@dataclass(frozen=True, slots=True)
class Threshold:
    """A share, and on which side of it the values asked for lie.

    Attributes:
        equal: Whether the share itself will do (« au moins 10 % »).
    """

    share: float
    above: bool
    equal: bool

    def holds(self, value: float) -> bool:
        """Whether a value lies on the side asked for."""
        if value == self.share:
            return self.equal
        return (value > self.share) == self.above


def threshold_of(plain: str) -> Threshold | None:
    """The threshold of a folded question, hyphens read as spaces."""
    match = _THRESHOLD.search(plain)
    if match is None:
        return None
    number, fraction = match["number"], match["fraction"]
    share = float(number.replace(",", ".")) if number else _FRACTIONS[fraction]
    above = match["side"] == "plus" or bool(match["least"])
    return Threshold(share, above, equal=not match["side"])


def threshold_words(plain: str) -> frozenset[str]:
    """Words of a folded question that only say its threshold."""
    match = _THRESHOLD.search(plain)
    return frozenset(re.findall(r"\w+", match.group())) if match else frozenset()
