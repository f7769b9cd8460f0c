"""Invariants of every page read: on generated pages, and on real files where they are at hand."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.documents import Extraction, ListBlock, Page, Table
from ingest.errors import DocumentError
from ingest.loaders.options import LoadOptions
from ingest.loaders.pdf import load
from tests.ingest.pdf_files import document, saved, write

ROOT = Path(__file__).parents[3]
REAL = ROOT.parent / "shared" / "data" / "pdf"
OWN = sorted((ROOT / "corpus" / "documents").glob("*.pdf"))
OPTIONS = LoadOptions(ocr=False)
SMALL = (40, 44, 47, 50, 53, 55, 60)

_word = st.text("abcdefghij éèÀ-•–12345 %.:;«»’", min_size=1, max_size=40).filter(str.strip)
_line = st.tuples(st.integers(0, 500), st.integers(20, 820), st.sampled_from((6, 10, 18)), _word)


def _check(extraction: Extraction) -> None:
    for position, page in enumerate(extraction.pages, start=1):
        assert page.number == position
        _check_page(page)


def _check_page(page: Page) -> None:
    end = 0
    for block in page.blocks:
        assert page.slice(block.span).strip()
        assert block.span.start >= end
        end = block.span.end
        for box in block.boxes:
            assert box.x0 <= box.x1
            assert box.y0 <= box.y1
        if isinstance(block, Table):
            _check_table(page, block)
        if isinstance(block, ListBlock):
            assert all(page.slice(item.span) for item in block.items)
            assert all(block.span.contains(item.span) for item in block.items)
    assert "\u001f" not in page.text


def _check_table(page: Page, table: Table) -> None:
    for row in table.rows:
        assert table.span.contains(row.span)
        assert len(row.cells) == len(table.columns)
        assert all(row.span.contains(cell) for cell in row.cells)
        assert "\n" not in page.slice(row.span)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(_line, max_size=25), min_size=1, max_size=3))
def test_any_page_gives_ordered_blocks(pages: list[list[tuple[int, int, int, str]]]) -> None:
    """Text anywhere, over itself, of any size."""
    pdf = document()
    for lines in pages:
        pdf.add_page()
        for x, y, size, text in lines:
            write(pdf, x, y, text, size)
    with tempfile.TemporaryDirectory() as folder:
        _check(load(saved(pdf, Path(folder)), OPTIONS))


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_documents_of_the_corpus(path: Path) -> None:
    """Every page has text, a title is found."""
    extraction = load(path, OPTIONS)
    _check(extraction)
    assert extraction.title
    assert all(page.text for page in extraction.pages)


@pytest.mark.skipif(not REAL.is_dir(), reason="les fichiers réels ne sont pas sur cette machine")
@pytest.mark.parametrize("number", SMALL)
def test_real_files(number: int) -> None:
    """Good and broken ones keep the invariants."""
    (path,) = REAL.glob(f"{number}_*.pdf")
    _check(load(path, OPTIONS))


@pytest.mark.skipif(not REAL.is_dir(), reason="les fichiers réels ne sont pas sur cette machine")
@pytest.mark.parametrize("number", [41, 49, 57, 59])
def test_damaged_files_are_one_sentence(number: int) -> None:
    """Never an exception of a library."""
    (path,) = REAL.glob(f"{number}_*.pdf")
    with pytest.raises(DocumentError, match="abîmé"):
        load(path, OPTIONS)
