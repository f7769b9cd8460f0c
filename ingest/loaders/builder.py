"""Assembles the stored text of a page and the spans of its blocks, for every loader.

The one place where text is laid out, so that the invariants of `ingest.documents` hold for every
format: blocks are separated by an empty line, items and rows by a line end, cells by a tab, and
each span slices exactly the text that it was given (after `clean`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.documents import (
    Block,
    Box,
    Caption,
    Column,
    Dropped,
    Heading,
    ListBlock,
    ListItem,
    Page,
    Paragraph,
    Row,
    Span,
    Table,
)
from ingest.french import sentences

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
_SPACE = re.compile(r"\s+")
_HYPHENATED = re.compile(r"(?<=[^\W\d_])[-\u2010]\s*\n\s*(?=[a-zà-öø-ÿœ])")


def clean(text: str) -> str:
    """The normalisation that stored text goes through.

    White space (non-breaking included) becomes one space, typographic ligatures are undone,
    invisible and control characters (soft hyphens, direction marks) are removed. Letters, accents,
    apostrophes and quotation marks stay as they are.
    """
    text = _INVISIBLE.sub("", text.translate(_LIGATURES))
    return _SPACE.sub(" ", text).strip()


def join_lines(lines: Sequence[str]) -> str:
    """Lines of one paragraph as running text; a word cut by a hyphen at a line end is joined."""
    return clean(_HYPHENATED.sub("", "\n".join(lines)))


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, as a loader sees it; `marker` is the bullet that the document shows."""

    text: str
    marker: str = ""
    depth: int = 0
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class TablePart:
    """The open end of a table, to continue it on the next page."""

    id: str
    columns: tuple[Column, ...]
    caption: Span | None
    header: Span | None
    row_labels: bool


class PageBuilder:
    """Adds blocks one after the other, then gives the `Page`."""

    def __init__(
        self, number: int, *, label: str | None = None, width: float = 0.0, height: float = 0.0
    ) -> None:
        self._page = Page(number=number, text="", label=label, width=width, height=height)
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._dropped: list[Dropped] = []
        self._tables = 0

    @property
    def number(self) -> int:
        """Position of the page being built."""
        return self._page.number

    def add_heading(self, text: str, level: int, boxes: Sequence[Box] = ()) -> None:
        """Adds a title; nothing for an empty one."""
        if span := self._write_block(text):
            self._blocks.append(Heading(span, max(1, level), tuple(boxes)))

    def add_paragraph(self, text: str, boxes: Sequence[Box] = ()) -> None:
        """Adds prose; nothing for an empty one."""
        if span := self._write_block(text):
            self._blocks.append(Paragraph(span, tuple(boxes)))

    def add_caption(self, text: str, boxes: Sequence[Box] = ()) -> None:
        """Adds the caption of a figure."""
        if span := self._write_block(text):
            self._blocks.append(Caption(span, tuple(boxes)))

    def add_list(
        self, items: Sequence[Item], *, ordered: bool = False, boxes: Sequence[Box] = ()
    ) -> None:
        """Adds a list; its introduction is the sentence before it, when that ends with a colon.

        A heading may introduce too (« Ce que cela apporte au patient : »).
        """
        filled = [item for item in items if clean(item.text)]
        if not filled:
            return
        introduction = self._introduction()
        start = self._open_block()
        made = []
        for position, item in enumerate(filled):
            if position:
                self._write("\n")
            if marker := clean(item.marker):
                self._write(f"{marker} ")
            made.append(ListItem(self._write(clean(item.text)), marker, item.depth, item.boxes))
        span = Span(self.number, start, self._length)
        self._blocks.append(ListBlock(span, tuple(made), ordered, introduction, tuple(boxes)))

    def add_table(
        self,
        rows: Sequence[Sequence[str]],
        *,
        header: Sequence[Sequence[str]] = (),
        caption: str = "",
        row_labels: bool = True,
        boxes: Sequence[Box] = (),
        row_boxes: Sequence[Sequence[Box]] = (),
        continues: TablePart | None = None,
    ) -> TablePart:
        """Adds a table and returns its open end.

        Args:
            rows: Body rows; short rows are filled with empty cells.
            header: Header rows from top to bottom. A merged header cell is repeated by the loader
                over the columns that it covers; it is written once.
            caption: Written as a line of its own before the table.
            row_labels: Whether the first column labels the rows.
            boxes: Rectangles of the whole table.
            row_boxes: Rectangles of each body row, in the order of `rows`.
            continues: The part on a previous page that this one goes on from; `header` and
                `caption` must then be empty.
        """
        caption_span = self._write_block(caption) if caption else None
        width = max((len(row) for row in (*header, *rows)), default=0)
        start = self._open_block()
        header_span, columns = self._write_header(header, width)
        written = []
        for position, row in enumerate(rows):
            if position or header_span:
                self._write("\n")
            row_box = tuple(row_boxes[position]) if position < len(row_boxes) else ()
            written.append(replace(self._write_row(row, width), boxes=row_box))
        span = Span(self.number, start, self._length)
        if continues is None:
            self._tables += 1
            identity = f"p{self.number}t{self._tables}"
            part = TablePart(identity, columns, caption_span, header_span, row_labels)
        else:
            part = continues
        self._blocks.append(
            Table(
                id=part.id,
                span=span,
                columns=part.columns,
                rows=tuple(written),
                caption=part.caption,
                header=part.header,
                row_labels=part.row_labels,
                boxes=tuple(boxes),
            )
        )
        return part

    def drop(self, text: str, reason: str) -> None:
        """Records text that is kept out of the index; see `Dropped`."""
        if text := clean(text):
            self._dropped.append(Dropped(text, reason))

    def build(self, *, scanned: bool = False, ocr_confidence: float | None = None) -> Page:
        """The page; the builder cannot be used afterwards."""
        return replace(
            self._page,
            text="".join(self._parts),
            blocks=tuple(self._blocks),
            dropped=tuple(self._dropped),
            scanned=scanned,
            ocr_confidence=ocr_confidence,
        )

    def _write(self, text: str) -> Span:
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        return Span(self.number, start, self._length)

    def _open_block(self) -> int:
        if self._length:
            self._write("\n\n")
        return self._length

    def _write_block(self, text: str) -> Span | None:
        text = clean(text)
        if not text:
            return None
        self._open_block()
        return self._write(text)

    def _write_header(
        self, header: Sequence[Sequence[str]], width: int
    ) -> tuple[Span | None, tuple[Column, ...]]:
        if not header:
            return None, tuple(Column() for _ in range(width))
        labels: list[list[Span]] = [[] for _ in range(width)]
        start = self._length
        for line, row in enumerate(header):
            if line:
                self._write("\n")
            for column, span in enumerate(self._write_header_row(row, width)):
                if span and span not in labels[column]:
                    labels[column].append(span)
        header_span = Span(self.number, start, self._length)
        return header_span, tuple(Column(tuple(spans)) for spans in labels)

    def _write_header_row(self, row: Sequence[str], width: int) -> list[Span]:
        spans: list[Span] = []
        texts = [clean(cell) for cell in row] + [""] * (width - len(row))
        for column, text in enumerate(texts):
            if column and text and text == texts[column - 1]:
                spans.append(spans[-1])
                continue
            if column:
                self._write("\t")
            spans.append(self._write(text))
        return spans

    def _write_row(self, row: Sequence[str], width: int) -> Row:
        start = self._length
        cells = []
        for column in range(width):
            if column:
                self._write("\t")
            cells.append(self._write(clean(row[column]) if column < len(row) else ""))
        return Row(Span(self.number, start, self._length), tuple(cells))

    def _introduction(self) -> Span | None:
        if not self._blocks or not isinstance(self._blocks[-1], Paragraph | Heading):
            return None
        span = self._blocks[-1].span
        text = "".join(self._parts)[span.start : span.end]
        if not text.endswith(":"):
            return None
        start, end = list(sentences(text))[-1]
        return Span(span.page, span.start + start, span.start + end)
