"""Text frames of slides: paragraphs and lists.

Whether a paragraph has a bullet is written on it, on its frame, on the layout, on the master's
placeholder or in the master's styles, in this order. PowerPoint draws the bullet, so that items
have no marker; bullets typed by hand are markers. A lone paragraph is no list.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from ingest.loaders.builder import Item, clean
from ingest.loaders.drafts import CaptionDraft, Draft, ListDraft, ParagraphDraft
from ingest.loaders.patterns import (
    Rank,
    bullet,
    is_figure_caption,
    is_table_caption,
    rank,
    starts_low,
)

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_SHOWN = ("buChar", "buAutoNum", "buBlip")
_OUTLINES = frozenset({"BODY", "OBJECT", "VERTICAL_BODY", "VERTICAL_OBJECT"})

_Line = tuple[str, str, int, bool]
"""Kind (« drawn », « typed », « prose »), text, depth, whether it counts."""


def frame_drafts(shape: Any) -> list[Draft]:
    """The blocks of a shape's text."""
    lines = [_line(paragraph, shape) for paragraph in shape.text_frame.paragraphs]
    filled = [line for line in lines if clean(line[1])]
    drafts: list[Draft] = []
    for kind, group in groupby(filled, key=lambda line: line[0]):
        found = list(group)
        if kind == "prose":
            drafts.extend(_prose(found))
        elif kind == "drawn" and len(filled) == 1:
            drafts.append(_paragraph(found[0][1]))
        else:
            drafts.append(_list(found, typed=kind == "typed"))
    return drafts


def _line(paragraph: Any, shape: Any) -> _Line:
    text = paragraph.text.replace("\v", "\n")
    found = bullet(text)
    depth = paragraph.level or 0
    drawn, counts = _bullet_of(paragraph, shape, depth)
    if drawn:
        return "drawn", text, depth, counts
    if found is not None:
        return "typed", text, depth, rank(found[0]) is not Rank.BULLET
    return "prose", text, depth, False


def _list(lines: list[_Line], *, typed: bool) -> ListDraft:
    lowest = min(depth for _, _, depth, _ in lines)
    items = []
    for _, text, depth, _ in lines:
        found = bullet(text) if typed else None
        marker, text = found if found is not None else ("", text)
        items.append(Item(text, marker, depth - lowest))
    return ListDraft(tuple(items), ordered=lines[0][3])


def _prose(lines: list[_Line]) -> Iterator[Draft]:
    """Paragraphs; a line broken by hand in mid-sentence goes on with the one above."""
    texts: list[str] = []
    for _, text, _, _ in lines:
        if (
            texts
            and starts_low(text)
            and not texts[-1].rstrip().endswith((".", "?", "!", ";", ":"))
        ):
            texts[-1] = f"{texts[-1]} {text}"
        else:
            texts.append(text)
    for text in texts:
        yield _paragraph(text)


def _paragraph(text: str) -> Draft:
    if is_table_caption(text):
        return CaptionDraft(text, of_table=True)
    if is_figure_caption(text):
        return CaptionDraft(text, of_table=False)
    return ParagraphDraft(text)


def _bullet_of(paragraph: Any, shape: Any, depth: int) -> tuple[bool, bool]:
    """Whether PowerPoint draws a bullet before the paragraph, and whether it is a number."""
    for properties in _properties(paragraph, shape, depth):
        if properties is None:
            continue
        if properties.find(f"{DRAWING}buNone") is not None:
            return False, False
        if any(properties.find(f"{DRAWING}{name}") is not None for name in _SHOWN):
            return True, properties.find(f"{DRAWING}buAutoNum") is not None
    return False, False


def _properties(paragraph: Any, shape: Any, depth: int) -> Iterator[Any]:
    """Paragraph properties that apply, from the nearest to the farthest."""
    level = f"{DRAWING}lvl{min(depth, 8) + 1}pPr"
    yield paragraph._p.find(f"{DRAWING}pPr")
    yield _level_of(shape.element, level)
    if not shape.is_placeholder:
        return
    layout = getattr(shape, "_base_placeholder", None)
    if layout is not None:
        yield _level_of(layout.element, level)
        master = getattr(layout, "_base_placeholder", None)
        if master is not None:
            yield _level_of(master.element, level)
    if shape.placeholder_format.type.name in _OUTLINES:
        styles = shape.part.slide_layout.slide_master.element.find(f"{_P}txStyles/{_P}bodyStyle")
        yield styles.find(level) if styles is not None else None


def _level_of(element: Any, level: str) -> Any:
    styles = element.find(f".//{DRAWING}lstStyle")
    return styles.find(level) if styles is not None else None
