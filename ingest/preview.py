"""Shows a page of a stored PDF and finds a quote on it, with pdfium.

A quote is the text as it was stored: white space collapsed, cut words joined, cells separated by
tabs. So both the quote and the page are reduced to their letters and digits (accents, case, white
space, hyphens and punctuation set aside), the quote is searched in the page, and the boxes of the
characters found are merged line by line. A quote of several parts (`[…]`) is searched part by part;
a table row, whose cells the page may hold in another order, cell by cell within the nearest lines.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from ingest.documents import Box
from ingest.errors import DocumentError

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_pdfium = Lock()
"""Pdfium is not safe for several threads, even on different files."""
_MAX_SCALE = 6.0
_MAX_PIXELS = 16_000_000
_ELISION = re.compile(r"\[(?:…|\.\.\.)\]")
_MIN_RESEMBLING = 12
_RESEMBLANCE = 90.0
"""Of 100, by rapidfuzz's partial ratio."""
_ROW_REACH = 40.0
"""Distance in points within which the cells of one row are."""


@dataclass(frozen=True, slots=True)
class _Text:
    """Letters of a page and the index of the character that each comes from."""

    letters: str
    places: tuple[int, ...]


def render_page(
    pdf: Path, number: int, scale: float = 1.5, *, password: str | None = None
) -> bytes:
    """The page as a PNG image.

    Args:
        pdf: The file.
        number: Position of the page, from 1.
        scale: Pixels a point; made smaller where the image would be enormous.
        password: Of an encrypted file.

    Raises:
        IndexError: There is no such page.
        DocumentError: The file cannot be rendered.
    """
    with _pdfium, _page(pdf, number, password) as page:
        width, height = page.get_size()
        limit = (_MAX_PIXELS / max(width * height, 1.0)) ** 0.5
        bitmap = page.render(scale=max(0.05, min(scale, limit, _MAX_SCALE)))
        image = bitmap.to_pil()
        written = io.BytesIO()
        image.save(written, format="PNG", optimize=False)
        bitmap.close()
    return written.getvalue()


def locate(
    pdf: Path,
    number: int,
    quote: str,
    *,
    near: Sequence[Box] = (),
    password: str | None = None,
) -> tuple[Box, ...]:
    """Boxes of a quote on a page, one a line of each part; empty where it is not found.

    Args:
        pdf: The file.
        number: Position of the page, from 1.
        quote: Stored text; parts that are not contiguous are separated by `[…]`.
        near: Boxes of the block that holds the quote, where known: of several equal passages the
            one in or nearest to them is taken.
        password: Of an encrypted file.

    Raises:
        IndexError: There is no such page.
        DocumentError: The file cannot be opened.
    """
    parts = [part for part in _ELISION.split(quote) if _letters(part)]
    if not parts:
        return ()
    with _pdfium, _page(pdf, number, password) as page:
        textpage = page.get_textpage()
        try:
            finder = _Finder(textpage, page, number, near)
            boxes = [box for part in parts for box in finder.boxes(part)]
        finally:
            textpage.close()
    return tuple(dict.fromkeys(boxes))


@contextmanager
def _page(pdf: Path, number: int, password: str | None) -> Iterator[PdfPage]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf, password=password)
    except (pypdfium2.PdfiumError, OSError) as error:
        msg = (
            f"La page de « {pdf.name} » ne peut pas être affichée : relancez l’ingestion du "
            "document."
        )
        raise DocumentError(msg) from error
    try:
        if not 1 <= number <= len(document):
            raise IndexError(number)
        try:
            page = document[number - 1]
        except pypdfium2.PdfiumError as error:
            msg = f"La page {number} de « {pdf.name} » est illisible : lisez son texte seul."
            raise DocumentError(msg) from error
        try:
            yield page
        finally:
            page.close()
    finally:
        document.close()


def _letters(text: str) -> str:
    return "".join(_reduced(char) for char in text)


def _reduced(char: str) -> str:
    """The letters or digits that a character stands for, without case and accents."""
    decomposed = unicodedata.normalize("NFKD", char).lower().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in decomposed if c.isalnum() or c == "%")


class _Finder:
    """Searches parts of a quote on one page."""

    def __init__(self, textpage: Any, page: PdfPage, number: int, near: Sequence[Box]) -> None:
        self._textpage = textpage
        self._page = page
        self._number = number
        self._near = near
        self._text = _text_of(textpage)

    def boxes(self, part: str) -> list[Box]:
        """Boxes of one part: as a whole, else line by line, else cell by cell, else alike."""
        if found := self._nearest(part):
            return found
        lines = [line for line in part.splitlines() if _letters(line)]
        if len(lines) > 1:
            return [box for line in lines for box in self.boxes(line)]
        return self._row(part.split("\t")) or self._resembling(part)

    def _nearest(self, part: str) -> list[Box]:
        places = [self._boxes(found) for found in _all(self._text, part)]
        places = [boxes for boxes in places if boxes]
        if not places:
            return []
        return min(places, key=lambda boxes: _distance(boxes[0], self._near))

    def _row(self, cells: Sequence[str]) -> list[Box]:
        """The cells of a row: the longest anchors it, the others are taken at its height."""
        filled = [cell for cell in cells if _letters(cell)]
        if len(filled) < 2:
            return []
        anchor = max(filled, key=lambda cell: len(_letters(cell)))
        best: list[Box] = []
        for found in _all(self._text, anchor):
            row = self._boxes(found)
            if not row:
                continue
            for cell in filled:
                if cell is not anchor:
                    row += self._beside(cell, row[0])
            if len(row) > len(best):
                best = row
        return best

    def _beside(self, cell: str, anchor: Box) -> list[Box]:
        """The boxes of a cell that stands at the height of another."""
        for found in _all(self._text, cell):
            boxes = self._boxes(found)
            if boxes and abs(boxes[0].y0 - anchor.y0) < _ROW_REACH and _overlaps(boxes, anchor):
                return boxes
        return []

    def _resembling(self, part: str) -> list[Box]:
        """The stretch of the page most like a part that the page has with a few other letters.

        Calls of notes left out of the stored text, glyphs that two libraries decode differently.
        """
        wanted = _letters(part)
        if len(wanted) < _MIN_RESEMBLING:
            return []
        from rapidfuzz.fuzz import partial_ratio_alignment

        found = partial_ratio_alignment(wanted, self._text.letters, score_cutoff=_RESEMBLANCE)
        return self._boxes(self._text.places[found.dest_start : found.dest_end]) if found else []

    def _boxes(self, places: Sequence[int]) -> list[Box]:
        """One box a line around characters, in points from the top-left corner."""
        lines: list[list[float]] = []
        for index in dict.fromkeys(places):
            left, bottom, right, top = self._textpage.get_charbox(index, loose=True)
            if right <= left and top <= bottom:
                continue
            if lines and _same_line(lines[-1], left, bottom, top):
                line = lines[-1]
                line[0], line[2] = min(line[0], left), max(line[2], right)
                line[1], line[3] = min(line[1], bottom), max(line[3], top)
            else:
                lines.append([left, bottom, right, top])
        return [_turned(self._page, line, self._number) for line in lines]


def _overlaps(boxes: Sequence[Box], anchor: Box) -> bool:
    return any(box.y0 <= anchor.y1 + 2 and box.y1 >= anchor.y0 - 2 for box in boxes)


def _distance(box: Box, near: Sequence[Box]) -> float:
    """How far a box is from the nearest of some; 0 when it touches one or there are none."""
    gaps = [
        max(other.x0 - box.x1, box.x0 - other.x1, 0.0)
        + max(other.y0 - box.y1, box.y0 - other.y1, 0.0)
        for other in near
    ]
    return min(gaps, default=0.0)


def _text_of(textpage: Any) -> _Text:
    letters: list[str] = []
    places: list[int] = []
    content = textpage.get_text_range(errors="replace")
    count = textpage.count_chars()
    aligned = len(content) == count
    for index in range(count):
        char = content[index] if aligned else _char(textpage, index)
        for letter in _reduced(char):
            letters.append(letter)
            places.append(index)
    return _Text("".join(letters), tuple(places))


def _char(textpage: Any, index: int) -> str:
    """One character; pdfium's own text leaves some out, so that its offsets can differ."""
    import pypdfium2.raw as pdfium

    code = pdfium.FPDFText_GetUnicode(textpage.raw, index)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _all(text: _Text, part: str, limit: int = 200) -> Iterator[Sequence[int]]:
    """Every place of a part that is not within a longer word or number."""
    wanted = _letters(part)
    at = text.letters.find(wanted)
    while at >= 0 and limit:
        yield text.places[at : at + len(wanted)]
        at = text.letters.find(wanted, at + 1)
        limit -= 1


def _same_line(line: Sequence[float], left: float, bottom: float, top: float) -> bool:
    middle = (bottom + top) / 2
    height = max(line[3] - line[1], 1.0)
    return line[1] <= middle <= line[3] and -height < left - line[2] < 8 * height


def _turned(page: PdfPage, rectangle: Sequence[float], number: int) -> Box:
    """A rectangle of the file (upwards) on the page as it is shown: cropped, rotated."""
    left, bottom, right, top = rectangle
    x0, y0, x1, y1 = page.get_bbox()
    width, height = x1 - x0, y1 - y0
    left, right, bottom, top = left - x0, right - x0, bottom - y0, top - y0
    corners = {
        0: (left, height - top, right, height - bottom),
        90: (bottom, left, top, right),
        180: (width - right, bottom, width - left, top),
        270: (height - top, width - right, height - bottom, width - left),
    }[page.get_rotation() % 360]
    return Box(number, *(round(value, 1) for value in corners))
