"""Figures of a sequence of words: digits, number words, fractions, ordinals, with their units.

Every figure has one spelling for its value: « 37,87 » and « 37.87 », « 135 000 » and « 135000 »,
« 7e » and « septième », « deux tiers » (``2*1/3``). Figures of one date or one range form a group.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.verify.text import Word

_UNDER_TWENTY = """
zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
"""
CARDINALS = {word: str(value) for value, word in enumerate(_UNDER_TWENTY.split()) if value > 1} | {
    "vingt": "20",
    "trente": "30",
    "quarante": "40",
    "cinquante": "50",
    "soixante": "60",
    "cent": "100",
    "cents": "100",
    "mille": "1000",
}
ORDINALS = {
    "premier": "1e",
    "premiere": "1e",
    "premiers": "1e",
    "premieres": "1e",
    "deuxieme": "2e",
    "second": "2e",
    "seconde": "2e",
    "troisieme": "3e",
    "quatrieme": "4e",
    "cinquieme": "5e",
    "sixieme": "6e",
    "septieme": "7e",
    "huitieme": "8e",
    "neuvieme": "9e",
    "dixieme": "10e",
}
ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_FRACTIONS = {
    "moitie": "1/2",
    "demi": "1/2",
    "tiers": "1/3",
    "quart": "1/4",
    "quarts": "1/4",
    "cinquieme": "1/5",
    "double": "x2",
    "doubler": "x2",
    "doublent": "x2",
    "triple": "x3",
    "tripler": "x3",
    "dizaine": "~10",
    "vingtaine": "~20",
    "trentaine": "~30",
    "centaine": "~100",
    "millier": "~1000",
}
UNITS = {
    "%": "%",
    "€": "€",
    "euro": "€",
    "euros": "€",
    "million": "M",
    "millions": "M",
    "milliard": "G",
    "milliards": "G",
    "milliers": "k",
    "an": "an",
    "ans": "an",
    "annee": "an",
    "annees": "an",
    "mois": "mois",
    "jour": "jour",
    "jours": "jour",
    "heure": "h",
    "heures": "h",
    "h": "h",
    "minute": "min",
    "minutes": "min",
    "min": "min",
    "semaine": "sem",
    "semaines": "sem",
    "seconde": "s",
    "secondes": "s",
    "km": "km",
    "m": "m",
    "ha": "ha",
    "hectare": "ha",
    "hectares": "ha",
    "km²": "km2",
    "m²": "m2",
    "m2": "m2",
    "m3": "m3",
    "km2": "km2",
    "m³": "m3",
    "kg": "kg",
    "g": "g",
    "tonnes": "t",
    "tonne": "t",
    "litres": "l",
    "l": "l",
    "points": "pt",
    "point": "pt",
    "fois": "fois",
    "k€": "k€",
    "m€": "M€",
    "md€": "G€",
}
MONTHS = frozenset(
    [
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ]
)


@dataclass(frozen=True, slots=True)
class Raw:
    """A figure by the positions of its words.

    Attributes:
        last: Position of its unit, or of the figure itself.
        group: Figures of one date or range share it.
        kind: ``date`` or the unit: only figures of one kind are compared.
    """

    value: str
    unit: str
    index: int
    last: int
    group: int = 0
    kind: str = ""


def _found(sequence: Sequence[Word]) -> list[Raw]:
    found: list[Raw] = []
    for index, word in enumerate(sequence):
        value = _value(sequence, index)
        if value is None:
            continue
        last = index
        unit = ""
        following = sequence[index + 1] if index + 1 < len(sequence) else None
        if _minutes(sequence, index):
            continue  # « 7 h 15 » is one figure
        if value.endswith("e") and word.kind == "number":
            last = index + 1
        elif following and following.text in ("²",):
            last = index
        elif following and following.form in UNITS:
            unit, last = UNITS[following.form], index + 1
            rate = _rate(sequence, last)
            unit, last = (f"{unit}/{rate}", last + 2) if rate else (unit, last)
            if unit == "h" and _minutes(sequence, index + 2):
                value, last = f"{value}h{sequence[index + 2].form}", index + 2
        found.append(Raw(value, unit, index, last))
    return found


def _minutes(sequence: Sequence[Word], index: int) -> bool:
    """Whether a number is the minutes of an hour (« 7 h 15 »)."""
    if index < 2 or index >= len(sequence):
        return False
    hours, mark, minutes = sequence[index - 2 : index + 1]
    return hours.kind == minutes.kind == "number" and mark.form == "h" and len(minutes.text) == 2


def _rate(sequence: Sequence[Word], last: int) -> str:
    """The period of « 12 € par mois », if any."""
    after = sequence[last + 1 : last + 3]
    if len(after) == 2 and after[0].form in ("par", "/") and UNITS.get(after[1].form) in _TIMES:
        return UNITS[after[1].form]
    return ""


def _value(sequence: Sequence[Word], index: int) -> str | None:
    word = sequence[index]
    following = sequence[index + 1] if index + 1 < len(sequence) else None
    if word.kind == "number":
        glued = following is not None and following.start == word.end
        if (
            glued
            and following is not None
            and following.form in ("e", "eme", "er", "ere", "es", "nd", "nde", "emes")
        ):
            return f"{word.form}e"
        return word.form
    if word.kind != "word":
        return None
    previous = sequence[index - 1].form if index else ""
    if word.form in _FRACTIONS and not (word.form == "tiers" and previous not in _LEADS):
        lead = CARDINALS.get(previous, "1")
        return f"{lead}*{_FRACTIONS[word.form]}"
    if word.form in ORDINALS:
        return ORDINALS[word.form]
    if _every(sequence, index):
        return "1"
    if word.form in ("un", "une") and following and UNITS.get(following.form) in _TIMES:
        return "1"
    if _in_name(sequence, index):
        return None
    if word.form in CARDINALS and not (following and following.form in _FRACTIONS):
        return CARDINALS[word.form]
    return None


def _in_name(sequence: Sequence[Word], index: int) -> bool:
    """Whether a number is part of a name (« Bois-Neuf », « les Trois Rivières »)."""
    word, ahead = sequence[index], sequence[index - 1] if index else None
    if not word.text[0].isupper() or ahead is None or word.text.isupper():
        return False
    if ahead.text == "-":
        return True
    after = sequence[index + 1] if index + 1 < len(sequence) else None
    named = after is not None and after.text[0].isupper() and not after.text.isupper()
    return named and ahead.kind in ("word", "elision")


def _every(sequence: Sequence[Word], index: int) -> bool:
    """« chaque année » is one year: the figure is on « chaque »."""
    if sequence[index].form == "chaque" and index + 1 < len(sequence):
        return UNITS.get(sequence[index + 1].form) in _TIMES
    if index == 0 or index + 1 >= len(sequence) or sequence[index].form != "les":
        return False
    lead = sequence[index - 1].form in ("tous", "toutes")
    return lead and UNITS.get(sequence[index + 1].form) in _TIMES


_TIMES = frozenset(["an", "mois", "jour", "h", "min", "sem"])
_LEADS = frozenset(["un", "deux", "le", "les", "d'un", "du"])


def _grouped(sequence: Sequence[Word], raws: Sequence[Raw]) -> list[Raw]:
    """The figures of one date or one range share a group; a range shares its unit."""
    found: list[Raw] = []
    group = 0
    for position, raw in enumerate(raws):
        following = raws[position + 1] if position + 1 < len(raws) else None
        between = [w.form for w in sequence[raw.last + 1 : following.index]] if following else ["."]
        year = len(raw.value) == 4 and raw.value[:2] in ("19", "20")
        if following and not raw.unit and not year and set(between) <= {"a", "et", "ou", "-", "–"}:
            raw = replace(raw, unit=following.unit)
        found.append(replace(raw, group=group, kind=_kind(sequence, raw, between)))
        if not set(between) <= _JOINTS and between != [","]:
            group += 1
    dated = {raw.group for raw in found if raw.kind == "date"}
    return [
        replace(raw, kind="date") if raw.group in dated and not raw.unit else raw for raw in found
    ]


_JOINTS = MONTHS | {"et", "a", "au", "ou", "-", "–", "&", "/", "le", "les"}


def _kind(sequence: Sequence[Word], raw: Raw, between: Sequence[str]) -> str:
    following = sequence[raw.last + 1].form if raw.last + 1 < len(sequence) else ""
    year = not raw.unit and len(raw.value) == 4 and raw.value[:2] in ("19", "20")
    if following in MONTHS or (between and between[0] in MONTHS) or year:
        return "date"
    return raw.unit.split("/")[0]


def scan(sequence: Sequence[Word]) -> list[Raw]:
    """The figures of a text, in order, with their groups and kinds."""
    return _grouped(sequence, _found(sequence))
