"""Puts superscripts and subscripts back on their line, and takes calls of notes out.

Small raised figures after a word are calls of notes and leave the text; other small letters
(« 1er », « m2 », « CO2 ») stay on their word.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ingest.loaders.pdf.geometry import Line, Word

SUPERSCRIPT = 0.8
"""Characters under this share of the size of the row are superscripts."""
_NOTE_CALL = re.compile(r"\(?\d{1,3}(?:[,;]\d{1,3})*\)?|[*†‡]{1,3}")
_UNITS = frozenset({"m", "km", "cm", "mm", "dm", "hm", "dam", "co"})


def with_raised(lines: list[Line]) -> list[Line]:
    """Puts raised pieces back on their row and takes calls of notes out."""
    full = [line for line in lines if not _may_be_raised(line)]
    small = [line for line in lines if _may_be_raised(line)]
    full.sort(key=lambda line: line.top)
    for piece in small:
        host = next((at for at, line in enumerate(full) if _raised_on(piece, line)), None)
        if host is None:
            full.append(piece)
            continue
        full[host] = Line(tuple(_inserted(piece, full[host])))
    return [line for line in map(_without_calls, full) if line.words]


def _may_be_raised(line: Line) -> bool:
    return len(line.words) <= 3 and len(line.text) <= 8


def _raised_on(piece: Line, line: Line) -> bool:
    middle = (piece.top + piece.bottom) / 2
    return (
        piece.size < SUPERSCRIPT * line.size
        and line.top - 0.3 * line.size <= middle <= line.bottom
        and line.x0 - 1.2 * line.size < piece.x0 < line.x1 + 0.3 * line.size
    )


def _inserted(piece: Line, line: Line) -> list[Word]:
    """The words of a line with those of a raised piece, which stick to what they touch."""
    words = sorted((*line.words, *piece.words), key=lambda word: word.x0)
    stuck = [words[0]]
    for before, word in pairwise(words):
        touches = -0.1 * line.size < word.x0 - before.x1 < 0.15 * line.size
        beside = before in piece.words or word in piece.words
        first = before is words[0] and before in piece.words
        stuck.append(replace(word, glued=touches and not first) if beside else word)
    raised = {(word.x0, word.top) for word in piece.words}
    return [
        replace(word, baseline=line.baseline) if (word.x0, word.top) in raised else word
        for word in stuck
    ]


def _without_calls(line: Line) -> Line:
    kept: list[Word] = []
    for word in line.words:
        before = kept[-1] if kept else None
        if before and _is_note_call(word, before, line.size):
            continue
        kept.append(word)
    return line if len(kept) == len(line.words) else Line(tuple(kept))


def _is_note_call(word: Word, before: Word, size: float) -> bool:
    """A small raised figure on the end of a word that is no unit."""
    if word.size >= SUPERSCRIPT * size or not _NOTE_CALL.fullmatch(word.text):
        return False
    raised = word.bottom < before.bottom - 0.02 * size or word.baseline < before.baseline
    ends_word = before.text[-1].isalpha() or before.text[-1] in "»).,;:!?%”\"'’]"
    is_unit = re.sub(r"[^a-z]", "", before.text.lower()) in _UNITS
    return raised and ends_word and not is_unit
