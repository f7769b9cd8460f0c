"""A PDF file as a whole: what it says of itself, passwords, broken pages, limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.documents import Extraction
from ingest.errors import DocumentError, PasswordError
from ingest.loaders.options import LoadOptions
from ingest.loaders.pdf import load
from tests.ingest.pdf_files import LEFT, PROSE, document, saved, wrapped, write, write_lines

OPTIONS = LoadOptions(ocr=False)


def _about(tmp_path: Path, title: str, author: str) -> Extraction:
    pdf = document()
    pdf.set_title(title)
    pdf.set_author(author)
    pdf.add_page()
    write(pdf, LEFT, 100, "Un autre titre", 24, "B")
    write_lines(pdf, LEFT, 140, wrapped(pdf, PROSE, 480))
    return load(saved(pdf, tmp_path), OPTIONS)


def test_metadata_is_believed_when_it_says_something(tmp_path: Path) -> None:
    """A title, an author, the language of the text."""
    told = _about(tmp_path, "Guide du partenariat", "Fédération des CPTS")
    assert (told.title, told.publisher) == ("Guide du partenariat", "Fédération des CPTS")
    assert told.language == "fr"


def test_metadata_of_a_program_is_not_believed(tmp_path: Path) -> None:
    """The biggest line is the title then, and there is no publisher."""
    untold = _about(tmp_path, "Microsoft Word - doc1.docx", "Microsoft Office User")
    assert (untold.title, untold.publisher) == ("Un autre titre", None)


def test_date_that_stands_alone_on_the_cover(tmp_path: Path) -> None:
    """It prevails over the day on which the file was written."""
    pdf = document()
    pdf.add_page()
    write(pdf, LEFT, 100, "Bilan de la communauté", 24, "B")
    write(pdf, LEFT, 160, "Février 2024")
    write_lines(pdf, LEFT, 220, wrapped(pdf, PROSE, 480))
    assert load(saved(pdf, tmp_path), OPTIONS).date == "2024-02"


def test_encrypted_file_asks_for_its_password(tmp_path: Path) -> None:
    """Missing and wrong ones name the option; the right one opens."""
    pdf = document()
    pdf.set_encryption(owner_password="maître", user_password="ouvre")
    pdf.add_page()
    write(pdf, LEFT, 100, "Texte protégé.")
    path = saved(pdf, tmp_path)
    for password in (None, "faux"):
        with pytest.raises(PasswordError, match="--password"):
            load(path, LoadOptions(password=password))
    assert load(path, LoadOptions(password="ouvre")).pages[0].text == "Texte protégé."


def test_empty_user_password_is_tried(tmp_path: Path) -> None:
    """A file that is only locked against changes opens by itself."""
    pdf = document()
    pdf.set_encryption(owner_password="maître")
    pdf.add_page()
    write(pdf, LEFT, 100, "Texte lisible.")
    assert load(saved(pdf, tmp_path), OPTIONS).pages[0].text == "Texte lisible."


def test_broken_page_leaves_the_others(tmp_path: Path) -> None:
    """One warning, and the text of the rest."""
    pdf = document()
    for name in ("premier", "deuxième"):
        pdf.add_page()
        write(pdf, LEFT, 100, f"Le {name} texte.")
    path = saved(pdf, tmp_path)
    data = bytearray(path.read_bytes())
    at = data.index(b"stream\n") + 7
    data[at : at + 12] = b"\xff" * 12
    path.write_bytes(data)
    extraction = load(path, OPTIONS)
    assert extraction.warnings == ("Page 1 illisible : les autres pages sont lues.",)
    assert [page.text for page in extraction.pages] == ["", "Le deuxième texte."]


def test_what_is_no_pdf_is_refused(tmp_path: Path) -> None:
    """With the remedy."""
    path = tmp_path / "faux.pdf"
    path.write_bytes(b"%PDF-1.7\n" + b"rien " * 100)
    with pytest.raises(DocumentError, match=r"faux\.pdf"):
        load(path, OPTIONS)


def test_page_limit_is_told(tmp_path: Path) -> None:
    """The pages beyond it are left out with a warning that names the setting."""
    pdf = document()
    for _ in range(3):
        pdf.add_page()
        write(pdf, LEFT, 100, "Texte de la page.")
    extraction = load(saved(pdf, tmp_path), LoadOptions(max_pages=2, ocr=False))
    assert len(extraction.pages) == 2
    assert "CPTS_MAX_PAGES" in extraction.warnings[0]
