"""Reads the raw content of each page with pdfplumber: lines, tables, images, rules.

Pages are given one at a time and closed at once, so that a document of thousands of pages takes the
memory of one. A page that cannot be read raises `PageError`; the next can be asked for all the
same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.documents import Box
from ingest.loaders.pdf.device import Drawing, Shape, ShapeKind, lay_out, turned_drawing
from ingest.loaders.pdf.geometry import Line, Rect, Word, overlap, unturned
from ingest.loaders.pdf.glyphs import Contrast, PageText, read_glyphs
from ingest.loaders.pdf.ruled import Fill, read_ruled, single_row
from ingest.loaders.pdf.tabular import RawTable
from ingest.tables import Edge, find_grids, merge_edges

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage
    from pdfplumber.pdf import PDF

_THIN = 2.0
"""A filled rectangle thinner than this is a rule."""
_MIN_EDGE = 6.0
_SCAN_SHARE = 0.5
"""Share of the page that an image covers when it is (or may be) a scan."""
_TURNED = 0.6
_FEW = 40
"""Characters that a stamp or a page number adds to a scan."""
_DRAWING = 300
"""Curves of a page whose text was turned into outlines."""
_BACKGROUND = 0.9
"""A rectangle over more than this share of the page is its background."""
_DOT = (1.5, 7.0)
"""Width of a bullet that is drawn, in points."""
_FRAME = (0.012, 0.6)
"""Share of the page that a box around text covers."""
_TILE_GAP = 6.0
"""Widest gap, in points, between the coloured cells of a table without rules."""
_UNREADABLE = 0.3
"""Share of glyphs without a letter above which the text layer is useless."""


class PageError(Exception):
    """One page cannot be read."""


@dataclass(frozen=True, slots=True)
class RawPage:
    """What a page shows, before anything is known about the document.

    Attributes:
        lines: Pieces of rows outside of `tables`.
        head: One ruled row at the top, a table only if it goes on from the page before; its
            words are among `lines` too.
        rules: Horizontal rules that are not part of a ruled table.
        frames: Boxes and coloured areas that hold text together.
        scanned: Whether its text is in an image (or in drawings) only.
        turn: Direction of the text on the page as it lies; all else is in the frame in which that
            text is upright.
        unreadable: Whether its text layer is there and cannot be decoded.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    tables: tuple[RawTable, ...] = ()
    head: RawTable | None = None
    rules: tuple[Edge, ...] = ()
    frames: tuple[Rect, ...] = ()
    rotated: tuple[Word, ...] = ()
    hidden: str = ""
    scanned: bool = False
    unreadable: bool = False
    turn: int = 0

    def box(self, rect: Rect) -> Box:
        """A rectangle of the page as it was read, on the page as it lies."""
        sideways = self.turn in (90, 270)
        width = self.height if sideways else self.width
        height = self.width if sideways else self.height
        return unturned(rect, self.turn, width, height).box(self.number)


@contextmanager
def open_pdf(source: Path | BytesIO, password: str | None) -> Iterator[PDF]:
    """Opens a file with pdfplumber; any exception of pdfminer may come out."""
    from pdfplumber.pdf import PDF as PlumberPDF  # noqa: N811 - its name is an acronym

    stream = source.open("rb") if isinstance(source, Path) else source
    with stream:
        yield PlumberPDF(
            stream, stream_is_external=True, password=password or "", raise_unicode_errors=False
        )


def pages_of(pdf: PDF, limit: int) -> Iterator[tuple[int, PlumberPage | None]]:
    """Position and page of each page; `None` where its dictionary is broken.

    `PDF.pages` makes all of them at once and fails for one.
    """
    from pdfminer.pdfpage import PDFPage
    from pdfplumber.page import Page

    pages = islice(PDFPage.create_pages(pdf.doc), limit)
    for number, found in enumerate(pages, start=1):
        try:
            page = Page(pdf, found, page_number=number)
        except MemoryError:
            raise
        except Exception:
            page = None
        yield number, page


def repaired(path: Path, password: str | None) -> BytesIO | None:
    """The file as pdfium writes it again: it reads many that pdfminer cannot open."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path, password=password)
    except (pypdfium2.PdfiumError, OSError):
        return None
    try:
        written = BytesIO()
        if len(document):
            document.save(written)
    except (pypdfium2.PdfiumError, OSError):
        return None
    finally:
        document.close()
    written.seek(0)
    return written if written.getbuffer().nbytes else None


def read_page(page: PlumberPage, contrast: Contrast) -> RawPage:
    """Reads one page and forgets what pdfplumber kept of it.

    Raises:
        PageError: pdfminer failed on it.
    """
    try:
        drawing = lay_out(page)
        turn = _turn(drawing)
        width, height = drawing.width, drawing.height

        def contrast_there(rect: Rect) -> bool:
            return contrast(unturned(rect, turn, width, height))

        raw = _raw(page.page_number, turned_drawing(drawing, turn), contrast_there)
        return replace(raw, turn=turn)
    except MemoryError:
        raise
    except Exception as error:
        raise PageError(type(error).__name__) from error
    finally:
        page.close()


def _turn(drawing: Drawing) -> int:
    """The direction that most letters have: a wide table may lie on an upright page."""
    counts = Counter(glyph.direction for glyph in drawing.glyphs if glyph.text.strip())
    if not counts:
        return 0
    direction, count = counts.most_common(1)[0]
    return direction if count > _TURNED * counts.total() and count > _FEW else 0


def _raw(number: int, drawing: Drawing, contrast: Contrast) -> RawPage:
    visible = Rect(0.0, 0.0, drawing.width, drawing.height)
    covered = _image_share(drawing.images, visible)
    text = read_glyphs(drawing.glyphs, visible, contrast, scan=covered > _SCAN_SHARE)
    tables, lines, head = _ruled_tables(drawing, text)
    letters = sum(len(word.text) for line in text.lines for word in line.words)
    unreadable = text.unreadable > _UNREADABLE
    curves = sum(shape.kind is ShapeKind.CURVE for shape in drawing.shapes)
    scanned = (covered > _SCAN_SHARE and letters < _FEW) or (
        letters == 0 and (covered > 0 or curves > _DRAWING)
    )
    if unreadable:
        return RawPage(number, drawing.width, drawing.height, (), scanned=True, unreadable=True)
    return RawPage(
        number=number,
        width=drawing.width,
        height=drawing.height,
        lines=tuple(lines),
        tables=tuple(tables),
        head=head,
        rules=tuple(_free_rules(list(_strokes(drawing.shapes)), tables)),
        frames=tuple(_apart(list(_frames(drawing.shapes, visible)))),
        rotated=tuple(w for w in text.rotated if not _within(w.middle, tables)),
        hidden=text.hidden,
        scanned=scanned,
    )


def _ruled_tables(
    drawing: Drawing, text: PageText
) -> tuple[list[RawTable], list[Line], RawTable | None]:
    """Tables drawn by rules, then those drawn by coloured cells with white gaps."""
    area = drawing.width * drawing.height
    strokes = merge_edges(_strokes(drawing.shapes))
    lines = dotted(underlined(text.lines, strokes), drawing.shapes, drawing.height)
    fills = _fills(drawing.shapes, area)
    grids_of_edges = find_grids(_edges(drawing.shapes, area))
    tables, lines = read_ruled(grids_of_edges, lines, fills, strokes, text.rotated)
    tiles = [fill.rect for fill in fills if _is_tile(fill.rect, tables)]
    grids = find_grids((side for tile in tiles for side in _sides(tile)), _TILE_GAP)
    more, lines = read_ruled(grids, lines, fills, strokes, text.rotated)
    head = single_row(grids_of_edges, lines, drawing.height)
    return sorted([*tables, *more], key=lambda table: table.rect.top), lines, head


def _image_share(images: Sequence[Rect], visible: Rect) -> float:
    """Share of the page under its images (overlaps counted twice)."""
    area = sum(
        overlap(image.x0, image.x1, visible.x0, visible.x1)
        * overlap(image.top, image.bottom, visible.top, visible.bottom)
        for image in images
    )
    return area / max(visible.area, 1.0)


def _edges(shapes: Sequence[Shape], area: float) -> Iterator[Edge]:
    """Rules, and the sides of rectangles that are no background of the page."""
    yield from _strokes(shapes)
    for shape in shapes:
        is_box = shape.kind is ShapeKind.RECT and _stroke(shape.rect) is None
        if is_box and shape.rect.area < _BACKGROUND * area:
            yield from _sides(shape.rect)


def _strokes(shapes: Sequence[Shape]) -> Iterator[Edge]:
    """Lines, and rectangles so thin that they are lines."""
    for shape in shapes:
        if shape.kind is not ShapeKind.CURVE and (edge := _stroke(shape.rect)):
            yield edge


def _stroke(rect: Rect) -> Edge | None:
    if rect.height <= _THIN and rect.width >= _MIN_EDGE:
        return Edge(False, (rect.top + rect.bottom) / 2, rect.x0, rect.x1)
    if rect.width <= _THIN and rect.height >= _MIN_EDGE:
        return Edge(True, (rect.x0 + rect.x1) / 2, rect.top, rect.bottom)
    return None


def _sides(rect: Rect) -> Iterator[Edge]:
    if rect.width >= _MIN_EDGE and rect.height >= _MIN_EDGE:
        yield from (Edge(False, y, rect.x0, rect.x1) for y in (rect.top, rect.bottom))
        yield from (Edge(True, x, rect.top, rect.bottom) for x in (rect.x0, rect.x1))


def _fills(shapes: Sequence[Shape], area: float) -> list[Fill]:
    return [
        Fill(shape.rect, shape.color)
        for shape in shapes
        if shape.kind is ShapeKind.RECT
        and shape.color is not None
        and min(shape.rect.width, shape.rect.height) > _THIN * 2
        and shape.rect.area < _BACKGROUND * area
    ]


def _is_tile(rect: Rect, tables: Sequence[RawTable]) -> bool:
    middle = ((rect.x0 + rect.x1) / 2, (rect.top + rect.bottom) / 2)
    return rect.width >= 30 and rect.height >= 12 and not _within(middle, tables)


def _within(place: tuple[float, float], tables: Sequence[RawTable], margin: float = 0.0) -> bool:
    return any(table.rect.holds(*place, margin) for table in tables)


def underlined(lines: Sequence[Line], strokes: Sequence[Edge]) -> list[Line]:
    """Lines with those that a rule underlines from end to end made bold: a title by its look."""
    flat = sorted((edge for edge in strokes if not edge.vertical), key=lambda edge: edge.position)
    places = [edge.position for edge in flat]
    result = []
    for line in lines:
        low = bisect_left(places, line.baseline)
        high = bisect_right(places, line.baseline + 0.3 * line.size)
        under = sum(overlap(e.start, e.end, line.x0, line.x1) for e in flat[low:high])
        beyond = any(e.end - e.start > 1.15 * (line.x1 - line.x0) + 4 for e in flat[low:high])
        if not line.bold and not beyond and under >= 0.8 * (line.x1 - line.x0):
            line = Line(tuple(replace(word, bold=True) for word in line.words))
        result.append(line)
    return result


def dotted(lines: Sequence[Line], shapes: Sequence[Shape], height: float) -> list[Line]:
    """Lines with the bullets that are drawn as small shapes before them, as browsers do.

    Two at least stand under one another, clear of the margins with their printer's marks.
    """
    dots = [
        shape.rect
        for shape in shapes
        if _DOT[0] <= shape.rect.width <= _DOT[1]
        and 0.7 <= shape.rect.height / shape.rect.width <= 1.4
        and 0.06 * height < shape.rect.top < 0.94 * height
    ]
    columns = Counter(round(dot.x0) for dot in dots)
    dots = [dot for dot in dots if columns[round(dot.x0)] > 1]
    if not dots or len(dots) > _DRAWING:
        return list(lines)
    result = []
    for line in lines:
        dot = next((dot for dot in dots if _precedes(dot, line)), None)
        if dot is not None and not any(_covers(other, dot) for other in lines):
            first = line.words[0]
            mark = replace(first, text="•", x0=dot.x0, x1=dot.x1, bold=False, glued=False)
            line = Line((mark, *line.words))
        result.append(line)
    return result


def _covers(line: Line, dot: Rect) -> bool:
    level = line.top < (dot.top + dot.bottom) / 2 < line.bottom
    return level and overlap(line.x0, line.x1, dot.x0 - 1, dot.x1 + 1) > 0


def _precedes(dot: Rect, line: Line) -> bool:
    level = line.baseline - 0.9 * line.size < (dot.top + dot.bottom) / 2 < line.baseline
    return level and 0.2 * line.size < line.x0 - dot.x1 < 2 * line.size


def _frames(shapes: Sequence[Shape], visible: Rect) -> Iterator[Rect]:
    """Rectangles and rounded ones of the size of a card or of a text box."""
    curves = sum(shape.kind is ShapeKind.CURVE for shape in shapes)
    for shape in shapes:
        if shape.kind is ShapeKind.CURVE and curves > _DRAWING:
            continue
        share = shape.rect.area / max(visible.area, 1.0)
        if _FRAME[0] <= share <= _FRAME[1] and shape.rect.height > 20 and shape.rect.width > 40:
            yield shape.rect


def _apart(frames: Sequence[Rect]) -> Iterator[Rect]:
    """Frames without those that are stacked like the shaded rows of a table, one a row."""
    for frame in frames:
        stacked = any(
            abs(other.x0 - frame.x0) < 2
            and abs(other.x1 - frame.x1) < 2
            and min(abs(other.top - frame.bottom), abs(frame.top - other.bottom)) < 2
            for other in frames
        )
        beside = any(
            abs(other.top - frame.top) < 2 and abs(other.bottom - frame.bottom) < 2
            for other in frames
            if abs(other.x0 - frame.x0) > 2
        )
        if beside or not stacked:
            yield frame


def _free_rules(strokes: Sequence[Edge], tables: Sequence[RawTable]) -> Iterator[Edge]:
    for edge in strokes:
        middle = ((edge.start + edge.end) / 2, edge.position)
        if not edge.vertical and not _within(middle, tables, 3.0):
            yield edge
