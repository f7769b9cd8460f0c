"""Rows of plain text: cells between tabs or pipes, columns drawn with spaces.

1. Tabs used for alignment: rows differ in their number of tabs, but all hold the same number of
   filled cells (the header may lack the corner). Empty cells are then only white space.
2. Spaces: three lines or more, one below the other, are cut by gaps of two spaces and more into
   the same number of cells, and some column but the first holds mostly figures. An indented first
   line with one cell less is their header.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.loaders.builder import clean
from ingest.loaders.drafts import TableDraft
from ingest.loaders.grid import is_figure, is_nothing, labels_rows, structured
from ingest.loaders.patterns import bullet

_PIPES = re.compile(r"\s*\|(?P<cells>.*)\|\s*")
RULE = re.compile(r"\s*(?:[-=_*~]\s?){3,}\s*")
SEPARATOR = re.compile(r"\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?")
_GAP = re.compile(r"[ \u00a0]{2,}")
_LEAST_LINES = 3
_MOSTLY = 0.6


def realigned(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows without the tabs that only align them (rule 1), else as they are."""
    given = [list(row) for row in rows]
    if len({len(row) for row in given}) < 2:
        return given
    filled = [[cell for cell in row if cell] for row in given]
    count = len(filled[-1])
    if count < 2 or any(len(row) != count for row in filled[1:]):
        return given
    if len(filled[0]) == count - 1 and not given[0][0]:
        filled[0].insert(0, "")
    return filled if len(filled[0]) == count else given


def spaced_rows(lines: Sequence[str]) -> list[list[str]]:
    """The rows that the first lines draw with spaces (rule 2); empty where they draw none."""
    rows: list[list[str]] = []
    for line in lines:
        cells = _GAP.split(line.expandtabs(4).strip())
        if len(cells) < 2 and not (rows == [] and _is_indented(line)):
            break
        if rows and len(cells) != len(rows[-1]):
            indented_header = len(rows) == 1 and len(cells) == len(rows[0]) + 1
            if not (indented_header and _is_indented(lines[0])):
                break
            rows[0].insert(0, "")
        rows.append([clean(cell) for cell in cells])
    return rows if len(rows) >= _LEAST_LINES and _has_figures(rows) else []


def _is_indented(line: str) -> bool:
    return line.expandtabs(4).startswith("  ")


def _has_figures(rows: Sequence[Sequence[str]]) -> bool:
    body = rows[1:]
    return any(
        sum(is_figure(row[column]) or is_nothing(row[column]) for row in body)
        >= _MOSTLY * len(body)
        and any(is_figure(row[column]) for row in body)
        for column in range(1, len(rows[0]))
    )


def cells_of(line: str) -> list[str] | None:
    """The cells of a row, or `None` for a line that is no row."""
    if SEPARATOR.fullmatch(line):
        return None
    if match := _PIPES.fullmatch(line):
        cells = re.split(r"(?<!\\)\|", match["cells"])
        return [clean(cell) for cell in cells] if len(cells) > 1 else None
    line = line.strip("\r\n \u00a0")
    if "\t" not in line.rstrip() or is_item(line):
        return None
    cells = [clean(cell) for cell in line.split("\t")]
    filled = sum(1 for cell in cells if cell)
    return cells if filled > 1 or (cells[0] and len(cells) > 2) else None


def table_of(rows: Sequence[Sequence[str]], ruled: int) -> TableDraft:
    """The table of these rows; `ruled` is how many stand above a Markdown rule, 0 without one."""
    rows = realigned(rows)
    width = max(len(row) for row in rows)
    grid = [[*row, *[""] * (width - len(row))] for row in rows]
    filled = [column for column in range(width) if any(row[column] for row in grid)]
    grid = [[row[column] for column in filled] for row in grid]
    if ruled:
        body = tuple(tuple(row) for row in grid[ruled:])
        header = tuple(tuple(row) for row in grid[:ruled])
        return TableDraft(body, header, row_labels=labels_rows(body))
    return structured(grid)


def is_item(line: str | None) -> bool:
    """Whether the line starts an item of a list, rather than a row that starts with a number."""
    if line is None or RULE.fullmatch(line):
        return False
    found = bullet(line)
    return found is not None and "\t" not in found[1]
