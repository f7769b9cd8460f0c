"""Builds small PDF files for the tests, with fpdf2 and its core fonts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fpdf import FPDF

LEFT = 50.0
LINE = 14.0
PROSE = (
    "Les professionnels de santé du territoire se réunissent chaque trimestre pour suivre les "
    "actions engagées, partager leurs constats et décider ensemble des priorités de la suite. "
)


def document(landscape: bool = False) -> FPDF:
    """An empty document in points, whose fonts know French typography."""
    pdf = FPDF(orientation="landscape" if landscape else "portrait", unit="pt", format="A4")
    pdf.core_fonts_encoding = "windows-1252"
    pdf.set_auto_page_break(False)
    pdf.set_font("helvetica", "", 10)
    return pdf


def write(pdf: FPDF, x: float, y: float, text: str, size: float = 10, style: str = "") -> None:
    """One line of text whose baseline is at `y` from the top."""
    pdf.set_font("helvetica", style, size)
    pdf.text(x, y, text)


def write_lines(
    pdf: FPDF, x: float, y: float, lines: Sequence[str], size: float = 10, style: str = ""
) -> float:
    """Lines under one another; the place of the next."""
    for line in lines:
        write(pdf, x, y, line, size, style)
        y += LINE * size / 10
    return y


def wrapped(pdf: FPDF, text: str, width: float, size: float = 10) -> list[str]:
    """The lines of a text in a column."""
    pdf.set_font("helvetica", "", size)
    lines: list[str] = []
    for word in text.split():
        candidate = f"{lines[-1]} {word}" if lines else word
        if lines and pdf.get_string_width(candidate) <= width:
            lines[-1] = candidate
        else:
            lines.append(word)
    return lines


def grid(
    pdf: FPDF,
    y: float,
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    ruled: bool = True,
    bold_header: bool = False,
) -> float:
    """A table of rows of one line at `LEFT`; the place below it."""
    height = 18.0
    for number, row in enumerate(rows):
        x = LEFT
        for cell, width in zip(row, widths, strict=True):
            if ruled:
                pdf.rect(x, y, width, height)
            write(pdf, x + 4, y + 12, cell, 9, "B" if bold_header and not number else "")
            x += width
        y += height
    return y


def saved(pdf: FPDF, folder: Path, name: str = "document.pdf") -> Path:
    """The file."""
    path = folder / name
    pdf.output(str(path))
    return path
