"""What the assistant asks of an index; the local implementation is in `ingest.store`.

The protocol is what a second implementation (PostgreSQL with pgvector and its French full-text
search) would have to offer. It speaks of documents, pages and chunks only: no type of Chroma or of
SQLite crosses it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ingest.documents import Chunk, DocumentInfo, Kind, Page, Table


@dataclass(frozen=True, slots=True)
class Filter:
    """Restricts a search; empty means everything. Both conditions hold at once."""

    documents: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()

    def accepts(self, info: DocumentInfo) -> bool:
        """Whether a document may be searched."""
        return (not self.documents or info.id in self.documents) and (
            not self.kinds or info.kind in self.kinds
        )


EVERYTHING = Filter()


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document as a cross-encoder reads it.

    Attributes:
        text: What would be quoted.
        context: What it is read under: title, heading, caption, labels.
        before: The end of what comes just before it.
    """

    text: str
    context: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A chunk found by one leg of the search, best first.

    Attributes:
        score: Cosine similarity for the dense leg, BM25 (higher is better) for the lexical leg.
    """

    chunk_id: str
    score: float


class Index(Protocol):
    """A read-only view of one live build. Safe to share between threads."""

    @property
    def build(self) -> str:
        """Name of the build, for the answer object."""

    @property
    def chunk_count(self) -> int:
        """Number of chunks, the N of inverse document frequencies."""

    def documents(self) -> tuple[DocumentInfo, ...]:
        """All documents, in the order of their ids."""

    def document(self, document_id: str) -> DocumentInfo:
        """One document; `KeyError` where there is none."""

    def page(self, document_id: str, number: int) -> Page:
        """The stored page; `KeyError` where there is none."""

    def page_text(self, document_id: str, number: int) -> str:
        """The stored text of a page alone, without its blocks; `KeyError` where there is none."""

    def chunks(self, ids: Sequence[str]) -> tuple[Chunk, ...]:
        """Chunks in the order asked; `KeyError` for an unknown id."""

    def neighbours(self, chunk_id: str, before: int = 1, after: int = 1) -> tuple[Chunk, ...]:
        """The chunks around one, in reading order within its document, itself included."""

    def table(self, document_id: str, table_id: str) -> tuple[Table, ...]:
        """All parts of a table, in page order; empty where there is none."""

    def dense(self, question: str, k: int, where: Filter = EVERYTHING) -> tuple[Ranked, ...]:
        """The `k` chunks nearest to the question by cosine of embeddings."""

    def similarities(self, question: str, texts: Sequence[str]) -> tuple[float, ...]:
        """Cosine of a question with each text, embedded as `dense` embeds chunks."""

    def relevance(self, question: str, passages: Sequence[Passage]) -> tuple[float, ...] | None:
        """For each passage, the logit of « this answers the question »; `None` without a model."""

    def lexical(
        self,
        terms: Sequence[str],
        k: int,
        where: Filter = EVERYTHING,
        among: Filter = EVERYTHING,
    ) -> tuple[Ranked, ...]:
        """The `k` best chunks by BM25 for terms of `ingest.french.stems`, any of them.

        Args:
            terms: Stems.
            k: How many chunks.
            where: What is searched.
            among: Documents among which a word is rare or common; some thousands of chunks.
        """

    def frequencies(self, terms: Sequence[str], among: Filter = EVERYTHING) -> Mapping[str, int]:
        """Number of chunks of `among` that hold each stem; 0 for one that none holds."""

    def count(self, where: Filter) -> int:
        """Number of chunks of the accepted documents."""

    def related(self, document_id: str) -> frozenset[str]:
        """Ids of the documents on the same subject as one, itself included."""

    def similar_terms(self, prefix: str, limit: int = 200) -> tuple[str, ...]:
        """Indexed words (folded, not stemmed) that start with `prefix`, most frequent first.

        Serves the correction of typing errors.
        """

    def close(self) -> None:
        """Releases files; the index cannot be used afterwards."""
