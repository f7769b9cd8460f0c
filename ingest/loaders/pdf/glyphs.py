"""From the characters of a page to its lines of words.

1. Characters that nobody sees are set apart: drawn in no mode (unless they lie over a scan, where
   they are its text layer), off the page, smaller than a point, or white where the rendered page
   shows no contrast.
2. A glyph drawn twice at nearly the same place (false bold, shadow) is kept once. Accents drawn
   over a letter are composed with it.
3. Characters on one baseline make a row; gaps and spaces cut it into words; a gap wider than a
   wide space cuts it into pieces (columns, cells).
4. Small raised figures after a word are calls of notes and leave the text; other small raised
   letters (« 1er », « m2 ») stay on their word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TypeAlias

from ingest.loaders.pdf.device import Color, Glyph
from ingest.loaders.pdf.geometry import Line, Rect, Word
from ingest.loaders.pdf.raised import SUPERSCRIPT, with_raised

Contrast: TypeAlias = Callable[[Rect], bool]
"""Whether something can be seen within a rectangle of the rendered page."""


_SPACE_GAP = 0.11
"""A gap of this share of the size separates words: a tight space is 0.16, kerning under 0.06."""
_SPACE_GAP_SPACED = 0.2
"""The same in a row that has space characters: most of its gaps are kerning."""
_THIN_SPACE = 0.09
"""The same before « ; : ! ? » and inside quotation marks."""
PIECE_GAP = 0.75
"""A gap of this share of the size cuts a row into pieces."""
_SYMBOLS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0e0": "→", "\uf0e8": "→", "\uf0fc": "✓",
    "\uf06f": "❑", "\uf071": "❑", "\uf0a8": "❑", "\uf06e": "▪", "\uf076": "❖", "\uf02d": "-",
    "\uf0b0": "°", "\uf0b1": "±", "\uf0b3": "≥", "\uf0a3": "≤", "\uf0b4": "×", "\uf0ae": "→",
    "\u00ad": "-", "\u0000": "",
}  # fmt: skip
"""What the Symbol and Wingdings fonts draw for codes of the private area; a soft hyphen that a
page draws is a hyphen."""
_DINGBATS = re.compile(r"wingdings|webdings|dingbats", re.I)
_ARROWS = {"\x93": "↑", "\x94": "↓", "¨": "→", "à": "→", "è": "→", "ü": "✓", "Ø": "➢"}
"""What fonts of pictures draw for Latin codes, where it means something; the rest are bullets."""
_ACCENTS = {"´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "^": "\u0302", "¨": "\u0308",
            "˜": "\u0303", "¸": "\u0327"}  # fmt: skip
_BOLD = re.compile(r"bold|black|blk|heavy|semibold|demi|[-,]b(?:d|i)?$|cmbx|medi(?:um)?$", re.I)


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
    lines = [piece for row in _rows(upright) for piece in _pieces(row)]
    return PageText(
        lines=tuple(with_raised(lines)),
        rotated=tuple(_rotated_words(rotated)),
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


def _text(char: Glyph) -> str:
    text = char.text
    if _DINGBATS.search(char.font) and text.strip():
        return _ARROWS.get(text, text if "\u2190" <= text <= "\u2bff" else "•")
    if text.startswith("(cid:"):
        return "\ufffd"
    if len(text) == 1 and "\ue000" <= text <= "\uf8ff":
        return _SYMBOLS.get(text, chr(ord(text) - 0xF000) if "\uf020" <= text < "\uf07f" else "•")
    return _SYMBOLS.get(text, text)


def _rows(chars: Sequence[Glyph]) -> list[list[Glyph]]:
    placed = sorted(((char.baseline, char) for char in chars), key=lambda pair: pair[0])
    rows: list[list[Glyph]] = []
    level = float("-inf")
    for baseline, char in placed:
        if rows and baseline - level <= max(0.8, 0.12 * char.size):
            rows[-1].append(char)
        else:
            rows.append([char])
            level = baseline
    return rows


def _pieces(row: Sequence[Glyph]) -> list[Line]:
    """The words of a row, cut where gaps are wide."""
    row = sorted(row, key=lambda char: (char.x0, char.x1))
    words = list(_words(row))
    if not words:
        return []
    pieces = [[words[0]]]
    for before, word in pairwise(words):
        if word.x0 - before.x1 > PIECE_GAP * max(before.size, word.size):
            pieces.append([word])
        else:
            pieces[-1].append(word)
    return [Line(tuple(piece)) for piece in pieces]


def _words(row: Sequence[Glyph]) -> Iterable[Word]:
    allowed = _space_gap(row)
    current: list[Glyph] = []
    glued = False
    for char in row:
        if not char.text.strip(" \t\n\r\u00a0\u2002\u2003\u2009\u202f\u200b"):
            if current:
                yield _word(current, glued=glued)
            current, glued = [], False
            continue
        if current:
            last = current[-1]
            limit = _THIN_SPACE if _takes_thin_space(last.text, char.text) else allowed
            apart = char.x0 - last.x1 > limit * max(char.size, last.size)
            resized = abs(char.size - last.size) > (1 - SUPERSCRIPT) * last.size
            if apart or resized:
                yield _word(current, glued=glued)
                current, glued = [], not apart
        current.append(char)
    if current:
        yield _word(current, glued=glued)


def _takes_thin_space(before: str, after: str) -> bool:
    """Whether French typography puts a thin space between two characters."""
    return before == "«" or (after in ";:!?»%€" and before not in "«;:!?»,.)")


def _space_gap(row: Sequence[Glyph]) -> float:
    """Share of the size above which a gap separates words, by the habits of the row."""
    spaces = sum(char.text.isspace() for char in row)
    distances = [
        (b.x0 - a.x1) / max(a.size, 1)
        for a, b in pairwise(row)
        if not a.text.isspace() and not b.text.isspace()
    ]
    tracking = max(0.0, median(distances)) if len(distances) > 3 else 0.0
    usual = _SPACE_GAP_SPACED if spaces * 12 >= len(row) else _SPACE_GAP
    return usual + (tracking if tracking < 1.0 else 0.0)


def _word(chars: Sequence[Glyph], *, glued: bool) -> Word:
    first = chars[0]
    return Word(
        text=unicodedata.normalize("NFC", "".join(_text(char) for char in chars)),
        x0=min(char.x0 for char in chars),
        top=min(char.top for char in chars),
        x1=max(char.x1 for char in chars),
        bottom=max(char.bottom for char in chars),
        baseline=first.baseline,
        size=first.size,
        bold=sum(_is_bold(char) for char in chars) * 2 > len(chars),
        artifact=first.artifact,
        glued=glued,
    )


def _is_bold(char: Glyph) -> bool:
    return bool(_BOLD.search(char.font.partition("+")[2] or char.font))


def _rotated_words(chars: Sequence[Glyph]) -> Iterable[Word]:
    """Words of upright columns of characters, read upwards or downwards as they are drawn."""
    runs: list[list[Glyph]] = []
    for char in chars:
        last = runs[-1][-1] if runs else None
        near = last and (
            abs(last.x0 - char.x0) < 0.5 * char.size
            and min(abs(last.top - char.bottom), abs(last.bottom - char.top)) < max(char.size, 1.0)
        )
        if near:
            runs[-1].append(char)
        else:
            runs.append([char])
    for run in runs:
        text = "".join(_text(char) for char in run).strip()
        if text:
            word = _word(run, glued=False)
            yield replace(word, text=text, baseline=word.bottom)
