"""An index of passages, made by the real ingestion, and the passage that a search puts first.

The assistant's first passage (of its first citation; of its first hit, for a refusal) is compared
with plain BM25, dense vectors and the fusion of both ranks (reciprocal rank fusion).
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from assistant.outcomes import Answer, Outcome
from ingest.french import stems
from ingest.index import Index
from ingest.settings import IngestSettings

RRF_K = 60
DEPTH = 50


@contextmanager
def indexed(
    passages: Mapping[str, str], settings: IngestSettings, suffix: str = ".txt"
) -> Iterator[Index]:
    """A temporary index of texts by name, made by the real ingestion of files of a type."""
    from ingest.pipeline import ingest
    from ingest.store import open_index

    with tempfile.TemporaryDirectory(prefix="cpts-piaf-") as name:
        folder = Path(name) / "documents"
        folder.mkdir()
        for identifier, text in passages.items():
            (folder / f"{identifier}{suffix}").write_text(text + "\n", encoding="utf-8")
        there = settings.model_copy(update={"index": Path(name) / "index"})
        ingest([folder], there)
        index = open_index(there.index, there)
        try:
            yield index
        finally:
            index.close()


def bm25_first(index: Index, question: str) -> str | None:
    """The passage that plain BM25 puts first."""
    return _first_document(index, [r.chunk_id for r in index.lexical(stems(question), DEPTH)])


def dense_first(index: Index, question: str) -> str | None:
    """The passage nearest by vectors."""
    return _first_document(index, [r.chunk_id for r in index.dense(question, DEPTH)])


def rrf_first(index: Index, question: str) -> str | None:
    """The passage that the fusion of both ranks puts first (Cormack et al., 2009)."""
    scores: dict[str, float] = {}
    for leg in (index.dense(question, DEPTH), index.lexical(stems(question), DEPTH)):
        for rank, found in enumerate(leg, 1):
            scores[found.chunk_id] = scores.get(found.chunk_id, 0.0) + 1.0 / (RRF_K + rank)
    return _first_document(index, sorted(scores, key=lambda i: (-scores[i], i)))


def assistant_first(index: Index, answer: Answer) -> str | None:
    """The passage that the assistant puts first."""
    if answer.outcome is Outcome.ANSWERED and answer.citations:
        return _stem(index, answer.citations[0].document.id)
    if answer.explanation is not None and answer.explanation.hits:
        return _stem(index, answer.explanation.hits[0].chunk.document_id)
    return None


def _first_document(index: Index, ids: Sequence[str]) -> str | None:
    return _stem(index, index.chunks(ids[:1])[0].document_id) if ids else None


def _stem(index: Index, document_id: str) -> str:
    """The passage's id: the name of the file that it was written to."""
    return Path(index.document(document_id).source).stem
