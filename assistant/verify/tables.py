"""The tables of an excerpt as grids, and the rows and columns that a sentence mentions.

A label is mentioned where its words stand close together in a sentence, in any inflection, as an
abbreviation (« psy » for « psychiatriques »), as an acronym or in full (`Terms`). Mentions do not
overlap: the one with the most words wins.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verify.figures import cell_unit, figures
from assistant.verify.source import Unit, units
from assistant.verify.terms import Terms
from assistant.verify.text import Word, plain, same_word, words

_MOST_LABELS = 0.65
"""Share of the words of a long label that a mention has."""
_LONG = 3
_SLACK = 2
"""Words that a mention may have between those of its label."""
_ABBREVIATED = 3
_HIDDEN = ("[…]", "[...]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of a table by its place.

    Attributes:
        value: Its canonical spelling.
        unit: Its own, or that of its column or of the caption.
        number: What it is worth.
    """

    row: int
    column: int
    value: str
    unit: str
    number: float


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of an excerpt.

    Attributes:
        caption: The line above it.
        columns: Labels of the columns after the first.
        rows: Labels of the rows.
        cells: Every cell that is one figure.
        corner: Label of the column of labels.
        whole: Whether no row was left out.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[Cell, ...]
    corner: str
    whole: bool

    def at(self, row: int, column: int) -> Cell | None:
        """The figure of a place, if there is one."""
        return next((c for c in self.cells if (c.row, c.column) == (row, column)), None)

    def column(self, column: int) -> tuple[Cell, ...]:
        """The figures of a column, from the top."""
        return tuple(c for c in self.cells if c.column == column)

    @property
    def titles(self) -> str:
        """What stands above all rows: the caption and the header."""
        return " . ".join(part for part in (self.caption, self.corner, *self.columns) if part)


@dataclass(frozen=True, slots=True)
class Mention:
    """A label that a sentence names, by the stretch of text that names it."""

    index: int
    start: int
    end: int
    size: int


def tables(quote: str) -> tuple[Table, ...]:
    """The tables of an excerpt with at least one figure."""
    rows = [unit for unit in units(quote) if unit.kind == "row"]
    hidden = any(line.strip() in _HIDDEN for line in quote.split("\n"))
    groups = itertools.groupby(rows, key=lambda u: (u.inherited, len(u.cells)))
    found = [_grid(tuple(group), whole=not hidden) for _, group in groups]
    return tuple(table for table in found if table.cells)


def _grid(rows: Sequence[Unit], *, whole: bool) -> Table:
    header = [column for _, column in rows[0].cells]
    caption = rows[0].inherited
    written = " . ".join(part for part in header if part)
    caption = caption.removesuffix(written).rstrip(" .") if written else caption
    cells = [
        Cell(r, c, found[0].value, cell_unit(unit, column, found[0]), number)
        for r, unit in enumerate(rows)
        for c, (text, column) in enumerate(unit.cells[1:])
        for found in [figures(text)]
        if len(found) == 1
        for number in [found[0].number]
        if number is not None
    ]
    labels = tuple(unit.label for unit in rows)
    return Table(caption, tuple(header[1:]), labels, tuple(cells), header[0], whole)


def mentions(text: str, labels: Sequence[str], terms: Terms) -> tuple[Mention, ...]:
    """The labels that a text names, in order."""
    said = [w for w in words(text) if _tells(w)]
    found = [
        mention
        for index, label in enumerate(labels)
        for written in (label, *_alternatives(label, terms))
        for mention in _named(index, [w.form for w in words(written) if _tells(w)], said)
    ]
    found.sort(key=lambda m: (-m.size, m.start - m.end, m.start))
    kept: list[Mention] = []
    found = [m for m in found if not _outdone(m, found, text, labels)]
    shared = {m.start for m in found for o in found if _same_place(m, o) and m.index != o.index}
    for mention in found:
        if mention.start in shared and mention.size < _size(labels[mention.index]):
            continue  # « le CH MCO » is either
        if not any(m.start < mention.end and mention.start < m.end for m in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.start))


def _outdone(mention: Mention, found: Sequence[Mention], text: str, labels: Sequence[str]) -> bool:
    """Whether another label stands there word for word and longer (« après-midi », « midi »)."""
    near = plain(text[max(0, mention.start - _REACH) : mention.end + 1])
    mine = plain(labels[mention.index])
    return any(
        _same_place(mention, other)
        and len(labels[other.index]) > len(mine)
        and plain(labels[other.index]) in near
        for other in found
    ) or (
        any(_same_place(mention, o) and o.index != mention.index for o in found)
        and mine not in near
        and any(plain(labels[o.index]) in near for o in found if _same_place(mention, o))
    )


_REACH = 12


def _same_place(one: Mention, other: Mention) -> bool:
    return (one.start, one.end, one.size) == (other.start, other.end, other.size)


def _size(label: str) -> int:
    return sum(_tells(w) for w in words(label))


def _tells(word: Word) -> bool:
    letter = len(word.text) == 1 and word.text.isupper()  # « ligne A »
    return word.is_content or word.kind == "number" or letter


def _alternatives(label: str, terms: Terms) -> tuple[str, ...]:
    """The other writings of a label that is an acronym or its form."""
    content = [w for w in words(label) if _tells(w)]
    return terms.equivalents(label) if len(content) <= _ABBREVIATED else ()


def _named(index: int, label: Sequence[str], said: Sequence[Word]) -> list[Mention]:
    needed = len(label) if len(label) < _LONG else max(2, round(_MOST_LABELS * len(label)))
    found: list[Mention] = []
    if not label:
        return found
    for begin, word in enumerate(said):
        if (found and word.start < found[-1].end) or not _alike(word.form, label):
            continue
        held = _closest(begin, label, said)
        if len(held) >= needed:
            found.append(Mention(index, held[0].start, held[-1].end, len(held)))
    return found


def _closest(begin: int, label: Sequence[str], said: Sequence[Word]) -> list[Word]:
    """The words of a label from a place on, or from one inside that holds as many closer together.

    « Le gymnase privé comme la salle privée »: the second « privé » is that of the room.
    """
    size = len(label) + _SLACK
    tries = [
        _held(_before_figure(said[at : at + size], label), label)
        for at in range(begin, min(begin + size, len(said)))
    ]
    best = tries[0]
    for held in tries[1:]:
        inside = bool(held) and held[0].start < best[-1].end
        if inside and len(held) >= len(best) and _width(held) < _width(best):
            best = held
    return best


def _width(held: Sequence[Word]) -> int:
    return held[-1].end - held[0].start


def _before_figure(window: Sequence[Word], label: Sequence[str]) -> Sequence[Word]:
    """A window up to its first figure that is none of the label: another row may follow it."""
    return list(itertools.takewhile(lambda w: w.kind != "number" or w.form in label, window))


def _held(window: Sequence[Word], label: Sequence[str]) -> list[Word]:
    """The words of a window that are those of a label, each once."""
    left = list(label)
    held = []
    for word in window:
        match = next((form for form in left if _alike(word.form, [form])), None)
        if match is not None:
            left.remove(match)
            held.append(word)
    return held


def _alike(form: str, label: Sequence[str]) -> bool:
    return any(
        same_word(form, one) or (len(one) >= _ABBREVIATED and form.startswith(one) and one != form)
        for one in label
    )
