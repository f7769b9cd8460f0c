"""From the characters of a page to its words: rows, gaps, and what each glyph reads as.

1. Characters on one baseline make a row; gaps and spaces cut it into words. How wide a gap must be
   follows from the row: most gaps of one that has space characters are kerning, and letters that
   are all spread (tracking) are still one word.
2. A gap wider than a wide space cuts a row into pieces (columns, cells).
3. Characters that read upwards or downwards make words of their own, as they are drawn.

Fonts of symbols write pictures for letters; what they mean is read, the rest are bullets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ingest.loaders.pdf.drawing import Glyph
from ingest.loaders.pdf.geometry import Line, Word
from ingest.loaders.pdf.raised import SUPERSCRIPT

_SPACE_GAP = 0.11
"""A gap of this share of the size separates words: a tight space is 0.16, kerning under 0.06."""
_SPACE_GAP_SPACED = 0.2
"""The same in a row that has space characters: most of its gaps are kerning."""
_THIN_SPACE = 0.09
"""The same before « ; : ! ? » and inside quotation marks."""
_PIECE_GAP = 0.75
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
_BOLD = re.compile(r"bold|black|blk|heavy|semibold|demi|[-,]b(?:d|i)?$|cmbx|medi(?:um)?$", re.I)


def pieces_of(chars: Sequence[Glyph]) -> list[Line]:
    """The pieces of all rows of upright characters, top to bottom."""
    return [piece for row in _rows(chars) for piece in _pieces(row)]


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
        if word.x0 - before.x1 > _PIECE_GAP * max(before.size, word.size):
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


def _text(char: Glyph) -> str:
    text = char.text
    if _DINGBATS.search(char.font) and text.strip():
        return _ARROWS.get(text, text if "\u2190" <= text <= "\u2bff" else "•")
    if text.startswith("(cid:"):
        return "\ufffd"
    if len(text) == 1 and "\ue000" <= text <= "\uf8ff":
        return _SYMBOLS.get(text, chr(ord(text) - 0xF000) if "\uf020" <= text < "\uf07f" else "•")
    return _SYMBOLS.get(text, text)


def _is_bold(char: Glyph) -> bool:
    return bool(_BOLD.search(char.font.partition("+")[2] or char.font))


def rotated_words(chars: Sequence[Glyph]) -> Iterable[Word]:
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
