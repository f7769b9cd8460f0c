"""Header and row labels of a grid of cells, where the format does not declare them.

Rules, over the rows from the top:

1. The first row is a header when its first cell is empty and another is not (the corner of a
   table whose first column labels its rows).
2. It is a header when it holds no figure and a column that it names holds some: « Partenaire |
   Part des CPTS » over « CHU | 40 % ». Years and quarters are names, not figures.
3. In a grid without figures, it is a header when it is full, its cells are short and all
   different, and some column below is clearly longer; with three columns or more, short is enough.
4. A header goes on with the next row while the first cell is empty and it holds no figure; then
   an empty cell of the upper rows belongs to the merged cell at its left.

Two columns « label | figure » from the first row on have no header.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.french import YEAR
from ingest.loaders.builder import clean
from ingest.loaders.drafts import TableDraft

Grid = Sequence[Sequence[str]]

_FIGURE = re.compile(
    r"[<>≤≥≈~±+\-–−]?\s*(?:environ\s+)?\d[\d\s.,/:]*(?:\s*(?:%|‰|€|k€|M€|h|j|km|ans?|pts?|points?|ETP))*"
    r"(?:\s*\(.{0,20}\))?"
)
_NOTHING = re.compile(r"n\.?\s?[cdras]\.?|[-–—/.*]+|s\.?o\.?|ns|\(vide\)", re.IGNORECASE)
_PERIOD = re.compile(rf"(?:{YEAR}(?:\s*[-–/]\s*(?:19|20)?\d\d)?|[TSQ][1-4](?:\s*{YEAR})?)\*?")
_SHORT_LABEL = 60
_MAX_HEADER_ROWS = 3


def is_figure(cell: str) -> bool:
    """Whether a cell is a quantity (« 37,87 % », « 135 000 », « 0 »); a year is a name."""
    cell = clean(cell)
    return _FIGURE.fullmatch(cell) is not None and _PERIOD.fullmatch(cell) is None


def is_nothing(cell: str) -> bool:
    """Whether a cell says that there is no value: empty, « n.c. », « – »."""
    cell = clean(cell)
    return not cell or _NOTHING.fullmatch(cell) is not None


def structured(rows: Grid, caption: str = "") -> TableDraft:
    """Sets the header rows apart and says whether the first column labels the rows."""
    count = header_rows(rows)
    header = [list(row) for row in rows[:count]]
    for row in header[:-1]:
        fill_right(row)
    body = rows[count:]
    return TableDraft(
        rows=tuple(tuple(row) for row in body),
        header=tuple(tuple(row) for row in header),
        caption=caption,
        row_labels=labels_rows(body),
    )


def header_rows(rows: Grid) -> int:
    """Number of header rows at the top of a grid; 0 without any, and for a grid of one row."""
    if len(rows) < 2 or not _is_header(rows):
        return 0
    count = 1
    while (
        count < min(_MAX_HEADER_ROWS, len(rows) - 1)
        and not clean(rows[count][0])
        and _names(rows[count]) == len(rows[count]) - 1
        and _has_merged(rows[count - 1])
    ):
        count += 1
    return count


def labels_rows(body: Grid) -> bool:
    """Whether the first column names the rows: mostly words, in a grid of several columns."""
    if not body or max(len(row) for row in body) < 2:
        return False
    firsts = [clean(row[0]) for row in body if row and clean(row[0])]
    return bool(firsts) and sum(not is_figure(cell) for cell in firsts) * 2 >= len(firsts)


def without_gaps(rows: Grid, declared: int) -> tuple[list[list[str]], int]:
    """The grid without its empty rows and columns; `declared` header rows are counted again."""
    texts = [[clean(cell) for cell in row] for row in rows]
    width = max((len(row) for row in texts), default=0)
    texts = [[*row, *[""] * (width - len(row))] for row in texts]
    columns = [column for column in range(width) if any(row[column] for row in texts)]
    kept = [position for position, row in enumerate(texts) if any(row)]
    grid = [[texts[position][column] for column in columns] for position in kept]
    return grid, sum(position < declared for position in kept)


def fill_right(row: list[str]) -> None:
    """Repeats a merged header cell over the empty cells at its right, the corner excepted."""
    for column in range(2, len(row)):
        if not clean(row[column]):
            row[column] = row[column - 1]


def _is_header(rows: Grid) -> bool:
    first, body = rows[0], rows[1:]
    if not any(clean(cell) for cell in first):
        return False
    if not clean(first[0]) and len(first) > 1:
        return True
    if any(is_figure(cell) for cell in first):
        return False
    figured = any(
        is_figure(cell) for row in body for cell, name in zip(row, first, strict=False) if name
    )
    return figured or _reads_as_names(first, body)


def _reads_as_names(first: Sequence[str], body: Grid) -> bool:
    cells = [clean(cell) for cell in first]
    if not all(cells) or len(set(cells)) < len(cells) or len(cells) < 2:
        return False
    if any(len(cell) > _SHORT_LABEL or cell.endswith(".") for cell in cells):
        return False
    if len(cells) > 2:
        return True
    longest = [
        sum(len(clean(row[i])) for row in body if i < len(row)) / len(body)
        for i in range(len(cells))
    ]
    return any(mean > 1.5 * len(cell) for mean, cell in zip(longest, cells, strict=True))


def _has_merged(row: Sequence[str]) -> bool:
    """Whether a header row holds merged cells: left empty, or repeated by the loader."""
    cells = [clean(cell) for cell in row[1:]]
    return len(set(cells)) < len(cells) or not all(cells)


def _names(row: Sequence[str]) -> int:
    return sum(1 for cell in row if clean(cell) and not is_figure(cell))
