"""Rectangles, words and lines of a PDF page, in points from its top-left corner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ingest.documents import Box


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; `x0 <= x1` and `top <= bottom`."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Horizontal extent."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Vertical extent."""
        return self.bottom - self.top

    @property
    def area(self) -> float:
        """Surface in square points."""
        return self.width * self.height

    def holds(self, x: float, y: float, margin: float = 0.0) -> bool:
        """Whether a point lies within, or `margin` around."""
        return (
            self.x0 - margin <= x <= self.x1 + margin
            and self.top - margin <= y <= self.bottom + margin
        )

    def box(self, page: int) -> Box:
        """The value stored with a block."""
        return Box(page, *(round(value, 1) for value in (self.x0, self.top, self.x1, self.bottom)))


def turned(rect: Rect, turn: int, width: float, height: float) -> Rect:
    """A rectangle in the frame in which text of direction `turn` reads from left to right.

    Args:
        rect: On a page of `width` by `height`.
        turn: 0, or 90 for text that reads upwards, 180 upside down, 270 downwards.
        width: Of the page.
        height: Of the page.
    """
    if turn == 90:
        return Rect(height - rect.bottom, rect.x0, height - rect.top, rect.x1)
    if turn == 180:
        return Rect(width - rect.x1, height - rect.bottom, width - rect.x0, height - rect.top)
    if turn == 270:
        return Rect(rect.top, width - rect.x1, rect.bottom, width - rect.x0)
    return rect


def unturned(rect: Rect, turn: int, width: float, height: float) -> Rect:
    """The inverse of `turned`; `width` and `height` are those of the page as it lies."""
    if turn == 90:
        return Rect(rect.top, height - rect.x1, rect.bottom, height - rect.x0)
    if turn == 180:
        return turned(rect, 180, width, height)
    if turn == 270:
        return Rect(width - rect.bottom, rect.x0, width - rect.top, rect.x1)
    return rect


def around(rects: Iterable[Rect | Word | Line]) -> Rect:
    """The smallest rectangle around all; there must be one at least."""
    found = list(rects)
    return Rect(
        min(r.x0 for r in found),
        min(r.top for r in found),
        max(r.x1 for r in found),
        max(r.bottom for r in found),
    )


def overlap(start: float, end: float, other_start: float, other_end: float) -> float:
    """Length common to two intervals."""
    return max(0.0, min(end, other_end) - max(start, other_start))


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a gap.

    Attributes:
        baseline: Where the letters stand, from the top of the page.
        size: Height of the font as it is drawn.
        artifact: Whether a tagged file says that it is no content (running header, number).
        glued: Whether nothing separates it from the word before.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    bold: bool = False
    artifact: bool = False
    glued: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        """Centre, at the height of small letters."""
        return (self.x0 + self.x1) / 2, self.baseline - 0.25 * self.size


@dataclass(frozen=True, eq=False)
class Line:
    """Words on one baseline, from left to right; a piece of it where a wide gap cuts it.

    Two lines are equal when they are the same one: lines are keys, and hashing words is slow.
    """

    words: tuple[Word, ...]

    @cached_property
    def x0(self) -> float:
        """Left end."""
        return min(word.x0 for word in self.words)

    @cached_property
    def x1(self) -> float:
        """Right end."""
        return max(word.x1 for word in self.words)

    @cached_property
    def top(self) -> float:
        """Highest point."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """Lowest point."""
        return max(word.bottom for word in self.words)

    @cached_property
    def _main(self) -> Word:
        """The word that gives the line its look: the longest."""
        return max(self.words, key=lambda word: len(word.text))

    @cached_property
    def baseline(self) -> float:
        """Baseline of its main word."""
        return self._main.baseline

    @cached_property
    def size(self) -> float:
        """Size by number of characters: the one that most of the line has."""
        weights: dict[float, int] = {}
        for word in self.words:
            weights[round(word.size, 1)] = weights.get(round(word.size, 1), 0) + len(word.text)
        return max(weights, key=lambda size: (weights[size], size))

    @cached_property
    def bold(self) -> bool:
        """Whether all but a few characters are bold."""
        letters = sum(len(word.text) for word in self.words)
        return sum(len(word.text) for word in self.words if word.bold) >= 0.8 * letters

    @cached_property
    def text(self) -> str:
        """Words joined by spaces."""
        return spaced(self.words)

    @property
    def rect(self) -> Rect:
        """Its rectangle."""
        return Rect(self.x0, self.top, self.x1, self.bottom)


def spaced(words: Sequence[Word]) -> str:
    """The text of words in order, without a space before a glued one."""
    if not words:
        return ""
    parts = [words[0].text]
    parts += [word.text if word.glued else f" {word.text}" for word in words[1:]]
    return "".join(parts)


def rows_of(lines: Iterable[Line], tolerance: float = 0.3) -> list[list[Line]]:
    """Groups pieces that share a baseline (within `tolerance` of their size), top to bottom."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.baseline, line.x0)):
        last = rows[-1][0] if rows else None
        if last and line.baseline - last.baseline <= tolerance * min(line.size, last.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda line: line.x0)
    return rows


def merged(row: Sequence[Line]) -> Line:
    """Pieces of one row as one line."""
    return Line(tuple(word for line in row for word in line.words))


def gaps(row: Sequence[Line]) -> list[tuple[float, float]]:
    """The empty intervals between the pieces of a row."""
    return [(a.x1, b.x0) for a, b in pairwise(row)]
