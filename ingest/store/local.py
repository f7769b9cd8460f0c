"""The local implementation of `ingest.index.Index`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ingest.documents import Chunk, DocumentInfo, Page, Table
from ingest.index import EVERYTHING, Filter, Ranked
from ingest.settings import IngestSettings


class LocalIndex:
    """A read-only view of one build; see `ingest.index.Index` for the methods."""

    @property
    def build(self) -> str:
        """Name of the build."""
        raise NotImplementedError

    @property
    def chunk_count(self) -> int:
        """Number of chunks."""
        raise NotImplementedError

    def is_current(self) -> bool:
        """Whether this is still the live build; cheap enough to ask before each question."""
        raise NotImplementedError

    def original(self, document_id: str) -> Path | None:
        """The stored copy of the original file, `None` where it is missing."""
        raise NotImplementedError

    def documents(self) -> tuple[DocumentInfo, ...]:
        """All documents, in the order of their ids."""
        raise NotImplementedError

    def document(self, document_id: str) -> DocumentInfo:
        """One document; `KeyError` where there is none."""
        raise NotImplementedError

    def page(self, document_id: str, number: int) -> Page:
        """The stored page; `KeyError` where there is none."""
        raise NotImplementedError

    def page_text(self, document_id: str, number: int) -> str:
        """The stored text of a page; `KeyError` where there is none."""
        raise NotImplementedError

    def chunks(self, ids: Sequence[str]) -> tuple[Chunk, ...]:
        """Chunks in the order asked; `KeyError` for an unknown id."""
        raise NotImplementedError

    def neighbours(self, chunk_id: str, before: int = 1, after: int = 1) -> tuple[Chunk, ...]:
        """The chunks around one, in reading order within its document, itself included."""
        raise NotImplementedError

    def table(self, document_id: str, table_id: str) -> tuple[Table, ...]:
        """All parts of a table, in page order."""
        raise NotImplementedError

    def dense(self, question: str, k: int, where: Filter = EVERYTHING) -> tuple[Ranked, ...]:
        """The `k` chunks nearest to the question by cosine."""
        raise NotImplementedError

    def lexical(
        self, terms: Sequence[str], k: int, where: Filter = EVERYTHING
    ) -> tuple[Ranked, ...]:
        """The `k` best chunks by BM25."""
        raise NotImplementedError

    def frequencies(self, terms: Sequence[str]) -> Mapping[str, int]:
        """Number of chunks that hold each stem."""
        raise NotImplementedError

    def similar_terms(self, prefix: str, limit: int = 200) -> tuple[str, ...]:
        """Indexed words that start with `prefix`, most frequent first."""
        raise NotImplementedError

    def close(self) -> None:
        """Releases files."""
        raise NotImplementedError


def open_index(path: Path, settings: IngestSettings) -> LocalIndex:
    """Opens the live build of the index at `path`.

    Raises:
        IndexMissingError: there is no complete build.
        IndexMismatchError: it was made by another embedder or another version of the program.
    """
    raise NotImplementedError
