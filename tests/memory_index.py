"""A small index in memory: BM25 over stems, and bags of character trigrams for the dense leg."""

# ruff: noqa: D102  the protocol says what its methods do

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from ingest.chunking import chunk_document, indexed_text
from ingest.documents import Chunk, Document, DocumentInfo, Page, Table
from ingest.french import STOP_WORDS, fold, stem, stems, tokens
from ingest.index import EVERYTHING, Filter, Passage, Ranked


class MemoryIndex:
    """Implements `ingest.index.Index` over documents built in a test.

    All of them are on one subject, or those of each set of `subjects`.
    """

    def __init__(
        self, documents: Sequence[Document], subjects: Sequence[frozenset[str]] = ()
    ) -> None:
        self._subjects = tuple(subjects)
        self._documents = {document.info.id: document for document in documents}
        self._chunks = {
            chunk.id: chunk for document in documents for chunk in chunk_document(document)
        }
        texts = {
            chunk.id: indexed_text(self._documents[chunk.document_id].info, chunk)
            for chunk in self._chunks.values()
        }
        self._stems = {
            key: Counter(stems(text, keep_stop_words=True)) for key, text in texts.items()
        }
        self._grams = {key: _grams(text) for key, text in texts.items()}
        self._words = Counter(t.form for text in texts.values() for t in tokens(text))

    @property
    def build(self) -> str:
        return "memory"

    @property
    def chunk_count(self) -> int:
        return len(self._chunks)

    def documents(self) -> tuple[DocumentInfo, ...]:
        return tuple(self._documents[key].info for key in sorted(self._documents))

    def document(self, document_id: str) -> DocumentInfo:
        return self._documents[document_id].info

    def page(self, document_id: str, number: int) -> Page:
        try:
            return self._documents[document_id].page(number)
        except IndexError as error:
            raise KeyError(number) from error

    def page_text(self, document_id: str, number: int) -> str:
        return self.page(document_id, number).text

    def chunks(self, ids: Sequence[str]) -> tuple[Chunk, ...]:
        return tuple(self._chunks[key] for key in ids)

    def neighbours(self, chunk_id: str, before: int = 1, after: int = 1) -> tuple[Chunk, ...]:
        mine = self._chunks[chunk_id]
        same = [c for c in self._chunks.values() if c.document_id == mine.document_id]
        same.sort(key=lambda c: (c.page, c.ordinal))
        at = same.index(mine)
        return tuple(same[max(0, at - before) : at + after + 1])

    def table(self, document_id: str, table_id: str) -> tuple[Table, ...]:
        return tuple(
            block
            for page in self._documents[document_id].pages
            for block in page.blocks
            if isinstance(block, Table) and block.id == table_id
        )

    def dense(self, question: str, k: int, where: Filter = EVERYTHING) -> tuple[Ranked, ...]:
        asked = _grams(question)
        return self._best({key: _cosine(asked, self._grams[key]) for key in self._chunks}, k, where)

    def similarities(self, question: str, texts: Sequence[str]) -> tuple[float, ...]:
        """All texts are as near: no model stands behind this index."""
        return (0.0,) * len(texts)

    def relevance(self, question: str, passages: Sequence[Passage]) -> None:
        """Nothing reads passages behind this index."""

    def lexical(
        self,
        terms: Sequence[str],
        k: int,
        where: Filter = EVERYTHING,
        among: Filter = EVERYTHING,
    ) -> tuple[Ranked, ...]:
        counts, chunks = self.frequencies(terms, among), self.count(among)
        held = [self._stems[key] for key in self._chunks if self._accepts(among, key)]
        mean = sum(sum(bag.values()) for bag in held) / max(1, len(held))
        scores = {}
        for key, bag in self._stems.items():
            length = 1.2 * (0.25 + 0.75 * sum(bag.values()) / max(1.0, mean))
            score = sum(
                math.log(1 + (chunks - counts[t] + 0.5) / (counts[t] + 0.5))
                * bag[t]
                * 2.2
                / (bag[t] + length)
                for t in terms
                if bag[t]
            )
            if score > 0:
                scores[key] = score
        return self._best(scores, k, where)

    def frequencies(self, terms: Sequence[str], among: Filter = EVERYTHING) -> Mapping[str, int]:
        bags = [bag for key, bag in self._stems.items() if self._accepts(among, key)]
        return {term: sum(term in bag for bag in bags) for term in terms}

    def count(self, where: Filter) -> int:
        return sum(self._accepts(where, key) for key in self._chunks)

    def related(self, document_id: str) -> frozenset[str]:
        if not self._subjects:
            return frozenset(self._documents)
        return next(s for s in self._subjects if document_id in s)

    def similar_terms(self, prefix: str, limit: int = 200) -> tuple[str, ...]:
        return tuple(w for w, _ in self._words.most_common() if w.startswith(prefix))[:limit]

    def close(self) -> None:
        """Nothing to release."""

    def _accepts(self, where: Filter, key: str) -> bool:
        return where.accepts(self._documents[self._chunks[key].document_id].info)

    def _best(self, scores: dict[str, float], k: int, where: Filter) -> tuple[Ranked, ...]:
        kept = [(key, score) for key, score in scores.items() if self._accepts(where, key)]
        kept.sort(key=lambda item: (-item[1], item[0]))
        return tuple(Ranked(key, score) for key, score in kept[:k])


def _grams(text: str) -> Counter[str]:
    words = [t.form for t in tokens(text) if t.form not in STOP_WORDS]
    return Counter(
        g for w in map(stem, words) for g in (fold(w)[i : i + 4] for i in range(max(1, len(w) - 3)))
    )


def _cosine(left: Counter[str], right: Counter[str]) -> float:
    dot = sum(count * right[gram] for gram, count in left.items())
    norms = math.sqrt(sum(c * c for c in left.values()) * sum(c * c for c in right.values()))
    return dot / norms if norms else 0.0


def from_folder(folder: Path) -> MemoryIndex:
    """An index of the files of a folder, read in this process (no sandbox)."""
    import hashlib
    import tomllib

    from ingest.documents import Kind
    from ingest.loaders.options import LoadOptions
    from ingest.loaders.registry import load

    known = {}
    if (folder / "corpus.toml").exists():
        for entry in tomllib.loads((folder / "corpus.toml").read_text("utf-8"))["document"]:
            known[entry["file"]] = entry
    documents = []
    for path in sorted(folder.iterdir()):
        if path.name == "corpus.toml" or not path.is_file():
            continue
        extraction = load(path, LoadOptions())
        meta = known.get(path.name, {})
        info = DocumentInfo(
            id=meta.get("id", path.stem),
            title=meta.get("title") or extraction.title or path.stem,
            source=path.name,
            sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
            kind=Kind(meta.get("kind", "other")),
            publisher=meta.get("publisher") or extraction.publisher,
            date=meta.get("date") or extraction.date,
            url=meta.get("url"),
            original=meta.get("original"),
            page_count=len(extraction.pages),
        )
        documents.append(Document(info, extraction.pages))
    return MemoryIndex(documents)
