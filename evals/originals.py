"""Another reading of the original files, to check quotes against something that we did not write.

Nothing of `ingest.loaders` is used: the text layer of a PDF as pypdf gives it, the text nodes of a
web page, the bytes of a text. Formats without such a simple reading give nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path


def _plain(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")


def _html(path: Path) -> str:
    from bs4 import BeautifulSoup

    return BeautifulSoup(path.read_bytes(), "html.parser").get_text("\n")


def _pdf(path: Path) -> str:
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


_READERS: dict[str, Callable[[Path], str]] = {
    ".txt": _plain,
    ".md": _plain,
    ".html": _html,
    ".htm": _html,
    ".pdf": _pdf,
}


@lru_cache(maxsize=256)
def read_original(path: Path) -> str | None:
    """The text of a file, `None` where it cannot be read in a simple way."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        return None
    try:
        return reader(path)
    except Exception:  # any fault of a foreign file: the check does not apply to it
        return None
