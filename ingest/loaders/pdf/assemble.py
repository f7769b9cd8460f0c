"""Writes the passages and tables of a page, in reading order, as blocks.

1. What neighbours say of one another is settled first (`parts`); the caption of a figure is a block
   of its own.
2. Consecutive items make one list; their depth is the rank of their indent. A single numbered line
   is no list.
3. A table at the top of a page with the columns of the one that ended the page before continues
   it; its repeated header is dropped.
4. Notes come last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.documents import Box
from ingest.loaders.builder import Item, PageBuilder, TablePart
from ingest.loaders.patterns import Rank, is_figure_caption, is_table_caption, rank
from ingest.loaders.pdf.geometry import Rect
from ingest.loaders.pdf.paragraphs import Passage
from ingest.loaders.pdf.parts import Part, is_step, related
from ingest.loaders.pdf.source import RawPage
from ingest.loaders.pdf.styles import Styles, full_text, heading_level
from ingest.loaders.pdf.tabular import RawTable
from ingest.tables import column_edges_match

_INDENT_STEP = 5.0
"""Markers farther apart than this, in points, are of different depths."""
_COLUMN_SLACK = 6.0
_COLUMN_END = 0.7
"""A list goes on in the next column from below this share of the page to above its rest."""


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A table that ended a page and may go on."""

    part: TablePart
    xs: tuple[float, ...]
    header: tuple[tuple[str, ...], ...]


def write_page(
    builder: PageBuilder,
    parts: Sequence[Part],
    styles: Styles,
    raw: RawPage,
    open_: OpenTable | None,
) -> OpenTable | None:
    """Writes a page and returns the table that its end leaves open, if any."""
    writer = _Writer(builder, styles, raw, open_)
    height = raw.height
    flow, notes = related(parts, styles, builder.number, height)
    for at, group in enumerate(_grouped(flow, styles, builder.number, height)):
        writer.write(group, first=at == 0)
    left_open = writer.open if flow and isinstance(flow[-1], RawTable) else None
    for note in notes:
        writer.write([note], first=False)
    return left_open


def _grouped(
    parts: Sequence[Part], styles: Styles, page: int, height: float
) -> Iterator[list[Part]]:
    """One part at a time, or all the consecutive items of a list."""
    items: list[Part] = []
    for part in parts:
        if isinstance(part, Passage) and part.marker and heading_level(part, page, styles) is None:
            if items and not _same_list(items, part, height):
                yield items
                items = []
            items.append(part)
            continue
        if items:
            yield items
            items = []
        yield [part]
    if items:
        yield items


def _same_list(items: Sequence[Part], part: Passage, height: float) -> bool:
    """Not when a number starts again at its depth, nor when the text went to another box."""
    last = items[-1]
    assert isinstance(last, Passage)
    if part.rect.top < last.rect.top:
        ended_column = last.rect.bottom > _COLUMN_END * height
        if not ended_column or part.rect.top > (1 - _COLUMN_END) * height:
            return False
    if rank(part.marker) is not Rank.NUMBER or re.sub(r"\D", "", part.marker) != "1":
        return True
    peers = [i for i in items if isinstance(i, Passage) and rank(i.marker) is Rank.NUMBER]
    return not any(abs(peer.rect.x0 - part.rect.x0) < _INDENT_STEP for peer in peers)


class _Writer:
    """Writes groups of parts and remembers the table that is open."""

    def __init__(
        self, builder: PageBuilder, styles: Styles, raw: RawPage, open_: OpenTable | None
    ) -> None:
        self._builder = builder
        self._styles = styles
        self._raw = raw
        self.open = open_

    def write(self, group: Sequence[Part], *, first: bool) -> None:
        """Writes a table, a heading, a caption, a paragraph or a list."""
        part = group[0]
        if isinstance(part, RawTable):
            self._table(part, first=first)
            return
        passages = [p for p in group if isinstance(p, Passage)]
        is_item = part.marker and heading_level(part, self._builder.number, self._styles) is None
        if is_item and (len(passages) > 1 or rank(part.marker) is Rank.BULLET):
            self._list(passages)
        else:
            self._passage(part)

    def _boxes(self, rects: Sequence[Rect]) -> tuple[Box, ...]:
        return tuple(self._raw.box(rect) for rect in rects)

    def _passage(self, passage: Passage) -> None:
        text, boxes = full_text(passage), self._boxes((passage.rect, *passage.more))
        level = heading_level(passage, self._builder.number, self._styles)
        if is_figure_caption(text) or is_table_caption(text):
            self._builder.add_caption(text, boxes)
        elif level is not None:
            self._builder.add_heading(text, level, boxes)
        else:
            self._builder.add_paragraph(text, boxes)

    def _list(self, passages: Sequence[Passage]) -> None:
        depths = _depths([passage.rect.x0 for passage in passages])
        items = [
            Item(p.text, p.marker, depth, self._boxes((p.rect, *p.more)))
            for p, depth in zip(passages, depths, strict=True)
        ]
        ordered = all(
            _is_ordered(p.marker) for p, d in zip(passages, depths, strict=True) if d == 0
        )
        self._builder.add_list(
            items, ordered=ordered, boxes=self._boxes([p.rect for p in passages])
        )

    def _table(self, table: RawTable, *, first: bool) -> None:
        open_ = self.open if first else None
        continues = open_ if open_ and _continues(open_, table) else None
        header = tuple(table.header_rows())
        body = table.body()
        if continues:
            if header and header != continues.header[: len(header)]:
                body = table.rows
            elif header:
                self._builder.drop(" ".join(" ".join(row) for row in header), "duplicate")
        part = self._builder.add_table(
            [row.cells for row in body],
            header=() if continues else header,
            caption="" if continues else table.caption,
            row_labels=table.row_labels,
            boxes=self._boxes([table.rect]),
            row_boxes=[self._boxes([row.rect]) for row in body],
            continues=continues.part if continues else None,
        )
        self.open = OpenTable(part, table.xs, continues.header if continues else header)


def _continues(open_: OpenTable, table: RawTable) -> bool:
    if table.caption or not column_edges_match(open_.xs, table.xs, _COLUMN_SLACK):
        return False
    header = tuple(table.header_rows())
    return not header or not open_.header or header == open_.header[: len(header)]


def _is_ordered(marker: str) -> bool:
    return rank(marker) is not Rank.BULLET or is_step(marker)


def _depths(places: Sequence[float]) -> list[int]:
    """The rank of each indent among those of the list."""
    levels: list[float] = []
    for place in sorted(places):
        if not levels or place - levels[-1] > _INDENT_STEP:
            levels.append(place)
    return [sum(place > level + _INDENT_STEP for level in levels) for place in places]
