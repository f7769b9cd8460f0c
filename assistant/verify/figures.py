"""Figures of a sentence: do they occur in the cited excerpts, and with the same labels?

1. Every figure (digits, number words, fractions, ordinals) becomes a `Figure`: value, unit,
   qualifier (« plus de », « environ », « avant »…) and *context*: the content words of its clause.
   Clauses are cut between two figures at the strongest separator between them.
2. In a table row, the context of a cell is the label of its row, the label of its column and the
   caption; the cells are those of the row alone.
3. A figure of the sentence must have an occurrence of the same value, unit and qualifier.
4. Among all figures of the cited excerpts, the one whose context agrees best with the context of
   the sentence's figure must be of the same value. Words that every context shares weigh nothing:
   the weight of a word is log(1 + n / df) over the contexts. A figure that fits another label better
   has been swapped.
5. « de A à B » keeps its order.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.verify.lexicon import supports
from assistant.verify.source import Unit
from assistant.verify.text import Word, plain, words

_CARDINALS = {
    word: str(value)
    for value, word in enumerate(
        "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
        "seize".split()
    )
    if value > 1
} | {
    "vingt": "20",
    "trente": "30",
    "quarante": "40",
    "cinquante": "50",
    "soixante": "60",
    "cent": "100",
    "cents": "100",
    "mille": "1000",
}
_ORDINALS = {
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
_UNITS = {
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
_MONTHS = frozenset(
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
)
_QUALIFIERS: tuple[tuple[str, str], ...] = (
    (r"plus (?:de|d'|que)|au dela (?:de|d'|du)|superieure?s? a|depass\w+", "more"),
    (r"moins (?:de|d'|que)|inferieure?s? a|en dessous (?:de|d')", "less"),
    (r"au moins|au minimum|minimum", "least"),
    (r"au plus|au maximum|jusqu'(?:a|en|au|aux)|maximum", "most"),
    (
        r"pres (?:de|d')|environ|autour (?:de|d')|quelque|presque|quasiment|a peu pres|de l'ordre (?:de|d')",
        "about",
    ),
    (r"avant(?: le| la| l'| fin| debut)?|d'ici(?: a)?(?: la)?(?: le)?", "before"),
    (r"apres(?: le| la)?|au bout (?:de|d')", "after"),
    (r"(?:hausse|augment\w+|progress\w+|accroi\w+|accru\w*|croissance|gagne\w*) (?:de|d')", "up"),
    (r"(?:baiss\w*|diminu\w+|recul\w*|redui\w+|reduction|chut\w+|perd\w*) (?:de|d')", "down"),
    (r"depuis(?: le| la)?|a partir (?:de|du|d')(?: la)?|d3s(?: le| la)?", "since"),
)
_QUALIFIER = re.compile(
    "|".join(rf"(?P<{name}>(?<!\w)(?:{pattern}))" for pattern, name in _QUALIFIERS)
)
_PART = re.compile(r"(?<!\w)(fin|debut|mi|ete|hiver|automne|printemps|milieu)(?!\w)")
_STRENGTH = {
    ";": 5,
    ".": 6,
    "|": 5,
    "contre": 4,
    "versus": 4,
    "vs": 4,
    "tandis": 4,
    "alors": 4,
    "mais": 4,
    "dont": 3,
    "et": 2,
    "puis": 3,
    ",": 1,
    "(": 3,
    ")": 3,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with what is said of it."""

    value: str
    unit: str
    qualifier: str
    part: str
    context: tuple[str, ...]
    start: int
    end: int
    cell: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class _Raw:
    value: str
    unit: str
    index: int
    last: int
    group: int = 0
    kind: str = ""


def figures(text: str) -> tuple[Figure, ...]:
    """Figures of running text, each with the content words of its clause."""
    sequence = words(text)
    raws = _grouped(sequence, _raws(sequence))
    found = []
    for raw in raws:
        first, last = _clause(sequence, raws, raw)
        start, end = sequence[raw.index].start, sequence[raw.last].end
        before = plain(text[max(0, start - 28) : start].replace("dès", "d3s").replace("Dès", "d3s"))
        context = tuple(
            w.form for w in sequence[first:last] if w.is_content or w.form in _MONTHS or _is_year(w)
        )
        found.append(
            Figure(
                raw.value,
                raw.unit,
                _bound(before, plain(text[end : end + 28])),
                _part(before),
                context,
                start,
                end,
                kind=raw.kind,
            )
        )
    return tuple(found)


def _is_year(word: Word) -> bool:
    return word.kind == "number" and bool(re.fullmatch(r"(?:19|20)\d\d", word.form))


def figure_offsets(text: str) -> frozenset[int]:
    """Offsets of the words that are figures or their units: compared here, not as words."""
    sequence = words(text)
    return frozenset(
        sequence[i].start for raw in _raws(sequence) for i in range(raw.index, raw.last + 1)
    )


def _grouped(sequence: Sequence[Word], raws: Sequence[_Raw]) -> list[_Raw]:
    """The figures of one date or one range share a group; a range shares its unit."""
    found: list[_Raw] = []
    group = 0
    for position, raw in enumerate(raws):
        following = raws[position + 1] if position + 1 < len(raws) else None
        between = [w.form for w in sequence[raw.last + 1 : following.index]] if following else ["."]
        if following and not raw.unit and set(between) <= {"a", "et", "ou", "-", "–"}:
            raw = replace(raw, unit=following.unit)
        found.append(replace(raw, group=group, kind=_kind(sequence, raw, between)))
        if not set(between) <= _JOINTS:
            group += 1
    dated = {raw.group for raw in found if raw.kind == "date"}
    return [
        replace(raw, kind="date") if raw.group in dated and not raw.unit else raw for raw in found
    ]


_JOINTS = _MONTHS | {"et", "a", "au", "ou", "-", "–", "&", "/", "le", "les"}


def _kind(sequence: Sequence[Word], raw: _Raw, between: Sequence[str]) -> str:
    following = sequence[raw.last + 1].form if raw.last + 1 < len(sequence) else ""
    year = not raw.unit and len(raw.value) == 4 and raw.value[:2] in ("19", "20")
    if following in _MONTHS or (between and between[0] in _MONTHS) or year:
        return "date"
    return raw.unit


def unit_figures(unit: Unit) -> tuple[Figure, ...]:
    """Figures of a unit of an excerpt; those of a row have their labels as context."""
    if unit.kind != "row":
        rank = () if not unit.rank else (_rank_figure(unit),)
        return (*figures(unit.text), *rank)
    caption = tuple(w.form for w in words(unit.inherited.split(" . ")[0]) if w.is_content)
    found = []
    for cell, column in unit.cells[1:]:
        labels = tuple(
            w.form for w in words(f"{unit.label} . {column}") if w.is_content or w.kind == "number"
        )
        for figure in figures(cell):
            percent = "%" if _is_share(unit, column) else figure.unit
            unit_name = figure.unit or percent or _column_unit(column)
            found.append(
                Figure(
                    figure.value,
                    unit_name or _column_unit(unit.label),
                    figure.qualifier,
                    figure.part,
                    labels + caption,
                    0,
                    0,
                    cell=True,
                )
            )
    found += [
        f
        for f in figures(f"{unit.label} . {unit.inherited}")
        if f.value not in {g.value for g in found}
    ]
    return tuple(found)


def mismatch(claim: str, cited: Sequence[Unit], extra: Sequence[str] = ()) -> str | None:
    """Why a figure of the sentence is not what the excerpts say; `None` where all agree.

    Args:
        claim: The sentence without its markers.
        cited: Units of the excerpts that it cites.
        extra: Dates that the document's own record gives (its year), allowed without context.
    """
    mine = _with_topic(claim, figures(claim))
    if not mine:
        return None
    theirs = [figure for unit in cited for figure in _with_inherited(unit)]
    weights = _weights([figure.context for figure in theirs])
    for figure in mine:
        same = [other for other in theirs if other.value == figure.value]
        if not same:
            if figure.value in extra:
                continue
            return (
                f"le chiffre « {claim[figure.start : figure.end]} » n’est pas dans l’extrait cité"
            )
        agreeing = [other for other in same if _agrees(figure, other)]
        if not agreeing:
            return f"« {claim[figure.start : figure.end]} » n’a pas la même unité ou la même borne"
        if _fits_another(figure, agreeing, theirs, weights):
            return f"« {claim[figure.start : figure.end]} » est rapporté à autre chose que dans l’extrait"
    if _range_reversed(claim, cited):
        return "les bornes « de … à … » sont inversées"
    return None


def _with_topic(claim: str, found: Sequence[Figure]) -> list[Figure]:
    """What opens the sentence before its first figure concerns the later ones too."""
    if not found:
        return []
    topic = tuple(w.form for w in words(claim[: found[0].start]) if w.is_content)
    return [found[0], *(replace(f, context=f.context + topic) for f in found[1:])]


def _with_inherited(unit: Unit) -> list[Figure]:
    own = list(unit_figures(unit))
    if unit.kind != "item":
        return own
    return own + list(figures(unit.inherited))


def _rank_figure(unit: Unit) -> Figure:
    context = tuple(w.form for w in words(unit.text) if w.is_content)
    return Figure(f"{unit.rank}e", "", "", "", context, 0, 0)


def _is_share(unit: Unit, column: str) -> bool:
    said = plain(f"{unit.inherited} {column}")
    return "%" in said or "pourcentage" in said


def _column_unit(column: str) -> str:
    for word in words(column):
        if word.form in _UNITS and word.form not in ("m", "l", "g", "h"):
            return _UNITS[word.form]
    return ""


def _raws(sequence: Sequence[Word]) -> list[_Raw]:
    found: list[_Raw] = []
    for index, word in enumerate(sequence):
        value = _value(sequence, index)
        if value is None:
            continue
        last = index
        unit = ""
        following = sequence[index + 1] if index + 1 < len(sequence) else None
        if value.endswith("e") and word.kind == "number":
            last = index + 1
        elif following and following.text in ("²",):
            last = index
        elif following and following.form in _UNITS:
            unit, last = _UNITS[following.form], index + 1
        found.append(_Raw(value, unit, index, last))
    return found


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
        lead = _CARDINALS.get(previous, "1")
        return f"{lead}*{_FRACTIONS[word.form]}"
    if word.form in _ORDINALS:
        return _ORDINALS[word.form]
    if _every(sequence, index):
        return "1"
    if word.form in ("un", "une") and following and _UNITS.get(following.form) in _TIMES:
        return "1"
    if word.form in _CARDINALS and not (following and following.form in _FRACTIONS):
        return _CARDINALS[word.form]
    return None


def _every(sequence: Sequence[Word], index: int) -> bool:
    """« tous les ans » is one year: the figure is on « les »."""
    if index == 0 or index + 1 >= len(sequence) or sequence[index].form != "les":
        return False
    lead = sequence[index - 1].form in ("tous", "toutes")
    return lead and _UNITS.get(sequence[index + 1].form) in _TIMES


_TIMES = frozenset(["an", "mois", "jour", "h", "min", "sem"])
_LEADS = frozenset(["un", "deux", "le", "les", "d'un", "du"])


def _clause(sequence: Sequence[Word], raws: Sequence[_Raw], raw: _Raw) -> tuple[int, int]:
    """The range of words of a figure's clause: cut only towards figures of the same kind."""
    alike = [r for r in raws if r.kind == raw.kind]
    mine = [r for r in alike if r.group == raw.group]
    before = [r for r in alike if r.group < raw.group]
    after = [r for r in alike if r.group > raw.group]
    first = _start_of(sequence, mine[0])
    last = len(sequence)
    if before and (cut := _boundary(sequence, before[-1], mine[0])) is not None:
        first = max(first, cut)
    if after and (cut := _boundary(sequence, mine[-1], after[0])) is not None:
        last = cut
    return first, last


def _start_of(sequence: Sequence[Word], raw: _Raw) -> int:
    for index in range(raw.index, -1, -1):
        if sequence[index].text in (";", "."):
            return index
    return 0


def _boundary(sequence: Sequence[Word], left: _Raw, right: _Raw) -> int | None:
    """Where the clause of the left figure ends: the last of the strongest separators, if any."""
    best, strength = None, 0
    for index in range(left.last + 1, right.index):
        value = _STRENGTH.get(sequence[index].form, 0)
        if sequence[index].text == "(" and index + 1 == right.index:
            continue
        if (
            index + 1 < right.index
            and sequence[index].text == ","
            and sequence[index + 1].form == "et"
        ):
            value = 3
        if value and value >= strength:
            best, strength = index, value
    return best


def _qualifier(before: str) -> str:
    last = ""
    for match in _QUALIFIER.finditer(before):
        gap = before[match.end() :].strip()
        if (
            re.fullmatch(r"(?:les?|la|l'|fin|debut|mi-?|janvier|un|une|\w+ )?", gap)
            or len(gap) <= 4
        ):
            last = match.lastgroup or ""
    return last


def _bound(before: str, after: str) -> str:
    found = _qualifier(before) or _trailing(after)
    return "" if found in ("up", "down") and _RANGE_END.match(after) else found


_RANGE_END = re.compile(r"[ %€]*(?:en \d{4} )?a \d")


def _trailing(after: str) -> str:
    match = _TRAILING.match(after)
    return match.lastgroup or "" if match else ""


_TRAILING = re.compile(
    r" ?(?:(?P<up>de plus(?! en)|supplementaires?)|(?P<down>de moins)|(?P<least>(?:et|ou) plus)|(?P<most>(?:et|ou) moins))(?!\w)"
)


def _part(before: str) -> str:
    match = None
    for match in _PART.finditer(before):
        pass
    if match is None or before[match.end() :].strip(" -") not in (
        "",
        "de",
        "de l'annee",
        "l'annee",
        "de la",
        "d",
    ):
        return ""
    return match.group(1)


def _agrees(mine: Figure, other: Figure) -> bool:
    light = {mine.unit, other.unit} == {"", "fois"}
    if (
        mine.unit != other.unit
        and not light
        and not (other.cell and not mine.unit and other.unit != "%")
    ):
        calendar = mine.context and {mine.unit, other.unit} <= {"", "an"} and len(mine.value) == 4
        if not calendar:
            return False
    if other.cell:
        return not mine.qualifier or mine.qualifier == other.qualifier
    return mine.qualifier == other.qualifier and mine.part == other.part


def _weights(contexts: Sequence[tuple[str, ...]]) -> list[tuple[str, float]]:
    forms = sorted({form for context in contexts for form in context})
    total = len(contexts)
    return [
        (form, math.log(1 + total / max(1, sum(supports(form, c) for c in contexts))) - math.log(2))
        for form in forms
    ]


def _recall(mine: Figure, other: Figure, weights: Sequence[tuple[str, float]]) -> float:
    """How much of what is said of `other` is said of `mine`, from 0 to 1."""
    theirs = set(other.context)
    own = [(form, weight) for form, weight in weights if form in theirs and weight > 0]
    total = sum(weight for _, weight in own)
    if not total:
        return 0.0
    return sum(weight for form, weight in own if supports(form, mine.context)) / total


def _fits_another(
    mine: Figure,
    same: Sequence[Figure],
    theirs: Sequence[Figure],
    weights: Sequence[tuple[str, float]],
) -> bool:
    best = max(_recall(mine, other, weights) for other in same)
    rivals = [o for o in theirs if o.value != mine.value and _comparable(mine, o)]
    return any(_recall(mine, other, weights) > best + _MARGIN for other in rivals)


_MARGIN = 0.15


def _comparable(mine: Figure, other: Figure) -> bool:
    if other.cell:
        return mine.kind != "date" and (mine.unit == other.unit or not mine.unit)
    return mine.kind == other.kind


_RANGE = re.compile(
    r"(?<!\w)(?:de|d'|entre|du) (\d[\d .,]*)[ €%]*[^\d,.;]{0,20}?(?: a | et | au )(\d[\d .,]*)"
)


def _range_reversed(claim: str, cited: Sequence[Unit]) -> bool:
    wanted = {_bounds(match) for match in _RANGE.finditer(plain(claim))}
    given = {_bounds(m) for unit in cited for m in _RANGE.finditer(plain(unit.text))}
    return any((high, low) in given and (low, high) not in given for low, high in wanted)


def _bounds(match: re.Match[str]) -> tuple[str, str]:
    low, high = (re.sub(r"[ .,]+$", "", group) for group in match.groups())
    return low, high


def years(record: str) -> tuple[str, ...]:
    """Years written in the record of a document (« 2025-11 » gives 2025)."""
    return tuple(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", record))
