"""Tables of OpenDocument texts and slides."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.loaders.builder import clean
from ingest.loaders.drafts import TableDraft
from ingest.loaders.grid import labels_rows, structured, without_gaps
from ingest.loaders.odf.xml import TABLE, TEXT, number, words
from ingest.loaders.package import Element

_MAX_SPAN = 200
_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
_GROUPS = (f"{TABLE}table-rows", f"{TABLE}table-row-group", f"{TABLE}table-header-rows")


def is_layout(table: Element) -> bool:
    """Whether a table only frames or places text: one row or one column of cells."""
    rows = [[cell for cell in row if cell.tag in _CELLS] for row, _ in _rows(table)]
    return len(rows) < 2 or max(len(row) for row in rows) < 2


def layout_cells(table: Element) -> Iterator[Element]:
    """The cells of a layout table, in order."""
    for row, _ in _rows(table):
        yield from row.iterchildren(f"{TABLE}table-cell")


def table_draft(table: Element) -> TableDraft | None:
    """The table; a merged cell is repeated over what it covers, save over a whole row."""
    grid: list[list[str]] = []
    declared = 0
    pending: dict[tuple[int, int], str] = {}
    for row, is_header in _rows(table):
        grid.append(_row(row, len(grid), pending))
        declared += is_header
    grid, declared = without_gaps(grid, declared)
    if not grid:
        return None
    if not 0 < declared < len(grid):
        return structured(grid)
    body = tuple(tuple(row) for row in grid[declared:])
    header = tuple(tuple(row) for row in grid[:declared])
    return TableDraft(body, header, row_labels=labels_rows(body))


def _rows(table: Element, *, header: bool = False) -> Iterator[tuple[Element, bool]]:
    """Rows of a table and whether they are declared as header."""
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child, header
        elif child.tag in _GROUPS:
            yield from _rows(child, header=child.tag == f"{TABLE}table-header-rows")


def _row(row: Element, y: int, pending: dict[tuple[int, int], str]) -> list[str]:
    texts: list[str] = []
    cells = [cell for cell in row if cell.tag in _CELLS]
    for cell in cells:
        repeated = number(cell, f"{TABLE}number-columns-repeated", _MAX_SPAN)
        wide = number(cell, f"{TABLE}number-columns-spanned", _MAX_SPAN)
        high = number(cell, f"{TABLE}number-rows-spanned", _MAX_SPAN)
        if cell.tag == f"{TABLE}covered-table-cell":
            texts += [pending.pop((y, len(texts) + i), "") for i in range(repeated)]
            continue
        text = clean(" ".join(words(p) for p in cell.iter(f"{TEXT}p", f"{TEXT}h")))
        whole = wide > 1 and wide >= len(cells)
        for dy in range(high):
            for dx in range(wide):
                if (dy or dx) and not whole:
                    pending[y + dy, len(texts) + dx] = text
        texts += [text] * repeated
    return texts
