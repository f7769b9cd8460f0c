"""Puts the pieces of a page in the order in which people read them.

1. Bullets that stand apart are attached to the line that they introduce; a gap that justified text
   left open by chance (the lines above and below run over it) is closed.
2. Pieces that stand under one another, close and with common width, grow into blocks. A piece that
   two pieces of one row lie under (a title over two columns) is not joined with either.
3. Blocks are cut recursively (XY-cut, Nagy and Seth 1984): horizontal bands that share a gutter
   are read column by column, other bands from top to bottom. Tables take part as blocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.loaders.patterns import bullet
from ingest.loaders.pdf.geometry import (
    Line,
    Rect,
    around,
    gaps,
    merged,
    overlap,
    rows_of,
)
from ingest.loaders.pdf.tabular import RawTable

_MARKER_REACH = 5.0
"""A bullet belongs to a line that begins within so many times its size."""
_CHANCE_GAP = 3.0
"""Widest gap, in sizes, that justification leaves open."""
_LEADING = 1.55
"""Usual distance of baselines within a paragraph, in sizes, at most."""
_GUTTER = 0.6
"""Narrowest gutter between columns, in sizes of the smaller text."""
_NEAR = 2.5
"""A block on one side only belongs to columns that are within so many sizes."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines that belong together, top to bottom; or one table."""

    rect: Rect
    lines: tuple[Line, ...] = ()
    table: RawTable | None = None


def ordered_blocks(lines: Sequence[Line], tables: Sequence[RawTable]) -> list[TextBlock]:
    """The blocks of a page in reading order."""
    blocks = [_block(group) for group in _groups(lines)]
    blocks += [TextBlock(table.rect, table=table) for table in tables]
    size = median(line.size for line in lines) if lines else 10.0
    return _order(blocks, size)


def joined_pieces(lines: Iterable[Line]) -> list[Line]:
    """Pieces with their bullets attached and their accidental gaps closed."""
    rows = [_with_markers(row) for row in rows_of(lines)]
    return [line for at in range(len(rows)) for line in _closed(rows, at)]


def _with_markers(row: Sequence[Line]) -> list[Line]:
    pieces: list[Line] = []
    for line in row:
        last = pieces[-1] if pieces else None
        if last and _is_marker(last) and line.x0 - last.x1 <= _MARKER_REACH * max(last.size, 6):
            pieces[-1] = merged([last, line])
        else:
            pieces.append(line)
    return pieces


def _is_marker(line: Line) -> bool:
    return len(line.words) == 1 and len(line.text) <= 5 and bullet(f"{line.text} x") is not None


def _closed(rows: Sequence[Sequence[Line]], at: int) -> list[Line]:
    row = list(rows[at])
    if len(row) < 2:
        return row
    closed = [row[0]]
    for (start, end), line in zip(gaps(row), row[1:], strict=True):
        near = [r for r in (_neighbour(rows, at, -1), _neighbour(rows, at, 1)) if r]
        over = [any(p.x0 < start - 1 and p.x1 > end + 1 for p in r) for r in near]
        if over and all(over) and end - start <= _CHANCE_GAP * line.size:
            closed[-1] = merged([closed[-1], line])
        else:
            closed.append(line)
    return closed


def _neighbour(rows: Sequence[Sequence[Line]], at: int, step: int) -> Sequence[Line] | None:
    """The row above or below when it is of the same paragraph, by its distance."""
    other = at + step
    if not 0 <= other < len(rows):
        return None
    distance = abs(rows[other][0].baseline - rows[at][0].baseline)
    return rows[other] if distance <= _LEADING * rows[at][0].size else None


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    ordered = sorted(lines, key=lambda line: (line.baseline, line.x0))
    leading = _page_leading(ordered)
    parents = list(range(len(ordered)))

    def find(item: int) -> int:
        while parents[item] != item:
            parents[item] = parents[parents[item]]
            item = parents[item]
        return item

    for upper, lower in _links(ordered, leading):
        parents[find(lower)] = find(upper)
    groups: dict[int, list[Line]] = {}
    for item, line in enumerate(ordered):
        groups.setdefault(find(item), []).append(line)
    return list(groups.values())


def _page_leading(lines: Sequence[Line]) -> float:
    """Distance of baselines that most lines of the page have, in sizes; double spacing counts."""
    distances = []
    for at, line in enumerate(lines):
        for other in lines[at + 1 : at + 12]:
            if other.baseline - line.baseline > 0.5 * line.size and _shares_width(line, other):
                distances.append((other.baseline - line.baseline) / line.size)
                break
    usual = median(distances) if len(distances) > 5 else 1.2
    return max(_LEADING, min(2.6, 1.2 * usual))


def _links(lines: Sequence[Line], leading: float) -> list[tuple[int, int]]:
    """Pairs of a line and the one under it, where each is the only one for the other."""
    below: dict[int, list[int]] = {}
    above: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        found = _under(lines, at, leading * line.size)
        for other in found:
            below.setdefault(at, []).append(other)
            above.setdefault(other, []).append(at)
    return [
        (upper, lower)
        for upper, lowers in below.items()
        for lower in lowers
        if len(lowers) == 1 and len(above[lower]) == 1
    ]


def _under(lines: Sequence[Line], at: int, reach: float) -> list[int]:
    """The pieces of the nearest row under a line that share width with it."""
    line = lines[at]
    found: list[int] = []
    for other in range(at + 1, len(lines)):
        distance = lines[other].baseline - line.baseline
        if distance > reach:
            break
        if distance < 0.4 * line.size or not _shares_width(line, lines[other]):
            continue
        first = lines[found[0]] if found else None
        if first and lines[other].baseline - first.baseline > 0.3 * first.size:
            break
        found.append(other)
    return found


def _shares_width(one: Line, other: Line) -> bool:
    return overlap(one.x0, one.x1, other.x0, other.x1) > 1.0


def _block(lines: Sequence[Line]) -> TextBlock:
    rows = [merged(row) if len(row) > 1 else row[0] for row in rows_of(lines)]
    return TextBlock(around(rows), tuple(rows))


def _order(blocks: Sequence[TextBlock], size: float) -> list[TextBlock]:
    if len(blocks) < 2:
        return list(blocks)
    result: list[TextBlock] = []
    for group in _columnar(_bands(blocks), size):
        columns = _columns(group, size)
        if len(columns) > 1:
            for column in columns:
                result += _order(column, size)
        elif len(group) < len(blocks):
            result += _order(group, size)
        else:
            result += sorted(group, key=lambda block: (block.rect.top, block.rect.x0))
    return result


def _bands(blocks: Sequence[TextBlock]) -> list[list[TextBlock]]:
    """Blocks that overlap vertically, directly or through others, top to bottom."""
    bands: list[list[TextBlock]] = []
    bottom = float("-inf")
    for block in sorted(blocks, key=lambda block: block.rect.top):
        slack = min(2.0, 0.3 * block.rect.height)
        if bands and block.rect.top < bottom - slack:
            bands[-1].append(block)
        else:
            bands.append([block])
        bottom = max(bottom, block.rect.bottom)
    return bands


def _columnar(bands: Sequence[list[TextBlock]], size: float) -> list[list[TextBlock]]:
    """Joins consecutive bands that can be read as the same columns."""
    groups: list[list[TextBlock]] = []
    for band in bands:
        last = groups[-1] if groups else None
        if last and _belong(last, band, size):
            groups[-1] = last + band
        else:
            groups.append(list(band))
    return groups


def _belong(group: Sequence[TextBlock], band: Sequence[TextBlock], size: float) -> bool:
    count, other = len(_columns(group, size)), len(_columns(band, size))
    if count < 2 and other < 2:
        return False
    together = len(_columns([*group, *band], size))
    if count > 1 and other > 1:
        return together == min(count, other)
    gap = around(b.rect for b in band).top - around(b.rect for b in group).bottom
    return count > 1 and together == count and gap < _NEAR * size


def _columns(blocks: Sequence[TextBlock], size: float) -> list[list[TextBlock]]:
    """Splits blocks where an empty vertical stripe runs between them."""
    columns: list[list[TextBlock]] = []
    right = float("-inf")
    for block in sorted(blocks, key=lambda block: block.rect.x0):
        if columns and block.rect.x0 < right + _GUTTER * size:
            columns[-1].append(block)
        else:
            columns.append([block])
        right = max(right, block.rect.x1)
    return columns


def usual_leading(lines: Sequence[Line]) -> float:
    """The median distance of baselines within a block."""
    distances = [b.baseline - a.baseline for a, b in pairwise(lines)]
    return median(distances) if distances else 0.0
