"""Figures, dates and names as French documents write them, with their offsets.

A figure is a number with its unit (« 37,87 % », « 135 000 habitants ») or a number word; years,
numbers of tables and ordinals are told apart, because they are hardly ever what « combien » asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from ingest.french import NUMBER, canonical_number, fold, stem, tokens

_FIGURE = re.compile(rf"(?<![\w,.])(?P<number>{NUMBER})(?P<percent>\s?%|\s?pour\s?cent)?(?![\w])")
_LABEL_BEFORE = re.compile(
    r"(?:n\s?[°ºo]|tableaux?|figures?|articles?|ateliers?|actions?|etapes?|volets?|page|p\.)\s*$"
)
_WORDS = (
    "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|"
    "trente|quarante|cinquante|soixante|cent|mille|moitié|tiers|quart|dizaine|douzaine|centaine|"
    "millier|million|milliard"
)
_NUMBER_WORD = re.compile(rf"\b(?:{_WORDS})s?\b", re.IGNORECASE)
_MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "fevrier|aout|decembre"
)
_SEASONS = r"(?:la )?fin|(?:le )?début|mi|courant|printemps|été|automne|hiver|rentrée"
_EARLY_YEAR = (
    r"(?<=\ben )[1-9]\d{2,3}"
    r"(?=\s*(?:[.,;:)]|$)|\s+(?:de|du|des|d|à|aux?|par|pour|et|puis|avec|dans|sur|lors|il|elle)\b)"
)
"""« En 843 » is a year, « en 300 jours » is not."""

_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:er)?\s+(?:(?:et|au|&|-)\s+\d{{1,2}}\s+)?(?:{_MONTHS})(?:\s+\d{{4}})?|"
    rf"(?:{_MONTHS})\s+\d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|"
    rf"(?:{_SEASONS})\s+\d{{4}}|(?:1[5-9]|20)\d{{2}}|{_EARLY_YEAR}|"
    r"(?:[IVX]{1,5}|\d{1,2})e\s+siècle)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:(?:Monsieur|Madame|Mme|M\.|Docteur|Dr\.?|Professeur|Pr\.?)\s+)?"
    r"[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?(?:\s+(?:[dD][eu]s?\s+|[lL][ea]\s+|von\s+|van\s+)?[A-ZÀ-Ý][\w’'-]+){1,3}"
)


_TITLED = re.compile(
    r"\W*(?:Monsieur|Madame|Mme|M\.|Docteur|Docteure|Dre?\.?|Professeure?|Pr\.?)\s+[A-ZÀ-Ý]"
)
_OPENS_SENTENCE = re.compile(
    r"(?:Selon|Pour|Avec|Par|Les?|La|Des?|Du|Une?|Ces?|Cette|Aux?|En|Et|Mais|Chaque|Notre|Nos)\s+"
)
_NAME_WORDS = 2
_PHRASE = 60
_WORDS_AFTER = 3
_PHRASE_ENDS = frozenset(
    ["a", "au", "aux", "pour", "dans", "et", "ou", "avec", "sur", "par", "en", "chez", "contre"]
)
_JOINING = re.compile(r"\s?(?:à|ou|sur|[-–/])\s?")
"""« De 6 à 12 mois », « 3 ou 4 », « 9 sur 10 »: half of it says something else."""

_BETWEEN = re.compile(r"\bentre\s$", re.IGNORECASE)


class FigureKind(Enum):
    """What a number is."""

    PERCENT = "percent"
    QUANTITY = "quantity"
    YEAR = "year"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text; `value` is its canonical spelling."""

    value: str
    kind: FigureKind
    start: int
    end: int


def measures(text: str) -> list[Figure]:
    """The figures that count or measure something: years, ranks and labels are none."""
    return [f for f in figures(text) if f.kind in (FigureKind.PERCENT, FigureKind.QUANTITY)]


@lru_cache(maxsize=4096)
def figures(text: str) -> tuple[Figure, ...]:
    """Numbers of a text in order, number words excepted."""
    found = []
    for match in _FIGURE.finditer(text):
        value = canonical_number(match["number"])
        if match["percent"]:
            kind = FigureKind.PERCENT
        elif _LABEL_BEFORE.search(fold(text[max(0, match.start() - 12) : match.start()])):
            kind = FigureKind.LABEL
        elif re.fullmatch(r"(?:1[5-9]|20)\d\d", match["number"]):
            kind = FigureKind.YEAR
        else:
            kind = FigureKind.QUANTITY
        found.append(Figure(value, kind, match.start(), match.end()))
    dates = [match.span() for match in _DATE.finditer(text)]
    return tuple(figure for figure in found if not _is_day(figure, dates))


def _is_day(figure: Figure, dates: list[tuple[int, int]]) -> bool:
    return figure.kind is FigureKind.QUANTITY and any(
        start <= figure.start and figure.end <= end for start, end in dates
    )


def noun_after(text: str, end: int, stems: frozenset[str]) -> int | None:
    """Where the noun that a figure counts ends, for a figure that ends at `end`.

    « 290 réponses de CPTS » counts CPTS; « 640 livres aux élèves » does not count élèves: a
    preposition other than « de », a conjunction or another figure ends the phrase.

    Args:
        text: The sentence.
        end: Offset after the figure.
        stems: Keys of the noun that is looked for.
    """
    for token in tokens(text[end : end + _PHRASE])[:_WORDS_AFTER]:
        if token.form in _PHRASE_ENDS or token.is_number:
            return None
        if stem(token.form) in stems:
            return end + token.end
    return None


def number_words(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of numbers written in letters."""
    return tuple(match.span() for match in _NUMBER_WORD.finditer(text))


def dates(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of dates, months with a year, seasons and years."""
    return tuple(match.span() for match in _DATE.finditer(text))


def people(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of what looks like a person's name: capitalised words in a row.

    What opens the sentence (« Selon », « La ») is no part of it; an acronym does not open a name.
    """
    return tuple(span for match in _PERSON.finditer(text) if (span := _name(match)))


def is_of_people(items: Iterable[str]) -> bool:
    """Whether each of several items begins with somebody's title and name."""
    titled = [is_of_person(item) for item in items]
    return len(titled) > 1 and all(titled)


def is_of_person(text: str) -> bool:
    """Whether a text begins with somebody's title and name."""
    return _TITLED.match(text) is not None


def names_somebody_else(asked: str, text: str) -> bool:
    """Whether a text names a person whom a question does not (« qui préside Val Fontanel »)."""
    known = {token.form for token in tokens(asked)}
    named = ({token.form for token in tokens(text[start:end])} for start, end in people(text))
    return any(len(name - known) > 1 for name in named)


def _name(match: re.Match[str]) -> tuple[int, int] | None:
    opening = _OPENS_SENTENCE.match(match.group())
    start = match.start() + (opening.end() if opening else 0)
    words = match.string[start : match.end()].split()
    if len(words) < _NAME_WORDS or (words[0].isupper() and len(words[0]) > 1):
        return None
    return start, match.end()


def values(text: str) -> frozenset[str]:
    """Canonical values of all the numbers of a text."""
    return frozenset(figure.value for figure in figures(text))


def ranges(text: str, found: Iterable[Figure]) -> list[tuple[tuple[int, int], FigureKind]]:
    """Figures with their kinds, those of one range as one (« 40 à 50 % » is a share)."""
    made: list[tuple[tuple[int, int], FigureKind]] = []
    for figure in found:
        start, end = made[-1][0] if made else (0, 0)
        gap = text[end : figure.start]
        between = gap.strip() == "et" and _BETWEEN.search(text[:start])
        if made and (_JOINING.fullmatch(gap) or between):
            made[-1] = (start, figure.end), figure.kind
        else:
            made.append(((figure.start, figure.end), figure.kind))
    return made


def numeric_value(text: str) -> float | None:
    """The number that a table cell holds, `None` for words, « n.c. » and « – »."""
    match = re.fullmatch(rf"[<>≈~+\s]*({NUMBER})\s*(?:%|€|\w{{0,3}})\s*", text.strip())
    return float(canonical_number(match.group(1))) if match else None
