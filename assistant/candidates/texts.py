"""Stored texts and their keys, read once for a question; what comes back is remembered."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeVar

from assistant.language import word_forms
from assistant.memory import Memory
from assistant.outcomes import Hit
from assistant.vocabulary import Mention, Vocabulary
from ingest.documents import Chunk, DocumentInfo, Kind, Page, Span
from ingest.french import STOP_WORDS, tokens
from ingest.index import Index

V = TypeVar("V")
_KINDS = {
    Kind.SURVEY_REPORT: "rapport d'enquête",
    Kind.SLIDES: "diaporama",
    Kind.PLAN: "plan",
    Kind.GUIDE: "guide",
    Kind.ARTICLE: "article",
}
"""What people call a document of a kind (« d'après le guide »)."""

_CLAUSE = re.compile(r"[,;:()–]| et | dont ")


class Texts:
    """Stored texts of pages, read once for a question."""

    def __init__(self, index: Index, vocabulary: Vocabulary, memory: Memory | None = None) -> None:
        """`memory` is that of earlier questions on the same index by the same vocabulary."""
        self.index = index
        self.vocabulary = vocabulary
        self._texts: dict[tuple[str, int], str] = {}
        self._pages: dict[tuple[str, int], Page] = {}
        self._memory = memory or Memory()
        self._mentions: dict[str, tuple[Mention, ...]] = {}

    def slice(self, document_id: str, span: Span) -> str:
        """The stored text of a span."""
        key = (document_id, span.page)
        if key not in self._texts:
            self._texts[key] = self.index.page_text(*key)
        return self._texts[key][span.start : span.end]

    def before(self, document_id: str, span: Span, chars: int) -> str:
        """The stored text in front of a span, on its page, up to some characters."""
        return self.slice(document_id, Span(span.page, max(0, span.start - chars), span.start))

    def pages_of(self, info: DocumentInfo) -> Iterator[str]:
        """The stored text of each page of a document, in order."""
        return (self.index.page_text(info.id, number + 1) for number in range(info.page_count))

    def page(self, document_id: str, number: int) -> Page:
        """A stored page with its blocks."""
        key = (document_id, number)
        if key not in self._pages:
            self._pages[key] = self.index.page(*key)
        return self._pages[key]

    def bag(self, text: str) -> frozenset[str]:
        """Keys of a text, remembered."""
        return self._memory.bag(text, self.vocabulary)

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """What a text names (`Vocabulary.mentions`), read once for a question."""
        if text not in self._mentions:
            self._mentions[text] = self.vocabulary.mentions(text)
        return self._mentions[text]

    def once(self, key: tuple[Hashable, ...], make: Callable[[], V]) -> V:
        """What is read of a stored thing whatever the question, remembered (`Memory.once`)."""
        return self._memory.once(key, make)

    def words(self, hits: Sequence[Hit]) -> dict[str, frozenset[str]]:
        """Folded words of the chunks found, by stem."""
        by_stem: dict[str, frozenset[str]] = {}
        for hit in hits:
            words = self.once(("words", hit.chunk.id), partial(_words, hit.chunk))
            for key, forms in words.items():
                known = by_stem.get(key)
                by_stem[key] = forms if known is None or known is forms else known | forms
        return by_stem

    def clauses(self, text: str) -> tuple[frozenset[str], ...]:
        """Keys of each clause of a sentence."""
        return tuple(self.bag(part) for part in _CLAUSE.split(text) if part.strip())

    def title_bag(self, info: DocumentInfo) -> frozenset[str]:
        """Keys of what is known about a document."""
        known = (info.title, info.publisher, info.date, _KINDS.get(info.kind, ""))
        return self.bag(" ".join(filter(None, known)))


def _words(chunk: Chunk) -> Mapping[str, frozenset[str]]:
    """Folded words of a chunk, of what introduces it and of its headings, by stem."""
    by_stem: dict[str, set[str]] = {}
    for token in tokens(" ".join([chunk.text, chunk.context, *chunk.headings])):
        if token.form not in STOP_WORDS and not token.is_number:
            by_stem.setdefault(word_forms.key(token.form), set()).add(token.form)
    return {key: frozenset(forms) for key, forms in by_stem.items()}
