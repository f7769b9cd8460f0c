"""The local implementation of `ingest.index.Index`, over one build.

Opening reads two small files and maps the vectors; the embedder loads at the first dense question,
Chroma beyond `EXACT_LIMIT` chunks only.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from ingest.documents import Chunk, DocumentInfo, Page, Table
from ingest.embedding import Embedder, e5_cache, matches, open_embedder
from ingest.embedding.base import Vectors
from ingest.embedding.centre import centre_of
from ingest.embedding.cross_encoder import CrossEncoder, available
from ingest.embedding.remembered import Remembered
from ingest.errors import IndexMismatchError, IndexMissingError
from ingest.index import EVERYTHING, Filter, Passage, Ranked
from ingest.settings import IngestSettings
from ingest.store import vectors
from ingest.store.catalogue import Catalogue
from ingest.store.chroma import ChromaStore
from ingest.store.layout import PIPELINE_VERSION, Layout, Ready
from ingest.store.lexical import LexicalLeg
from ingest.store.subjects import Subjects

EXACT_LIMIT = 300_000
"""Chunks that are searched exactly. Chroma's graph takes 0.9 s to load (0.7 s of it to import) and
2 ms a question; the exact search takes 15 ms per 100,000 chunks from the first question on."""


class LocalIndex:
    """A read-only view of one build; see `ingest.index.Index` for the methods."""

    def __init__(
        self,
        layout: Layout,
        name: str,
        ready: Ready,
        embedder: Embedder,
        judge: CrossEncoder | None = None,
    ) -> None:
        self._layout = layout
        self._name = name
        self._ready = ready
        self._embedder = embedder
        self._judge = judge
        self._remembered = Remembered(embedder)
        folder = layout.build(name)
        self._catalogue = Catalogue(folder)
        self._lexical = LexicalLeg(self._catalogue)
        self._matrix = vectors.load(folder, ready.chunks, ready.embedder.dimension)
        self._lock = threading.Lock()
        self._chroma: ChromaStore | None = None
        self._subjects: Subjects | None = None

    @property
    def build(self) -> str:
        """Name of the build."""
        return self._name

    @property
    def chunk_count(self) -> int:
        """Number of chunks."""
        return self._ready.chunks

    @property
    def embedder(self) -> Embedder:
        """The embedder that made the index."""
        return self._embedder

    def is_current(self) -> bool:
        """Whether this is still the live build; reads one small file."""
        return self._layout.current() == self._name

    def original(self, document_id: str) -> Path | None:
        """The stored copy of the original file, `None` where it is missing.

        `KeyError` for an unknown document.
        """
        info = self.document(document_id)
        path = self._layout.source(info.sha256, info.media_type)
        return path if path.is_file() else None

    def documents(self) -> tuple[DocumentInfo, ...]:
        """All documents, in the order of their ids."""
        return tuple(recorded.info for recorded in self._catalogue.recorded.values())

    def document(self, document_id: str) -> DocumentInfo:
        """One document; `KeyError` where there is none."""
        return self._catalogue.recorded[document_id].info

    def origin(self, document_id: str) -> str:
        """The folder, file or address that was given to the ingestion of a document."""
        return self._catalogue.recorded[document_id].root

    def page(self, document_id: str, number: int) -> Page:
        """The stored page; `KeyError` where there is none."""
        return self._catalogue.page(document_id, number)

    def page_text(self, document_id: str, number: int) -> str:
        """The stored text of a page; `KeyError` where there is none."""
        return self._catalogue.page_text(document_id, number)

    def chunks(self, ids: Sequence[str]) -> tuple[Chunk, ...]:
        """Chunks in the order asked; `KeyError` for an unknown id."""
        return self._catalogue.chunks(ids)

    def neighbours(self, chunk_id: str, before: int = 1, after: int = 1) -> tuple[Chunk, ...]:
        """The chunks around one, in reading order within its document, itself included."""
        return self._catalogue.neighbours(chunk_id, before, after)

    def table(self, document_id: str, table_id: str) -> tuple[Table, ...]:
        """All parts of a table, in page order."""
        return self._catalogue.table(document_id, table_id)

    def dense(self, question: str, k: int, where: Filter = EVERYTHING) -> tuple[Ranked, ...]:
        """The `k` chunks nearest to the question by cosine."""
        return self.nearest(self._remembered.query(question), k, where)

    def similarities(self, question: str, texts: Sequence[str]) -> tuple[float, ...]:
        """Cosine of a question with each text; vectors of texts are remembered."""
        if not texts:
            return ()
        vectors_of_texts = self._remembered.passages(texts)
        return tuple(map(float, vectors_of_texts @ self._remembered.query(question)))

    def relevance(self, question: str, passages: Sequence[Passage]) -> tuple[float, ...] | None:
        """For each passage, the logit of « this answers the question »; `None` without a model."""
        return None if self._judge is None else self._judge.relevance(question, passages)

    def nearest(self, vector: Vectors, k: int, where: Filter = EVERYTHING) -> tuple[Ranked, ...]:
        """The `k` chunks nearest to a unit vector by cosine."""
        if self.chunk_count > EXACT_LIMIT:
            return self._nearest_in_chroma(vector, k, where)
        best = vectors.nearest(self._matrix, vector, k, self._catalogue.rows(where))
        ids = self._catalogue.ids([row for row, _ in best])
        return tuple(
            Ranked(chunk_id, score) for chunk_id, (_, score) in zip(ids, best, strict=True)
        )

    def dense_in_chroma(
        self, question: str, k: int, where: Filter = EVERYTHING
    ) -> tuple[Ranked, ...]:
        """About the same as `dense`, asked of the Chroma collection."""
        return self._nearest_in_chroma(self._embedder.query(question), k, where)

    def _nearest_in_chroma(self, vector: Vectors, k: int, where: Filter) -> tuple[Ranked, ...]:
        found = self._graph.nearest(vector, min(k, self.chunk_count), where)
        return tuple(Ranked(chunk_id, score) for chunk_id, score in found)

    @property
    def _graph(self) -> ChromaStore:
        with self._lock:
            if self._chroma is None:
                self._chroma = ChromaStore(self._layout.build(self._name))
            return self._chroma

    def lexical(
        self,
        terms: Sequence[str],
        k: int,
        where: Filter = EVERYTHING,
        among: Filter = EVERYTHING,
    ) -> tuple[Ranked, ...]:
        """The `k` best chunks by BM25; words are rare or common among the chunks of `among`."""
        return self._lexical.best(terms, k, where, among)

    def frequencies(self, terms: Sequence[str], among: Filter = EVERYTHING) -> Mapping[str, int]:
        """Number of chunks of `among` that hold each stem."""
        return self._lexical.frequencies(terms, among)

    def count(self, where: Filter) -> int:
        """Number of chunks of the accepted documents."""
        return self._catalogue.count(where)

    def related(self, document_id: str) -> frozenset[str]:
        """Ids of the documents on the same subject as one, itself included."""
        with self._lock:
            if self._subjects is None:
                rows = [(r.info.id, r.first_row, r.rows) for r in self._catalogue.recorded.values()]
                self._subjects = Subjects(self._matrix, rows, centre_of(self._ready.embedder))
        return self._subjects.related(document_id)

    def similar_terms(self, prefix: str, limit: int = 200) -> tuple[str, ...]:
        """Indexed words that start with `prefix`, most frequent first."""
        return self._catalogue.similar_terms(prefix, limit)

    def close(self) -> None:
        """Releases files; the index cannot be used afterwards."""
        self._catalogue.close()
        if self._chroma is not None:
            self._chroma.close()


def open_index(path: Path, settings: IngestSettings) -> LocalIndex:
    """Opens the live build of the index at `path`.

    Raises:
        IndexMissingError: there is no complete build.
        IndexMismatchError: it was made by another embedder or another version of the program.
    """
    layout = Layout(path)
    name, ready = layout.live()
    if ready.pipeline != PIPELINE_VERSION:
        message = (
            f"L’index de {path} vient d’une autre version du programme : relancez « cpts ingest » "
            "pour le refaire."
        )
        raise IndexMismatchError(message)
    if not matches(ready.embedder, settings):
        message = (
            f"L’index de {path} a été fait avec un autre modèle de plongement "
            f"({ready.embedder.name}) : relancez « cpts ingest » ou revenez à ce modèle."
        )
        raise IndexMismatchError(message)
    try:
        judge = CrossEncoder(e5_cache.folder(settings.cache_dir)) if available() else None
        return LocalIndex(layout, name, ready, open_embedder(settings), judge)
    except (OSError, ValueError, sqlite3.DatabaseError) as error:
        if layout.current() not in (None, name):
            # An ingestion switched between the two lines and took this build away.
            return open_index(path, settings)
        message = f"L’index de {path} est abîmé : relancez « cpts ingest » pour le réparer."
        raise IndexMissingError(message) from error
