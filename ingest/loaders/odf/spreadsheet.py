"""Sheets of OpenDocument spreadsheets; cells hold the text that the program showed."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.loaders.builder import clean
from ingest.loaders.odf.styles import Styles
from ingest.loaders.odf.xml import TABLE, TEXT, number, words
from ingest.loaders.package import Element
from ingest.loaders.sheet import Sheet

_MAX_REPEAT = 1 << 20
_MAX_FILLED = 10_000
_HIDDEN = ("collapse", "filter")


def read_spreadsheet(book: Element, styles: Styles) -> list[Sheet]:
    """The sheets of a workbook, in order."""
    return [_sheet(table, styles) for table in book.iterchildren(f"{TABLE}table")]


def _sheet(table: Element, styles: Styles) -> Sheet:
    sheet = Sheet(table.get(f"{TABLE}name", ""))
    columns = _hidden_columns(table)
    shown = styles.is_shown(table)
    hidden: list[str] = []
    y = 0
    for row in _rows(table):
        secret = not shown or row.get(f"{TABLE}visibility") in _HIDDEN
        times = number(row, f"{TABLE}number-rows-repeated", _MAX_REPEAT)
        cells = _cells(row)
        for x, text, wide, high in cells:
            if secret or x in columns:
                hidden.append(text)
                continue
            for place in _covered(x, wide, high, times):
                sheet.cells[y + place[0], place[1] - _before(columns, place[1])] = text
        y += 0 if secret else times
    sheet.hidden = [" ".join(hidden)] if hidden else []
    return sheet


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in (
            f"{TABLE}table-rows",
            f"{TABLE}table-row-group",
            f"{TABLE}table-header-rows",
        ):
            yield from _rows(child)


def _cells(row: Element) -> list[tuple[int, str, int, int]]:
    """Column, text, width and height of the filled cells of a row."""
    found = []
    x = 0
    count = sum(1 for cell in row if words_of(cell))
    for cell in row:
        repeated = number(cell, f"{TABLE}number-columns-repeated", _MAX_REPEAT)
        if text := words_of(cell):
            wide = number(cell, f"{TABLE}number-columns-spanned", _MAX_FILLED)
            high = number(cell, f"{TABLE}number-rows-spanned", _MAX_FILLED)
            wide = 1 if count == 1 else wide
            found += [(x + i, text, wide, high) for i in range(min(repeated, _MAX_FILLED))]
        x += repeated
    return found


def words_of(cell: Element) -> str:
    """The text shown in a cell; empty for one that a merged cell covers."""
    if cell.tag != f"{TABLE}table-cell":
        return ""
    return clean(" ".join(words(p) for p in cell.iterchildren(f"{TEXT}p")))


def _covered(x: int, wide: int, high: int, times: int) -> Iterator[tuple[int, int]]:
    rows = min(max(high, times), _MAX_FILLED)
    if rows * wide > _MAX_FILLED:
        rows = wide = 1
    for dy in range(rows):
        for dx in range(wide):
            yield dy, x + dx


def _hidden_columns(table: Element) -> set[int]:
    found: set[int] = set()
    x = 0
    for column in table.iter(f"{TABLE}table-column"):
        repeated = number(column, f"{TABLE}number-columns-repeated", _MAX_REPEAT)
        if column.get(f"{TABLE}visibility") in _HIDDEN:
            found.update(range(x, x + min(repeated, _MAX_FILLED)))
        x += repeated
    return found


def _before(columns: set[int], x: int) -> int:
    """How many hidden columns stand before a column."""
    return sum(column < x for column in columns)
