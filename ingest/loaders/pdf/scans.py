"""Turns a scanned page into lines, through `ingest.ocr`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from statistics import median

from ingest import ocr
from ingest.loaders.pdf.geometry import Line, Word
from ingest.loaders.pdf.rendering import Renderer

_DOUBTFUL = 0.8
"""Under this confidence the page may lie on its side; pages of print reach 0.9."""
_SAME_HEIGHT = 0.3
"""Lines whose words are so near the usual height are of the usual size."""
_WIDE = 2.5
"""A gap of this many heights of a line separates columns or cells."""


@dataclass(frozen=True, slots=True)
class ScannedText:
    """Lines of a scan, the mean confidence of their words by length, the direction they read in."""

    lines: tuple[Line, ...]
    confidence: float | None
    turn: int = 0


def read_scan(renderer: Renderer, number: int) -> ScannedText:
    """Recognises the text of a page.

    Raises:
        RuntimeError: Tesseract failed or took too long.
    """
    image = renderer.image(number, ocr.DPI / 72)
    seen = ocr.read_image(image)
    turn = 0
    doubtful = _confidence(seen) < _DOUBTFUL or _stands(seen)
    if doubtful and (turn := ocr.turn_of(image)):
        seen = ocr.read_image(image.rotate(-turn, expand=True))
    if not seen:
        return ScannedText((), None, turn)
    usual = median(word.bottom - word.top for word in seen)
    lines: list[Line] = []
    for _, group in groupby(seen, key=lambda word: word.line):
        lines += _pieces(list(group), usual)
    return ScannedText(tuple(lines), round(_confidence(seen), 3), turn)


def _stands(seen: list[ocr.SeenWord]) -> bool:
    """Whether most long words are higher than wide: Tesseract reads some text on its side."""
    long = [word for word in seen if len(word.text) > 3]
    high = sum(word.bottom - word.top > word.x1 - word.x0 for word in long)
    return high * 2 > len(long)


def _confidence(seen: list[ocr.SeenWord]) -> float:
    """Mean of the words by their length; 0 without any."""
    letters = sum(len(word.text) for word in seen)
    return sum(word.confidence * len(word.text) for word in seen) / max(1, letters)


def _pieces(seen: list[ocr.SeenWord], usual: float) -> list[Line]:
    """One line of Tesseract, its words brought to a common size, cut at wide gaps."""
    height = median(word.bottom - word.top for word in seen)
    bottom = median(word.bottom for word in seen)
    if abs(height - usual) <= _SAME_HEIGHT * usual:
        height = usual
    words = [
        Word(w.text, w.x0, bottom - height, w.x1, bottom, bottom - 0.2 * height, _size(height))
        for w in sorted(seen, key=lambda word: word.x0)
    ]
    pieces = [[words[0]]]
    for word in words[1:]:
        if word.x0 - pieces[-1][-1].x1 > _WIDE * height:
            pieces.append([word])
        else:
            pieces[-1].append(word)
    return [Line(tuple(piece)) for piece in pieces]


def _size(height: float) -> float:
    """Size of the font from the height of its letters, coarse: recognition is no ruler."""
    return float(max(4, round(height * 1.2)))
