"""Lays the pieces of a fiche out on PDF pages; `report` and `slides` decorate the pages.

The files are the same bytes on every machine: fixed date, no identifier drawn at random, no
compression (whose output depends on the library), and the core Helvetica, which needs no font file
and whose Windows-1252 encoding has all the signs of printed French but the narrow no-break space.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from fpdf import FPDF
from fpdf.enums import TextEmphasis
from fpdf.fonts import FontFace

from corpus.src.content import NARROW, NO_BREAK, Grid, Listing, Piece, Prose, Sheet, Title

LEADING = 0.45
"""Millimetres between two lines for each point of the letters: 1.28 times their size."""

WRITTEN_ON = datetime(2026, 11, 21, tzinfo=UTC)
"""The day on which the fiches were written, in the properties of every file."""

AUTHOR = "cpts-assistant"
NOTICE = "Fiche rédigée d’après"
"""How the paragraph begins that names the original."""

Colour = tuple[int, int, int]
INK: Colour = (33, 37, 41)
GREY: Colour = (96, 104, 112)
DEEP: Colour = (0, 75, 99)
PALE: Colour = (226, 238, 242)


class PageTooLongError(ValueError):
    """A sheet of the source does not fit on one page: it needs a `---`."""


@dataclass(frozen=True, slots=True)
class Style:
    """Measures of a kind of document, in millimetres (sizes of letters in points)."""

    width: float
    height: float
    margin: float
    top: float
    bottom: float
    body: float
    titles: tuple[float, float, float]
    gap: float
    cell: float
    cell_height: float

    @property
    def column(self) -> float:
        """Width of the text."""
        return self.width - 2 * self.margin


def new_pdf(style: Style, title: str, subject: str) -> FPDF:
    """An empty document with its properties."""
    pdf = FPDF(unit="mm", format=(style.width, style.height))
    pdf.core_fonts_encoding = "windows-1252"
    pdf.set_compression(False)
    pdf.set_creation_date(WRITTEN_ON)
    pdf.set_producer(AUTHOR)
    pdf.set_title(title)
    pdf.set_author(AUTHOR)
    pdf.set_subject(printable(subject))
    pdf.set_lang("fr-FR")
    pdf.set_auto_page_break(False)
    pdf.set_margins(style.margin, style.top, style.margin)
    return pdf


def printable(text: str) -> str:
    """`text` with the spaces that the core fonts have."""
    return text.replace(NARROW, NO_BREAK)


def put(pdf: FPDF, text: str, size: float, emphasis: str = "", colour: Colour = INK) -> None:
    """Writes a line or a paragraph over the width that is left, without a gap after it."""
    pdf.set_font("helvetica", emphasis, size)
    pdf.set_text_color(*colour)
    pdf.multi_cell(
        0, size * LEADING, printable(text), align="L", markdown=True, new_x="LMARGIN", new_y="NEXT"
    )


class Writer:
    """Writes the pieces of a sheet one under the other."""

    def __init__(self, pdf: FPDF, style: Style) -> None:
        self._pdf = pdf
        self._style = style

    def write(self, sheet: Sheet) -> None:
        """Writes a whole sheet on the current page; `PageTooLongError` where it does not fit."""
        for piece in sheet:
            self.write_piece(piece)
        if self._pdf.y > self._style.height - self._style.bottom + self._style.gap:
            msg = f"page {self._pdf.page}: {self._pdf.y:.0f} mm of text"
            raise PageTooLongError(msg)

    def write_piece(self, piece: Piece) -> None:
        """Writes one piece and the gap after it."""
        match piece:
            case Title():
                self._title(piece)
            case Prose():
                self._prose(piece)
            case Listing():
                self._listing(piece)
            case Grid():
                self._grid(piece)

    def _title(self, piece: Title) -> None:
        size = self._style.titles[piece.level - 1]
        if self._pdf.y > self._style.top + 1:
            self._pdf.ln(self._style.gap)
        self._pdf.start_section(printable(piece.text), piece.level - 1, strict=False)
        put(self._pdf, piece.text, size, "B", DEEP)
        self._pdf.ln(self._style.gap)

    def _prose(self, piece: Prose) -> None:
        if piece.text.startswith(NOTICE):
            put(self._pdf, piece.text, self._style.body - 1, "I", GREY)
        else:
            put(self._pdf, piece.text, self._style.body)
        self._pdf.ln(self._style.gap)

    def _listing(self, piece: Listing) -> None:
        pdf, style = self._pdf, self._style
        for rank, item in enumerate(piece.items, 1):
            pdf.set_font("helvetica", "", style.body)
            pdf.set_text_color(*INK)
            pdf.set_x(style.margin + 3)
            pdf.cell(6, style.body * LEADING, f"{rank}." if piece.ordered else "•")
            pdf.set_left_margin(style.margin + 9)
            put(pdf, item, style.body)
            pdf.set_left_margin(style.margin)
            pdf.ln(style.gap * 0.4)
        pdf.ln(style.gap * 0.6)

    def _grid(self, piece: Grid) -> None:
        pdf, style = self._pdf, self._style
        if piece.caption:
            put(pdf, piece.caption, style.cell, "B")
            pdf.ln(1.5)
        pdf.set_font("helvetica", "", style.cell)
        pdf.set_text_color(*INK)
        pdf.set_draw_color(*GREY)
        labels = 0.62 if len(piece.header) == 2 else 0.3
        others = (1 - labels) / (len(piece.header) - 1)
        with pdf.table(
            col_widths=(labels, *[others] * (len(piece.header) - 1)),
            width=style.column,
            align="LEFT",
            text_align=("LEFT", *["CENTER"] * (len(piece.header) - 1)),
            line_height=style.cell_height,
            padding=(0.5, 1.5),
            headings_style=FontFace(
                emphasis=TextEmphasis.B, color=DEEP, fill_color=PALE, size_pt=style.cell
            ),
        ) as table:
            for cells in (piece.header, *piece.rows):
                table.row([printable(cell) for cell in cells])
        pdf.ln(style.gap)
