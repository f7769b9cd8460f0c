"""Columns of aligned cells, and the rows of text that make one row of a table.

Rows are joined between two rules where there are rules; where gaps are of two kinds, across the
small ones; else a row without its first cell continues the one above.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.loaders.patterns import starts_low
from ingest.loaders.pdf.geometry import Line, Rect, overlap
from ingest.loaders.pdf.tabular import is_numeric
from ingest.tables import Edge

_GUTTER = 4.0
"""Narrowest space between columns, in points."""
_BIG_GAP = 1.3
Row = list[Line]


@dataclass(frozen=True, slots=True)
class ColumnSpan:
    """The horizontal extent of a column."""

    x0: float
    x1: float


def project(lines: Iterable[Line]) -> list[ColumnSpan]:
    """The extents that lines cover together, left to right, those that nearly touch as one."""
    columns: list[ColumnSpan] = []
    for line in sorted(lines, key=lambda line: line.x0):
        if columns and line.x0 < columns[-1].x1 + _GUTTER:
            columns[-1] = ColumnSpan(columns[-1].x0, max(columns[-1].x1, line.x1))
        else:
            columns.append(ColumnSpan(line.x0, line.x1))
    return columns


def covered_columns(line: Line, columns: Sequence[ColumnSpan]) -> list[int]:
    """The columns that a piece lies over; the nearest one when it lies between two."""
    over = [at for at, c in enumerate(columns) if overlap(line.x0, line.x1, c.x0, c.x1) > 1.0]
    if over:
        return over
    return [min(range(len(columns)), key=lambda at: _distance(line, columns[at]))]


def _distance(line: Line, column: ColumnSpan) -> float:
    return max(column.x0 - line.x1, line.x0 - column.x1)


def joined_rows(
    rows: Sequence[Row], columns: Sequence[ColumnSpan], rules: Sequence[Edge], rect: Rect
) -> list[list[Row]]:
    """Rows of text grouped into rows of the table."""
    if bands := _by_rules(rows, rules, rect):
        return bands
    distances = [b[0].baseline - a[0].baseline for a, b in pairwise(rows)]
    small = min(distances)
    large = [distance > _BIG_GAP * small for distance in distances]
    if any(not flag for flag in large) and sum(large) >= 0.3 * len(large) and len(large) > 2:
        groups = [[rows[0]]]
        for row, apart in zip(rows[1:], large, strict=True):
            if apart:
                groups.append([row])
            else:
                groups[-1].append(row)
        if all(_fits(group, columns) for group in groups):
            return groups
    return _by_cells(rows, columns)


def _fits(group: Sequence[Row], columns: Sequence[ColumnSpan]) -> bool:
    """Whether lines that would become one row hold one figure a column at most."""
    for at in range(len(columns)):
        own = [line for row in group for line in row if covered_columns(line, columns) == [at]]
        if sum(is_numeric(line.text) for line in own) > 1:
            return False
    return True


def _by_rules(rows: Sequence[Row], rules: Sequence[Edge], rect: Rect) -> list[list[Row]]:
    """Groups between horizontal rules that run over the whole table, when there are enough."""
    places = sorted(
        rule.position
        for rule in rules
        if overlap(rule.start, rule.end, rect.x0, rect.x1) >= 0.8 * rect.width
        and rect.top - 6 < rule.position < rect.bottom + 6
    )
    inner = [place for place in places if rect.top + 4 < place < rect.bottom - 4]
    if len(inner) < 2:
        return []
    groups: dict[int, list[Row]] = {}
    for row in rows:
        groups.setdefault(sum(place < row[0].baseline for place in inner), []).append(row)
    if len(groups) * 2 < len(rows) and len(groups) < 4:
        return []
    return [groups[at] for at in sorted(groups)]


def _by_cells(rows: Sequence[Row], columns: Sequence[ColumnSpan]) -> list[list[Row]]:
    groups: list[list[Row]] = []
    for row in rows:
        if groups and _continues(groups[-1], row, columns):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _continues(group: Sequence[Row], row: Row, columns: Sequence[ColumnSpan]) -> bool:
    """Whether a row is the rest of wrapped cells: no first cell, or the rest of a label alone."""
    last = group[-1]
    if row[0].baseline - last[0].baseline > 1.5 * max(line.size for line in row):
        return False
    filled = {at for line in row for at in covered_columns(line, columns)}
    if any(is_numeric(line.text) for line in row):
        labels_only = all(covered_columns(line, columns) == [0] for line in last)
        return labels_only and 0 in filled and starts_low(row[0].text)
    if 0 not in filled:
        return True
    return filled == {0} and starts_low(row[0].text)
