"""Tables without rules (or with horizontal ones only), found by the alignment of their cells.

1. Pieces of text on one baseline make a row. A *run* is a sequence of near rows, most of which have
   several pieces.
2. The pieces of the rows that have the usual number of pieces, projected on the horizontal axis,
   give the columns; a piece above several columns is a merged header, and a lone one that lies in
   a column continues the cell above it.
3. Guards, because prose in columns is aligned too: cells are short or figures, their edges agree,
   sizes agree; two columns need figures, or short labels before their values.
4. Rows are joined: between two rules where there are rules; where gaps are of two kinds, across
   the small ones; else a row without its first cell continues the one above.

Columns of prose are first set apart, so that a table in one of them does not meet the other's text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median, pstdev

from ingest.loaders.patterns import bullet, ends_sentence, starts_low
from ingest.loaders.pdf.columns import ColumnSpan, Row, covered_columns, joined_rows, project
from ingest.loaders.pdf.geometry import Line, Rect, around, overlap, rows_of
from ingest.loaders.pdf.hyphens import flowing
from ingest.loaders.pdf.tabular import RawTable, TableRow, is_numeric, understood
from ingest.tables import Edge

_REACH = 2.6
"""Distance of the baselines of neighbouring rows, in sizes, at most."""
_ALIGNED = 4.0
"""Points by which edges of the cells of a column may differ (standard deviation)."""
_SIZES = 1.3
_HEADED = 0.5
_REGULAR = 0.8
"""Share of rows with a piece in each column that tables of words have, with and without header."""
_LABEL_WORDS = 6
_MIN_ROWS = 3


def find_aligned(lines: Sequence[Line], rules: Sequence[Edge]) -> tuple[list[RawTable], list[Line]]:
    """The tables, and the lines outside of them."""
    tables: list[RawTable] = []
    rest: list[Line] = []
    for part in _prose_columns(lines) or [list(lines)]:
        taken: set[int] = set()
        for run in _runs(rows_of(part)):
            for table, used in _tables(run, rules):
                tables.append(table)
                taken |= {id(line) for row in used for line in row}
        rest += [line for line in part if id(line) not in taken]
    return tables, rest


def _prose_columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines above columns of prose, in each, and below; nothing where there are none."""
    if len(lines) < 12:
        return []
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    for x in _gutters(lines, left, right):
        before = _prose([line for line in lines if line.x1 <= x])
        after = _prose([line for line in lines if line.x0 >= x])
        if not before or not after:
            continue
        zone = around([*before, *after])
        inside = [line for line in lines if zone.top <= line.baseline <= zone.bottom]
        crossing = [line for line in inside if line.x0 < x < line.x1]
        if len(crossing) <= 0.2 * len(inside):
            parts = (
                [line for line in lines if line.baseline < zone.top],
                [line for line in inside if line.x1 <= x],
                [line for line in inside if line.x0 >= x],
                crossing,
                [line for line in lines if line.baseline > zone.bottom],
            )
            return [part for part in parts if part]
    return []


def _gutters(lines: Sequence[Line], left: float, right: float) -> list[float]:
    """Places in the middle of the page that few lines cross, the emptiest first."""
    candidates = [left + (right - left) * share / 40 for share in range(10, 31)]
    crossed = {x: sum(line.x0 < x < line.x1 for line in lines) for x in candidates}
    return sorted(candidates, key=lambda x: (crossed[x], abs(x - (left + right) / 2)))[:3]


def _prose(lines: Sequence[Line]) -> list[Line]:
    """The lines that fill a column with words, five at least and close to one another."""
    if len(lines) < 6:
        return []
    widths = sorted(line.x1 - line.x0 for line in lines)
    usual = widths[len(widths) * 4 // 5]
    full = [line for line in lines if line.x1 - line.x0 >= 0.75 * usual and len(line.words) >= 4]
    full.sort(key=lambda line: line.baseline)
    runs: list[list[Line]] = []
    for line in full:
        if runs and line.baseline - runs[-1][-1].baseline < 4 * line.size:
            runs[-1].append(line)
        else:
            runs.append([line])
    longest = max(runs, key=len, default=[])
    return longest if len(longest) >= 5 else []


def _runs(rows: Sequence[Row]) -> list[list[Row]]:
    """Near rows, from the first to the last with several pieces, few single ones between."""
    runs: list[list[Row]] = []
    current: list[Row] = []
    singles = 0
    for row in rows:
        far = current and row[0].baseline - current[-1][0].baseline > _REACH * _size(row)
        if far or (len(row) == 1 and singles >= 3):
            runs.append(current)
            current, singles = [], 0
        if len(row) > 1 or current:
            current.append(row)
            singles = singles + 1 if len(row) == 1 else 0
    runs.append(current)
    return [run for run in runs if sum(len(row) > 1 for row in run) >= 2]


def _size(row: Row) -> float:
    return max(line.size for line in row)


def _tables(run: list[Row], rules: Sequence[Edge]) -> Iterable[tuple[RawTable, list[Row]]]:
    """The table of a run; where single rows run over its columns, those of its parts."""
    columns = _columns(run)
    if len(columns) < 2:
        return
    part: list[Row] = []
    for row in [*run, None]:
        if row is not None and not _breaks(row, columns, part):
            part.append(row)
            continue
        trimmed = _trimmed(part, columns)
        own = _columns(trimmed) if trimmed else []
        if len(own) > 1 and _is_table(trimmed, own):
            yield _table(trimmed, own, rules), trimmed
        part = []


def _columns(run: Sequence[Row]) -> list[ColumnSpan]:
    """Where the pieces of the usual rows are, projected; empty when they run into each other."""
    counts = Counter(len(row) for row in run if len(row) > 1)
    if not counts:
        return []
    for count in sorted(counts, key=lambda n: (-counts[n], -n))[:2]:
        found = project([line for row in run if len(row) == count for line in row])
        if len(found) == count:
            wider = [line for row in run if len(row) > count for line in row]
            extended = project([line for row in run if len(row) >= count for line in row])
            return extended if wider and len(extended) > count else found
    return []


def _breaks(row: Row, columns: Sequence[ColumnSpan], before: Sequence[Row]) -> bool:
    """Whether a row is no part of the table: prose across columns, or a list item."""
    if len(row) == 1:
        line = row[0]
        if len(covered_columns(line, columns)) > 1 or bullet(line.text):
            return True
        return not before and not is_numeric(line.text)
    covered = [covered_columns(line, columns) for line in row]
    used = [column for over in covered for column in over]
    return len(used) != len(set(used)) or (
        bool(before) and any(len(over) > 1 for over in covered) and len(before) > 3
    )


def _trimmed(part: Sequence[Row], columns: Sequence[ColumnSpan]) -> list[Row]:
    """Without the single rows at the end that don't continue a cell closely."""
    kept = list(part)
    while kept and len(kept[-1]) == 1:
        line = kept[-1][0]
        above = kept[-2] if len(kept) > 1 else None
        close = above is not None and line.baseline - above[0].baseline <= 1.35 * line.size
        if (
            above
            and close
            and covered_columns(line, columns) != [0]
            and not _ends_above(above, line)
        ):
            break
        kept.pop()
    return kept


def _ends_above(above: Row, line: Line) -> bool:
    """Whether the cell above a line already ended its sentence."""
    over = [piece for piece in above if overlap(piece.x0, piece.x1, line.x0, line.x1) > 1]
    return bool(over) and ends_sentence(over[0].text) and not starts_low(line.text)


def _is_table(rows: Sequence[Row], columns: Sequence[ColumnSpan]) -> bool:
    full = [row for row in rows if len(row) == len(columns)]
    several = [row for row in rows if len(row) > 1]
    if len(several) < _MIN_ROWS or len(full) < 2 or len(several) * 2 < len(rows):
        return False
    if len(full) < 0.4 * len(several):
        return False
    sizes = [line.size for row in full for line in row]
    if max(sizes) > _SIZES * min(sizes):
        return False
    cells = [[row[at] for row in full] for at in range(len(columns))]
    if not all(_agree(column) for column in cells):
        return False
    figures = [sum(is_numeric(line.text) for line in column) / len(column) for column in cells]
    words = [sum(len(line.words) for line in column) / len(column) for column in cells]
    if not _has_labels(cells[0]) and max(figures) < 1:
        return False
    if figures[0] > 0.5 and all(share > 0.5 for share in figures):
        return False
    if len(columns) == 2:
        return figures[1] >= 0.5 or _is_label_value(cells, words)
    if any(share >= 0.5 for share in figures[1:]):
        return True
    # Words alone may be cards side by side: only a header or great regularity tells them apart.
    headed = len(rows[0]) == len(columns) and all(line.bold for line in rows[0])
    plain = not all(line.bold for row in rows[1:] for line in row)
    regular = len(full) >= (_HEADED if headed and plain else _REGULAR) * len(rows)
    return regular and median(words) <= 4


def _agree(column: Sequence[Line]) -> bool:
    """Whether left edges, right edges or middles are aligned."""
    if len(column) < 2:
        return True
    edges = (
        [line.x0 for line in column],
        [line.x1 for line in column],
        [(line.x0 + line.x1) / 2 for line in column],
    )
    return any(pstdev(places) <= _ALIGNED for places in edges) or _mostly_aligned(edges)


def _mostly_aligned(edges: Sequence[Sequence[float]]) -> bool:
    return any(
        sum(abs(place - median(places)) <= 1.5 for place in places) >= 0.75 * len(places)
        for places in edges
    )


def _has_labels(column: Sequence[Line]) -> bool:
    return sum(any(c.isalpha() for c in line.text) for line in column) * 2 >= len(column)


def _is_label_value(cells: Sequence[Sequence[Line]], words: Sequence[float]) -> bool:
    """« Date : 12 mars » in two columns: short labels, values that begin at one place."""
    labels, values = cells
    if pstdev([line.x0 for line in values]) > 2.0 or not _agree(labels):
        return False
    short = words[0] <= _LABEL_WORDS and all(len(line.words) <= 8 for line in labels)
    said = sum(line.text.endswith(":") for line in labels) * 2 >= len(labels)
    narrow = max(line.x1 for line in labels) - min(line.x0 for line in labels) < 160
    return short and (said or (narrow and words[0] <= 4))


def _table(rows: Sequence[Row], columns: Sequence[ColumnSpan], rules: Sequence[Edge]) -> RawTable:
    rect = around(line for row in rows for line in row)
    groups = joined_rows(rows, columns, rules, rect)
    made = tuple(_row(group, columns, rect) for group in groups)
    middles = [(a.x1 + b.x0) / 2 for a, b in pairwise(columns)]
    return understood(RawTable(rect, (rect.x0, *middles, rect.x1), made))


def _row(group: Sequence[Row], columns: Sequence[ColumnSpan], table: Rect) -> TableRow:
    texts: list[list[str]] = [[] for _ in columns]
    merged = False
    for row in group:
        for line in row:
            over = covered_columns(line, columns)
            merged |= len(over) > 1
            for at in over:
                texts[at].append(line.text)
    inner = around(line for row in group for line in row)
    return TableRow(
        cells=tuple(flowing(lines) for lines in texts),
        rect=Rect(table.x0, inner.top, table.x1, inner.bottom),
        bold=all(line.bold for row in group for line in row),
        merged=merged,
    )
