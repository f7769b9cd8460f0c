"""Makes landscape slides with the same banner on each, as a conference hands them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fpdf import FPDF

from corpus.src.content import Grid, Sheet, Title
from corpus.src.pdf import DEEP, GREY, Style, Writer, new_pdf, printable, put

_STYLE = Style(
    width=254,
    height=142.875,
    margin=16,
    top=26,
    bottom=11,
    body=16,
    titles=(24, 19, 16),
    gap=4,
    cell=13,
    cell_height=7,
)
_DENSE = replace(_STYLE, top=25, body=13, titles=(20, 16, 14), gap=2.4, cell=11, cell_height=5.2)
"""For a slide with a long table, or with text around a table."""
_BANNER_HEIGHT = 19


def make_slides(sheets: Sequence[Sheet], *, title: str, publisher: str, banner: str) -> bytes:
    """The bytes of the PDF.

    Args:
        sheets: One per slide; a slide with a title and nothing else opens a part of the talk.
        title: Of the document, in its properties.
        publisher: Of the original, in the properties.
        banner: Its two halves, left and right, are separated by « | », their lines by « / ».
    """
    pdf = new_pdf(_STYLE, title, f"Fiche d’après {publisher}")
    for number, sheet in enumerate(sheets, 1):
        pdf.add_page()
        _banner(pdf, banner)
        _number(pdf, number)
        if len(sheet) == 1 and isinstance(sheet[0], Title):
            _part(pdf, sheet[0])
        else:
            style = _DENSE if _is_crowded(sheet) else _STYLE
            pdf.set_y(style.top)
            Writer(pdf, style).write(sheet)
    return bytes(pdf.output())


def _is_crowded(sheet: Sheet) -> bool:
    return any(isinstance(piece, Grid) and len(piece.rows) > 6 for piece in sheet) or (
        len(sheet) > 2 and any(isinstance(piece, Grid) for piece in sheet)
    )


def _banner(pdf: FPDF, banner: str) -> None:
    with pdf.local_context():
        pdf.set_fill_color(*DEEP)
        pdf.rect(0, 0, _STYLE.width, _BANNER_HEIGHT, style="F")
    pdf.set_text_color(255, 255, 255)
    pdf.set_font("helvetica", "B", 10)
    for half, align in zip(banner.split("|"), ("L", "R"), strict=True):
        lines = [line.strip() for line in half.split("/")]
        top = (_BANNER_HEIGHT - 5 * len(lines)) / 2
        for rank, line in enumerate(lines):
            pdf.set_xy(_STYLE.margin, top + 5 * rank)
            pdf.cell(_STYLE.column, 5, printable(line), align=align)


def _number(pdf: FPDF, number: int) -> None:
    pdf.set_xy(_STYLE.margin, _STYLE.height - 9)
    pdf.set_font("helvetica", "", 9)
    pdf.set_text_color(*GREY)
    pdf.cell(_STYLE.column, 5, str(number), align="R")


def _part(pdf: FPDF, piece: Title) -> None:
    pdf.set_y(58)
    pdf.start_section(printable(piece.text), 0)
    put(pdf, piece.text, 26, "B", DEEP)
