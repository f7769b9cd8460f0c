"""What the shapes of a page say: rules, coloured cells, underlines, bullets, boxes around text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.loaders.pdf.drawing import Shape, ShapeKind
from ingest.loaders.pdf.geometry import Line, Rect, overlap
from ingest.loaders.pdf.ruled import Fill
from ingest.tables import Edge

_THIN = 2.0
"""A filled rectangle thinner than this is a rule."""
_MIN_EDGE = 6.0
_DRAWING = 300
"""Curves of a page whose text was turned into outlines."""
_BACKGROUND = 0.9
"""A rectangle over more than this share of the page is its background."""
_DOT = (1.5, 7.0)
"""Width of a bullet that is drawn, in points."""
_FRAME = (0.012, 0.6)
"""Share of the page that a box around text covers."""


def image_share(images: Sequence[Rect], visible: Rect) -> float:
    """Share of the page under its images (overlaps counted twice)."""
    area = sum(
        overlap(image.x0, image.x1, visible.x0, visible.x1)
        * overlap(image.top, image.bottom, visible.top, visible.bottom)
        for image in images
    )
    return area / max(visible.area, 1.0)


def edges_of(shapes: Sequence[Shape], area: float) -> Iterator[Edge]:
    """Rules, and the sides of rectangles that are no background of the page."""
    yield from strokes_of(shapes)
    for shape in shapes:
        is_box = shape.kind is ShapeKind.RECT and _stroke(shape.rect) is None
        if is_box and shape.rect.area < _BACKGROUND * area:
            yield from sides_of(shape.rect)


def strokes_of(shapes: Sequence[Shape]) -> Iterator[Edge]:
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


def sides_of(rect: Rect) -> Iterator[Edge]:
    """The four sides of a box; nothing for a speck."""
    if rect.width >= _MIN_EDGE and rect.height >= _MIN_EDGE:
        yield from (Edge(False, y, rect.x0, rect.x1) for y in (rect.top, rect.bottom))
        yield from (Edge(True, x, rect.top, rect.bottom) for x in (rect.x0, rect.x1))


def fills_of(shapes: Sequence[Shape], area: float) -> list[Fill]:
    """Coloured rectangles that are no background of a page of `area`, in the order of painting."""
    return [
        Fill(shape.rect, shape.color)
        for shape in shapes
        if shape.kind is ShapeKind.RECT
        and shape.color is not None
        and min(shape.rect.width, shape.rect.height) > _THIN * 2
        and shape.rect.area < _BACKGROUND * area
    ]


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
    sure = [dot for dot in dots if columns[round(dot.x0)] > 1]
    dots = sure + [dot for dot in dots if dot not in sure and any(_goes_with(dot, s) for s in sure)]
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


def _goes_with(dot: Rect, sure: Rect) -> bool:
    """Whether a lone bullet is that of an inner list: as large as one near it, further right."""
    near = abs(dot.top - sure.top) < 100 and 0 < dot.x0 - sure.x0 < 80
    return near and 0.7 < dot.width / sure.width < 1.4


def _covers(line: Line, dot: Rect) -> bool:
    level = line.top < (dot.top + dot.bottom) / 2 < line.bottom
    return level and overlap(line.x0, line.x1, dot.x0 - 1, dot.x1 + 1) > 0


def _precedes(dot: Rect, line: Line) -> bool:
    level = line.baseline - 0.9 * line.size < (dot.top + dot.bottom) / 2 < line.baseline
    return level and 0.2 * line.size < line.x0 - dot.x1 < 2 * line.size


def frames_of(shapes: Sequence[Shape], visible: Rect) -> Iterator[Rect]:
    """Rectangles and rounded ones of the size of a card or of a text box."""
    curves = sum(shape.kind is ShapeKind.CURVE for shape in shapes)
    for shape in shapes:
        if shape.kind is ShapeKind.CURVE and curves > _DRAWING:
            continue
        share = shape.rect.area / max(visible.area, 1.0)
        if _FRAME[0] <= share <= _FRAME[1] and shape.rect.height > 20 and shape.rect.width > 40:
            yield shape.rect


def apart(frames: Sequence[Rect]) -> Iterator[Rect]:
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
