"""Reads a sentence against a table: which cell each figure is, and what the figures let one say.

The words of a sentence about a table are its labels said as clauses (« 46,5 % des CPTS estiment
être reconnues par les cliniques »), so coverage by one statement does not do. Instead:

1. Each figure is bound to a row that the sentence names (in their order, else the nearest; failing
   that the row of the sentence before or of the question) and to a column (`table_columns`): the
   cell must hold it.
2. A percentage keeps its base, and a label its complements (`table_bases`).
3. Superlatives, ranks and comparisons must be true of the column (`table_orders`).
4. What is left must be words of the labels, of the caption, of the record or of the question.

Where a step cannot tell, there is no judgement, and the general rules decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verify.figures import Figure, figure_offsets, figures, years
from assistant.verify.lemmas import infinitives
from assistant.verify.lexicon import lexicon
from assistant.verify.replaced import in_titles
from assistant.verify.table_bases import other_base, other_complement
from assistant.verify.table_columns import Column, answers, column_of, denies
from assistant.verify.table_orders import Ordered, holds, orders
from assistant.verify.table_places import OTHERS, clauses, places, singled_out
from assistant.verify.table_words import adds_nothing, unknown
from assistant.verify.tables import Mention, Table, mentions, tables
from assistant.verify.terms import Terms
from assistant.verify.text import plain, same_word, words
from assistant.verify.voice import acts

_NOUN = re.compile(r"(?:les?|la|l'|une?|des|cette|leur) ?$")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a sentence may lean on for its subject, never for a figure.

    Attributes:
        question: What was asked.
        before: The sentence shown just before.
        record: Title, publisher, date and section of the cited documents.
    """

    question: str = ""
    before: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """That a sentence follows from a table, or why it does not (`reason`)."""

    reason: str = ""


_TRUE = Judgement()


def judge(text: str, quotes: Sequence[str], frame: Frame, terms: Terms) -> Judgement | None:
    """What the tables of the cited excerpts say of a sentence; `None` where they cannot tell."""
    grids = [table for quote in quotes for table in tables(quote)]
    found = [_Reading(text, grid, frame, terms).judgement() for grid in grids]
    said = [judgement for judgement in found if judgement is not None]
    return next((j for j in said if not j.reason), said[0] if said else None)


class _Reading:
    """One sentence against one table."""

    def __init__(self, text: str, table: Table, frame: Frame, terms: Terms) -> None:
        self._text, self._table, self._frame, self._terms = text, table, frame, terms
        self._rows = mentions(text, table.rows, terms)
        self._orders = tuple(
            o for o in orders(text) if not any(m.start <= o.start < m.end for m in self._rows)
        )
        self._before = self._rows_before()
        if len(self._rows) < 2:
            asked = mentions(frame.question, table.rows, terms)
            known_rows = {m.index for m in (*self._before, *asked)}
            self._rows = self._rows or singled_out(text, table, known_rows)
        labels = [m for m in self._rows if re.search(r"\d", table.rows[m.index])]
        inside = [
            f
            for f in figures(text)
            if not self._of_order(f) and not any(m.start <= f.start < m.end for m in labels)
        ]
        known = {c.value for c in table.cells}
        dated = {*years(frame.record), *(f.value for f in figures(table.titles))}
        self._figures = [f for f in inside if f.value in known]
        self._foreign = [f for f in inside if f.value not in known and f.value not in dated]

    def judgement(self) -> Judgement | None:
        if self._foreign or not (self._figures or (self._orders and self._rows)):
            return None
        if any(f.qualifier or f.part for f in self._figures):
            return None
        around = " . ".join((self._frame.record, self._frame.question, self._frame.before))
        if any(
            other_base(self._text, f, self._table, self._rows, self._terms, around)
            for f in self._figures
        ):
            return Judgement("la phrase donne la part d’autre chose que l’extrait")
        placed = places(self._text, self._table, self._figures, self._rows, self._before)
        if placed is None:
            return None
        columns = []
        for figure, row in placed:
            column = self._column(figure)
            if column is None:
                return None
            cell = self._table.at(row, column.index)
            if cell is None or cell.value != figure.value:
                said = self._text[figure.start : figure.end]
                return Judgement(f"« {said} » est rapporté à autre chose que dans l’extrait")
            if figure.unit != cell.unit or self._row_denies(row):
                return None
            columns.append(column)
        if self._replaced():
            return Judgement("la phrase met un mot à la place d’un autre du tableau")
        return self._ordered(columns)

    def _ordered(self, columns: list[Column]) -> Judgement | None:
        if not columns:
            wider = (self._frame.before, self._frame.question)
            column = column_of(self._table, self._text, wider, self._terms)
            if column is None:
                return None
            columns = [column]
        known = [w.form for w in words(" ".join((*self._table.rows, self._table.titles)))]
        for column in columns:
            if other_complement(self._text, column.label, known):
                return Judgement("la phrase dit autre chose que la colonne du tableau")
            if column.denies and not column.denied:
                return Judgement("la phrase perd une négation de l’extrait")
            if column.denies != column.denied and not self._explained(column):
                return None
        if any(self._done(m.index) for m in (*self._rows, *self._before[:1])):
            return Judgement("la phrase donne pour fait ce que l’extrait ne dit pas fait")
        turned = self._turned(columns[0])
        given = Ordered(self._table, columns[0].index, turned, self._rows, self._before)
        true = holds(self._text, self._orders, given)
        if true is False:
            return Judgement("la phrase compare autrement que l’extrait")
        labels = [self._table.rows[m.index] for m in (*self._rows, *self._before)]
        ordered = [(order.start, order.end) for order in self._orders] + self._others()
        judged = [*ordered, *((m.start, m.end) for m in self._rows)]
        seen = " . ".join((self._table.titles, *labels))
        beside = " . ".join((self._frame.record, self._frame.question, self._frame.before))
        if true is None or not adds_nothing(self._text, self._table, ordered):
            return None
        return (
            None if unknown(self._text, self._table, judged, seen, beside, self._terms) else _TRUE
        )

    def _others(self) -> list[tuple[int, int]]:
        """« Tous les autres », where each of them was held against its cell."""
        found = OTHERS.finditer(plain(self._text)) if not self._rows else ()
        return [match.span() for match in found]

    def _replaced(self) -> bool:
        """Whether a word takes the place of one of the caption (« engagées par les lycées »)."""
        named = " . ".join(self._table.rows[m.index] for m in self._rows)
        return in_titles(self._text, self._table.titles, named, self._terms)

    def _done(self, row: int) -> bool:
        """Whether an aim of the table (« Organiser … ») is said to be reached (« a organisé »)."""
        first = next((w for w in words(self._table.rows[row]) if w.is_content), None)
        if first is None or first.form not in infinitives(first.form):
            return False
        if not lexicon().find(self._table.titles, ["aim", "plan"]):
            return False
        return any(
            same_word(w.form, first.form) and w.form != first.form and acts(self._text, w)
            for w in words(self._text)
            if w.is_content and not _NOUN.search(plain(self._text[: w.start]))
        )

    def _row_denies(self, row: int) -> bool:
        """Whether the label of a row denies what the sentence does not (« non compatibles »)."""
        return denies(self._table.rows[row]) and not denies(self._text)

    def _turned(self, column: Column) -> bool:
        """Whether the clause of the order affirms what the column denies, or the reverse."""
        if not self._orders or answers(self._table):
            return False
        stop = re.search(r"[:;]", self._text[self._orders[0].end :])
        end = self._orders[0].end + stop.start() if stop else len(self._text)
        return denies(self._text[:end]) != column.denies

    def _explained(self, column: Column) -> bool:
        """Whether a negation is that of a label or of the caption."""
        named = " . ".join(self._table.rows[m.index] for m in (*self._rows, *self._before))
        return column.denied and denies(f"{named} . {self._table.caption}")

    def _of_order(self, figure: Figure) -> bool:
        return any(o.start <= figure.start < o.end for o in self._orders)

    def _rows_before(self) -> tuple[Mention, ...]:
        """The rows that the sentence before names, else the question."""
        for text in (self._frame.before, self._frame.question):
            found = mentions(text, self._table.rows, self._terms)
            if found:
                return found
        return ()

    def _column(self, figure: Figure) -> Column | None:
        stretches = clauses(self._text, self._figures)
        position = self._figures.index(figure)
        start, end = stretches[position]
        clause = self._text[start:end]
        denied = denies(clause)
        if position and self._elliptic(start, end):
            head = slice(*stretches[0])
            denied, clause = denies(self._text[head]), f"{self._text[head]} {clause}"
        elif not position and self._elliptic(start, end):
            denied = denied or denies(self._frame.before)
        wider = (self._text, self._frame.before, self._frame.question)
        return column_of(self._table, clause, wider, self._terms, denied)

    def _elliptic(self, start: int, end: int) -> bool:
        """Whether a clause gives a row and its figure only (« contre 40 % avec les CHU »)."""
        figured = figure_offsets(self._text)
        own = [
            w
            for w in words(self._text)
            if start <= w.start < end
            and w.is_content
            and w.start not in figured
            and not any(m.start <= w.start < m.end for m in self._rows)
            and not any(o.start <= w.start < o.end for o in self._orders)
            and not lexicon().is_neutral(w.form)
            and w.form not in ("contre", "puis")
        ]
        return not own
