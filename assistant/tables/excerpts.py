"""Excerpts of a table as candidates: cells, a row, a column, the whole, each with its exact spans.

An excerpt knows what it says and nothing of what was asked. Its own words are those of the cells
that it shows and of the labels that lead them; caption, headings and title are layers of their own.
Every cell comes with the label that it is read under: that of its row, or, where cells of one row
stand side by side, those of their columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from assistant.candidates.candidate import Candidate, Shape
from assistant.candidates.steps import Part
from assistant.candidates.texts import Texts
from assistant.matching import Layer
from assistant.questions.list_kinds import keys_of, kinds_announced
from assistant.tables.grid import Grid
from ingest.documents import Chunk, Row, Span


class Excerpts:
    """What may be quoted of one table."""

    def __init__(self, chunk: Chunk, grid: Grid, position: int, texts: Texts) -> None:
        """Nothing is read yet.

        Args:
            chunk: Where the table stands.
            grid: The whole table.
            position: That of the chunk among the hits.
            texts: What the document says.
        """
        self._chunk = chunk
        self._grid = grid
        self._position = position
        self._texts = texts
        self._slice = partial(texts.slice, chunk.document_id)
        self._info = texts.index.document(chunk.document_id)

    def cells(self, rows: Sequence[int], columns: Sequence[int]) -> Candidate:
        """Cells of some rows and columns, led by their rows."""
        grid = self._grid
        parts = tuple(
            Part(grid.rows[row].cells[column], grid.rows[row].cells[0])
            for row in rows
            for column in columns
        )
        shape = Shape.CELL if len(parts) == 1 else Shape.CELLS
        labels = tuple(s for column in columns for s in grid.first.columns[column].labels)
        names = " ".join(
            [*(grid.row_names[row] for row in rows), *(self._slice(s) for s in labels)]
        )
        made = self.made(shape, [grid.rows[row] for row in rows], parts, names, labels)
        return replace(made, rows=frozenset().union(*(grid.row_bags[row] for row in rows)))

    def across(self, row: int, columns: Sequence[int]) -> Candidate:
        """Cells of one row, led by their columns."""
        grid = self._grid
        cells = grid.rows[row].cells
        parts = tuple(
            Part(cells[column], (grid.first.columns[column].labels or (None,))[0])
            for column in columns
        )
        names = " ".join([grid.row_names[row], *(grid.column_names[c] for c in columns)])
        return self.made(Shape.CELLS, [grid.rows[row]], parts, names, (cells[0],))

    def row(self, row: int) -> Candidate:
        """A row, its cells led by their columns."""
        grid = self._grid
        parts = tuple(
            Part(grid.rows[row].cells[column], (grid.first.columns[column].labels or (None,))[0])
            for column in grid.value_columns
        )
        made = self.made(Shape.ROW, [grid.rows[row]], parts, self.row_text(row), ())
        return replace(made, labels=(grid.rows[row].cells[0],), rows=grid.row_bags[row])

    def column(self, column: int) -> Candidate:
        """A column from the first row to the last, its cells led by their rows."""
        grid = self._grid
        parts = tuple(
            Part(row.cells[column], row.cells[0] if grid.first.row_labels else None)
            for row in grid.rows
        )
        labels = grid.first.columns[column].labels
        names = " ".join([*grid.row_names, *(self._slice(s) for s in labels)])
        return self.made(Shape.CELLS, grid.rows, parts, names, labels)

    def names(self, columns: Sequence[int], *, of_all: bool = False) -> Candidate:
        """What some columns are called, as a list that the caption announces.

        Args:
            columns: The columns.
            of_all: Whether the list stands for all that the table is about, and not for its
                columns alone.
        """
        labels = [self._grid.first.columns[column].labels for column in columns]
        parts = tuple(Part(spans[-1]) for spans in labels if spans)
        called = [self._grid.column_names[column] for column in columns]
        about = " ".join([self._grid.caption, *called])
        if of_all:
            rows = range(len(self._grid.rows))
            about = " ".join([about, *self._grid.column_names, *map(self.row_text, rows)])
        return self._announced((), parts, about)

    def row_labels(self) -> Candidate:
        """What the rows are called, as a list that the caption announces."""
        grid = self._grid
        parts = tuple(Part(row.cells[0]) for row in grid.rows)
        about = " ".join([grid.caption, *grid.column_names[:1]])
        made = self._announced(grid.rows, parts, about)
        items = self._texts.bag(" ; ".join(grid.row_names))
        return replace(made, bags={**made.bags, Layer.ITEMS: items}, bags_of_parts=grid.row_bags)

    def _announced(self, rows: Sequence[Row], parts: tuple[Part, ...], about: str) -> Candidate:
        """Labels as a list that the caption announces, with the words of what it is about."""
        kinds = kinds_announced(self._grid.caption)
        made = self.made(Shape.LIST, rows, parts, about, ())
        return replace(
            made,
            introduction=self._grid.first.caption,
            announced=self._grid.caption,
            kinds=kinds,
            bags={**made.bags, Layer.OWN: self._texts.bag(about) | keys_of(kinds)},
        )

    def whole(self, told: frozenset[str], *, ranked: bool) -> Candidate:
        """All rows.

        Args:
            told: Keys of what the rows are, where the caption does not say it.
            ranked: Whether the rows stand in the order of their values.
        """
        grid = self._grid
        parts = tuple(
            Part(row.span, row.cells[0] if grid.first.row_labels else None) for row in grid.rows
        )
        about = " ".join([grid.caption, *grid.column_names])
        kinds = kinds_announced(grid.caption)
        made = self.made(Shape.TABLE, grid.rows, parts, about, ())
        items = self._texts.bag(" ".join(self.row_text(row) for row in range(len(grid.rows))))
        return replace(
            made,
            columns=tuple(column.labels for column in grid.first.columns),
            bags={
                **made.bags,
                Layer.OWN: self._texts.bag(about) | keys_of(kinds) | told,
                Layer.ITEMS: items,
            },
            kinds=kinds,
            ranked=ranked,
            bags_of_parts=grid.row_bags,
        )

    def row_text(self, row: int) -> str:
        """What a row says, its label first."""
        return " ; ".join(self._slice(cell) for cell in self._grid.rows[row].cells)

    def made(
        self,
        shape: Shape,
        rows: Sequence[Row],
        parts: tuple[Part, ...],
        own: str,
        labels: tuple[Span, ...],
    ) -> Candidate:
        """A candidate that shows some cells and quotes the rows that they stand in."""
        table = self._grid.first
        spans = (*filter(None, (table.caption, table.header)), *(row.span for row in rows))
        headings = " \n ".join(self._chunk.headings)
        return Candidate(
            shape=shape,
            document=self._info,
            chunk_id=self._chunk.id,
            spans=tuple(spans),
            focus=tuple(part.span for part in parts),
            text=" ; ".join(self._slice(part.span) for part in parts),
            bags={
                Layer.OWN: self._texts.bag(own)
                | self._texts.bag(" ; ".join(map(self._slice, (p.span for p in parts)))),
                Layer.LABELS: self._texts.bag(self._grid.caption),
                Layer.HEADINGS: self._texts.bag(headings),
                Layer.TITLE: self._texts.title_bag(self._info),
            },
            section=self._chunk.headings,
            position=self._position,
            parts=parts,
            labels=labels,
            caption=table.caption,
        )
