"""Columns that a text draws with spaces or with a varying number of tabs.

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
from ingest.loaders.grid import is_figure, is_nothing

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
