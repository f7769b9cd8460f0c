"""The note as a PDF with the core Helvetica: no font file is needed, the file stays small.

Helvetica has the letters of French (Windows-1252); other signs are written with what it has.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from ui.web.export.colours import GREY, INK, LINK
from ui.web.export.lines import Line, lines
from ui.web.export.note import DISCLAIMER, Note, Source

if TYPE_CHECKING:
    from fpdf import FPDF

_ENCODING = "windows-1252"
_SIGNS = str.maketrans(
    {"\u202f": "\u00a0", "\u2009": "\u00a0", "→": "->", "≥": ">=", "≤": "<=", "−": "-", "‑": "-",
     "\u2010": "-", "✓": "oui", "\t": "  |  ", "≈": "~", "×": "x"}
)  # fmt: skip


def to_pdf(note: Note) -> bytes:
    """The document, as the bytes of a file."""
    pdf = _new(note)
    _write(pdf, note.title, size=19, bold=True, after=1.5)
    _write(pdf, f"{note.dated}.", size=10, colour=GREY, after=4)
    for entry in note.entries:
        _heading(pdf, entry.question)
        if entry.understood:
            _write(pdf, f"Question comprise : {entry.understood}", size=10, colour=GREY, after=2)
        for line in lines(entry.text):
            _line(pdf, line)
    if note.sources:
        _heading(pdf, "Sources")
        for source in note.sources:
            _source(pdf, source)
    pdf.ln(2)
    _write(pdf, DISCLAIMER, size=9, colour=GREY)
    return bytes(pdf.output())


def printable(text: str) -> str:
    """`text` with signs that the font has; a letter that it lacks loses its accent, else « ? »."""
    made = []
    for char in unicodedata.normalize("NFC", text.translate(_SIGNS)):
        plain = unicodedata.normalize("NFKD", char)[:1]
        made.append(next((c for c in (char, plain) if _has(c)), "?"))
    return "".join(made)


def _has(char: str) -> bool:
    try:
        char.encode(_ENCODING)
    except UnicodeEncodeError:
        return False
    return char.isprintable() or char in "\n\u00a0"


def _new(note: Note) -> FPDF:
    from fpdf import FPDF

    class Numbered(FPDF):  # type: ignore[misc]  # fpdf2 is untyped
        def footer(self) -> None:
            self.set_y(-14)
            self.set_font("helvetica", "", 9)
            self.set_text_color(*GREY)
            self.cell(0, 8, f"{self.page_no()} / {{nb}}", align="C")

    pdf = Numbered(format="A4")
    pdf.core_fonts_encoding = _ENCODING
    pdf.set_lang("fr-FR")
    pdf.set_title(note.title)
    pdf.set_creator("Assistant CPTS")
    pdf.set_margins(22, 20, 22)
    pdf.set_auto_page_break(True, 22)
    pdf.add_page()
    return pdf


def _heading(pdf: FPDF, text: str) -> None:
    if pdf.get_y() > pdf.h - 55:
        pdf.add_page()
    pdf.ln(3)
    _write(pdf, text, size=13, bold=True, after=2)


def _write(
    pdf: FPDF,
    text: str,
    *,
    size: float = 11,
    bold: bool = False,
    italic: bool = False,
    colour: tuple[int, int, int] = INK,
    after: float = 1.5,
    indent: float = 0,
) -> None:
    style = ("B" if bold else "") + ("I" if italic else "")
    pdf.set_font("helvetica", style, size)
    pdf.set_text_color(*colour)
    pdf.set_x(pdf.l_margin + indent)
    pdf.multi_cell(0, size * 0.5, printable(text), align="L", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(after)


def _line(pdf: FPDF, line: Line) -> None:
    pdf.set_text_color(*INK)
    left = pdf.l_margin
    if line.bullet:
        pdf.set_font("helvetica", "", 11)
        pdf.cell(7, 5.6, printable(line.bullet))
        pdf.set_left_margin(left + 7)
    for run in line.runs:
        pdf.set_font("helvetica", "B" if run.bold else "", 11)
        pdf.write(5.6, printable(run.text))
    pdf.set_left_margin(left)
    pdf.ln(7.4)


def _source(pdf: FPDF, source: Source) -> None:
    told = ". ".join(part for part in (source.origin, source.reference) if part)
    _write(pdf, f"[{source.number}] {source.title}", size=10.5, bold=True, after=0)
    if told:
        _write(pdf, f"{told}.", size=10, colour=GREY, after=0, indent=7)
    if source.address:
        pdf.set_font("helvetica", "U", 10)
        pdf.set_text_color(*LINK)
        pdf.set_x(pdf.l_margin + 7)
        pdf.write(5, printable(source.address), source.address)
        pdf.ln(5)
    _write(pdf, source.quote, size=10, italic=True, after=3, indent=7)
