"""Shapes of a slide in the order in which they are read.

Groups are opened and the place of their members computed. The order is that of an XY cut: the
shapes are parted by horizontal gaps that cross the whole slide, each part by vertical gaps, and so
on; what no gap parts is read from the top, then from the left. So rows of boxes are read row by
row, and two columns of text column by column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.loaders.builder import clean
from ingest.loaders.drafts import Draft, DroppedDraft, HeadingDraft, ParagraphDraft, plain_text
from ingest.loaders.patterns import heading_shape
from ingest.loaders.pptx.frames import frame_drafts
from ingest.loaders.pptx.graphics import graphic_drafts

_TOLERANCE = 45_720  # EMU: a twentieth of an inch, under which boxes only touch
_MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Placed:
    """A shape and its rectangle on the slide, in EMU."""

    shape: Any
    left: int
    top: int
    right: int
    bottom: int


def slide_drafts(slide: Any, *, first: bool) -> list[Draft]:
    """The blocks of a slide; nothing but dropped text for a hidden one."""
    title = slide.shapes.title
    drafts: list[Draft] = []
    if title is not None and title.has_text_frame and clean(title.text_frame.text):
        cover = first and _role(title) == "CENTER_TITLE"
        drafts.append(HeadingDraft(title.text_frame.text, 1 if cover else 2))
    for placed in in_reading_order(list(_flatten(slide.shapes))):
        if title is not None and placed.shape.shape_id == title.shape_id:
            continue
        drafts.extend(_shape_drafts(placed.shape))
    if not any(isinstance(draft, HeadingDraft) for draft in drafts):
        promote(drafts)
    drafts.extend(_notes(slide))
    if slide.element.get("show") == "0":
        return [DroppedDraft(plain_text(draft), "hidden") for draft in drafts]
    return drafts


def in_reading_order(shapes: Sequence[Placed]) -> list[Placed]:
    """Sorts shapes by the XY cut described above."""
    return list(_cut(sorted(shapes, key=lambda shape: (shape.top, shape.left)), 0))


def _cut(shapes: Sequence[Placed], depth: int) -> Iterator[Placed]:
    if len(shapes) < 2 or depth > _MAX_DEPTH:
        yield from shapes
        return
    for start, end in (
        (lambda s: s.top, lambda s: s.bottom),
        (lambda s: s.left, lambda s: s.right),
    ):
        parts = _parted(shapes, start, end)
        if len(parts) > 1:
            for part in parts:
                yield from _cut(part, depth + 1)
            return
    yield from sorted(shapes, key=lambda shape: (shape.top, shape.left))


def _parted(
    shapes: Sequence[Placed], start: Callable[[Placed], int], end: Callable[[Placed], int]
) -> list[list[Placed]]:
    """Groups of shapes between gaps along one direction."""
    parts: list[list[Placed]] = []
    reach = 0
    for shape in sorted(shapes, key=start):
        if parts and start(shape) < reach - _TOLERANCE:
            parts[-1].append(shape)
        else:
            parts.append([shape])
        reach = max(reach, end(shape)) if len(parts[-1]) > 1 else end(shape)
    return parts


def _flatten(
    shapes: Any, scale: tuple[float, float] = (1.0, 1.0), shift: tuple[float, float] = (0.0, 0.0)
) -> Iterator[Placed]:
    """All shapes of a tree with their place on the slide."""
    for shape in shapes:
        left, top = shape.left or 0, shape.top or 0
        width, height = shape.width or 0, shape.height or 0
        x, y = left * scale[0] + shift[0], top * scale[1] + shift[1]
        wide, high = width * scale[0], height * scale[1]
        if shape.shape_type is not None and str(shape.shape_type).startswith("GROUP"):
            inner_scale, inner_shift = _group_frame(shape, (x, y), (wide, high))
            yield from _flatten(shape.shapes, inner_scale, inner_shift)
        else:
            yield Placed(shape, int(x), int(y), int(x + wide), int(y + high))


def _group_frame(
    group: Any, place: tuple[float, float], size: tuple[float, float]
) -> tuple[tuple[float, float], tuple[float, float]]:
    """How the inner coordinates of a group map to the slide."""
    space = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    offset = group.element.find(f".//{space}chOff")
    extent = group.element.find(f".//{space}chExt")
    if offset is None or extent is None:
        return (1.0, 1.0), (0.0, 0.0)
    wide, high = int(extent.get("cx", "0")) or 1, int(extent.get("cy", "0")) or 1
    scale = (size[0] / wide or 1.0, size[1] / high or 1.0)
    origin = int(offset.get("x", "0")), int(offset.get("y", "0"))
    return scale, (place[0] - origin[0] * scale[0], place[1] - origin[1] * scale[1])


def _shape_drafts(shape: Any) -> list[Draft]:
    reason = {
        "SLIDE_NUMBER": "page_number",
        "FOOTER": "footer",
        "DATE": "footer",
        "HEADER": "header",
    }.get(_role(shape))
    if reason is not None:
        return [DroppedDraft(shape.text_frame.text, reason)] if shape.has_text_frame else []
    if _is_hidden(shape):
        text = shape.text_frame.text if shape.has_text_frame else ""
        return [DroppedDraft(text, "hidden")]
    if getattr(shape, "has_text_frame", False) and shape.has_text_frame:
        return frame_drafts(shape)
    return graphic_drafts(shape)


def _role(shape: Any) -> str:
    """The role of a placeholder (« FOOTER »), empty for other shapes."""
    return shape.placeholder_format.type.name if shape.is_placeholder else ""


def _is_hidden(shape: Any) -> bool:
    properties = shape.element.find(".//{*}cNvPr")
    return properties is not None and properties.get("hidden") in ("1", "true")


def promote(drafts: list[Draft]) -> None:
    """Makes a heading of the first text of a slide without title, if it has the shape of one."""
    if len(drafts) > 1 and isinstance(drafts[0], ParagraphDraft) and heading_shape(drafts[0].text):
        drafts[0] = HeadingDraft(drafts[0].text, 2)


def _notes(slide: Any) -> list[Draft]:
    if not slide.has_notes_slide:
        return []
    frame = slide.notes_slide.notes_text_frame
    texts = [paragraph.text for paragraph in frame.paragraphs] if frame is not None else []
    return [ParagraphDraft(text) for text in texts if clean(text)]
