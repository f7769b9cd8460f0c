"""Finds the tables of a spreadsheet page, whatever program made it.

A sheet is a free surface: titles, several tables, notes. Rules:

1. The filled cells are parted by empty rows, then by empty columns, again and again (an XY cut);
   each part is read from the top, then from the left.
2. In a part, leading rows that hold a single cell are titles: the caption of the table below when
   they say « Tableau n », else a heading or a paragraph. Trailing ones are notes.
3. What remains is a table when it has two rows and two columns, else a list of paragraphs.
4. A part without a header right below a table with one, on the same columns, goes on with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.loaders.builder import clean
from ingest.loaders.drafts import (
    CaptionDraft,
    Draft,
    DroppedDraft,
    HeadingDraft,
    ParagraphDraft,
    TableDraft,
)
from ingest.loaders.grid import header_rows, structured
from ingest.loaders.patterns import heading_shape, is_table_caption

_GENERIC_NAME = re.compile(r"(?:feuil|feuille|sheet|tabelle)\s?\d*|page \d+", re.IGNORECASE)
_MAX_CUTS = 40

Cells = Mapping[tuple[int, int], str]
"""Shown texts by row and column, from 0; empty cells are left out."""


@dataclass(slots=True)
class Sheet:
    """A sheet as it is shown.

    Attributes:
        cells: Merged cells are repeated over what they cover, save over a whole width.
        hidden: Texts of hidden rows, columns or sheets.
    """

    name: str
    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Part:
    top: int
    bottom: int
    left: int
    right: int


def sheet_drafts(sheet: Sheet) -> list[Draft]:
    """The blocks of a sheet: its name (unless « Feuil1 »), then its parts."""
    cells = {place: text for place, text in sheet.cells.items() if clean(text)}
    drafts: list[Draft] = []
    if cells and not _GENERIC_NAME.fullmatch(sheet.name.strip()):
        drafts.append(HeadingDraft(sheet.name, 1))
    previous: _Part | None = None
    for part in _parts(cells):
        found = _part_drafts(cells, part)
        if previous is not None and _goes_on(drafts, found, previous, part):
            table, addition = drafts[-1], found[0]
            assert isinstance(table, TableDraft)
            assert isinstance(addition, TableDraft)
            drafts[-1] = replace(table, rows=(*table.rows, *addition.rows))
        else:
            drafts.extend(found)
        previous = part
    drafts.extend(DroppedDraft(text, "hidden") for text in sheet.hidden)
    return drafts


def _parts(cells: Cells) -> list[_Part]:
    if not cells:
        return []
    rows = [row for row, _ in cells]
    columns = [column for _, column in cells]
    whole = _Part(min(rows), max(rows), min(columns), max(columns))
    return list(_cut(cells, whole, 0))


def _cut(cells: Cells, part: _Part, depth: int) -> Iterator[_Part]:
    inside = [
        (row, column)
        for row, column in cells
        if part.top <= row <= part.bottom and part.left <= column <= part.right
    ]
    rows = _runs(sorted({row for row, _ in inside}))
    columns = _runs(sorted({column for _, column in inside}))
    if depth < _MAX_CUTS and len(rows) > 1:
        for top, bottom in rows:
            yield from _cut(cells, _Part(top, bottom, part.left, part.right), depth + 1)
    elif depth < _MAX_CUTS and len(columns) > 1:
        for left, right in columns:
            yield from _cut(cells, _Part(part.top, part.bottom, left, right), depth + 1)
    elif inside:
        yield _Part(rows[0][0], rows[-1][1], columns[0][0], columns[-1][1])


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Unbroken runs of sorted numbers."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _part_drafts(cells: Cells, part: _Part) -> list[Draft]:
    grid = [
        [clean(cells.get((row, column), "")) for column in range(part.left, part.right + 1)]
        for row in range(part.top, part.bottom + 1)
    ]
    titles, grid, notes = _without_titles(grid)
    caption = next((text for text in titles if is_table_caption(text)), "")
    drafts: list[Draft] = [_title(text) for text in titles if text != caption]
    if len(grid) >= 2 and len(grid[0]) >= 2:
        drafts.append(structured(grid, caption))
    else:
        drafts += [CaptionDraft(caption, of_table=True)] if caption else []
        drafts += [ParagraphDraft(" ".join(cell for cell in row if cell)) for row in grid]
    return [*drafts, *(ParagraphDraft(text) for text in notes)]


def _without_titles(grid: list[list[str]]) -> tuple[list[str], list[list[str]], list[str]]:
    """Rows of one cell above the table, the table, rows of one long cell below it."""
    if len(grid[0]) == 1:
        return [row[0] for row in grid], [], []
    start, end = 0, len(grid)
    while start < end and _single(grid[start]):
        start += 1
    while end > start and _single(grid[end - 1]) and len(grid[end - 1][0]) > 20:
        end -= 1
    titles = ["".join(dict.fromkeys(row)) for row in grid[:start]]
    return titles, grid[start:end], ["".join(dict.fromkeys(row)) for row in grid[end:]]


def _single(row: Sequence[str]) -> bool:
    """Whether a row holds one text, in its first cell or merged over the row."""
    filled = {cell for cell in row if cell}
    return len(filled) == 1 and bool(row[0])


def _title(text: str) -> Draft:
    return HeadingDraft(text, 2) if heading_shape(text) else ParagraphDraft(text)


def _goes_on(drafts: list[Draft], found: list[Draft], previous: _Part, part: _Part) -> bool:
    if not drafts or len(found) != 1:
        return False
    table, addition = drafts[-1], found[0]
    if not isinstance(table, TableDraft) or not isinstance(addition, TableDraft):
        return False
    if not table.header or addition.header or addition.caption:
        return False
    same = (previous.left, previous.right) == (part.left, part.right)
    return same and part.top - previous.bottom == 2 and not header_rows(addition.rows)
