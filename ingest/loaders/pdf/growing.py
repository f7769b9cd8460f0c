"""Finds the rows of a table that its drawing leaves out: names above it, unshaded rows below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.loaders.pdf.geometry import Line, Rect, Word, around, overlap, rows_of, spaced
from ingest.loaders.pdf.hyphens import flowing
from ingest.loaders.pdf.tabular import RawTable, TableRow
from ingest.tables import Edge

_NEXT_ROW = 1.6
"""Distance of the next row of a table that no stroke closes, in sizes of its text."""


def with_header_above(table: RawTable, lines: list[Line]) -> tuple[RawTable, list[Line]]:
    """Takes names of columns that stand directly above a table without a header."""
    if table.header or table.caption:
        return table, lines
    above = [
        line
        for line in lines
        if -2 <= table.rect.top - line.bottom + 0.2 * line.size <= 1.2 * line.size
        and table.rect.x0 - 2 <= line.x0
        and line.x1 <= table.rect.x1 + 2
    ]
    names = [""] * table.width
    for line in above:
        middle = (line.x0 + line.x1) / 2
        at = sum(middle > x for x in table.xs[1:-1])
        if names[at] or line.x0 < table.xs[at] - 2 or line.x1 > table.xs[at + 1] + 2:
            return table, lines
        names[at] = line.text
    if sum(bool(name) for name in names) < max(2, table.width - 2):
        return table, lines
    row = TableRow(tuple(names), around(above), bold=all(line.bold for line in above))
    rect = around([table.rect, row.rect])
    kept = [line for line in lines if line not in above]
    return replace(table, rect=rect, rows=(row, *table.rows), header=1), kept


def is_closed(rect: Rect, strokes: Sequence[Edge]) -> bool:
    """Whether a stroke runs along the foot of a table."""
    return any(
        not stroke.vertical
        and abs(stroke.position - rect.bottom) <= 3
        and overlap(stroke.start, stroke.end, rect.x0, rect.x1) >= 0.8 * rect.width
        for stroke in strokes
    )


def with_rows_below(table: RawTable, lines: list[Line]) -> tuple[RawTable, list[Line]]:
    """Takes the rows under a table whose pieces keep to its columns."""
    rows = list(table.rows)
    taken: list[Line] = []
    bottom = table.rect.bottom
    for row in rows_of(line for line in lines if line.baseline > table.rect.bottom):
        cells = _cells_of(row, table.xs)
        size = row[0].size
        if cells is None or row[0].top - bottom > _NEXT_ROW * size:
            break
        rect = around(row)
        if sum(bool(cell) for cell in cells) > 1:
            rows.append(
                TableRow(tuple(cells), Rect(table.rect.x0, rect.top, table.rect.x1, rect.bottom))
            )
        elif len(rows) > len(table.rows) and rect.top - bottom < 0.5 * size and not cells[0]:
            joined = zip(rows[-1].cells, cells, strict=True)
            texts = tuple(flowing([part for part in pair if part]) for pair in joined)
            rows[-1] = replace(rows[-1], cells=texts)
        else:
            break
        taken += row
        bottom = rect.bottom
    if not taken:
        return table, lines
    kept = [line for line in lines if line not in taken]
    rect = around([table.rect, *taken])
    return replace(table, rect=rect, rows=tuple(rows)), kept


def _cells_of(row: Sequence[Line], xs: Sequence[float]) -> list[str] | None:
    """The text of each column, or `None` where a piece leaves its column."""
    words = [word for line in row for word in line.words]
    parts: list[list[Word]] = [[] for _ in xs[1:]]
    for word in words:
        at = sum(word.middle[0] > x for x in xs[1:-1])
        if word.x0 < xs[at] - 3 or word.x1 > xs[at + 1] + 3:
            return None
        parts[at].append(word)
    filled = [part for part in parts if part]
    # The more columns, the less likely that prose leaves a space at each of their sides.
    least = 0.1 if len(xs) > 3 else 0.35
    for one, other in pairwise(filled):
        if other[0].x0 - one[-1].x1 < least * other[0].size:
            return None
    return [spaced(part) for part in parts]
