"""What a page draws, as values: characters, shapes and images, and the same seen from another side.

Places are points from the top-left corner of the visible page. `device` makes these of what
pdfminer lays out; nothing here knows pdfminer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from ingest.loaders.pdf.geometry import Rect, turned

Color = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as it is drawn.

    Attributes:
        text: What the file says that it means; `(cid:12)` where it does not say.
        baseline: Where the letter stands, in the frame in which its direction is upright.
        size: Height of the font on the page.
        direction: 0, or 90 when it reads upwards, 180 upside down, 270 downwards.
        color: Of its filling; `None` for a pattern.
        hidden: Whether it is drawn in no mode or with no opacity.
        artifact: Whether a tagged file calls it no content (running header, page number).
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    direction: int
    font: str
    color: Color | None
    hidden: bool
    artifact: bool


class ShapeKind(StrEnum):
    """What pdfminer makes of a path."""

    LINE = "line"
    RECT = "rect"
    CURVE = "curve"


@dataclass(frozen=True, slots=True)
class Shape:
    """A path that is stroked, or filled with a colour that white paper shows (`color`)."""

    kind: ShapeKind
    rect: Rect
    color: Color | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that a page draws."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    shapes: tuple[Shape, ...]
    images: tuple[Rect, ...]


def turned_drawing(drawing: Drawing, turn: int) -> Drawing:
    """The drawing in the frame in which text of direction `turn` is upright."""
    if turn == 0:
        return drawing
    width, height = drawing.width, drawing.height

    def glyph(one: Glyph) -> Glyph:
        rect = turned(Rect(one.x0, one.top, one.x1, one.bottom), turn, width, height)
        return replace(
            one,
            x0=rect.x0,
            top=rect.top,
            x1=rect.x1,
            bottom=rect.bottom,
            direction=(one.direction - turn) % 360,
        )

    sideways = turn in (90, 270)
    return Drawing(
        width=height if sideways else width,
        height=width if sideways else height,
        glyphs=tuple(glyph(one) for one in drawing.glyphs),
        shapes=tuple(
            replace(shape, rect=turned(shape.rect, turn, width, height)) for shape in drawing.shapes
        ),
        images=tuple(turned(image, turn, width, height) for image in drawing.images),
    )
