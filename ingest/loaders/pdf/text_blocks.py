"""The pieces of a page that stand under one another, grown into blocks.

1. A piece is linked to the one under it where they are close and share width, and each is the only
   one for the other: a title over two columns is joined with neither.
2. Linked pieces make a block (disjoint sets, by their parents).
3. How far « close » is follows from the page: the distance of baselines that most of its lines
   have, so that double spacing counts.
4. A big figure and the words that it goes with are one block, read together (`figures`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.loaders.pdf.figures import paired
from ingest.loaders.pdf.geometry import Line, Rect, around, merged, overlap, rows_of
from ingest.loaders.pdf.tabular import RawTable

LEADING = 1.55
"""Usual distance of baselines within a paragraph, in sizes, at most."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines that belong together, top to bottom; or one table; or the blocks of a frame."""

    rect: Rect
    lines: tuple[Line, ...] = ()
    table: RawTable | None = None
    blocks: tuple[TextBlock, ...] = ()


def text_blocks(lines: Sequence[Line]) -> list[TextBlock]:
    """The blocks that lines make, in no order."""
    blocks = []
    taken: set[Line] = set()
    for figure, words in paired(lines):
        parts = (_block([figure]), *(_block(group) for group in _groups(words)))
        blocks.append(TextBlock(around(part.rect for part in parts), blocks=parts))
        taken |= {figure, *words}
    rest = [line for line in lines if line not in taken]
    return blocks + [_block(group) for group in _groups(rest)]


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
    return max(LEADING, min(2.6, 1.2 * usual))


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


def usual_leading(lines: Sequence[Line]) -> float:
    """The median distance of baselines within a block."""
    distances = [b.baseline - a.baseline for a, b in pairwise(lines)]
    return median(distances) if distances else 0.0
