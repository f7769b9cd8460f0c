"""Reads the raw content of each page with pdfplumber: lines, tables, images, rules.

Pages are given one at a time and closed at once, so that a document of thousands of pages takes the
memory of one. A page that cannot be read raises `PageError`; the next can be asked for all the
same.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.loaders.pdf.geometry import Line, Rect, Word
from ingest.loaders.pdf.glyphs import HIDDEN, Contrast, read_glyphs
from ingest.loaders.pdf.ruled import Fill, read_ruled
from ingest.loaders.pdf.tabular import RawTable
from ingest.tables import Edge, find_grids

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage
    from pdfplumber.pdf import PDF

_THIN = 2.0
"""A filled rectangle thinner than this is a rule."""
_MIN_EDGE = 6.0
_SCAN_SHARE = 0.5
"""Share of the page that an image covers when it is (or may be) a scan."""
_FEW = 40
"""Characters that a stamp or a page number adds to a scan."""
_DRAWING = 300
"""Curves of a page whose text was turned into outlines."""
_UNREADABLE = 0.3
"""Share of glyphs without a letter above which the text layer is useless."""


class PageError(Exception):
    """One page cannot be read."""


@dataclass(frozen=True, slots=True)
class RawPage:
    """What a page shows, before anything is known about the document.

    Attributes:
        lines: Pieces of rows outside of `tables`.
        rules: Horizontal rules that are not part of a ruled table.
        scanned: Whether its text is in an image (or in drawings) only.
        unreadable: Whether its text layer is there and cannot be decoded.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    tables: tuple[RawTable, ...] = ()
    rules: tuple[Edge, ...] = ()
    rotated: tuple[Word, ...] = ()
    hidden: str = ""
    scanned: bool = False
    unreadable: bool = False


@contextmanager
def open_pdf(path: Path, password: str | None, max_pages: int) -> Iterator[PDF]:
    """Opens the file with pdfplumber; any exception of pdfminer may come out."""
    import pdfplumber

    pages = list(range(1, max_pages + 1))
    with pdfplumber.open(
        path, pages=pages, password=password or "", raise_unicode_errors=False
    ) as pdf:
        yield pdf


def read_page(page: PlumberPage, contrast: Contrast) -> RawPage:
    """Reads one page and forgets what pdfplumber kept of it.

    Raises:
        PageError: pdfminer failed on it.
    """
    try:
        _lay_out(page)
        return _raw(page, contrast)
    except MemoryError:
        raise
    except Exception as error:
        raise PageError(type(error).__name__) from error
    finally:
        page.close()


def _lay_out(page: PlumberPage) -> None:
    """Runs pdfminer over the page with a device that marks the text drawn in no mode.

    pdfplumber keeps no rendering mode; its own device has room for one mark a character, `tag`.
    """
    from pdfminer.pdfinterp import PDFPageInterpreter
    from pdfplumber.page import PDFPageAggregatorWithMarkedContent

    class Device(PDFPageAggregatorWithMarkedContent):  # type: ignore[misc]
        mode = 0

        def render_string(self, textstate: Any, *args: Any) -> None:
            self.mode = textstate.render
            super().render_string(textstate, *args)
            self.mode = 0

        def tag_cur_item(self) -> None:
            super().tag_cur_item()
            if self.mode in (3, 7) and self.cur_item._objs:
                self.cur_item._objs[-1].tag = HIDDEN

    device = Device(page.pdf.rsrcmgr, pageno=page.page_number, laparams=None)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    page._layout = device.get_result()


def _raw(page: PlumberPage, contrast: Contrast) -> RawPage:
    x0, top, x1, bottom = page.cropbox if page.cropbox else page.bbox
    visible = Rect(float(x0), float(top), float(x1), float(bottom))
    covered = _image_share(page, visible)
    text = read_glyphs(page.chars, visible, contrast, scan=covered > _SCAN_SHARE)
    edges = list(_edges(page))
    tables, lines = read_ruled(find_grids(edges), text.lines, _fills(page, visible))
    letters = sum(len(word.text) for line in text.lines for word in line.words)
    unreadable = text.unreadable > _UNREADABLE
    drawn = len(page.curves) > _DRAWING and letters == 0
    scanned = (covered > _SCAN_SHARE and letters < _FEW) or (covered > 0 and letters == 0) or drawn
    return RawPage(
        number=page.page_number,
        width=float(page.width),
        height=float(page.height),
        lines=() if unreadable else tuple(lines),
        tables=() if unreadable else tuple(tables),
        rules=tuple(_free_rules(edges, tables)),
        rotated=() if unreadable else text.rotated,
        hidden=text.hidden,
        scanned=scanned or unreadable,
        unreadable=unreadable,
    )


def _image_share(page: PlumberPage, visible: Rect) -> float:
    """Share of the page under its images (overlaps counted twice)."""
    if visible.area <= 0:
        return 0.0
    area = 0.0
    for image in page.images:
        width = min(image["x1"], visible.x1) - max(image["x0"], visible.x0)
        height = min(image["bottom"], visible.bottom) - max(image["top"], visible.top)
        area += max(0.0, width) * max(0.0, height)
    return area / visible.area


def _edges(page: PlumberPage) -> Iterator[Edge]:
    for line in page.lines:
        yield from _sides(line, thin_only=True)
    for rect in page.rects:
        if rect.get("stroke") or rect.get("fill"):
            yield from _sides(rect, thin_only=False)


def _sides(shape: dict[str, Any], *, thin_only: bool) -> Iterator[Edge]:
    """The rule that a thin shape is, or the four sides of a rectangle."""
    x0, x1, top, bottom = (float(shape[key]) for key in ("x0", "x1", "top", "bottom"))
    width, height = x1 - x0, bottom - top
    if height <= _THIN and width >= _MIN_EDGE:
        yield Edge(False, (top + bottom) / 2, x0, x1)
    elif width <= _THIN and height >= _MIN_EDGE:
        yield Edge(True, (x0 + x1) / 2, top, bottom)
    elif not thin_only and width >= _MIN_EDGE and height >= _MIN_EDGE:
        yield Edge(False, top, x0, x1)
        yield Edge(False, bottom, x0, x1)
        yield Edge(True, x0, top, bottom)
        yield Edge(True, x1, top, bottom)


def _fills(page: PlumberPage, visible: Rect) -> list[Fill]:
    fills = []
    for rect in page.rects:
        area = Rect(rect["x0"], rect["top"], rect["x1"], rect["bottom"])
        color = rect.get("non_stroking_color")
        if not rect.get("fill") or min(area.width, area.height) <= _THIN * 2:
            continue
        if area.area > 0.9 * visible.area or not _is_color(color):
            continue
        fills.append(Fill(area, tuple(round(float(part), 2) for part in color)))
    return fills


def _is_color(color: object) -> bool:
    return isinstance(color, (tuple, list)) and all(isinstance(c, (int, float)) for c in color)


def _free_rules(edges: list[Edge], tables: list[RawTable]) -> Iterator[Edge]:
    for edge in edges:
        middle = (edge.start + edge.end) / 2
        inside = any(table.rect.holds(middle, edge.position, 3.0) for table in tables)
        if not edge.vertical and not inside:
            yield edge
