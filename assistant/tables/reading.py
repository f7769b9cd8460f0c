"""Reading a table: which rows and which columns a question names, and what it wants of them.

`assistant.tables.labels` says which labels are named, `assistant.tables.excerpts` makes candidates
of what is chosen here. What remains of the question must be offered by the caption, the headings or
the document. Then:

- one row and one column: a cell; several rows or columns: cells;
- a row alone: the row; a superlative: the extreme of a column (or of a row);
- a comparison of two rows or of two columns: their two cells;
- a figure of the question found in cells: these cells, with their labels;
- neither: the whole table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from assistant.candidates.candidate import Candidate, Shape
from assistant.candidates.places import named_part, neighbour
from assistant.candidates.steps import Part
from assistant.candidates.texts import Texts
from assistant.language.figures import figures
from assistant.outcomes import Hit
from assistant.questions.answer_kinds import EXTREMES
from assistant.questions.asked import Asked
from assistant.questions.question import Question, plain_text
from assistant.questions.ranking import asks_for_several, picked
from assistant.tables.classes import Classes
from assistant.tables.excerpts import Excerpts
from assistant.tables.grid import Grid
from assistant.tables.labels import Labels
from assistant.tables.sides import Sides
from assistant.tables.values import Values
from ingest.documents import Chunk, ChunkKind, Table

_FIRST = 3
"""How many « les acteurs les plus cités » are, at most, and never more than half of them."""


def table_candidates(
    question: Question, hits: Sequence[Hit], texts: Texts
) -> tuple[Candidate, ...]:
    """What each table among the hits has to say to the question."""
    made: list[Candidate] = []
    seen: set[tuple[str, str]] = set()
    for position, hit in enumerate(hits):
        if hit.chunk.kind is not ChunkKind.TABLE:
            continue
        for block in hit.chunk.blocks:
            if isinstance(block, Table) and (key := (hit.chunk.document_id, block.id)) not in seen:
                seen.add(key)
                reader = _TableReader(question, hit.chunk, block, position, texts)
                made.extend(reader.read())
    return tuple(made)


class _TableReader:
    def __init__(
        self, question: Question, chunk: Chunk, table: Table, position: int, texts: Texts
    ) -> None:
        self._question = question
        parts = texts.index.table(chunk.document_id, table.id) or (table,)
        self._grid = Grid.of(parts, chunk.document_id, texts)
        self._values = Values(self._grid, chunk.document_id, texts)
        self._labels = Labels(question, self._grid, texts)
        self._sides = Sides(question, self._grid, self._labels, texts)
        self._classes = Classes(question, self._grid, chunk.headings, texts)
        self._excerpts = Excerpts(chunk, self._grid, position, texts)

    def read(self) -> list[Candidate]:
        """Candidates of this table, the most precise first."""
        if not self._grid.rows or not self._grid.first.columns:
            return []
        rows = self._rows()
        columns = self._labels.columns(rows) or self._labels.columns()
        if self._classes.of_columns():
            columns = ()
        if (called := self._called(rows, columns)) is not None:
            return called
        made = [] if self._classes.are_of_others() or self._is_of_one(columns) else [self._whole()]
        if both := self._both(self._question.alternatives):
            return [*made, *both]
        if self._question.asked in EXTREMES and (self._classes.of_rows() or not columns):
            made.extend(self._extreme(rows, columns))
        if self._question.asked is Asked.RANK and self._classes.of_rows():
            made.extend(self._ranked(columns))
        if beyond := self._beyond(columns):
            return [*made, *beyond]
        made.extend(self._by_value(rows, columns))
        if rows:
            made.extend(self._of_rows(rows, columns))
        elif columns and len(columns) < len(self._grid.value_columns):
            made.append(self._excerpts.column(columns[0]))
        return made

    def _rows(self) -> tuple[int, ...]:
        """The rows that the question names; where rows are asked for, their class names none."""
        rows = self._labels.rows()
        unnamed = self._classes.ask_for_rows() and not self._classes.tell_apart(rows)
        return () if unnamed else rows

    def _called(self, rows: tuple[int, ...], columns: tuple[int, ...]) -> list[Candidate] | None:
        """What the columns or the rows are called, where they are what is asked for."""
        if self._classes.are_manners():
            return [self._excerpts.names(self._labels.of_polarity(), of_all=True)]
        if self._classes.are_columns():
            some = rows if len(rows) < len(self._grid.rows) else ()
            named = [self._excerpts.row(row) for row in some]
            return named or [self._excerpts.names(self._labels.of_polarity())]
        if self._grid.first.row_labels and not columns and self._classes.are_rows(rows):
            return [] if self._classes.are_of_others() else [self._excerpts.row_labels()]
        return None

    def _is_of_one(self, columns: tuple[int, ...]) -> bool:
        """Whether things are asked for that the rows are, by one column among several."""
        one = len(columns) == 1 < len(self._grid.value_columns)
        return one and self._classes.ask_for_rows()

    def _whole(self) -> Candidate:
        told = self._classes.told_by_rows() if self._question.asked is Asked.LIST else frozenset()
        ranked = self._values.sorted() and self._classes.of_rows()
        return self._excerpts.whole(told, ranked=ranked)

    def _of_rows(self, rows: tuple[int, ...], columns: tuple[int, ...]) -> list[Candidate]:
        if not columns or len(columns) == len(self._grid.value_columns) > 1:
            return [self._excerpts.row(row) for row in rows]
        if len(rows) > 4 or (len(rows) > 1 and len(rows) == len(self._grid.rows)):
            return [self._excerpts.column(columns[0])]
        return [self._excerpts.cells(rows, columns)]

    def _ranked(self, columns: tuple[int, ...]) -> list[Candidate]:
        """The rows at the places asked for, by the values of one column."""
        places = self._question.places
        column = self._values.column_of_order(columns)
        if places is None or column is None:
            return []
        grid = self._grid
        order = self._values.order(column)
        bags = [grid.row_bags[row] for row in order]
        if places.pivot:
            found = neighbour(self._question, bags)
        else:
            found = named_part(self._question, bags) if places.of else None
        at = (found,) if places.of and found is not None else picked(places, len(order), found)
        if not at or (places.of and found is None):
            return []
        chosen = [order[position] for position in at]
        parts = tuple(Part(grid.rows[r].cells[column], grid.rows[r].cells[0]) for r in chosen)
        shown = [*chosen, *([order[found]] if found is not None else [])]
        names = " ".join([*(self._excerpts.row_text(row) for row in shown), *grid.column_names])
        labels = grid.first.columns[column].labels
        made = self._excerpts.made(Shape.EXTREME, grid.rows, parts, names, labels)
        ranks = tuple(position + 1 for position in at)
        if places.of:
            ranks = tuple(self._values.rank(row, column) for row in chosen)
        return [replace(made, places=ranks, ranked=self._values.sorted())]

    def _extreme(self, rows: tuple[int, ...], columns: tuple[int, ...]) -> list[Candidate]:
        grid = self._grid
        if len(columns) == 1:
            turned = not self._labels.agrees(columns[0])
            chosen = rows if 1 < len(rows) < len(grid.rows) else tuple(range(len(grid.rows)))
            return self._extreme_of([(row, columns[0]) for row in chosen], turned=turned)
        if len(rows) == 1:
            return self._extreme_of([(rows[0], column) for column in self._labels.of_polarity()])
        return []

    def _extreme_of(
        self, places: Sequence[tuple[int, int]], *, turned: bool = False
    ) -> list[Candidate]:
        grid = self._grid
        valued = [
            (value, place) for place in places if (value := self._values.number(place)) is not None
        ]
        if len(valued) < 2:
            return []
        lowest = (self._question.asked is Asked.MINIMUM) is not turned
        winners = _first(
            valued, lowest=lowest, several=asks_for_several(plain_text(self._question.text))
        )
        one_column = len({column for _, column in places}) == 1
        parts = tuple(
            Part(
                grid.rows[row].cells[column],
                grid.rows[row].cells[0]
                if one_column
                else (grid.first.columns[column].labels or (None,))[0],
            )
            for row, column in winners
        )
        labels = tuple(
            s
            for column in sorted({column for _, column in winners})
            for s in grid.first.columns[column].labels
        )
        if not one_column:
            labels = tuple(dict.fromkeys(grid.rows[row].cells[0] for row, _ in winners))
        compared = sorted({row for row, _ in places})
        if len(compared) == len(grid.rows) and self._classes.name_others(winners):
            return []
        names = " ".join([*(self._excerpts.row_text(row) for row in compared), *grid.column_names])
        made = self._excerpts.made(
            Shape.EXTREME, [grid.rows[r] for r in compared], parts, names, labels
        )
        return [replace(made, turned=turned)]

    def _both(self, sides: tuple[str, str] | None) -> list[Candidate]:
        """The two cells that a comparison sets side by side: two rows, else two columns."""
        if sides is None:
            return []
        if pair := self._sides.rows(sides):
            columns = self._labels.columns(pair) or self._labels.columns()
            return [self._excerpts.cells(pair, columns)] if len(columns) == 1 else []
        if self._sides.mixed(sides):
            return []
        rows = self._labels.rows()
        first, second = (self._labels.columns(rows, words=side) for side in sides)
        if len(rows) == len(first) == len(second) == 1 and first != second:
            return [self._excerpts.across(rows[0], (*first, *second))]
        return []

    def _beyond(self, columns: tuple[int, ...]) -> list[Candidate]:
        """The rows whose value lies above or below the share that the question gives."""
        threshold = self._question.threshold
        column = self._values.column_of_order(columns)
        if threshold is None or column is None:
            return []
        valued = ((row, self._values.number((row, column))) for row in range(len(self._grid.rows)))
        held = [row for row, value in valued if value is not None and threshold.holds(value)]
        return [self._excerpts.cells(held, (column,))] if held else []

    def _by_value(self, rows: tuple[int, ...], columns: tuple[int, ...]) -> list[Candidate]:
        """Cells that hold a figure of the question, those of the labels that it names first."""
        wanted = frozenset(figure.value for figure in figures(self._question.text))
        found = self._values.holding(wanted) if wanted and not self._question.threshold else []
        for axis, named in ((0, rows), (1, columns)):
            found = [place for place in found if place[axis] in named] or found
        by_column: dict[int, list[int]] = {}
        for row, column in found:
            by_column.setdefault(column, []).append(row)
        return [self._excerpts.cells(held, (column,)) for column, held in by_column.items()]


def _first(
    valued: Sequence[tuple[float, tuple[int, int]]], *, lowest: bool, several: bool
) -> list[tuple[int, int]]:
    """The places of the best value, or of the first few values; equals are never parted.

    Args:
        valued: The values compared, with their places.
        lowest: Whether the least comes first.
        several: Whether more than one is asked for (« les acteurs les plus cités »).
    """
    most = min(_FIRST, len(valued) // 2) if several else 0
    ordered = sorted(valued, key=lambda item: item[0] if lowest else -item[0])
    kept: list[tuple[int, int]] = []
    for _, equals in groupby(ordered, key=itemgetter(0)):
        places = [place for _, place in equals]
        if kept and len(kept) + len(places) > most:
            break
        kept += places
    return kept
