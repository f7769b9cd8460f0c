"""Runs pdfminer over a page and takes from its layout what the reader needs, unseen things marked.

pdfminer keeps neither the rendering mode of text nor the opacity of shapes. The device here, made
from pdfplumber's, marks text drawn in no mode (3 and 7 of ISO 32000-1, 9.3.6) and what is filled
with no opacity (`ca` of the graphics state, 11.6.4.4: slide editors draw such boxes around every
text). Coordinates are turned to points from the top-left corner of the visible page (the crop box).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ingest.loaders.pdf.drawing import Color, Drawing, Glyph, Shape, ShapeKind
from ingest.loaders.pdf.geometry import Rect

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage

_HIDDEN = "hidden"
_ARTIFACT = "Artifact"
_UNSEEN_MODES = (3, 7)
_FAINT = 0.05


@dataclass(frozen=True, slots=True)
class _Frame:
    """Turns the coordinates of the layout (upwards) to those of the visible page."""

    left: float
    top: float

    def rect(self, item: Any) -> Rect:
        return Rect(
            item.x0 - self.left, self.top - item.y1, item.x1 - self.left, self.top - item.y0
        )


def lay_out(page: PlumberPage) -> Drawing:
    """What the page draws.

    Raises:
        Exception: Whatever pdfminer raises on a broken page.
    """
    device = _device_class()(page.pdf.rsrcmgr, pageno=page.page_number, laparams=None)
    _interpreter_class()(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    layout = device.get_result()
    crop, media = page.cropbox, page.mediabox
    frame = _Frame(crop[0] - media[0], layout.height - (crop[1] - media[1]))
    width, height = float(crop[2] - crop[0]), float(crop[3] - crop[1])
    if width <= 0 or height <= 0:
        frame, width, height = _Frame(0.0, layout.height), layout.width, layout.height
    items = list(_items(layout))
    if not items and _is_undecodable(page):
        msg = "the contents of the page cannot be decoded"
        raise ValueError(msg)
    return Drawing(
        width=width,
        height=height,
        glyphs=tuple(_glyphs(items, frame, width, height)),
        shapes=tuple(_shapes(items, frame)),
        images=tuple(_images(items, frame)),
    )


def _is_undecodable(page: PlumberPage) -> bool:
    """Whether a page that draws nothing has contents that decode to nothing: a damaged file."""
    from pdfminer.pdftypes import resolve1

    streams = [resolve1(stream) for stream in page.page_obj.contents]
    written = [s for s in streams if hasattr(s, "get_data") and s.attrs.get("Length") != 0]
    return bool(written) and not any(stream.get_data().strip() for stream in written)


def _items(container: Any) -> Iterator[Any]:
    """Everything in a layout, figures opened, in the order in which it is drawn."""
    from pdfminer.layout import LTContainer

    waiting = [iter(container._objs)]
    while waiting:
        item = next(waiting[-1], None)
        if item is None:
            waiting.pop()
        elif isinstance(item, LTContainer):
            waiting.append(iter(item._objs))
        else:
            yield item


def _glyphs(items: list[Any], frame: _Frame, width: float, height: float) -> Iterator[Glyph]:
    from pdfminer.layout import LTChar

    for item in items:
        if not isinstance(item, LTChar):
            continue
        rect = frame.rect(item)
        tag = getattr(item, "tag", None)
        direction = _direction(item.matrix)
        yield Glyph(
            text=item.get_text(),
            x0=rect.x0,
            top=rect.top,
            x1=rect.x1,
            bottom=rect.bottom,
            baseline=_baseline(item.matrix, direction, frame, width, height),
            size=float(item.size),
            direction=direction,
            font=str(item.fontname),
            color=_color(item.graphicstate.ncolor),
            hidden=tag == _HIDDEN,
            artifact=tag == _ARTIFACT,
        )


def _direction(matrix: tuple[float, ...]) -> int:
    a, b, c, d = matrix[:4]
    if abs(b) > abs(a):
        return 90 if b > 0 else 270
    return 180 if a < 0 and d < 0 else 0 if abs(c) <= abs(d) else 90


def _baseline(
    matrix: tuple[float, ...], direction: int, frame: _Frame, width: float, height: float
) -> float:
    across, down = matrix[4] - frame.left, frame.top - matrix[5]
    return {0: down, 90: across, 180: height - down, 270: width - across}[direction]


def _shapes(items: list[Any], frame: _Frame) -> Iterator[Shape]:
    from pdfminer.layout import LTCurve, LTLine, LTRect

    for item in items:
        if not isinstance(item, LTCurve) or getattr(item, "tag", None) == _HIDDEN:
            continue
        color = _color(item.non_stroking_color) if item.fill else None
        filled = item.fill and not _is_white(color)
        if not (filled or item.stroke):
            continue
        kind = ShapeKind.CURVE
        if isinstance(item, LTLine):
            kind = ShapeKind.LINE
        elif isinstance(item, LTRect):
            kind = ShapeKind.RECT
        yield Shape(kind, frame.rect(item), color if filled else None)


def _images(items: list[Any], frame: _Frame) -> Iterator[Rect]:
    from pdfminer.layout import LTImage

    return (frame.rect(item) for item in items if isinstance(item, LTImage))


def _color(value: object) -> Color | None:
    """Components from 0 to 1, rounded; `None` for a pattern or an unknown colour space."""
    parts = value if isinstance(value, (tuple, list)) else (value,)
    if not parts or not all(isinstance(part, (int, float)) for part in parts):
        return None
    return tuple(round(float(part), 2) for part in parts)


def _is_white(color: Color | None) -> bool:
    return color in ((1.0,), (1.0, 1.0, 1.0), (0.0, 0.0, 0.0, 0.0))


@lru_cache(maxsize=1)
def _device_class() -> Any:
    from pdfplumber.page import PDFPageAggregatorWithMarkedContent

    class Device(PDFPageAggregatorWithMarkedContent):  # type: ignore[misc]
        mode = 0
        opacity = 1.0

        def render_string(self, textstate: Any, *args: Any) -> None:
            self.mode = textstate.render
            super().render_string(textstate, *args)
            self.mode = 0

        def tag_cur_item(self) -> None:
            super().tag_cur_item()
            if not self.cur_item._objs:
                return
            item = self.cur_item._objs[-1]
            clear = self.opacity < _FAINT and not getattr(item, "stroke", False)
            if clear or self.mode in _UNSEEN_MODES:
                item.tag = _HIDDEN

    return Device


@lru_cache(maxsize=1)
def _interpreter_class() -> Any:
    from pdfminer.pdfinterp import PDFPageInterpreter
    from pdfminer.pdftypes import resolve1

    class Interpreter(PDFPageInterpreter):
        """Follows the opacity, which pdfminer's own skips."""

        device: Any

        def __init__(self, *args: Any) -> None:
            super().__init__(*args)
            self._opacities: list[float] = []

        def do_q(self) -> None:
            super().do_q()
            self._opacities.append(self.device.opacity)

        def do_Q(self) -> None:  # noqa: N802 - named after the operator
            super().do_Q()
            if self._opacities:
                self.device.opacity = self._opacities.pop()

        def do_gs(self, name: Any) -> None:
            super().do_gs(name)
            states = resolve1(self.resources.get("ExtGState")) or {}
            state = resolve1(states.get(getattr(name, "name", name))) or {}
            opacity = resolve1(state.get("ca"))
            if isinstance(opacity, (int, float)):
                self.device.opacity = float(opacity)

        def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 - named after the operator
            before = self.device.opacity
            super().do_Do(xobjid_arg)
            self.device.opacity = before

    return Interpreter
