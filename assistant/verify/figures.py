"""Figures with what is said of them: value, unit, bound, and the words of their clause.

1. The *context* of a figure is the content words of its clause. Clauses are cut between two figures
   of the same kind at the strongest separator between them.
2. In a table row, the context of a cell is the label of its row, the label of its column and the
   caption; the cells are those of the row alone.
3. The *qualifier* is a bound or a direction (« plus de », « environ », « en hausse de »).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.verify.lexicon import lexicon
from assistant.verify.numerals import MONTHS, UNITS, Raw, scan
from assistant.verify.source import Unit
from assistant.verify.text import Word, content_forms, plain, words
from ingest.french import YEAR, is_year

_QUALIFIERS: tuple[tuple[str, str], ...] = (
    (
        r"au plus|au maximum|jusqu'(?:a|en|au|aux)|maximum(?: de)?|limite\w* a|plafonne\w* a"
        r"|ne (?:peu\w+ |doi\w+ |devr\w+ )?(?:pas )?(?:depass|exced)\w+(?: pas)?",
        "most",
    ),
    (r"plus (?:de|d'|que)|au[- ]dela (?:de|d'|du)|superieure?s? a|depass\w+", "more"),
    (
        r"moins (?:de|d'|que)|inferieure?s? a|en dessous (?:de|d')"
        r"|(?:descen|tomb|pass)\w+ (?:sous|en dessous de)",
        "less",
    ),
    (r"au moins|au minimum|minimum(?: de)?", "least"),
    (r"sous|dans les|dans un delai de|en(?!\w)", "within"),
    (
        r"pres (?:de|d')|environ|autour (?:de|d')|quelque|presque|quasiment|a peu pres"
        r"|de l'ordre (?:de|d')",
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
    ";": 6,
    ".": 7,
    "|": 6,
    "contre": 5,
    "versus": 5,
    "vs": 5,
    "tandis": 5,
    "alors": 5,
    "mais": 5,
    "dont": 4,
    "ainsi": 3,
    "pour": 1,
    "et": 3,
    "puis": 4,
    ",": 2,
    "a": 1,
    "(": 4,
    ")": 4,
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
    window: tuple[str, ...] = ()
    statement: str = ""
    opening: tuple[str, ...] = ()

    @property
    def number(self) -> float | None:
        """What it is worth; `None` for a rank, a fraction, a date."""
        try:
            return float(self.value)
        except ValueError:
            return None


def figures(text: str) -> tuple[Figure, ...]:
    """Figures of running text, each with the content words of its clause."""
    sequence = words(text)
    raws = scan(sequence)
    counted = {sequence[r.index].start for r in raws}
    opening = tuple(w.form for w in sequence[: raws[0].index] if w.is_content) if raws else ()
    found = []
    for raw in raws:
        first, last = _clause(sequence, raws, raw)
        start, end = sequence[raw.index].start, sequence[raw.last].end
        before = plain(text[max(0, start - 28) : start].replace("dès", "d3s").replace("Dès", "d3s"))
        context = tuple(w.form for w in sequence[first:last] if _tells(w, counted))
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
                window=_window(sequence, raw),
                statement=text,
                opening=opening,
            )
        )
    return tuple(found)


def _tells(word: Word, counted: Collection[int]) -> bool:
    """Whether a word of the clause says what the figure is about."""
    if (word.kind == "number" and is_year(word.form)) or word.form in MONTHS:
        return True
    return word.is_content and word.start not in counted and not lexicon().is_neutral(word.form)


def _window(sequence: Sequence[Word], raw: Raw) -> tuple[str, ...]:
    """The two words before a figure and the two after it; empty where there are none."""
    said = [(i, w.form) for i, w in enumerate(sequence) if w.kind != "sep"]
    before = [form for i, form in said if i < raw.index][-2:]
    after = [form for i, form in said if i > raw.last][:2]
    return (*[""] * (2 - len(before)), *before, *after, *[""] * (2 - len(after)))


def figure_offsets(text: str) -> frozenset[int]:
    """Offsets of the words that are figures or their units: compared here, not as words."""
    sequence = words(text)
    return frozenset(
        sequence[i].start for raw in scan(sequence) for i in range(raw.index, raw.last + 1)
    )


def unit_figures(unit: Unit) -> tuple[Figure, ...]:
    """Figures of a unit of an excerpt; those of a row have their labels as context."""
    if unit.kind != "row":
        rank = () if not unit.rank else (_rank_figure(unit),)
        return (*figures(unit.text), *rank)
    caption = tuple(content_forms(unit.inherited.split(" . ")[0]))
    found = []
    for cell, column in unit.cells[1:]:
        labels = tuple(
            w.form for w in words(f"{unit.label} . {column}") if w.is_content or w.kind == "number"
        )
        for f in figures(cell):
            named, context = cell_unit(unit, column, f), labels + caption
            found += [Figure(f.value, named, f.qualifier, f.part, context, 0, 0, cell=True)]
    found += [
        f
        for f in figures(f"{unit.label} . {unit.inherited}")
        if f.value not in {g.value for g in found}
    ]
    return tuple(found)


def cell_unit(unit: Unit, column: str, figure: Figure) -> str:
    """The unit of a cell: its own, else that of its column, of the caption or of the row."""
    percent = "%" if _is_share(unit, column) else figure.unit
    named = figure.unit or percent or _column_unit(column) or _caption_unit(unit)
    return named or _column_unit(unit.label)


def _rank_figure(unit: Unit) -> Figure:
    context = tuple(content_forms(unit.text))
    return Figure(f"{unit.rank}e", "", "", "", context, 0, 0)


def _is_share(unit: Unit, column: str) -> bool:
    caption = unit.inherited.split(" . ")[0]
    said = plain(f"{caption} {column}" if "(%)" not in unit.inherited else column)
    return "%" in said or "pourcentage" in said


_IN_UNIT = re.compile(r"\(\s*en ([^\W\d_]+)\s*\)")


def _caption_unit(unit: Unit) -> str:
    """The unit that the caption of a table gives: « (en jours) »."""
    match = _IN_UNIT.search(plain(unit.inherited))
    return UNITS.get(match.group(1), "") if match else ""


def _column_unit(column: str) -> str:
    for word in words(column):
        if word.form in UNITS and word.form not in ("m", "l", "g", "h"):
            return UNITS[word.form]
    return ""


def _clause(sequence: Sequence[Word], raws: Sequence[Raw], raw: Raw) -> tuple[int, int]:
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


def _start_of(sequence: Sequence[Word], raw: Raw) -> int:
    for index in range(raw.index, -1, -1):
        if sequence[index].text in (";", "."):
            return index
    return 0


def _boundary(sequence: Sequence[Word], left: Raw, right: Raw) -> int | None:
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
            value = 4
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
    r"[²³]?(?: (?:de|des|du|d')(?: \w+)?(?= au m))? ?"
    r"(?:(?P<up>de plus(?! en)|supplementaires?)|(?P<down>de moins)"
    r"|(?P<least>(?:et|ou) plus|au moins|au minimum|minimum)"
    r"|(?P<most>(?:et|ou) moins|au plus|au maximum|maximum))(?!\w)"
)


def _part(before: str) -> str:
    match = next(reversed(list(_PART.finditer(before))), None)
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


def years(record: str) -> tuple[str, ...]:
    """Years written in the record of a document (« 2025-11 » gives 2025)."""
    return tuple(re.findall(rf"(?<!\d){YEAR}(?!\d)", record))
