"""The figures of a table: where they stand, and the orders that they give."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.candidates.texts import Texts
from assistant.language.figures import figures, numeric_value
from assistant.questions.ranking import descending
from assistant.tables.grid import Grid

_MOSTLY = 0.6
"""Share of the cells of a column that must be numbers, for the column to sort by."""

Place = tuple[int, int]
"""A row and a column, from 0."""


class Values:
    """The values of one table."""

    def __init__(self, grid: Grid, document_id: str, texts: Texts) -> None:
        self._grid = grid
        self._texts = [[texts.slice(document_id, cell) for cell in row.cells] for row in grid.rows]

    def number(self, place: Place) -> float | None:
        """The number that a cell holds."""
        row, column = place
        return numeric_value(self._texts[row][column])

    def holding(self, wanted: frozenset[str]) -> list[Place]:
        """The cells that hold one of some canonical figures, row by row."""
        return [
            (row, column)
            for row, cells in enumerate(self._texts)
            for column in self._grid.value_columns
            if wanted & {figure.value for figure in figures(cells[column])}
        ]

    def order(self, column: int) -> tuple[int, ...]:
        """Rows from the highest value of a column to the lowest; those without one left out."""
        return descending(self._of(column))

    def rank(self, row: int, column: int) -> int:
        """The rank of a row by a column, from 1; equals share theirs."""
        own = self.number((row, column))
        return 1 + sum(v is not None and own is not None and v > own for v in self._of(column))

    def sorted(self) -> bool:
        """Whether some column runs down or up the table, or there are no values to sort by."""
        numbers = [
            [value for value in self._of(column) if value is not None]
            for column in self._grid.value_columns
        ]
        filled = [column for column in numbers if len(column) > 1]
        return not filled or any(
            column in (sorted(column), sorted(column, reverse=True)) for column in filled
        )

    def column_of_order(self, named: Sequence[int]) -> int | None:
        """The numeric column to sort by: the one named, else the only one."""
        if not self._grid.first.row_labels:
            return None
        numeric = [column for column in self._grid.value_columns if self._is_numeric(column)]
        meant = [column for column in named if column in numeric]
        usable = meant if len(meant) == 1 else numeric
        return usable[0] if len(usable) == 1 else None

    def _of(self, column: int) -> list[float | None]:
        return [self.number((row, column)) for row in range(len(self._grid.rows))]

    def _is_numeric(self, column: int) -> bool:
        values = self._of(column)
        return sum(v is not None for v in values) > max(1, _MOSTLY * len(values))
