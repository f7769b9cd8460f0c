"""Stored texts and their keys, read once for a question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.outcomes import Hit
from assistant.vocabulary import Vocabulary
from ingest.documents import DocumentInfo, Page, Span
from ingest.french import STOP_WORDS, stem, tokens
from ingest.index import Index

_CLAUSE = re.compile(r"[,;:()–]| et | dont ")


class Texts:
    """Stored texts of pages, read once for a question."""

    def __init__(
        self, index: Index, vocabulary: Vocabulary, bags: dict[str, frozenset[str]] | None = None
    ) -> None:
        self.index = index
        self.vocabulary = vocabulary
        self._texts: dict[tuple[str, int], str] = {}
        self._pages: dict[tuple[str, int], Page] = {}
        self._bags: dict[str, frozenset[str]] = {} if bags is None else bags

    def slice(self, document_id: str, span: Span) -> str:
        """The stored text of a span."""
        key = (document_id, span.page)
        if key not in self._texts:
            self._texts[key] = self.index.page_text(*key)
        return self._texts[key][span.start : span.end]

    def page(self, document_id: str, number: int) -> Page:
        """A stored page with its blocks."""
        key = (document_id, number)
        if key not in self._pages:
            self._pages[key] = self.index.page(*key)
        return self._pages[key]

    def bag(self, text: str) -> frozenset[str]:
        """Keys of a text, remembered."""
        found = self._bags.get(text)
        if found is None:
            found = self._bags[text] = self.vocabulary.bag(text)
        return found

    def words(self, hits: Sequence[Hit]) -> dict[str, frozenset[str]]:
        """Folded words of the chunks found, by stem."""
        by_stem: dict[str, set[str]] = {}
        for hit in hits:
            chunk = hit.chunk
            for token in tokens(" ".join([chunk.text, chunk.context, *chunk.headings])):
                if token.form not in STOP_WORDS and not token.is_number:
                    by_stem.setdefault(stem(token.form), set()).add(token.form)
        return {key: frozenset(forms) for key, forms in by_stem.items()}

    def clauses(self, text: str) -> tuple[frozenset[str], ...]:
        """Keys of each clause of a sentence."""
        return tuple(self.bag(part) for part in _CLAUSE.split(text) if part.strip())

    def title_bag(self, info: DocumentInfo) -> frozenset[str]:
        """Keys of what is known about a document."""
        return self.bag(" ".join(filter(None, (info.title, info.publisher, info.date))))
