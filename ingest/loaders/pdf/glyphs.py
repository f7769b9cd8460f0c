"""Which characters of a page are seen, each once, and the lines that they make.

1. Characters that nobody sees are set apart: drawn in no mode (unless they lie over a scan, where
   they are its text layer), off the page, smaller than a point, or white where the rendered page
   shows no contrast.
2. A glyph drawn twice at nearly the same place (false bold, shadow) is kept once. Accents drawn
   over a letter are composed with it.
3. `words` makes words and pieces of rows of them.
4. Small raised figures after a word are calls of notes and leave the text; other small raised
   letters (« 1er », « m2 ») stay on their word (`raised`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from ingest.loaders.pdf.drawing import Color, Glyph
from ingest.loaders.pdf.geometry import Line, Rect, Word
from ingest.loaders.pdf.raised import with_raised
from ingest.loaders.pdf.words import pieces_of, rotated_words

Contrast: TypeAlias = Callable[[Rect], bool]
"""Whether something can be seen within a rectangle of the rendered page."""
_ACCENTS = {"´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "^": "\u0302", "¨": "\u0308",
            "˜": "\u0303", "¸": "\u0327"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageText:
    """The lines of a page (pieces of rows) and what is written on it unseen or askew."""

    lines: tuple[Line, ...]
    rotated: tuple[Word, ...]
    hidden: str
    unreadable: float


def read_glyphs(chars: Sequence[Glyph], page: Rect, contrast: Contrast, *, scan: bool) -> PageText:
    """Sorts the characters of a page into lines.

    Args:
        chars: In the order in which they are drawn.
        page: The visible rectangle.
        contrast: Asked about light text only.
        scan: Whether an image covers the page, so that unseen text is its text layer.
    """
    kept, hidden = _visible(chars, page, contrast, scan=scan)
    kept = _compose_accents(_once(kept))
    unreadable = sum(_is_unreadable(char.text) for char in kept) / max(1, len(kept))
    upright = [char for char in kept if char.direction == 0]
    rotated = [char for char in kept if char.direction]
    return PageText(
        lines=tuple(with_raised(pieces_of(upright))),
        rotated=tuple(rotated_words(rotated)),
        hidden="".join(char.text for char in hidden),
        unreadable=unreadable,
    )


def _visible(
    chars: Sequence[Glyph], page: Rect, contrast: Contrast, *, scan: bool
) -> tuple[list[Glyph], list[Glyph]]:
    kept, hidden, light = [], [], []
    for char in chars:
        if (char.hidden and not scan) or char.size < 1.0 or _off(char, page):
            hidden.append(char)
        elif _is_light(char.color) and char.text.strip():
            light.append(char)
        else:
            kept.append(char)
    for run in _runs(light):
        rect = Rect(
            min(c.x0 for c in run), min(c.top for c in run),
            max(c.x1 for c in run), max(c.bottom for c in run),
        )  # fmt: skip
        (kept if contrast(rect) else hidden).extend(run)
    return kept, hidden


def _off(char: Glyph, page: Rect) -> bool:
    return not page.holds((char.x0 + char.x1) / 2, (char.top + char.bottom) / 2, 1.0)


def _is_light(color: Color | None) -> bool:
    """Whether a fill is nearly white in grey, RGB or CMYK; patterns and unknown ones are not."""
    if color is None:
        return False
    if len(color) == 4:
        return sum(color) < 0.1
    return len(color) in (1, 3) and min(color) > 0.9


def _runs(chars: Sequence[Glyph]) -> list[list[Glyph]]:
    """Consecutive characters of one row."""
    runs: list[list[Glyph]] = []
    for char in chars:
        last = runs[-1][-1] if runs else None
        if last and abs(last.top - char.top) < 2 and abs(last.x1 - char.x0) < 20:
            runs[-1].append(char)
        else:
            runs.append([char])
    return runs


def _once(chars: Sequence[Glyph]) -> list[Glyph]:
    """Without the characters that are drawn again at nearly the same place."""
    seen: dict[tuple[str, int, int], list[Glyph]] = {}
    kept = []
    for char in chars:
        tolerance = min(0.15 * char.size, 2.0)
        column, row = int(char.x0 // 4), int(char.top // 4)
        near = (
            other
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for other in seen.get((char.text, column + dx, row + dy), ())
        )
        if any(
            abs(other.x0 - char.x0) <= tolerance and abs(other.top - char.top) <= tolerance
            for other in near
        ):
            continue
        seen.setdefault((char.text, column, row), []).append(char)
        kept.append(char)
    return kept


def _compose_accents(chars: Sequence[Glyph]) -> list[Glyph]:
    """Joins an accent that is drawn over the letter before or after it."""
    composed: list[Glyph] = []
    pending: Glyph | None = None
    for char in chars:
        if pending is not None and char.text.isalpha() and _covers(char, pending):
            text = char.text[0] + _ACCENTS[pending.text] + char.text[1:]
            composed[-1] = replace(char, text=unicodedata.normalize("NFC", text))
            pending = None
            continue
        pending = None
        if char.text in _ACCENTS:
            before = composed[-1] if composed else None
            if before and before.text.isalpha() and _covers(before, char):
                text = before.text + _ACCENTS[char.text]
                composed[-1] = replace(before, text=unicodedata.normalize("NFC", text))
                continue
            pending = char
        composed.append(char)
    return composed


def _covers(letter: Glyph, accent: Glyph) -> bool:
    middle = (accent.x0 + accent.x1) / 2
    level = abs(letter.bottom - accent.bottom) < letter.size
    return bool(level and letter.x0 <= middle <= letter.x1)


def _is_unreadable(text: str) -> bool:
    """Whether the file does not say which letter a glyph is."""
    return text.startswith("(cid:") or text == "\ufffd"
