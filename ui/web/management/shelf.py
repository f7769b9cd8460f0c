"""The documents as staff see them: what was read of each, page by page."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from ingest.assemble import count_words
from ingest.documents import DocumentInfo, Heading, ListBlock, Page, Table
from ui.messages import sentence
from ui.web.components import context
from ui.web.management.deposits import UploadError
from ui.web.state import LiveIndex

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')


@dataclass(frozen=True, slots=True)
class PageView:
    """A page as it was read."""

    number: int
    label: str | None
    parts: tuple[context.Part, ...]
    dropped: tuple[tuple[str, str], ...]
    scanned: bool
    ocr_confidence: float | None


@dataclass(frozen=True, slots=True)
class Counts:
    """What was read of a document."""

    pages: int
    headings: int
    tables: int
    lists: int
    words: int
    scanned: int


_REASONS = {
    "header": "en-tête répété",
    "footer": "pied de page répété",
    "banner": "bandeau répété",
    "page_number": "numéro de page",
    "menu": "menu",
    "duplicate": "répétition",
    "hidden": "texte caché",
}


def suffixes() -> tuple[str, ...]:
    """Ends of the names of files that can be read."""
    from ingest.loaders.registry import EXTENSIONS

    return tuple(sorted(EXTENSIONS))


def safe_name(name: str) -> str:
    """A file name that is only a name, of a kind that can be read.

    Raises:
        UploadError: Nothing is left of it, or its kind cannot be read.
    """
    name = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    name = _FORBIDDEN.sub("-", name).strip(" .-")[-120:].strip(" .-")
    suffix = Path(name).suffix.lower()
    if not Path(name).stem or suffix not in suffixes():
        kinds = ", ".join(suffix.removeprefix(".") for suffix in suffixes())
        text = "Ce fichier ne peut pas être lu : choisissez un fichier {kinds}."
        raise UploadError(sentence(text, kinds=kinds))
    return name


def view(page: Page) -> PageView:
    """A page with all its blocks."""
    dropped = Counter((_REASONS.get(d.reason, d.reason), d.text) for d in page.dropped)
    return PageView(
        page.number,
        page.label,
        context.whole(page),
        tuple(key for key, _ in dropped.most_common()),
        page.scanned,
        page.ocr_confidence,
    )


class Tally:
    """Counts what was read of documents, once for each version of a document."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Counts] = {}

    def of(self, index: LiveIndex, info: DocumentInfo) -> Counts:
        """What was read of a document, from its stored pages."""
        key = (index.build, info.id)
        if key not in self._known:
            self._known = {k: v for k, v in self._known.items() if k[0] == index.build}
            self._known[key] = _count(index, info)
        return self._known[key]


def _count(index: LiveIndex, info: DocumentInfo) -> Counts:
    pages = [index.page(info.id, number) for number in range(1, info.page_count + 1)]
    blocks = [block for page in pages for block in page.blocks]
    return Counts(
        pages=len(pages),
        headings=sum(isinstance(block, Heading) for block in blocks),
        tables=len({block.id for block in blocks if isinstance(block, Table)}),
        lists=sum(isinstance(block, ListBlock) for block in blocks),
        words=count_words(pages),
        scanned=sum(page.scanned for page in pages),
    )
