"""Writes the passages and tables of a page, in reading order, as blocks.

1. A caption (« Tableau 7 : … ») directly before or after a table is its caption; one of a figure is
   a block of its own.
2. A paragraph that a column's end cut is joined with its rest at the top of the next column.
3. Consecutive items make one list; their depth is the rank of their indent. A single numbered line
   is no list. « Étape 1 : … » two times or more is an ordered list.
4. A table at the top of a page with the columns of the one that ended the page before continues
   it; its repeated header is dropped.
5. Notes (small print at the foot of the page) come last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from ingest.documents import Box
from ingest.loaders.builder import Item, PageBuilder, TablePart, join_lines
from ingest.loaders.patterns import (
    Rank,
    ends_sentence,
    is_figure_caption,
    is_table_caption,
    rank,
    starts_low,
)
from ingest.loaders.pdf.figures import is_figure
from ingest.loaders.pdf.geometry import Rect, overlap
from ingest.loaders.pdf.paragraphs import Passage
from ingest.loaders.pdf.source import RawPage
from ingest.loaders.pdf.styles import Styles, full_text, heading_level
from ingest.loaders.pdf.tabular import RawTable
from ingest.tables import column_edges_match

_STEP = re.compile(
    r"((?:[ée]tape|phase|action|mesure|levier|recommandation|proposition)\s+(?:n\s?°\s?)?"
    r"(?:\d{1,2}|[IVX]{1,4}|[A-H])\s?[:.–—-])\s+(\S.*)",
    re.I | re.S,
)
_INDENT_STEP = 5.0
"""Markers farther apart than this, in points, are of different depths."""
_COLUMN_SLACK = 6.0
_COLUMN_END = 0.7
"""A list goes on in the next column from below this share of the page to above its rest."""
_NOTE_ZONE = 0.6
_NOTE_SIZE = 0.92


Part: TypeAlias = Passage | RawTable


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
    flow, notes = _without_notes(_rejoined(parts, styles, builder.number), styles, height)
    flow = _introduced(_captioned(_stepped(_labelled(flow, styles))), styles)
    for at, group in enumerate(_grouped(flow, styles, builder.number, height)):
        writer.write(group, first=at == 0)
    left_open = writer.open if flow and isinstance(flow[-1], RawTable) else None
    for note in notes:
        writer.write([note], first=False)
    return left_open


def _rejoined(parts: Sequence[Part], styles: Styles, page: int) -> list[Part]:
    """Joins the halves of paragraphs that the end of a column cut."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if (
            isinstance(part, Passage)
            and isinstance(last, Passage)
            and _goes_on(last, part)
            and heading_level(last, page, styles) is None
        ):
            lines = [last.text, part.text]
            joined[-1] = replace(
                last,
                text=join_lines(lines),
                lines=last.lines,
                more=(*last.more, part.rect, *part.more),
            )
        else:
            joined.append(part)
    return joined


def _goes_on(last: Passage, part: Passage) -> bool:
    """Whether a passage is the rest of a sentence: same look, lower case, in another column."""
    if part.marker or not starts_low(part.text) or ends_sentence(last.text):
        return False
    same = abs(last.size - part.size) <= 0.6 and last.bold == part.bold
    elsewhere = part.rect.top < last.rect.top or part.rect.top - last.rect.bottom < 2.5 * part.size
    return same and elsewhere and len(last.text) > 30


def _introduced(parts: Sequence[Part], styles: Styles) -> list[Part]:
    """Marks what ends with a colon before a list as its introduction, however bold it is."""
    result = list(parts)
    for at, (part, after) in enumerate(pairwise(parts)):
        if isinstance(part, Passage) and isinstance(after, Passage) and after.marker:
            plain = part.size < 1.25 * styles.body and not part.marker
            if plain and part.text.endswith(":"):
                result[at] = replace(part, plain=True)
    return result


def _labelled(parts: Sequence[Part], styles: Styles) -> list[Part]:
    """Joins a big figure with the words under it: « 213 » « services en cours »."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if (
            isinstance(part, Passage)
            and isinstance(last, Passage)
            and _is_label(last, part, styles)
        ):
            text = f"{last.text} {part.text}"
            joined[-1] = replace(last, text=text, lines=(*last.lines, *part.lines), plain=True)
        else:
            joined.append(part)
    return joined


def _is_label(figure: Passage, words: Passage, styles: Styles) -> bool:
    """Whether words say what a figure counts: under it when it is big, or beside it."""
    if not is_figure(figure.text) or figure.marker or words.marker or len(words.text) > 150:
        return False
    one, other = figure.rect, words.rect
    big = figure.size >= 1.3 * max(styles.body, words.size)
    below = 0 <= other.top - one.bottom + 0.5 * figure.size <= 1.5 * figure.size
    if big and below and overlap(one.x0, one.x1, other.x0, other.x1) > 0:
        return True
    level = overlap(one.top, one.bottom, other.top, other.bottom) > 0
    return level and 0 < other.x0 - one.x1 < 12 * figure.size and not is_figure(words.text)


def _without_notes(
    parts: Sequence[Part], styles: Styles, height: float
) -> tuple[list[Part], list[Passage]]:
    flow: list[Part] = []
    notes: list[Passage] = []
    for part in parts:
        if isinstance(part, Passage) and _is_note(part, styles, height):
            notes.append(part)
        else:
            flow.append(part)
    return flow, notes


def _is_note(passage: Passage, styles: Styles, height: float) -> bool:
    small = passage.size <= _NOTE_SIZE * styles.body and passage.rect.top > _NOTE_ZONE * height
    return small and bool(re.match(r"(?:\(?\d{1,3}\)?|[*†‡]{1,3})\s*\S", full_text(passage)))


def _stepped(parts: Sequence[Part]) -> list[Part]:
    """Marks « Étape 1 : … » as an item when the next or the last passage is one too."""
    found = [
        _STEP.fullmatch(p.text) if isinstance(p, Passage) and not p.marker else None for p in parts
    ]
    stepped: list[Part] = []
    for at, part in enumerate(parts):
        match = found[at]
        beside = [found[other] for other in (at - 1, at + 1) if 0 <= other < len(parts)]
        if match and isinstance(part, Passage) and any(beside):
            stepped.append(replace(part, marker=match[1], text=match[2]))
        else:
            stepped.append(part)
    return stepped


def _captioned(parts: Sequence[Part]) -> list[Part]:
    """Gives each table the caption beside it, before rather than after."""
    result = list(parts)
    for step in (-1, 1):
        for at, part in enumerate(result):
            other = at + step
            if not isinstance(part, RawTable) or part.caption or not 0 <= other < len(result):
                continue
            neighbour = result[other]
            if isinstance(neighbour, Passage) and is_table_caption(full_text(neighbour)):
                result[at] = replace(part, caption=full_text(neighbour))
                result[other] = replace(neighbour, text="", marker="")
    return [part for part in result if isinstance(part, RawTable) or part.text]


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
    return rank(marker) is not Rank.BULLET or _STEP.match(f"{marker} x") is not None


def _depths(places: Sequence[float]) -> list[int]:
    """The rank of each indent among those of the list."""
    levels: list[float] = []
    for place in sorted(places):
        if not levels or place - levels[-1] > _INDENT_STEP:
            levels.append(place)
    return [sum(place > level + _INDENT_STEP for level in levels) for place in places]
