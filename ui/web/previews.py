"""Images of the pages of PDF documents, and where a quote lies on them.

Only pages of documents that the live index holds can be asked for, by hash and number; no path
comes from outside. Images are made when they are asked for, one at a time (PDFium is not safe to
share between threads), and the last ones are kept in memory only: what is removed from the index
leaves no image behind.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.documents import Block, Box, ListBlock, ListItem, Row, Span, Table
from ui.web.state import Library, Reading

if TYPE_CHECKING:
    from ingest.documents import DocumentInfo, Page

SCALE = 1.6
KEPT = 48
MAX_SPANS = 60
_SPANS = re.compile(r"\d{1,9}-\d{1,9}(?:,\d{1,9}-\d{1,9})*")


class NoPreviewError(Exception):
    """There is no image for what was asked: the card is shown without one."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle on the image, in percent of its width and height."""

    left: float
    top: float
    width: float
    height: float

    def to_json(self) -> dict[str, float]:
        """For the script of the page."""
        return {name: round(value, 3) for name, value in asdict(self).items()}


class Previews:
    """Renders pages of the live documents."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._rendering = threading.Lock()
        self._images: OrderedDict[tuple[str, int], bytes] = OrderedDict()

    def image(self, sha256: str, number: int) -> bytes:
        """The page as a PNG.

        Raises:
            NoPreviewError: The live index has no such page, or it cannot be drawn.
        """
        from ingest.preview import render_page

        with self._library.lease() as reading:
            path = self._original(reading, sha256, number)[0]
            with self._rendering:
                key = (sha256, number)
                if key not in self._images:
                    try:
                        self._images[key] = render_page(path, number, SCALE)
                    except Exception as error:  # any fault of a file that others made
                        raise NoPreviewError from error
                self._images.move_to_end(key)
                while len(self._images) > KEPT:
                    self._images.popitem(last=False)
                return self._images[key]

    def frames(self, sha256: str, number: int, passages: str) -> tuple[Frame, ...]:
        """Where the passages lie; empty where they cannot be found on the page.

        Args:
            sha256: The version of the document.
            number: The page, from 1.
            passages: Offsets into the stored text of the page: ``12-40,55-60``.
        """
        from ingest.preview import locate

        if not _SPANS.fullmatch(passages):
            raise NoPreviewError
        with self._library.lease() as reading:
            path, info = self._original(reading, sha256, number)
            page = reading.index.page(info.id, number)
            boxes: list[Box] = []
            with self._rendering:
                for span in _spans(passages, page):
                    try:
                        boxes.extend(
                            locate(path, number, page.slice(span), near=_around(page, span))
                        )
                    except Exception as error:  # any fault of a file that others made
                        raise NoPreviewError from error
            return tuple(_frame(box, page) for box in boxes if page.width and page.height)

    def _original(self, reading: Reading, sha256: str, number: int) -> tuple[Path, DocumentInfo]:
        for info in reading.index.documents():
            if info.sha256 == sha256 and info.media_type == "pdf":
                path = reading.index.original(info.id)
                if path is not None and 1 <= number <= info.page_count:
                    return path, info
        raise NoPreviewError


def _spans(passages: str, page: Page) -> list[Span]:
    found = []
    for part in passages.split(",")[:MAX_SPANS]:
        start, end = (int(value) for value in part.split("-"))
        if start < end <= len(page.text):
            found.append(Span(page.number, start, end))
    return found


def _around(page: Page, span: Span) -> tuple[Box, ...]:
    """Boxes of the smallest parts of the page that hold the span: of two equal words, the cited."""
    return tuple(
        box
        for block in page.blocks
        for part in _parts(block)
        if part.span.overlaps(span)
        for box in part.boxes
    )


def _parts(block: Block) -> Sequence[Block | ListItem | Row]:
    if isinstance(block, ListBlock) and any(item.boxes for item in block.items):
        return block.items
    if isinstance(block, Table) and any(row.boxes for row in block.rows):
        return block.rows
    return (block,)


def _frame(box: Box, page: Page) -> Frame:
    return Frame(
        left=100 * box.x0 / page.width,
        top=100 * box.y0 / page.height,
        width=100 * (box.x1 - box.x0) / page.width,
        height=100 * (box.y1 - box.y0) / page.height,
    )
