"""What the caller may ask of a loader, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """Options of one file.

    Attributes:
        password: Password of an encrypted file; the empty one is always tried.
        max_pages: Pages, slides or sheets read; those after are left out with a warning.
        ocr: Whether scanned pages are read with Tesseract where it is installed.
    """

    password: str | None = None
    max_pages: int = 2000
    ocr: bool = True
