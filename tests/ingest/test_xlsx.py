"""Excel workbooks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from ingest.documents import Extraction
from ingest.loaders import xlsx
from ingest.loaders.options import LoadOptions
from tests.ingest.reading import (
    caption,
    cells,
    dropped,
    headings,
    names,
    paragraphs,
    tables,
)

Read = Callable[[Workbook], Extraction]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Saves a workbook and reads it back."""

    def call(book: Workbook) -> Extraction:
        path = tmp_path / "parts.xlsx"
        book.save(path)
        return xlsx.load(path, LoadOptions())

    return call


def book_of(*rows: tuple[object, ...], name: str = "Parts") -> Workbook:
    """A workbook of one sheet."""
    book = Workbook()
    book.active.title = name
    for row in rows:
        book.active.append(row)
    return book


def test_cells_as_they_are_shown(read: Read) -> None:
    """Percentages, thousands and dates are texts, the sheet's name is a heading and a label."""
    book = book_of(("Type", "Part", "Habitants", "Le"), ("CHU", 0.3787, 135000, None))
    sheet = book.active
    sheet["B2"].number_format = "0.00%"
    sheet["C2"].number_format = "#,##0"
    sheet["D2"].value = datetime(2025, 11, 5)
    sheet["D2"].number_format = "dd/mm/yyyy"
    found = read(book)
    [(page, table)] = tables(found)
    assert names(page, table) == ["Type", "Part", "Habitants", "Le"]
    assert cells(page, table) == [["CHU", "37,87 %", "135 000", "05/11/2025"]]
    assert headings(found) == [(1, "Parts")]
    assert page.label == "Parts"


def test_sheets_are_pages(read: Read) -> None:
    """One page a sheet; a generic name is no heading."""
    book = book_of(("A", "B"), ("x", 1), name="Feuil1")
    second = book.create_sheet("Coûts")
    second.append(("C", "D"))
    second.append(("y", 2))
    found = read(book)
    assert [page.number for page in found.pages] == [1, 2]
    assert headings(found) == [(1, "Coûts")]


def test_several_tables_with_captions(read: Read) -> None:
    """Empty rows and columns part tables; a caption belongs to the one below."""
    found = read(
        book_of(
            ("Tableau 1 : Parts",),
            ("Type", "Part", None, "Mission", "Nombre"),
            ("CHU", "4 %", None, "Accès", 3),
            ("EPSM", "5 %", None, "Prévention", 4),
            (),
            ("Tableau 2 : Coûts",),
            ("Poste", "Coût"),
            ("Loyer", 10),
        )
    )
    found_tables = tables(found)
    assert [names(page, table) for page, table in found_tables] == [
        ["Type", "Part"],
        ["Mission", "Nombre"],
        ["Poste", "Coût"],
    ]
    assert caption(*found_tables[0]) == "Tableau 1 : Parts"
    assert caption(*found_tables[2]) == "Tableau 2 : Coûts"


def test_merged_header(read: Read) -> None:
    """A merged header cell names each column that it covers."""
    book = book_of(("", "Part", None), ("", "2023", "2024"), ("CHU", 4, 5), ("CH", 6, 7))
    book.active.merge_cells("B1:C1")
    [(page, table)] = tables(read(book))
    assert names(page, table) == ["", "Part / 2023", "Part / 2024"]
    assert len(table.rows) == 2


def test_title_over_the_table(read: Read) -> None:
    """A text merged over the width is a title, a long line below is a note."""
    book = book_of(
        ("Enquête auprès des CPTS", None),
        ("Type", "Part"),
        ("CHU", "4 %"),
        ("Source : enquête de 2025 auprès des CPTS.", None),
    )
    book.active.merge_cells("A1:B1")
    found = read(book)
    [(_, table)] = tables(found)
    assert len(table.rows) == 1
    assert (2, "Enquête auprès des CPTS") in headings(found)
    assert paragraphs(found) == ["Source : enquête de 2025 auprès des CPTS."]


def test_hidden_parts(read: Read) -> None:
    """Hidden sheets, rows and columns are recorded, not read; they part no table."""
    book = book_of(("Type", "Secret", "Part"), ("CHU", "a", 4), ("CH", "b", 5), ("EPSM", "c", 6))
    book.active.column_dimensions["B"].hidden = True
    book.active.row_dimensions[3].hidden = True
    book.create_sheet("Brouillon").append(("Caché",))
    book["Brouillon"].sheet_state = "hidden"
    found = read(book)
    [(page, table)] = tables(found)
    assert cells(page, table) == [["CHU", "4"], ["EPSM", "6"]]
    assert {reason for reason, _ in dropped(found)} == {"hidden"}
    assert any("Caché" in text for _, text in dropped(found))
    assert "Caché" not in found.pages[1].text


def test_blank_row_inside_a_table(read: Read) -> None:
    """Rows without header below an empty row go on with the table."""
    found = read(book_of(("Type", "Part"), ("CHU", 4), ("CH", 5), (), ("EPSM", 6), ("HAD", 7)))
    [(_, table)] = tables(found)
    assert len(table.rows) == 4


def test_formula_without_result(read: Read) -> None:
    """A formula that was never computed is told."""
    found = read(book_of(("Type", "Part"), ("CHU", "=1+1")))
    assert any("formules" in warning for warning in found.warnings)


def test_far_cell(read: Read) -> None:
    """A lone cell a million rows below costs nothing."""
    book = book_of(("Type", "Part"), ("CHU", 4))
    book.active.cell(1_000_000, 3).value = "loin"
    found = read(book)
    assert len(tables(found)) == 1
    assert "loin" in found.pages[0].text
