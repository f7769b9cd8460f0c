"""The order in which people read the blocks of a page: recursive XY-cut (Nagy and Seth 1984).

1. Blocks that overlap vertically make a band; bands follow one another from top to bottom.
2. Consecutive bands that share a gutter are the same columns, and are read column by column, each
   cut again in the same way. A heading under columns is none of them: it opens what comes next.
3. What cannot be cut is read from top to bottom, then from left to right.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.loaders.pdf.geometry import around
from ingest.loaders.pdf.text_blocks import TextBlock

_GUTTER = 0.6
"""Narrowest gutter between columns, in sizes of the smaller text."""
_NEAR = 2.5
"""A block on one side only belongs to columns that are within so many sizes."""


def in_order(blocks: Sequence[TextBlock], size: float) -> list[TextBlock]:
    """Blocks in reading order; `size` is that of the usual text of the page."""
    if len(blocks) < 2:
        return list(blocks)
    result: list[TextBlock] = []
    for group in _columnar(_bands(blocks), size):
        columns = _columns(group, size)
        if len(columns) > 1:
            for column in columns:
                result += in_order(column, size)
        elif len(group) < len(blocks):
            result += in_order(group, size)
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
