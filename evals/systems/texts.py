"""The texts of an index that quotes are checked against."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from evals.originals import read_original
from ingest.index import Index

FindOriginal = Callable[[str], Path | None]


def flavour_of(index: Index) -> str:
    """`corpus` where a document is written after an original, `sources` otherwise."""
    return "corpus" if any(info.original for info in index.documents()) else "sources"


class StoredTexts:
    """Stored pages of an index, and another reading of the originals that it keeps."""

    def __init__(self, index: Index, original: FindOriginal | None = None) -> None:
        self._index = index
        self._original = original

    def page_text(self, document: str, page: int) -> str | None:
        """Stored text of a page; `None` where there is none."""
        try:
            return self._index.page_text(document, page)
        except (KeyError, IndexError):
            return None

    def original_text(self, document: str) -> str | None:
        """Text of the original read by other means; `None` where it cannot be had."""
        try:
            path = self._original(document) if self._original else None
        except KeyError:
            return None
        return read_original(path) if path is not None and path.is_file() else None
