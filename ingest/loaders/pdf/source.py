"""Reads the raw content of each page with pdfplumber: lines, tables, images, rules.

Pages are given one at a time and closed at once, so that a document of thousands of pages takes the
memory of one. A page that cannot be read raises `PageError`; the next can be asked for all the
same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.loaders.pdf.device import HIDDEN, lay_out
from ingest.loaders.pdf.geometry import Line, Rect, Word, overlap
from ingest.loaders.pdf.glyphs import Contrast, read_glyphs
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
        rules: Horizontal rules that are not part of a ruled table.
        frames: Boxes and coloured areas that hold text together.
        scanned: Whether its text is in an image (or in drawings) only.
        unreadable: Whether its text layer is there and cannot be decoded.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    tables: tuple[RawTable, ...] = ()
    rules: tuple[Edge, ...] = ()
    frames: tuple[Rect, ...] = ()
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
        lay_out(page)
        return _raw(page, contrast)
    except MemoryError:
        raise
    except Exception as error:
        raise PageError(type(error).__name__) from error
    finally:
        page.close()


def _raw(page: PlumberPage, contrast: Contrast) -> RawPage:
    visible = Rect(*(float(value) for value in page.bbox))
    covered = _image_share(page, visible)
    text = read_glyphs(page.chars, visible, contrast, scan=covered > _SCAN_SHARE)
    edges = list(_edges(page))
    emphasised = underlined(text.lines, list(_strokes(page)))
    fills = _fills(page, visible)
    tables, lines = read_ruled(find_grids(edges), emphasised, fills, text.rotated)
    tiles = [fill.rect for fill in fills if _is_tile(fill.rect, tables)]
    more, lines = read_ruled(find_grids(_tiled(tiles), _TILE_GAP), lines, fills, text.rotated)
    tables = sorted([*tables, *more], key=lambda table: table.rect.top)
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
        frames=tuple(_apart(list(_frames(page, visible)))),
        rotated=() if unreadable else _outside(text.rotated, tables),
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
    whole = 0.9 * float(page.width) * float(page.height)
    for rect in page.rects:
        if _is_drawn(rect) and rect["width"] * rect["height"] < whole:
            yield from _sides(rect, thin_only=False)


def _outside(words: Sequence[Word], tables: Sequence[RawTable]) -> tuple[Word, ...]:
    return tuple(w for w in words if not any(t.rect.holds(*w.middle) for t in tables))


def _strokes(page: PlumberPage) -> Iterator[Edge]:
    """Lines, and rectangles so thin that they are lines."""
    for shape in (*page.lines, *page.rects):
        if _is_drawn(shape):
            yield from _sides(shape, thin_only=True)


def _is_tile(rect: Rect, tables: Sequence[RawTable]) -> bool:
    middle = ((rect.x0 + rect.x1) / 2, (rect.top + rect.bottom) / 2)
    inside = any(table.rect.holds(*middle) for table in tables)
    return rect.width >= 30 and rect.height >= 12 and not inside


def _tiled(tiles: Sequence[Rect]) -> Iterator[Edge]:
    """The sides of coloured cells between which a white gap stands for the rule."""
    for tile in tiles:
        yield from (Edge(False, y, tile.x0, tile.x1) for y in (tile.top, tile.bottom))
        yield from (Edge(True, x, tile.top, tile.bottom) for x in (tile.x0, tile.x1))


def _is_drawn(shape: dict[str, Any]) -> bool:
    """Whether a shape can be seen on white paper."""
    if shape.get("tag") == HIDDEN:
        return False
    return bool(shape.get("stroke") or (shape.get("fill") and not _is_white(shape)))


def _is_white(rect: dict[str, Any]) -> bool:
    color = rect.get("non_stroking_color")
    return isinstance(color, (tuple, list)) and tuple(color) in ((1,), (1, 1, 1), (0, 0, 0, 0))


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
        if rect.get("tag") == HIDDEN or not rect.get("fill"):
            continue
        if min(area.width, area.height) <= _THIN * 2:
            continue
        if area.area > 0.9 * visible.area or not _is_color(color):
            continue
        fills.append(Fill(area, tuple(round(float(part), 2) for part in color)))
    return fills


def underlined(lines: Sequence[Line], edges: Sequence[Edge]) -> list[Line]:
    """Lines with those that a rule underlines from end to end made bold: a title by its look."""
    flat = sorted((edge for edge in edges if not edge.vertical), key=lambda edge: edge.position)
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


def _frames(page: PlumberPage, visible: Rect) -> Iterator[Rect]:
    """Rectangles and rounded ones of the size of a card or of a text box."""
    curves = page.curves if len(page.curves) < _DRAWING else []
    for shape in (*page.rects, *curves):
        if not _is_drawn(shape):
            continue
        rect = Rect(shape["x0"], shape["top"], shape["x1"], shape["bottom"])
        share = rect.area / max(visible.area, 1.0)
        if _FRAME[0] <= share <= _FRAME[1] and rect.height > 20 and rect.width > 40:
            yield rect


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


def _is_color(color: object) -> bool:
    return isinstance(color, (tuple, list)) and all(isinstance(c, (int, float)) for c in color)


def _free_rules(edges: list[Edge], tables: list[RawTable]) -> Iterator[Edge]:
    for edge in edges:
        middle = (edge.start + edge.end) / 2
        inside = any(table.rect.holds(middle, edge.position, 3.0) for table in tables)
        if not edge.vertical and not inside:
            yield edge
