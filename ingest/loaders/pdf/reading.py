"""Puts the pieces of a page in the order in which people read them.

1. Bullets that stand apart are attached to the line that they introduce; a gap that justified text
   left open by chance (the lines above and below run over it) is closed.
2. Pieces grow into blocks (`text_blocks`).
3. What a box or a coloured area holds stays together and is read as one block among the others.
4. Blocks are put in order by cuts (`xy_cut`). Tables take part as blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import median

from ingest.loaders.patterns import bullet
from ingest.loaders.pdf.geometry import Line, Rect, around, gaps, merged, rows_of
from ingest.loaders.pdf.tabular import RawTable, is_numeric
from ingest.loaders.pdf.text_blocks import LEADING, TextBlock, text_blocks
from ingest.loaders.pdf.xy_cut import in_order

_MARKER_REACH = 5.0
"""A bullet belongs to a line that begins within so many times its size."""
_CHANCE_GAP = 3.0
"""Widest gap, in sizes, that justification leaves open."""
_SECTION = re.compile(r"(?:[A-Z]|[IVX]{1,5}|\d{1,2})[.)]|(?:\d{1,2}\.){1,4}\d{1,2}\.?")
"""The number of a heading that stands apart from its words."""
_MAX_FRAMES = 60


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
        content = in_order([*text_blocks(inside), *_table_blocks(framed), *within], size)
        blocks = [block for block in blocks if block not in within]
        blocks.append(TextBlock(around(block.rect for block in content), blocks=tuple(content)))
    return _flat(in_order([*blocks, *text_blocks(rest), *_table_blocks(loose)], size))


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
    return rows[other] if distance <= LEADING * rows[at][0].size else None
