"""A table as it was read from a page, and what can be said of its rows: header, labels, caption.

Which leading rows are the header is decided by the first of these that speaks:

1. a background that no later row has;
2. bold letters where the later rows have none;
3. merged cells: a header of several levels goes on until the row that has a cell a column;
4. an empty corner above labels;
5. words above columns of figures;
6. three columns or more of short, different labels.

A table of two columns without any of these is a list of labels and values: no header.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.french import YEAR
from ingest.loaders.pdf.geometry import Rect

_NUMERIC = re.compile(
    r"[-–−+±<>≤≥~≈]?\s*\(?\d[\d\s.,:/x×-]*\)?\s*(?:%|€|k€|m€|md€|pts?|points?|j|h|ans?|mois|jours?)?"
    r"|[-–—−]|n\.?\s?[cdar]\.?|ns|nd|nc|so",
    re.I,
)
_MAX_HEADER = 4
_TITLE = 200
_LABEL = 70
"""Characters of a column name, at most (it may be wrapped)."""
Shade = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: text of each column (merged cells repeated), and how it looks.

    Attributes:
        merged: Whether a cell covers several columns.
        full: Whether one cell covers all columns.
        shade: Colour of its background, if it has one.
    """

    cells: tuple[str, ...]
    rect: Rect
    bold: bool = False
    shade: Shade | None = None
    merged: bool = False
    full: bool = False


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table of one page; `xs` are the places of its columns, their ends included."""

    rect: Rect
    xs: tuple[float, ...]
    rows: tuple[TableRow, ...]
    header: int = 0
    caption: str = ""

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0].cells)

    @property
    def row_labels(self) -> bool:
        """Whether the first column names the rows."""
        cells = [row.cells[0] for row in self.rows[self.header :]]
        words = sum(1 for cell in cells if cell and not is_numeric(cell))
        return words * 2 >= len(cells)

    def header_rows(self) -> list[tuple[str, ...]]:
        """Header cells, top to bottom."""
        return [row.cells for row in self.rows[: self.header]]

    def body(self) -> tuple[TableRow, ...]:
        """The rows under the header."""
        return self.rows[self.header :]


def is_numeric(text: str) -> bool:
    """Whether a cell holds a figure, or stands for one (« n.c. », « – »)."""
    return bool(_NUMERIC.fullmatch(text.strip()))


def understood(table: RawTable) -> RawTable:
    """The table with its header counted and a title row taken as its caption."""
    table = without_empty_columns(table)
    rows = table.rows
    caption = table.caption
    if len(rows) > 2 and rows[0].full and not caption and len(rows[0].cells[0]) <= _TITLE:
        caption, rows = rows[0].cells[0], rows[1:]
    count = header_count(rows)
    rows = (*_once(rows[:count]), *rows[count:])
    rows = (*(_above(row, rows[count]) for row in rows[:count]), *rows[count:])
    return replace(table, rows=rows, caption=caption, header=count)


def _once(header: Sequence[TableRow]) -> list[TableRow]:
    """Header rows in which a cell over several rows keeps its text in the first."""
    lower = [_above(row, above) for above, row in pairwise(header)]
    return [*header[:1], *lower]


def _above(header: TableRow, first: TableRow) -> TableRow:
    """A header row without the cells that it shares with another one."""
    cells = zip(header.cells, first.cells, strict=True)
    return replace(header, cells=tuple("" if name == cell else name for name, cell in cells))


def without_empty_columns(table: RawTable) -> RawTable:
    """The table without the columns in which no row has text."""
    used = [at for at in range(table.width) if any(row.cells[at] for row in table.rows)]
    if len(used) == table.width or len(used) < 2:
        return table
    rows = []
    for row in table.rows:
        cells = tuple(row.cells[at] for at in used)
        full = row.merged and len(set(cells)) == 1
        rows.append(replace(row, cells=cells, full=row.full or full))
    xs = (*(table.xs[at] for at in used), table.xs[-1])
    return replace(table, xs=xs, rows=tuple(rows))


def header_count(rows: Sequence[TableRow]) -> int:
    """How many leading rows are the header; never all of them."""
    if len(rows) < 2 or not any(rows[0].cells):
        return 0
    for rule in (_by_shade, _by_bold, _by_merged, _by_corner, _by_figures, _by_labels):
        if count := rule(rows):
            return min(count, len(rows) - 1)
    return 0


def _leading(flags: Sequence[bool]) -> int:
    """Length of the run of true values at the start, if it is a header's and ends."""
    count = next((at for at, flag in enumerate(flags) if not flag), len(flags))
    ends = count < len(flags) and count <= _MAX_HEADER
    return count if ends and not any(flags[count:]) else 0


def _by_shade(rows: Sequence[TableRow]) -> int:
    if rows[0].shade is None:
        return 0
    return _leading([row.shade == rows[0].shade for row in rows])


def _by_bold(rows: Sequence[TableRow]) -> int:
    bold = [row.bold and not row.full for row in rows]
    count = next((at for at, flag in enumerate(bold) if not flag), len(bold))
    later = sum(bold[count:])
    if count > _MAX_HEADER or count == len(rows) or later * 3 > len(rows) - count:
        return 0
    return count


def _by_merged(rows: Sequence[TableRow]) -> int:
    if not rows[0].merged or rows[0].full or _has_figures(rows[0]):
        return 0
    count = 1
    while count < min(_MAX_HEADER, len(rows) - 1) and rows[count - 1].merged:
        count += 1
    return count


def _by_corner(rows: Sequence[TableRow]) -> int:
    first = rows[0].cells
    labels = sum(1 for row in rows[1:] if row.cells[0])
    filled = all(cell and len(cell) <= _LABEL for cell in first[1:])
    return int(not first[0] and filled and labels * 2 > len(rows) - 1)


def _by_figures(rows: Sequence[TableRow]) -> int:
    first = rows[0].cells
    if _has_figures(rows[0]) or sum(1 for cell in first if cell) < 2:
        return 0
    for column in range(1, len(first)):
        figures = sum(is_numeric(row.cells[column]) for row in rows[1:])
        if first[column] and figures * 2 > len(rows) - 1:
            return 1 + _wrapped_header(rows)
    return 0


def _wrapped_header(rows: Sequence[TableRow]) -> int:
    """Number of rows that go on with the names of columns: no label, no figure, few words."""
    count = 0
    for row in rows[1:_MAX_HEADER]:
        filled = [cell for cell in row.cells if cell]
        if row.cells[0] or _has_figures(row) or len(filled) * 2 > len(row.cells):
            break
        count += 1
    return count


def _by_labels(rows: Sequence[TableRow]) -> int:
    first = rows[0].cells
    short = all(0 < len(cell) <= _LABEL and not cell.endswith((".", ";")) for cell in first)
    return int(
        len(first) > 2 and short and len(set(first)) == len(first) and not _has_figures(rows[0])
    )


def _has_figures(row: TableRow) -> bool:
    """Figures that are values; years and ranges of years are names of columns."""
    return any(
        is_numeric(cell) and not re.fullmatch(rf"{YEAR}(?:\s?[-–/]\s?(?:19|20)?\d\d)?", cell)
        for cell in row.cells[1:]
    )
