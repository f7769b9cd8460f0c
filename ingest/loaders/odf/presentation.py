"""Slides of OpenDocument presentations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.loaders.builder import clean
from ingest.loaders.drafts import Draft, DroppedDraft, HeadingDraft, ParagraphDraft, plain_text
from ingest.loaders.odf.styles import Styles
from ingest.loaders.odf.text import Reader
from ingest.loaders.odf.xml import DRAW, PRESENTATION, SVG, TABLE, TEXT, words
from ingest.loaders.package import Element
from ingest.loaders.pptx import drop_banners
from ingest.loaders.pptx.shapes import Placed, in_reading_order, promote

_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(cm|mm|in|pt|px)?")
_EMU = {"cm": 360_000, "mm": 36_000, "in": 914_400, "pt": 12_700, "px": 9_525}
_DROPPED = {
    "page-number": "page_number",
    "date-time": "footer",
    "footer": "footer",
    "header": "header",
}


def read_presentation(deck: Element, styles: Styles) -> list[list[Draft]]:
    """The blocks of each slide; banners that repeat are dropped."""
    pages = [_slide(page, styles) for page in deck.iterchildren(f"{DRAW}page")]
    drop_banners(pages)
    return pages


def _slide(page: Element, styles: Styles) -> list[Draft]:
    placed = in_reading_order([_placed(frame) for frame in _frames(page)])
    titles = [p for p in placed if p.shape.get(f"{PRESENTATION}class") == "title"]
    lines = [words(p) for title in titles[:1] for p in title.shape.iter(f"{TEXT}p")]
    title = clean(" ".join(lines))
    drafts: list[Draft] = [HeadingDraft(title, 2)] if title else []
    for entry in placed:
        if entry not in titles[:1]:
            drafts.extend(_frame(entry.shape, styles))
    if not drafts or not any(isinstance(draft, HeadingDraft) for draft in drafts):
        promote(drafts)
    notes = page.find(f"{PRESENTATION}notes")
    if notes is not None:
        texts = [clean(words(p)) for p in notes.iter(f"{TEXT}p")]
        drafts.extend(ParagraphDraft(text) for text in texts if text)
    return drafts


def _frames(container: Element) -> Iterator[Element]:
    """Frames and shapes of a slide, groups opened."""
    for child in container:
        if child.tag == f"{DRAW}g":
            yield from _frames(child)
        elif child.tag in (f"{DRAW}frame", f"{DRAW}custom-shape", f"{DRAW}rect"):
            yield child


def _placed(frame: Element) -> Placed:
    left, top = _emu(frame.get(f"{SVG}x")), _emu(frame.get(f"{SVG}y"))
    wide, high = _emu(frame.get(f"{SVG}width")), _emu(frame.get(f"{SVG}height"))
    return Placed(frame, left, top, left + wide, top + high)


def _emu(length: str | None) -> int:
    match = _LENGTH.fullmatch((length or "").strip())
    return int(float(match[1]) * _EMU[match[2] or "cm"]) if match else 0


def _frame(frame: Element, styles: Styles) -> Sequence[Draft]:
    reader = Reader(styles)
    tables = list(frame.iterchildren(f"{TABLE}table"))
    for box in frame.iter(f"{DRAW}text-box"):
        reader.read(box)
    if frame.tag != f"{DRAW}frame" or tables:
        reader.read(frame)
    drafts = [draft for page in reader.finished() for draft in page]
    reason = _DROPPED.get(frame.get(f"{PRESENTATION}class", ""))
    if reason is not None:
        return [DroppedDraft(plain_text(draft), reason) for draft in drafts]
    return drafts
