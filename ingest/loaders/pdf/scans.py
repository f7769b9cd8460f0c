"""Turns a scanned page into lines, through `ingest.ocr`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from statistics import median

from ingest import ocr
from ingest.loaders.pdf.geometry import Line, Word
from ingest.loaders.pdf.rendering import Renderer

_WIDE = 2.5
"""A gap of this many heights of a line separates columns or cells."""


@dataclass(frozen=True, slots=True)
class ScannedText:
    """Lines of a scan and the mean confidence of their words, by length."""

    lines: tuple[Line, ...]
    confidence: float | None


def read_scan(renderer: Renderer, number: int) -> ScannedText:
    """Recognises the text of a page.

    Raises:
        RuntimeError: Tesseract failed or took too long.
    """
    seen = ocr.read_image(renderer.image(number, ocr.DPI / 72))
    lines: list[Line] = []
    for _, group in groupby(seen, key=lambda word: word.line):
        lines += _pieces(list(group))
    letters = sum(len(word.text) for word in seen)
    confidence = sum(word.confidence * len(word.text) for word in seen) / letters if seen else None
    return ScannedText(tuple(lines), None if confidence is None else round(confidence, 3))


def _pieces(seen: list[ocr.SeenWord]) -> list[Line]:
    """One line of Tesseract, its words brought to a common size, cut at wide gaps."""
    height = median(word.bottom - word.top for word in seen)
    bottom = median(word.bottom for word in seen)
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
    return float(max(4, round(height * 1.2 / 2) * 2))
