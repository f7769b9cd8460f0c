"""Makes the paginated A4 documents: running title, footer and page numbers around the text."""

from __future__ import annotations

from collections.abc import Sequence

from fpdf import FPDF

from corpus.src.content import Sheet
from corpus.src.pdf import DEEP, GREY, Style, Writer, new_pdf, printable

_STYLE = Style(
    width=210,
    height=297,
    margin=25,
    top=30,
    bottom=28,
    body=11.5,
    titles=(21, 15.5, 13.5),
    gap=3.8,
    cell=10,
    cell_height=6,
)


def make_report(sheets: Sequence[Sheet], *, title: str, publisher: str, short: str) -> bytes:
    """The bytes of the PDF.

    Args:
        sheets: One per page.
        title: Of the document, in its properties.
        publisher: Of the original, named in the footer.
        short: The running title at the head of the pages.
    """
    pdf = new_pdf(_STYLE, title, f"Fiche d’après {publisher}")
    writer = Writer(pdf, _STYLE)
    for number, sheet in enumerate(sheets, 1):
        pdf.add_page()
        _header(pdf, short)
        _footer(pdf, publisher, number, len(sheets))
        pdf.set_y(_STYLE.top)
        writer.write(sheet)
    return bytes(pdf.output())


def _header(pdf: FPDF, short: str) -> None:
    pdf.set_y(15)
    _small(pdf)
    pdf.cell(0, 5, printable(short), align="R")
    pdf.set_draw_color(*DEEP)
    pdf.set_line_width(0.2)
    pdf.line(_STYLE.margin, 21, _STYLE.width - _STYLE.margin, 21)


def _footer(pdf: FPDF, publisher: str, number: int, total: int) -> None:
    pdf.set_y(_STYLE.height - 17)
    _small(pdf)
    pdf.cell(_STYLE.column / 2, 5, printable(f"Fiche d’après : {publisher}"))
    pdf.cell(_STYLE.column / 2, 5, printable(f"Page {number} / {total}"), align="R")


def _small(pdf: FPDF) -> None:
    pdf.set_font("helvetica", "", 8.5)
    pdf.set_text_color(*GREY)
