"""Scanned pages: read with Tesseract where it is installed, told otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from ingest import ocr
from ingest.loaders.options import LoadOptions
from ingest.loaders.pdf import load
from ingest.preview import render_page
from tests.ingest.pdf_files import LEFT, document, saved, write

needs_tesseract = pytest.mark.skipif(
    not ocr.available(), reason="Tesseract et son français ne sont pas installés"
)
LINES = ("Compte rendu de la réunion", "Le partenariat avec l’hôpital est signé.")


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A page whose text is an image."""
    return _scanned(tmp_path, turn=0)


def _scanned(folder: Path, turn: int) -> Path:
    printed = document()
    printed.add_page()
    for number, line in enumerate(LINES * 2):
        write(printed, LEFT, 100 + 30 * number, line, 14)
    picture = folder / "page.png"
    picture.write_bytes(render_page(saved(printed, folder, "imprimé.pdf"), 1, scale=3.0))
    if turn:
        with Image.open(picture) as image:
            image.rotate(turn, expand=True).save(picture)
    pdf = document(landscape=turn in (90, 270))
    pdf.add_page()
    pdf.image(str(picture), 0, 0, pdf.w, pdf.h)
    return saved(pdf, folder, "scan.pdf")


def test_scan_without_tesseract_says_how_to_install_it(
    scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is reported, empty."""
    monkeypatch.setattr(ocr, "available", lambda: False)
    extraction = load(scan, LoadOptions())
    (page,) = extraction.pages
    assert page.scanned
    assert page.text == ""
    assert page.ocr_confidence is None
    (warning,) = extraction.warnings
    assert warning.startswith("Page 1 sans texte")
    assert "apt-get install tesseract-ocr-fra" in warning
    assert "pip install" in warning


def test_scan_is_not_read_when_the_option_is_off(scan: Path) -> None:
    """The warning names the setting."""
    extraction = load(scan, LoadOptions(ocr=False))
    assert extraction.pages[0].text == ""
    assert "CPTS_OCR" in extraction.warnings[0]


@needs_tesseract
def test_scan_is_read_with_its_confidence(scan: Path) -> None:
    """Accents, apostrophes, and boxes where the words are."""
    (page,) = load(scan, LoadOptions()).pages
    assert page.scanned
    assert page.ocr_confidence is not None
    assert 0.8 < page.ocr_confidence <= 1
    assert "Le partenariat avec l'hôpital est signé." in page.text.replace("’", "'")
    (box,) = page.blocks[0].boxes
    assert abs(box.x0 - LEFT) < 5
    assert 80 < box.y0 < 100


@needs_tesseract
def test_scan_on_its_side_is_turned(tmp_path: Path) -> None:
    """The text is read, its boxes lie on the page as it is."""
    (page,) = load(_scanned(tmp_path, turn=90), LoadOptions()).pages
    assert "partenariat avec l'hôpital" in page.text.replace("’", "'")
    assert page.width > page.height
    assert all(
        box.x1 <= page.width and box.y1 <= page.height for b in page.blocks for box in b.boxes
    )


def test_page_of_text_is_no_scan(tmp_path: Path) -> None:
    """Whatever pictures it has."""
    picture = tmp_path / "logo.png"
    Image.new("RGB", (50, 50), "navy").save(picture)
    pdf = document()
    pdf.add_page()
    pdf.image(str(picture), 400, 20, 100, 100)
    write(pdf, LEFT, 300, "Un texte imprimé qui se suffit.")
    (page,) = load(saved(pdf, tmp_path), LoadOptions()).pages
    assert not page.scanned
    assert page.text == "Un texte imprimé qui se suffit."
