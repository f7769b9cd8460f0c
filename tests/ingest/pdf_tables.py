"""The tables of PDF files as plain values, for the tests of their readers."""

from __future__ import annotations

from pathlib import Path

from fpdf import FPDF

from ingest.documents import Extraction, Page, Table
from ingest.loaders.options import LoadOptions
from ingest.loaders.pdf import load
from tests.ingest.pdf_files import saved

OPTIONS = LoadOptions(ocr=False)
FIGURES = [
    ("Établissement", "Convention", "Charte", "Aucune"),
    ("CHU", "31 %", "1 %", "40 %"),
    ("CH de proximité", "33 %", "n.c.", "28 %"),
    ("EPSM", "18,5 %", "–", "135 000"),
]
WIDTHS = (160, 90, 90, 90)


def read(pdf: FPDF, folder: Path) -> Extraction:
    """The extraction of a file, saved in a folder."""
    return load(saved(pdf, folder), OPTIONS)


def tables_of(extraction: Extraction) -> list[tuple[Page, Table]]:
    """Every table with its page."""
    return [
        (page, block)
        for page in extraction.pages
        for block in page.blocks
        if isinstance(block, Table)
    ]


def only_table(extraction: Extraction) -> tuple[Page, Table]:
    """The only table."""
    ((page, table),) = tables_of(extraction)
    return page, table


def labels_of(page: Page, table: Table) -> list[list[str]]:
    """The labels of each column."""
    return [[page.slice(label) for label in column.labels] for column in table.columns]


def rows_of(page: Page, table: Table) -> list[tuple[str, ...]]:
    """The cells of each row."""
    return [tuple(page.slice(cell) for cell in row.cells) for row in table.rows]
