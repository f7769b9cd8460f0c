"""Encodings of French text files."""

from __future__ import annotations

import pytest

from ingest.loaders.encoding import decode

TEXT = "Les CPTS fédèrent l’hôpital, le médecin généraliste et l’élu : c’est « essentiel » à Noël."
OLD = (
    "Les CPTS fédèrent l'hôpital, le médecin généraliste et l'élu : c'est essentiel à Noël, où ça."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode(encoding: str) -> None:
    """With or without a mark, in one or two bytes."""
    found = decode(TEXT.encode(encoding))
    assert found is not None
    assert found.text == TEXT
    assert not found.damaged


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_eight_bits(encoding: str) -> None:
    """Windows and old Macintosh."""
    found = decode(TEXT.encode(encoding))
    assert found is not None
    assert found.text == TEXT


@pytest.mark.parametrize("encoding", ["cp850", "latin-1"])
def test_older_encodings(encoding: str) -> None:
    """Exports of old software, without typographic quotes."""
    found = decode(OLD.encode(encoding))
    assert found is not None
    assert found.text == OLD


def test_one_accent_is_enough() -> None:
    """A short file in the encoding of Windows."""
    found = decode("Durée : 3 mois".encode("cp1252"))
    assert found is not None
    assert found.text == "Durée : 3 mois"


def test_broken_utf8_is_still_utf8() -> None:
    """One bad byte in a long text does not turn every accent into two."""
    found = decode((TEXT * 5).encode() + b"\xff fin")
    assert found is not None
    assert found.damaged
    assert found.text.startswith(TEXT)


def test_no_text() -> None:
    """Bytes of a program are no text."""
    assert decode(bytes(range(256)) * 8) is None


def test_empty() -> None:
    """No byte is an empty text."""
    found = decode(b"")
    assert found is not None
    assert found.text == ""
