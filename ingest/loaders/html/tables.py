"""HTML tables as grids: merged cells spread out, header rows set apart.

A merged cell of the header is repeated over the columns that it covers, and a merged row label
over the rows, so that each cell keeps all of its names. A body cell that spans the whole width
(the name of a group of rows) stays in the first column alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from ingest.loaders.drafts import TableDraft
from ingest.loaders.grid import labels_rows, structured
from ingest.loaders.html.tree import HEADINGS, tag, text_of

_MAX_SPAN = 200
_MAX_CELLS = 200_000
_LONG_CELL = 400


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    is_header: bool


def is_data(table: HtmlElement) -> bool:
    """Whether a table holds data, rather than the layout of a page."""
    if (table.get("role") or "").lower() in ("presentation", "none"):
        return False
    if any(True for inner in table.iterdescendants("table")) or _has(table, *HEADINGS):
        return False
    if _has(table, "th", "caption", "thead"):
        return True
    rows = [_own_cells(row) for row in _rows(table)]
    if len(rows) < 2 or max((len(row) for row in rows), default=0) < 2:
        return False
    texts = [text_of(cell) for row in rows for cell in row]
    longest = max((len(text) for text in texts), default=0)
    blocky = any(cell.find(".//ul") is not None or len(cell) > 6 for row in rows for cell in row)
    return longest <= _LONG_CELL and not (blocky and longest > _LONG_CELL / 2)


def table_draft(table: HtmlElement) -> TableDraft | None:
    """The table with its caption, header and rows; `None` without any text."""
    header_rows, body_rows = _sections(table)
    grid = _spread(header_rows + body_rows)
    height = _header_height(grid, len(header_rows))
    rows = [[cell.text for cell in row] for row in grid]
    for position, row in enumerate(grid):
        if position >= height:
            _narrow(row, rows[position])
        elif position:
            _unrepeat(grid[position - 1], row, rows[position])
    filled = [column for column in range(_width(rows)) if any(row[column] for row in rows)]
    rows = [[row[column] for column in filled] for row in rows]
    kept = [(i, row) for i, row in enumerate(rows) if any(row)]
    if not kept:
        return None
    caption = table.find("caption")
    title = text_of(caption) if caption is not None else ""
    header = tuple(tuple(row) for i, row in kept if i < height)
    body = tuple(tuple(row) for i, row in kept if i >= height)
    if not header and not _has(table, "th"):
        return structured(body, title)
    first_heads = any(row and row[0].is_header for row in grid[height:])
    return TableDraft(body, header, title, first_heads or labels_rows(body))


def layout_cells(table: HtmlElement) -> Iterator[HtmlElement]:
    """The cells of a layout table, in order."""
    for row in _rows(table):
        yield from _own_cells(row)


def _has(table: HtmlElement, *names: str) -> bool:
    return any(True for _ in table.iterdescendants(*names))


def _rows(table: HtmlElement) -> list[HtmlElement]:
    return [
        row
        for row in table.iter("tr")
        if next((a for a in row.iterancestors("table")), None) is table
    ]


def _own_cells(row: HtmlElement) -> list[HtmlElement]:
    return [cell for cell in row if tag(cell) in ("td", "th")]


def _sections(table: HtmlElement) -> tuple[list[HtmlElement], list[HtmlElement]]:
    """Rows of `thead`, then the others with those of `tfoot` last."""
    parts: dict[str, list[HtmlElement]] = {"thead": [], "tbody": [], "tfoot": []}
    for row in _rows(table):
        parts.get(tag(row.getparent()), parts["tbody"]).append(row)
    return parts["thead"], parts["tbody"] + parts["tfoot"]


def _spread(rows: list[HtmlElement]) -> list[list[_Cell]]:
    """Fills a rectangle, cells repeated over what they span."""
    grid: dict[tuple[int, int], _Cell] = {}
    for y, row in enumerate(rows):
        x = 0
        for element in _own_cells(row):
            while (y, x) in grid:
                x += 1
            wide, high = _span(element, "colspan"), _span(element, "rowspan")
            cell = _Cell(text_of(element), tag(element) == "th")
            for dy in range(min(high, len(rows) - y)):
                for dx in range(wide):
                    grid.setdefault((y + dy, x + dx), cell)
            x += wide
            if len(grid) > _MAX_CELLS:
                break
    width = max((x for _, x in grid), default=-1) + 1
    empty = _Cell("", False)
    return [[grid.get((y, x), empty) for x in range(width)] for y in range(len(rows))]


def _span(element: HtmlElement, name: str) -> int:
    value = (element.get(name) or "1").strip()
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 1
    if number == 0:
        return _MAX_SPAN if name == "rowspan" else 1
    return min(number, _MAX_SPAN)


def _header_height(grid: list[list[_Cell]], declared: int) -> int:
    """Rows of `thead`, else the first rows made of header cells alone."""
    if declared:
        return declared
    height = 0
    for row in grid:
        named = [cell for cell in row if cell.text]
        single = len({id(cell) for cell in named}) < 2 and len(row) > 1
        corner = row[1:] if row and not row[0].text else row
        if not named or single or not all(cell.is_header for cell in corner if cell.text):
            break
        height += 1
    return height if height < len(grid) else 0


def _narrow(cells: list[_Cell], texts: list[str]) -> None:
    """Keeps a cell that spans the whole row in its first column."""
    if len(cells) > 1 and len({id(cell) for cell in cells}) == 1:
        texts[1:] = [""] * (len(texts) - 1)


def _unrepeat(above: list[_Cell], cells: list[_Cell], texts: list[str]) -> None:
    """Empties the header cells that only go on from the row above."""
    for column, (upper, cell) in enumerate(zip(above, cells, strict=True)):
        if upper is cell:
            texts[column] = ""


def _width(rows: list[list[str]]) -> int:
    return max((len(row) for row in rows), default=0)
