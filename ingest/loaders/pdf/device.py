"""Runs pdfminer over a page so that what is drawn unseen is marked.

pdfplumber keeps neither the rendering mode of text nor the opacity of shapes. Its own device has
room for one mark a character or shape, `tag`; this one writes `HIDDEN` there for text drawn in no
mode (3 and 7 of ISO 32000-1, 9.3.6) and for what is filled with no opacity (`ca` of the graphics
state, 11.6.4.4: slide editors draw such boxes around every text).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage

HIDDEN = "hidden"
_UNSEEN_MODES = (3, 7)
_FAINT = 0.05


def lay_out(page: PlumberPage) -> None:
    """Lays the page out with the marking device; pdfplumber then takes that layout as its own.

    Raises:
        Exception: Whatever pdfminer raises on a broken page.
    """
    device = _device_class()(page.pdf.rsrcmgr, pageno=page.page_number, laparams=None)
    _interpreter_class()(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    page._layout = device.get_result()


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
                item.tag = HIDDEN

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
