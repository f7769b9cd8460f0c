"""Shares above or below which a question asks for rows (« chez plus de la moitié des clubs »)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FRACTIONS = {"moitie": 50.0, "tiers": 100 / 3, "quart": 25.0}
_ABOVE = (
    r"plus (?:de |d')|au dessus (?:de |d'|des )|superieure?s? a |"
    r"(?:depass|exced)\w* (?!pas\b)(?:les )?"
)
_BELOW = (
    r"moins (?:de |d')|(?:au|en) dessous (?:de |d'|des )|inferieure?s? a |sous (?:les |la barre des? )?|"
    r"n'atteign\w+ pas (?:les )?"
)
_LEAST = r"(?:au moins|au minimum) |(?<!n')attei(?:nt|gn)\w* (?!pas\b)(?:les )?"
_MOST = r"(?:au plus|au maximum) |ne (?:depass|exced)\w* pas (?:les )?"
_THRESHOLD = re.compile(
    rf"\b(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<above>{_ABOVE})|(?P<below>{_BELOW}))"
    r"(?:(?P<number>\d+(?:[.,]\d+)?) ?(?:%|pour ?cents?\b)|"
    r"(?P<fraction>(?:la |un |le )?(?:moitie|tiers|quart)\b))"
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

    @property
    def words(self) -> str:
        """The threshold in its plainest form: « au moins 10 % », « moins de 12,5 % »."""
        side = ("au plus", "au moins") if self.equal else ("moins de", "plus de")
        return f"{side[self.above]} {round(self.share, 2):g} %".replace(".", ",")


def threshold_of(plain: str) -> Threshold | None:
    """The threshold of a folded question, hyphens read as spaces."""
    match = _THRESHOLD.search(plain)
    if match is None:
        return None
    number, fraction = match["number"], match["fraction"]
    share = float(number.replace(",", ".")) if number else _FRACTIONS[fraction.split()[-1]]
    above = bool(match["above"] or match["least"])
    return Threshold(share, above, equal=bool(match["least"] or match["most"]))


def threshold_at(plain: str) -> int:
    """Where the threshold of a folded question begins; its end where it has none."""
    match = _THRESHOLD.search(plain)
    return match.start() if match else len(plain)


def threshold_words(plain: str) -> frozenset[str]:
    """Words of a folded question that only say its threshold."""
    match = _THRESHOLD.search(plain)
    return frozenset(re.findall(r"\w+", match.group())) if match else frozenset()
