"""Puts the pieces of a page in the order in which people read them.

1. Bullets that stand apart are attached to the line that they introduce; a gap that justified text
   left open by chance (the lines above and below run over it) is closed.
2. Pieces that stand under one another, close and with common width, grow into blocks. A piece that
   two pieces of one row lie under (a title over two columns) is not joined with either.
3. What a box or a coloured area holds stays together and is read as one block among the others.
4. Blocks are cut recursively (XY-cut, Nagy and Seth 1984): horizontal bands that share a gutter
   are read column by column, other bands from top to bottom. Tables take part as blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.loaders.patterns import bullet
from ingest.loaders.pdf.figures import paired
from ingest.loaders.pdf.geometry import (
    Line,
    Rect,
    around,
    gaps,
    merged,
    overlap,
    rows_of,
)
from ingest.loaders.pdf.tabular import RawTable, is_numeric

_MARKER_REACH = 5.0
"""A bullet belongs to a line that begins within so many times its size."""
_CHANCE_GAP = 3.0
"""Widest gap, in sizes, that justification leaves open."""
_LEADING = 1.55
"""Usual distance of baselines within a paragraph, in sizes, at most."""
_GUTTER = 0.6
"""Narrowest gutter between columns, in sizes of the smaller text."""
_SECTION = re.compile(r"(?:[A-Z]|[IVX]{1,5}|\d{1,2})[.)]|(?:\d{1,2}\.){1,4}\d{1,2}\.?")
"""The number of a heading that stands apart from its words."""
_MAX_FRAMES = 60
_NEAR = 2.5
"""A block on one side only belongs to columns that are within so many sizes."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines that belong together, top to bottom; or one table; or the blocks of a frame."""

    rect: Rect
    lines: tuple[Line, ...] = ()
    table: RawTable | None = None
    blocks: tuple[TextBlock, ...] = ()


def ordered_blocks(
    lines: Sequence[Line], tables: Sequence[RawTable], frames: Sequence[Rect]
) -> list[TextBlock]:
    """The blocks of a page in reading order."""
    size = median(line.size for line in lines) if lines else 10.0
    blocks: list[TextBlock] = []
    rest = list(lines)
    loose = list(tables)
    for frame in sorted(_useful(frames, lines), key=lambda frame: frame.area):
        inside = [line for line in rest if _holds(frame, line.rect)]
        framed = [table for table in loose if _holds(frame, table.rect)]
        within = [block for block in blocks if _holds(frame, block.rect)]
        if len(inside) + len(framed) + len(within) < 2:
            continue
        rest = [line for line in rest if line not in inside]
        loose = [table for table in loose if table not in framed]
        content = _order([*_text_blocks(inside), *_table_blocks(framed), *within], size)
        blocks = [block for block in blocks if block not in within]
        blocks.append(TextBlock(around(block.rect for block in content), blocks=tuple(content)))
    return _flat(_order([*blocks, *_text_blocks(rest), *_table_blocks(loose)], size))


def framed(lines: Sequence[Line], frames: Sequence[Rect]) -> list[list[Line]]:
    """The lines of each frame, the smallest first, then those outside of all."""
    groups: list[list[Line]] = []
    rest = list(lines)
    for frame in sorted(_useful(frames, lines), key=lambda frame: frame.area):
        groups.append([line for line in rest if _holds(frame, line.rect)])
        rest = [line for line in rest if not _holds(frame, line.rect)]
    return [group for group in (*groups, rest) if group]


def _useful(frames: Sequence[Rect], lines: Sequence[Line]) -> list[Rect]:
    """Different frames that cut no line and don't hold all of them."""
    kept: list[Rect] = []
    for frame in frames[:_MAX_FRAMES]:
        cut = any(
            frame.top < line.baseline < frame.bottom
            and (line.x0 < frame.x0 - 2 < line.x1 or line.x0 < frame.x1 + 2 < line.x1)
            for line in lines
        )
        if not cut and frame not in kept and not all(_holds(frame, line.rect) for line in lines):
            kept.append(frame)
    return kept


def _holds(frame: Rect, rect: Rect) -> bool:
    return frame.holds((rect.x0 + rect.x1) / 2, (rect.top + rect.bottom) / 2)


def _text_blocks(lines: Sequence[Line]) -> list[TextBlock]:
    blocks = []
    taken: set[Line] = set()
    for figure, words in paired(lines):
        parts = (_block([figure]), *(_block(group) for group in _groups(words)))
        blocks.append(TextBlock(around(part.rect for part in parts), blocks=parts))
        taken |= {figure, *words}
    rest = [line for line in lines if line not in taken]
    return blocks + [_block(group) for group in _groups(rest)]


def _table_blocks(tables: Sequence[RawTable]) -> list[TextBlock]:
    return [TextBlock(table.rect, table=table) for table in tables]


def _flat(blocks: Iterable[TextBlock]) -> list[TextBlock]:
    return [inner for b in blocks for inner in (_flat(b.blocks) if b.blocks else [b])]


def joined_pieces(lines: Iterable[Line]) -> list[Line]:
    """Pieces with their bullets attached and their accidental gaps closed."""
    rows = [_with_markers(row) for row in rows_of(lines)]
    return [line for at in range(len(rows)) for line in _closed(rows, at)]


def _with_markers(row: Sequence[Line]) -> list[Line]:
    pieces: list[Line] = []
    for line in row:
        last = pieces[-1] if pieces else None
        near = last and line.x0 - last.x1 <= _MARKER_REACH * max(last.size, 6)
        # A dash before a figure is an empty cell beside another one.
        cell = last and last.text in "-–—" and is_numeric(line.text)
        if last and near and not cell and _is_marker(last):
            pieces[-1] = merged([last, line])
        else:
            pieces.append(line)
    return pieces


def _is_marker(line: Line) -> bool:
    if len(line.words) != 1 or len(line.text) > 8:
        return False
    known = line.text == "o" or bullet(f"{line.text} x") is not None
    return known or _SECTION.fullmatch(line.text) is not None


def _closed(rows: Sequence[Sequence[Line]], at: int) -> list[Line]:
    row = list(rows[at])
    closed = row[:1]
    for gap, line in zip(gaps(row), row[1:], strict=True):
        if gap[1] - gap[0] <= _CHANCE_GAP * line.size and _is_chance(rows, at, gap):
            closed[-1] = merged([closed[-1], line])
        else:
            closed.append(line)
    return closed


def _is_chance(rows: Sequence[Sequence[Line]], at: int, gap: tuple[float, float]) -> bool:
    """Whether text runs over a gap directly above or below, and it is no stripe of three rows."""
    height = 1
    covered = False
    for step in (-1, 1):
        start, end = gap
        here = at
        while (row := _neighbour(rows, here, step)) is not None:
            here += step
            if any(piece.x0 < start - 1 and piece.x1 > end + 1 for piece in row):
                covered = True
                break
            common = [(max(start, a), min(end, b)) for a, b in gaps(row)]
            wide = [(a, b) for a, b in common if b - a > 1]
            if not wide:
                break
            (start, end), height = wide[0], height + 1
    return covered and height <= 2


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
    for at in range(len(lines)):
        found = _under(lines, at, leading)
        for other in found:
            below.setdefault(at, []).append(other)
            above.setdefault(other, []).append(at)
    return [
        (upper, lower)
        for upper, lowers in below.items()
        for lower in lowers
        if len(lowers) == 1 and len(above[lower]) == 1
    ]


def _under(lines: Sequence[Line], at: int, leading: float) -> list[int]:
    """The pieces of the nearest row under a line that share width with it.

    The smaller of two sizes says what is near: a big title is not near the text below it.
    """
    line = lines[at]
    found: list[int] = []
    for other in range(at + 1, len(lines)):
        distance = lines[other].baseline - line.baseline
        if distance > leading * line.size:
            break
        if distance < 0.4 * line.size or not _shares_width(line, lines[other]):
            continue
        if distance > leading * lines[other].size:
            break
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
    if all(_is_title(block, size) for block in band):
        return False
    gap = around(b.rect for b in band).top - around(b.rect for b in group).bottom
    return count > 1 and together == count and gap < _NEAR * size


def _is_title(block: TextBlock, size: float) -> bool:
    """Whether a block is written like a heading: it opens what comes after the columns."""
    first = block.lines[0] if block.lines else None
    return first is not None and (first.size > 1.12 * size or first.bold)


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
