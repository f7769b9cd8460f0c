"""What the home page says of the documents, and the starting questions that they answer.

The questions are a file (`samples.toml` by default, another by setting): a table for each
audience with a `name` and `questions`, and, where all of them are about one thing, a `subject`.
They are asked once for each build, in the background, so that a question whose document was
removed, or that other documents answer by chance, is never proposed.
"""

from __future__ import annotations

import re
import threading
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.engine import Assistant
from assistant.outcomes import Citation, Outcome
from ingest.documents import DocumentInfo
from ingest.french import fold
from ingest.index import Index
from ingest.typography import counted
from ui.messages import typographic
from ui.web.state import Library

SHOWN = 3
PAGES_LOOKED_AT = 20
"""A document on a subject names it in its first pages; those of a large index are many."""
_ANY_TITLE = "Que cherchez-vous dans ces documents ?"


@dataclass(frozen=True, slots=True)
class Audience:
    """A public and what it may ask."""

    name: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What all the questions of a file are about.

    Attributes:
        title: Heading of the home page, where documents are about it.
        about: What follows the number of documents: « sur les… ».
        words: Its names; a text that holds one of them speaks of it.
    """

    title: str
    about: str
    words: tuple[str, ...]

    def named(self, text: str) -> bool:
        """Whether a text speaks of it."""
        return _names(self.words).search(fold(text)) is not None


@lru_cache(maxsize=8)
def _names(words: tuple[str, ...]) -> re.Pattern[str]:
    """What finds one of some names in a folded text, on one line or on two."""
    names = "|".join(r"\s+".join(map(re.escape, fold(word).split())) for word in words)
    return re.compile(rf"\b(?:{names})\b")


@dataclass(frozen=True, slots=True)
class Offer:
    """What the home page says of one build."""

    build: str
    title: str
    documents: str
    audiences: tuple[Audience, ...]


def read(path: Path) -> tuple[Audience, ...]:
    """The audiences of a file; none where the file is missing."""
    return tuple(
        Audience(str(t["name"]), tuple(typographic(str(q)) for q in t["questions"]))
        for t in _tables(path).get("audience", [])
    )


def read_subject(path: Path) -> Subject | None:
    """What the questions of a file are about, where it says so."""
    table = _tables(path).get("subject")
    if table is None:
        return None
    words = tuple(str(word) for word in table["words"])
    return Subject(typographic(str(table["title"])), typographic(str(table["about"])), words)


def _tables(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        return tomllib.load(file)


class Samples:
    """What may be said and proposed of the live build."""

    def __init__(self, path: Path, library: Library) -> None:
        self._audiences = read(path)
        self._subject = read_subject(path)
        self._library = library
        self._asking = threading.Lock()
        self._known: Offer | None = None

    def offer(self) -> Offer:
        """Audiences with up to `SHOWN` questions each, that end with an answer on the subject.

        For a build that was never asked, those of the build before are given while its own are
        looked for in the background; only the very first call waits.
        """
        with self._library.lease() as reading:
            build = reading.index.build
        known = self._known
        if known is None:
            return self._ask()
        if known.build != build and self._asking.acquire(blocking=False):
            threading.Thread(target=self._refresh, daemon=True).start()
        return known

    def _refresh(self) -> None:
        try:
            self._ask()
        finally:
            self._asking.release()

    def _ask(self) -> Offer:
        with self._library.lease() as reading:
            index = reading.index
            infos = index.documents()
            on_subject = sum(self._speaks(index, info) for info in infos)
            kept = tuple(
                Audience(audience.name, questions)
                for audience in self._audiences
                if (questions := self._kept(audience, reading.assistant, index))
            )
            title, documents = self._told(len(infos), on_subject)
            self._known = Offer(index.build, title, documents, kept)
            return self._known

    def _told(self, count: int, on_subject: int) -> tuple[str, str]:
        """The heading, and how many documents of what."""
        documents = counted(count, "document")
        if self._subject is None or not on_subject:
            return typographic(_ANY_TITLE), documents
        among = "" if on_subject == count else f", dont {on_subject}"
        return self._subject.title, f"{documents}{among} {self._subject.about}"

    def _speaks(self, index: Index, info: DocumentInfo) -> bool:
        subject = self._subject
        pages = range(1, min(info.page_count, PAGES_LOOKED_AT) + 1)
        return subject is not None and (
            subject.named(info.title)
            or any(subject.named(index.page_text(info.id, n)) for n in pages)
        )

    def _kept(self, audience: Audience, assistant: Assistant, index: Index) -> tuple[str, ...]:
        kept: list[str] = []
        for question in audience.questions:
            if len(kept) == SHOWN:
                break
            answer = assistant.ask(question)
            on_subject = all(self._is_on_subject(index, c) for c in answer.citations)
            if answer.outcome is Outcome.ANSWERED and on_subject:
                kept.append(question)
        return tuple(kept)

    def _is_on_subject(self, index: Index, citation: Citation) -> bool:
        """Whether the document, by its title, or the page that is quoted speaks of the subject."""
        subject = self._subject
        return (
            subject is None
            or subject.named(citation.document.title)
            or subject.named(index.page_text(citation.document.id, citation.page))
        )
