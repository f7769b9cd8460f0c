"""What looks like a table in a PDF file and is none: columns of prose, boxes, cards, frames."""

from __future__ import annotations

from pathlib import Path

from tests.ingest.pdf_files import LEFT, PROSE, document, grid, wrapped, write, write_lines
from tests.ingest.pdf_tables import read, tables_of


def test_two_columns_of_prose_are_no_table(tmp_path: Path) -> None:
    """However well their lines are aligned."""
    pdf = document()
    pdf.add_page()
    for x in (LEFT, LEFT + 250):
        write_lines(pdf, x, 100, wrapped(pdf, PROSE * 3, 230))
    assert tables_of(read(pdf, tmp_path)) == []


def test_box_around_prose_is_no_table(tmp_path: Path) -> None:
    """A frame has one cell."""
    pdf = document()
    pdf.add_page()
    pdf.rect(LEFT - 10, 80, 500, 120)
    write_lines(pdf, LEFT, 100, wrapped(pdf, PROSE * 2, 470))
    extraction = read(pdf, tmp_path)
    assert tables_of(extraction) == []
    assert extraction.pages[0].text == (PROSE * 2).strip()


def test_cards_side_by_side_are_read_one_by_one(tmp_path: Path) -> None:
    """Boxes keep their text together; they are no table."""
    pdf = document(landscape=True)
    pdf.add_page()
    pdf.set_fill_color(235, 235, 235)
    for number, name in enumerate(("Premier", "Deuxième", "Troisième")):
        x = 60 + 250 * number
        pdf.rect(x, 120, 220, 200, style="F")
        write(pdf, x + 10, 150, f"{name} axe", 14, "B")
        write_lines(pdf, x + 10, 190, wrapped(pdf, f"{name} texte. {PROSE}", 200))
    extraction = read(pdf, tmp_path)
    text = extraction.pages[0].text
    order = [
        text.index(f"{name} {word}")
        for name in ("Premier", "Deuxième", "Troisième")
        for word in ("axe", "texte")
    ]
    assert order == sorted(order)
    assert tables_of(extraction) == []


def test_frame_of_one_row_is_no_table(tmp_path: Path) -> None:
    """Two boxes side by side at the top of a page stay text."""
    pdf = document()
    pdf.add_page()
    grid(pdf, 60, [("Nantes", "Mars 2025")], (200, 200))
    write_lines(pdf, LEFT, 140, wrapped(pdf, PROSE, 480))
    extraction = read(pdf, tmp_path)
    assert tables_of(extraction) == []
    assert "Nantes" in extraction.pages[0].text
