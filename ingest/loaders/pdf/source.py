"""Reads the raw content of each page with pdfplumber: lines, tables, images, rules.

Pages are given one at a time and closed at once, so that a document of thousands of pages takes the
memory of one. A page that cannot be read raises `PageError`; the next can be asked for all the
same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.documents import Box
from ingest.loaders.pdf.device import lay_out
from ingest.loaders.pdf.drawing import Drawing, ShapeKind, turned_drawing
from ingest.loaders.pdf.geometry import Line, Rect, Word, unturned
from ingest.loaders.pdf.glyphs import Contrast, PageText, read_glyphs
from ingest.loaders.pdf.ruled import read_ruled, single_row
from ingest.loaders.pdf.shapes import (
    apart,
    dotted,
    edges_of,
    fills_of,
    frames_of,
    image_share,
    sides_of,
    strokes_of,
    underlined,
)
from ingest.loaders.pdf.tabular import RawTable
from ingest.tables import Edge, find_grids, merge_edges

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage
    from pdfplumber.pdf import PDF

_SCAN_SHARE = 0.5
"""Share of the page that an image covers when it is (or may be) a scan."""
_TURNED = 0.6
_FEW = 40
"""Characters that a stamp or a page number adds to a scan."""
_DRAWING = 300
"""Curves of a page whose text was turned into outlines."""
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
    covered = image_share(drawing.images, visible)
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
        rules=tuple(_free_rules(list(strokes_of(drawing.shapes)), tables)),
        frames=tuple(apart(list(frames_of(drawing.shapes, visible)))),
        rotated=tuple(w for w in text.rotated if not _within(w.middle, tables)),
        hidden=text.hidden,
        scanned=scanned,
    )


def _ruled_tables(
    drawing: Drawing, text: PageText
) -> tuple[list[RawTable], list[Line], RawTable | None]:
    """Tables drawn by rules, then those drawn by coloured cells with white gaps."""
    area = drawing.width * drawing.height
    strokes = merge_edges(strokes_of(drawing.shapes))
    lines = dotted(underlined(text.lines, strokes), drawing.shapes, drawing.height)
    fills = fills_of(drawing.shapes, area)
    grids_of_edges = find_grids(edges_of(drawing.shapes, area))
    tables, lines = read_ruled(grids_of_edges, lines, fills, strokes, text.rotated)
    tiles = [fill.rect for fill in fills if _is_tile(fill.rect, tables)]
    grids = find_grids((side for tile in tiles for side in sides_of(tile)), _TILE_GAP)
    more, lines = read_ruled(grids, lines, fills, strokes, text.rotated)
    head = single_row(grids_of_edges, lines, drawing.height)
    return sorted([*tables, *more], key=lambda table: table.rect.top), lines, head


def _is_tile(rect: Rect, tables: Sequence[RawTable]) -> bool:
    """Whether a coloured rectangle outside of tables has the size of a cell."""
    middle = ((rect.x0 + rect.x1) / 2, (rect.top + rect.bottom) / 2)
    return rect.width >= 30 and rect.height >= 12 and not _within(middle, tables)


def _within(place: tuple[float, float], tables: Sequence[RawTable], margin: float = 0.0) -> bool:
    return any(table.rect.holds(*place, margin) for table in tables)


def _free_rules(strokes: Sequence[Edge], tables: Sequence[RawTable]) -> Iterator[Edge]:
    for edge in strokes:
        middle = ((edge.start + edge.end) / 2, edge.position)
        if not edge.vertical and not _within(middle, tables, 3.0):
            yield edge
