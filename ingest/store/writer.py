"""Writes a build beside the live one.

A build is always written whole, document after document in the order of ids, so it depends on what
it holds and not on what came before. That stays cheap: the rows of an unchanged document are
copied from the previous build (text, stems and vectors), and the vector of an unchanged chunk of a
changed document is found by the hash of its text. Only Chroma is cloned, where nothing was taken
out: its insertions cost most, and it never gives room back.
"""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeAlias

import numpy as np

from ingest.chunking import chunk_document, indexed_text
from ingest.documents import Chunk, DocumentInfo
from ingest.embedding.base import Embedder, Vectors
from ingest.store import codec, rows, schema, vectors
from ingest.store.catalogue import Recorded
from ingest.store.chroma import FOLDER as CHROMA_FOLDER
from ingest.store.chroma import ChromaStore, Entry
from ingest.store.layout import PIPELINE_VERSION, Layout, Ready
from ingest.store.previous import Previous
from ingest.store.rows import Record

_EMBED = 256
"""Chunks embedded at a time: bounds memory, and is where a run can be stopped."""

Embedded: TypeAlias = Callable[[int], None]
"""Told how many chunks were just embedded."""


class BuildWriter:
    """One build being written. `add` and `keep` must come in the order of document ids."""

    def __init__(
        self, layout: Layout, embedder: Embedder, previous: Previous | None, *, clone: bool
    ) -> None:
        """Makes the folder.

        Args:
            layout: The index.
            embedder: Gives the vectors of new texts.
            previous: Where unchanged documents and vectors come from.
            clone: Whether all the documents of `previous` will be kept as they are.
        """
        self._layout = layout
        self._embedder = embedder
        self._previous = previous
        self._same_embedder = previous is not None and _same(previous.ready, embedder)
        self._folder = layout.builds / f"{_stamp()}.tmp"
        self._folder.mkdir()
        self._connection = schema.create(self._folder)
        if previous:
            self._connection.execute("COMMIT")
            schema.attach(self._connection, previous.folder)
            self._connection.execute("BEGIN")
        self._clone = clone and self._same_embedder
        if previous and self._clone:
            shutil.copytree(previous.folder / CHROMA_FOLDER, self._folder / CHROMA_FOLDER)
        self._vectors = vectors.Appender(self._folder, embedder.identity.dimension)
        self._entries: list[Entry] = []
        self._words: Counter[str] = Counter()
        self._identity = hashlib.sha256()
        self._counts = Counter[str]()

    def add(self, record: Record, embedded: Embedded) -> int:
        """Writes a new or changed document; gives the number of its chunks."""
        info = record.document.info
        first = self._vectors.rows
        chunks = list(chunk_document(record.document))
        rows.add_pages(self._connection, record.document)
        words = self._write_chunks(info, chunks, embedded)
        rows.add_document(self._connection, record, first, len(chunks), words)
        self._note(info, words)
        self._entries.extend(Entry(chunk.id, info.id, info.kind.value) for chunk in chunks)
        return len(chunks)

    def keep(self, recorded: Recorded, root: str, path: str) -> None:
        """Copies an unchanged document from the previous build, with its current place."""
        assert self._previous is not None
        info = recorded.info
        first, last = recorded.first_row, recorded.first_row + recorded.rows
        words = rows.copy(self._connection, recorded, root, path, self._vectors.rows - first)
        self._vectors.append(np.asarray(self._previous.matrix[first:last]))
        self._note(info, words)
        if not self._clone:
            ids = rows.copied_chunks(self._connection, recorded)
            self._entries.extend(Entry(i, info.id, info.kind.value) for i in ids)

    def finish(self, *, alone: bool) -> tuple[str, Ready]:
        """Completes the files; gives the name of the build and its description.

        Args:
            alone: Whether all other builds are to be deleted once it is live.
        """
        rows.add_words(self._connection, self._words)
        schema.finish(self._connection)
        self._vectors.close()
        ready = Ready(
            pipeline=PIPELINE_VERSION,
            embedder=self._embedder.identity,
            documents=self._counts["documents"],
            pages=self._counts["pages"],
            chunks=self._vectors.rows,
            corpus=self._identity.hexdigest(),
            alone=alone,
        )
        # Chroma is opened under the final name: it must never see one path twice.
        name = f"{_stamp()}-{ready.corpus[:8]}"
        self._folder = self._folder.rename(self._layout.build(name))
        self._write_chroma(ready)
        return name, ready

    def abandon(self) -> None:
        """Throws the build away."""
        self._connection.close()
        self._vectors.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _note(self, info: DocumentInfo, words: Mapping[str, int]) -> None:
        self._words.update(words)
        self._counts["documents"] += 1
        self._counts["pages"] += info.page_count
        self._identity.update(f"{codec.info_to_json(info)}\n".encode())

    def _write_chunks(
        self, info: DocumentInfo, chunks: Sequence[Chunk], embedded: Embedded
    ) -> Counter[str]:
        words: Counter[str] = Counter()
        title, _ = rows.stems(info.title)
        for start, end in vectors.slices(len(chunks), _EMBED):
            part = chunks[start:end]
            digests = [_digest(indexed_text(info, chunk)) for chunk in part]
            for row, (chunk, digest) in enumerate(
                zip(part, digests, strict=True), start=self._vectors.rows
            ):
                rows.add_chunk(self._connection, row, chunk, digest)
                words.update(rows.add_stems(self._connection, row, title, chunk))
            self._vectors.append(self._vectors_of(info, part, digests))
            embedded(len(part))
        return words

    def _vectors_of(
        self, info: DocumentInfo, chunks: Sequence[Chunk], digests: Sequence[bytes]
    ) -> Vectors:
        """Vectors of the chunks, those of the previous build where the text is the same."""
        found = np.empty((len(chunks), self._embedder.identity.dimension), np.float32)
        missing = []
        for position, digest in enumerate(digests):
            row = self._known_row(digest)
            if row is None or self._previous is None:
                missing.append(position)
            else:
                found[position] = self._previous.matrix[row]
        if missing:
            texts = [indexed_text(info, chunks[position]) for position in missing]
            found[missing] = self._embedder.passages(texts)
        return found

    def _known_row(self, digest: bytes) -> int | None:
        return rows.copied_row(self._connection, digest) if self._same_embedder else None

    def _write_chroma(self, ready: Ready) -> None:
        matrix = vectors.load(self._folder, ready.chunks, ready.embedder.dimension)
        store = ChromaStore(self._folder)
        try:
            if self._clone:
                store.add(self._entries, np.asarray(matrix[self._new_rows()]))
            else:
                store.add(self._entries, matrix)
        finally:
            store.close()

    def _new_rows(self) -> list[int]:
        connection = schema.open_readonly(self._folder)
        try:
            by_id = dict(connection.execute("SELECT id, row FROM chunks").fetchall())
        finally:
            connection.close()
        return [by_id[entry.chunk_id] for entry in self._entries]


def _same(ready: Ready, embedder: Embedder) -> bool:
    return ready.embedder == embedder.identity


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8")).digest()[:16]
