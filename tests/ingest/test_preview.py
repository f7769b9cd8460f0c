"""Pages as images, and quotes found on them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from ingest.documents import Box, Table
from ingest.errors import DocumentError
from ingest.loaders.options import LoadOptions
from ingest.loaders.pdf import load
from ingest.preview import locate, render_page
from tests.ingest.pdf_files import LEFT, document, grid, saved, write, write_lines


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """A page with a sentence over two lines, a cut word, a table and a repeated word."""
    made = document()
    made.add_page()
    write_lines(made, LEFT, 100, ["Les CPTS signent une conven-", "tion avec l’hôpital."])
    write(made, LEFT, 180, "Objectif")
    write(made, LEFT, 500, "Objectif")
    grid(made, 300, [("Acteur", "Part"), ("DAC", "69 %"), ("HAD", "34 %")], (100, 100))
    return saved(made, tmp_path)


def test_page_is_rendered_at_scale(pdf: Path) -> None:
    """A PNG of the size asked."""
    image = Image.open(io.BytesIO(render_page(pdf, 1, scale=2.0)))
    assert image.format == "PNG"
    assert image.size == (1191, 1684)


def test_enormous_scale_is_bounded(pdf: Path) -> None:
    """Nobody can ask for a picture of a gigabyte."""
    image = Image.open(io.BytesIO(render_page(pdf, 1, scale=1000.0)))
    assert image.width * image.height <= 20_000_000


@pytest.mark.parametrize("number", [0, 2])
def test_page_that_is_not_there(pdf: Path, number: int) -> None:
    """An error of the caller."""
    with pytest.raises(IndexError):
        render_page(pdf, number)


def test_file_that_is_no_pdf(tmp_path: Path) -> None:
    """One sentence."""
    path = tmp_path / "faux.pdf"
    path.write_bytes(b"rien")
    with pytest.raises(DocumentError, match=r"faux\.pdf"):
        render_page(path, 1)


def test_quote_over_two_lines_has_a_box_a_line(pdf: Path) -> None:
    """Line ends, the cut word, case and apostrophes don't matter."""
    first, second = locate(pdf, 1, "les CPTS signent une convention avec l'hôpital.")
    assert first.y1 <= second.y0 + 4
    assert abs(first.x0 - LEFT) < 3
    assert 85 < first.y0 < 100


def test_quote_that_is_not_there(pdf: Path) -> None:
    """Nothing is highlighted rather than something wrong."""
    assert locate(pdf, 1, "Un tout autre propos sans rapport.") == ()
    assert locate(pdf, 1, "") == ()


def test_parts_of_a_quote_are_found_each(pdf: Path) -> None:
    """A header and a row, joined by `[…]`."""
    boxes = locate(pdf, 1, "Acteur\tPart\n[…]\nHAD\t34 %")
    assert len(boxes) >= 2
    assert min(box.y0 for box in boxes) < 315
    assert max(box.y1 for box in boxes) > 340


def test_nearest_of_equal_words_is_taken(pdf: Path) -> None:
    """The block that holds the quote says which."""
    (upper,) = locate(pdf, 1, "Objectif")
    (lower,) = locate(pdf, 1, "Objectif", near=(Box(1, 50, 490, 100, 505),))
    assert upper.y0 < 200 < 480 < lower.y0


def test_boxes_agree_with_those_of_the_loader(pdf: Path) -> None:
    """Both count points from the top-left corner."""
    page = load(pdf, LoadOptions(ocr=False)).pages[0]
    (table,) = [block for block in page.blocks if isinstance(block, Table)]
    for row in table.rows:
        (outer,) = row.boxes
        for box in locate(pdf, 1, page.slice(row.span)):
            assert outer.x0 - 1 <= box.x0 <= box.x1 <= outer.x1 + 1
            assert outer.y0 - 3 <= box.y0 <= box.y1 <= outer.y1 + 3
