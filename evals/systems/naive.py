"""What people would use instead: the plain pipeline of tutorials, without a language model.

LangChain's recursive splitter (1,000 characters, 200 of overlap) over the text of each page, the
same embedding model, Chroma in memory, and the three nearest passages as the answer. It never
refuses, rewrites nothing, and shows no sentence: it is scored by the same rules.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.outcomes import Outcome, Turn
from evals.answers import Retrieved, ServedAnswer, ServedCitation
from evals.systems.base import SystemInfo
from evals.systems.texts import StoredTexts, flavour_of
from ingest.documents import DocumentInfo
from ingest.settings import IngestSettings
from ingest.store import LocalIndex

CHUNK, OVERLAP, TOP = 1000, 200, 3


@dataclass(frozen=True, slots=True)
class _Passage:
    info: DocumentInfo
    page: int
    text: str


class NaiveSystem(StoredTexts):
    """The plain pipeline over the documents of an index."""

    def __init__(
        self,
        index: LocalIndex,
        settings: IngestSettings,
        *,
        embedder: str = "",
        flavour: str | None = None,
    ) -> None:
        import chromadb
        from chromadb.config import Settings as ChromaSettings

        from ingest.embedding import open_embedder

        super().__init__(index, index.original)
        self._embedder = open_embedder(settings)
        self._passages = _passages(index)
        client = chromadb.EphemeralClient(ChromaSettings(anonymized_telemetry=False))
        self._collection = client.create_collection(
            f"naive-{uuid.uuid4().hex}", embedding_function=None, metadata={"hnsw:space": "cosine"}
        )
        if self._passages:
            vectors = self._embedder.passages([p.text for p in self._passages])
            ids = [str(i) for i in range(len(self._passages))]
            self._collection.upsert(ids=ids, embeddings=vectors)
        self._info = SystemInfo(
            name="naive",
            flavour=flavour or flavour_of(index),
            index=index.build,
            embedder=embedder,
        )

    @property
    def info(self) -> SystemInfo:
        """What is recorded with the run."""
        return self._info

    def ask(self, question: str, history: Sequence[Turn], identifier: str) -> ServedAnswer:
        """The three nearest passages, whatever the question and the turns before."""
        del history
        start = time.perf_counter()
        found = self._nearest(question)
        citations = tuple(
            ServedCitation(
                marker=n,
                document_id=passage.info.id,
                title=passage.info.title,
                date=passage.info.date,
                source=passage.info.source,
                page=passage.page,
                quote=passage.text,
                score=max(0.0, min(1.0, similarity)),
            )
            for n, (passage, similarity) in enumerate(found, 1)
        )
        return ServedAnswer(
            id=identifier,
            question=question,
            standalone_question=question,
            outcome=Outcome.ANSWERED if citations else Outcome.NOT_IN_CORPUS,
            answer="\n\n".join(f"{c.quote} [{c.marker}]" for c in citations),
            citations=citations,
            index=self._info.index,
            latency_ms=(time.perf_counter() - start) * 1000,
            retrieved=tuple(
                Retrieved(
                    document_id=p.info.id, page=p.page, dense_rank=n, score=s, text=p.text[:280]
                )
                for n, (p, s) in enumerate(found, 1)
            ),
        )

    def _nearest(self, question: str) -> list[tuple[_Passage, float]]:
        if not self._passages or not question.strip():
            return []
        vector = self._embedder.query(question)
        count = min(TOP, len(self._passages))
        result = self._collection.query(query_embeddings=[vector], n_results=count)
        distances = (result["distances"] or [[]])[0]
        pairs = zip(result["ids"][0], distances, strict=True)
        return [(self._passages[int(i)], 1.0 - float(distance)) for i, distance in pairs]


def _passages(index: LocalIndex) -> list[_Passage]:
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=OVERLAP)
    return [
        _Passage(info, number, text)
        for info in index.documents()
        for number in range(1, info.page_count + 1)
        for text in splitter.split_text(index.page_text(info.id, number))
    ]
