"""Which loader reads a file, and what is refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from ingest.errors import DocumentError, PasswordError
from ingest.loaders.options import LoadOptions
from ingest.loaders.registry import Format, choose, load


def make(folder: Path, name: str, data: bytes) -> Path:
    """A file of these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path


def test_empty_file(tmp_path: Path) -> None:
    """An empty file is said to be empty."""
    with pytest.raises(DocumentError, match="est vide"):
        load(make(tmp_path, "a.txt", b""), LoadOptions())


def test_white_space_is_a_warning(tmp_path: Path) -> None:
    """A file without any word is read, with a warning."""
    found = load(make(tmp_path, "a.txt", b" \n\n \n"), LoadOptions())
    assert any("Aucun texte" in warning for warning in found.warnings)


def test_pdf_named_text(tmp_path: Path) -> None:
    """A PDF is read as a PDF whatever its name, and the report says so."""
    chosen, warning = choose(make(tmp_path, "rapport.txt", b"%PDF-1.7\n..."))
    assert chosen is Format.PDF
    assert warning is not None
    assert "« .txt »" in warning


def test_html_without_extension(tmp_path: Path) -> None:
    """A page saved without extension is a web page."""
    path = make(tmp_path, "page", b"<!DOCTYPE html><html><body><p>Bonjour</p></body></html>")
    assert choose(path)[0] is Format.HTML


def test_text_that_speaks_of_html_stays_text(tmp_path: Path) -> None:
    """The extension wins between text formats."""
    assert choose(make(tmp_path, "a.md", b"<html> is a tag"))[0] is Format.MARKDOWN


def test_archive_is_refused(tmp_path: Path) -> None:
    """A zip that is no office file is refused, even under an office name."""
    path = tmp_path / "lot.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "bonjour")
    with pytest.raises(DocumentError, match="une archive"):
        load(path, LoadOptions())


def test_truncated_archive(tmp_path: Path) -> None:
    """A cut office file is said to be damaged."""
    with pytest.raises(DocumentError, match="incomplet ou abîmé"):
        load(make(tmp_path, "a.docx", b"PK\x03\x04" + b"x" * 50), LoadOptions())


def test_archive_with_a_broken_name(tmp_path: Path) -> None:
    """A name inside an archive that is no text is damage like any other."""
    path = tmp_path / "a.odp"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("été.xml", "bonjour")
    path.write_bytes(path.read_bytes().replace("été".encode(), b"\xf1t\xc3\xa9\xf1"))
    with pytest.raises(DocumentError, match="incomplet ou abîmé"):
        load(path, LoadOptions())


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "une image"),
        ("a.pdf", b"bonjour", "n’est pas un PDF lisible"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 99, "DOCX ou PDF"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 99, "XLSX ou CSV"),
        ("a.rtf", b"{\\rtf1 Bonjour}", "DOCX ou PDF"),
        ("a.xyz", b"bonjour", "n’est pas lu"),
        ("a.txt", bytes(range(256)) * 9, "n’est pas du texte"),
    ],
)
def test_refusals(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    """Each refusal says what the file is and what to give instead."""
    with pytest.raises(DocumentError, match=words):
        load(make(tmp_path, name, data), LoadOptions())


def test_encrypted_office_file(tmp_path: Path) -> None:
    """An office file with a password is told from an old binary one."""
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
    data += "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(PasswordError, match="mot de passe"):
        load(make(tmp_path, "a.docx", data), LoadOptions())
