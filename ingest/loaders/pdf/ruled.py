"""Fills the grids that rules draw with the words that lie in them.

A grid is a table when, without its empty rows and columns, it has two rows and two columns, and
text in enough of its cells; boxes around prose, frames and the axes of charts are none. A row
without rules between its lines is cut where every column has its figures on the same lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.loaders.pdf.geometry import Line, Rect, Word, around, spaced
from ingest.loaders.pdf.growing import is_closed, with_header_above, with_rows_below
from ingest.loaders.pdf.hyphens import flowing
from ingest.loaders.pdf.tabular import RawTable, Shade, TableRow, is_numeric, understood
from ingest.tables import Cell, Edge, Grid

_EMPTY = 0.7
"""Share of empty cells above which a grid is a form, a calendar or a chart."""
_UPPER = 0.3
"""Share of the page, from its top, in which a row cut by the page end goes on."""
_PROSE = 700
"""Characters of a usual cell above which a grid is the layout of a page."""


@dataclass(frozen=True, slots=True)
class Fill:
    """A coloured rectangle."""

    rect: Rect
    color: Shade


@dataclass(frozen=True, slots=True)
class _Filled:
    cell: Cell
    words: tuple[Word, ...]
    text: str


def read_ruled(
    grids: Sequence[Grid],
    lines: Sequence[Line],
    fills: Sequence[Fill],
    strokes: Sequence[Edge],
    rotated: Sequence[Word] = (),
) -> tuple[list[RawTable], list[Line]]:
    """The tables, and the lines left outside of them (cut where a table begins).

    A table that no stroke closes takes the aligned rows below it: only every other row is shaded.
    A cell that holds only `rotated` words (a label written upwards) takes their text.
    """
    tables: list[RawTable] = []
    rest = list(lines)
    for grid in sorted(grids, key=_area):
        extent = Rect(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1])
        inside, outside = _split(rest, extent)
        table = _table(grid, inside, fills, extent, rotated)
        if table is not None:
            table, rest = with_header_above(table, outside)
            if not is_closed(table.rect, strokes):
                table, rest = with_rows_below(table, rest)
            tables.append(table)
    tables.sort(key=lambda table: (table.rect.top, table.rect.x0))
    return tables, rest


def single_row(grids: Sequence[Grid], lines: Sequence[Line], height: float) -> RawTable | None:
    """A grid of one row in the upper part of a page: the end of a row that a page end cut."""
    for grid in grids:
        extent = Rect(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1])
        if len(grid.ys) == 2 and len(grid.xs) > 2 and extent.top < _UPPER * height:
            inside, _ = _split(lines, extent)
            cells = tuple(_filled(cell, inside, ()).text for cell in grid.cells)
            if any(cells) and len(cells) == len(grid.xs) - 1:
                return RawTable(extent, grid.xs, (TableRow(cells, extent),))
    return None


def without(lines: Sequence[Line], extent: Rect) -> list[Line]:
    """The lines outside of a rectangle, cut where it begins."""
    return _split(lines, extent)[1]


def _area(grid: Grid) -> float:
    return (grid.xs[-1] - grid.xs[0]) * (grid.ys[-1] - grid.ys[0])


def _split(lines: Iterable[Line], extent: Rect) -> tuple[list[Word], list[Line]]:
    inside: list[Word] = []
    outside: list[Line] = []
    for line in lines:
        if line.bottom < extent.top or line.top > extent.bottom:
            outside.append(line)
            continue
        within = [extent.holds(*word.middle) for word in line.words]
        inside += [word for word, flag in zip(line.words, within, strict=True) if flag]
        if not all(within):
            kept = tuple(word for word, flag in zip(line.words, within, strict=True) if not flag)
            outside.append(Line(kept) if any(within) else line)
    return inside, outside


def _table(
    grid: Grid,
    words: Sequence[Word],
    fills: Sequence[Fill],
    extent: Rect,
    rotated: Sequence[Word],
) -> RawTable | None:
    filled = [_filled(cell, words, rotated) for cell in grid.cells]
    rows = _used({(c.cell.row, c.cell.row_end) for c in filled if c.text}, len(grid.ys) - 1)
    columns = _used(
        {(c.cell.column, c.cell.column_end) for c in filled if c.text}, len(grid.xs) - 1
    )
    if len(rows) < 2 or len(columns) < 2 or not _is_table(filled, len(rows) * len(columns)):
        return None
    matrix: list[TableRow] = []
    for row in rows:
        matrix += _row(grid, filled, row, columns, fills)
    xs = (*(grid.xs[column] for column in columns), grid.xs[-1])
    return understood(RawTable(extent, xs, tuple(matrix)))


def _filled(cell: Cell, words: Sequence[Word], rotated: Sequence[Word]) -> _Filled:
    rect = Rect(cell.x0, cell.top, cell.x1, cell.bottom)
    inside = tuple(word for word in words if rect.holds(*word.middle))
    if not inside:
        upright = sorted((w for w in rotated if rect.holds(*w.middle)), key=lambda w: w.x0)
        return _Filled(cell, (), flowing([word.text for word in upright]))
    return _Filled(cell, inside, cell_text(inside))


def cell_text(words: Sequence[Word]) -> str:
    """The lines of a cell as running text."""
    return flowing([spaced(line) for line in lines_of(words)])


def lines_of(words: Iterable[Word]) -> list[list[Word]]:
    """Words grouped by baseline, each group from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.baseline):
        if lines and word.baseline - lines[-1][0].baseline <= 0.4 * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.x0) for line in lines]


def _used(spans: set[tuple[int, int]], count: int) -> list[int]:
    """Rows (or columns) in which a cell with text begins."""
    starts = {start for start, _ in spans}
    return [at for at in range(count) if at in starts]


def _is_table(filled: Sequence[_Filled], size: int) -> bool:
    texts = [cell.text for cell in filled if cell.text]
    if len(texts) < 3:
        return False
    covered = sum(
        (c.cell.row_end - c.cell.row) * (c.cell.column_end - c.cell.column)
        for c in filled
        if c.text
    )
    lengths = sorted(len(text) for text in texts)
    return covered >= (1 - _EMPTY) * size and lengths[len(lengths) // 2] <= _PROSE


def _row(
    grid: Grid, filled: Sequence[_Filled], row: int, columns: Sequence[int], fills: Sequence[Fill]
) -> list[TableRow]:
    """The row, or several where it holds aligned lines without rules between them."""
    own = [_at(filled, row, column) for column in columns]
    own = _separated(own, grid, columns) if row else own
    rect = Rect(grid.xs[0], grid.ys[row], grid.xs[-1], grid.ys[row + 1])
    starting = [cell for cell in own if cell and cell.cell.row == row]
    if parts := _aligned(own, row):
        return [
            TableRow(tuple(cell_text(words) for words in part), _part_rect(part, rect))
            for part in parts
        ]
    texts = []
    seen: set[Cell] = set()
    for cell in own:
        # A title that runs over a whole row of the body is written once.
        repeated = cell is not None and cell.cell in seen and _is_section(cell.cell, grid, row)
        texts.append("" if cell is None or repeated else cell.text)
        if cell is not None:
            seen.add(cell.cell)
    return [
        TableRow(
            cells=tuple(texts),
            rect=rect,
            bold=_is_bold(starting),
            shade=_shade(starting, row, grid, fills),
            merged=any(c.cell.column_end - c.cell.column > 1 and c.text for c in starting),
            full=len(seen) == 1 and len(columns) > 1,
        )
    ]


def _separated(
    own: Sequence[_Filled | None], grid: Grid, columns: Sequence[int]
) -> list[_Filled | None]:
    """Cuts a cell over several columns whose words keep to them: its rules were not drawn."""
    cut: list[_Filled | None] = list(own)
    for cell in {c.cell: c for c in own if c and c.cell.column_end - c.cell.column > 1}.values():
        covered = [at for at, c in enumerate(own) if c is cell]
        ends = [grid.xs[columns[at]] for at in covered[1:]]
        if not ends or any(w.x0 < x - 1 and w.x1 > x + 1 for x in ends for w in cell.words):
            continue
        parts = [
            [w for w in cell.words if sum(w.middle[0] > x for x in ends) == part]
            for part in range(len(covered))
        ]
        if sum(bool(part) for part in parts) < 2 or not _are_apart(parts):
            continue
        for at, part in zip(covered, parts, strict=True):
            edges = (grid.xs[columns[at]], cell.cell.top, cell.cell.x1, cell.cell.bottom)
            own_cell = Cell(cell.cell.row, columns[at], cell.cell.row_end, columns[at] + 1, *edges)
            cut[at] = _Filled(own_cell, tuple(part), cell_text(part))
    return cut


def _are_apart(parts: Sequence[Sequence[Word]]) -> bool:
    """Whether no line of text runs on from one part to the next without a wide gap."""
    for one, other in pairwise(part for part in parts if part):
        for word in one:
            for following in other:
                near = 0 <= following.x0 - word.x1 < 0.75 * word.size
                if near and abs(following.baseline - word.baseline) < 0.4 * word.size:
                    return False
    return True


def _is_section(cell: Cell, grid: Grid, row: int) -> bool:
    return cell.column == 0 and cell.column_end == len(grid.xs) - 1 and cell.row == row


def _at(filled: Sequence[_Filled], row: int, column: int) -> _Filled | None:
    for candidate in filled:
        cell = candidate.cell
        if cell.row <= row < cell.row_end and cell.column <= column < cell.column_end:
            return candidate
    return None


def _aligned(own: Sequence[_Filled | None], row: int) -> list[list[list[Word]]]:
    """Words by line and column, where all but the first column hold figures on the same lines."""
    if any(cell is None or cell.cell.row != row for cell in own):
        return []
    lines = [lines_of(cell.words) for cell in own if cell]
    count = len(lines[0])
    if count < 2 or any(len(column) != count for column in lines):
        return []
    for column in lines[1:]:
        if not all(is_numeric(spaced(line)) for line in column):
            return []
        if any(
            abs(one[0].baseline - first[0].baseline) > 0.4 * first[0].size
            for one, first in zip(column, lines[0], strict=True)
        ):
            return []
    return [[column[at] for column in lines] for at in range(count)]


def _part_rect(part: Sequence[Sequence[Word]], row: Rect) -> Rect:
    inner = around([word for words in part for word in words])
    return Rect(row.x0, inner.top, row.x1, inner.bottom)


def _is_bold(cells: Sequence[_Filled]) -> bool:
    words = [word for cell in cells for word in cell.words]
    return bool(words) and all(word.bold for word in words)


def _shade(cells: Sequence[_Filled], row: int, grid: Grid, fills: Sequence[Fill]) -> Shade | None:
    """Colour behind most of the row's filled cells: the last one painted is seen."""
    colors: list[Shade | None] = []
    for cell in (cell.cell for cell in cells if cell.text):
        x, y = (cell.x0 + cell.x1) / 2, (grid.ys[row] + grid.ys[row + 1]) / 2
        behind = [fill.color for fill in fills if fill.rect.holds(x, y)]
        colors.append(behind[-1] if behind else None)
    if not colors:
        return None
    common = max(set(colors), key=lambda color: (colors.count(color), str(color)))
    return common if colors.count(common) * 2 > len(colors) else None
