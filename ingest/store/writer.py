"""Writes a build beside the live one.

A build is always written whole, document after document in the order of ids, so it depends on what
it holds and not on what came before. That stays cheap: the rows of an unchanged document are
copied from the previous build (text, stems and vectors), and the vector of an unchanged chunk of a
changed document is found by the hash of its text. Only Chroma is cloned, where nothing was taken
out: its insertions cost most, and it never gives room back.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

import numpy as np

from ingest.chunking import chunk_document, indexed_text
from ingest.documents import Chunk, Document, DocumentInfo, Table
from ingest.embedding.base import Embedder, Vectors
from ingest.french import STOP_WORDS, stem, tokens
from ingest.store import codec, schema, vectors
from ingest.store.catalogue import Recorded
from ingest.store.chroma import FOLDER as CHROMA_FOLDER
from ingest.store.chroma import ChromaStore, Entry
from ingest.store.layout import PIPELINE_VERSION, Layout, Ready
from ingest.store.previous import Previous

_EMBED = 256
"""Chunks embedded at a time: bounds memory, and is where a run can be stopped."""

Embedded: TypeAlias = Callable[[int], None]
"""Told how many chunks were just embedded."""


@dataclass(frozen=True, slots=True)
class Record:
    """A document to write, with what is remembered of it.

    Attributes:
        root: The target that it came with.
        path: The file that was read, or the address.
        extraction: Packed properties of the file, to lay new metadata over them later.
        report: Gives the packed report from the number of chunks; it is shown again while the
            document does not change.
    """

    document: Document
    root: str
    path: str
    extraction: bytes
    report: Callable[[int], bytes]


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
        self._write_pages(record.document)
        words = self._write_chunks(info, chunks, embedded)
        self._connection.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                info.id,
                record.root,
                record.path,
                info.kind.value,
                first,
                len(chunks),
                codec.info_to_json(info),
                record.extraction,
                record.report(len(chunks)),
                codec.pack(dict(sorted(words.items()))),
            ),
        )
        self._note(info, words)
        self._entries.extend(Entry(chunk.id, info.id, info.kind.value) for chunk in chunks)
        return len(chunks)

    def keep(self, recorded: Recorded, root: str, path: str) -> None:
        """Copies an unchanged document from the previous build, with its current place."""
        assert self._previous is not None
        info = recorded.info
        first, last = recorded.first_row, recorded.first_row + recorded.rows
        shift = self._vectors.rows - first
        run = self._connection.execute
        run(
            "INSERT INTO documents SELECT id, ?, ?, kind, first_row + ?, rows, info, "
            "extraction, report, words FROM old.documents WHERE id = ?",
            (root, path, shift, info.id),
        )
        run("INSERT INTO pages SELECT * FROM old.pages WHERE document = ?", (info.id,))
        run("INSERT INTO table_parts SELECT * FROM old.table_parts WHERE document = ?", (info.id,))
        run(
            "INSERT INTO chunks SELECT row + ?, id, document, page, ordinal, kind, start, stop, "
            "headings, context, blocks, digest FROM old.chunks WHERE row >= ? AND row < ?",
            (shift, first, last),
        )
        run(
            "INSERT INTO lexical (rowid, title, headings, context, body) SELECT rowid + ?, title, "
            "headings, context, body FROM old.lexical WHERE rowid >= ? AND rowid < ?",
            (shift, first, last),
        )
        self._vectors.append(np.asarray(self._previous.matrix[first:last]))
        packed = run("SELECT words FROM old.documents WHERE id = ?", (info.id,)).fetchone()[0]
        words = codec.unpack(packed)
        assert isinstance(words, dict)
        self._note(info, {word: count for word, count in words.items() if isinstance(count, int)})
        if not self._clone:
            ids = run(
                "SELECT id FROM old.chunks WHERE row >= ? AND row < ? ORDER BY row", (first, last)
            )
            self._entries.extend(Entry(i, info.id, info.kind.value) for (i,) in ids.fetchall())

    def finish(self, *, alone: bool) -> tuple[str, Ready]:
        """Completes the files; gives the name of the build and its description.

        Args:
            alone: Whether all other builds are to be deleted once it is live.
        """
        self._connection.executemany("INSERT INTO words VALUES (?, ?)", sorted(self._words.items()))
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

    def _note(self, info: DocumentInfo, words: dict[str, int] | Counter[str]) -> None:
        self._words.update(words)
        self._counts["documents"] += 1
        self._counts["pages"] += info.page_count
        self._identity.update(f"{codec.info_to_json(info)}\n".encode())

    def _write_pages(self, document: Document) -> None:
        for page in document.pages:
            self._connection.execute(
                "INSERT INTO pages VALUES (?, ?, ?, ?)",
                (document.info.id, page.number, page.text, codec.page_to_bytes(page)),
            )
            parts = {block.id for block in page.blocks if isinstance(block, Table)}
            self._connection.executemany(
                "INSERT INTO table_parts VALUES (?, ?, ?)",
                [(document.info.id, part, page.number) for part in sorted(parts)],
            )

    def _write_chunks(
        self, info: DocumentInfo, chunks: Sequence[Chunk], embedded: Embedded
    ) -> Counter[str]:
        words: Counter[str] = Counter()
        title = _stems(info.title, Counter())
        for start, end in vectors.slices(len(chunks), _EMBED):
            part = chunks[start:end]
            digests = [_digest(indexed_text(info, chunk)) for chunk in part]
            for row, (chunk, digest) in enumerate(
                zip(part, digests, strict=True), start=self._vectors.rows
            ):
                self._write_chunk(row, chunk, digest)
                fields = (" ".join(chunk.headings), chunk.context, chunk.text)
                stems = [_stems(text, words) for text in fields]
                self._connection.execute(
                    "INSERT INTO lexical (rowid, title, headings, context, body) "
                    "VALUES (?, ?, ?, ?, ?)",
                    (row, title, *stems),
                )
            self._vectors.append(self._vectors_of(info, part, digests))
            embedded(len(part))
        return words

    def _write_chunk(self, row: int, chunk: Chunk, digest: bytes) -> None:
        self._connection.execute(
            "INSERT INTO chunks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                row,
                chunk.id,
                chunk.document_id,
                chunk.page,
                chunk.ordinal,
                chunk.kind.value,
                chunk.span.start,
                chunk.span.end,
                json.dumps(chunk.headings, ensure_ascii=False),
                chunk.context,
                codec.blocks_to_bytes(chunk.blocks),
                digest,
            ),
        )

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
        if not self._same_embedder:
            return None
        row = self._connection.execute(
            "SELECT row FROM old.chunks WHERE digest = ?", (digest,)
        ).fetchone()
        return None if row is None else int(row[0])

    def _write_chroma(self, ready: Ready) -> None:
        matrix = vectors.load(self._folder, ready.chunks, ready.embedder.dimension)
        store = ChromaStore(self._folder)
        try:
            if self._clone:
                rows = self._new_rows()
                store.add(self._entries, np.asarray(matrix[rows]))
            else:
                store.add(self._entries, matrix)
        finally:
            store.close()

    def _new_rows(self) -> list[int]:
        connection = schema.open_readonly(self._folder)
        try:
            rows = dict(connection.execute("SELECT id, row FROM chunks").fetchall())
        finally:
            connection.close()
        return [rows[entry.chunk_id] for entry in self._entries]


def _same(ready: Ready, embedder: Embedder) -> bool:
    return ready.embedder == embedder.identity


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8")).digest()[:16]


def _stems(text: str, words: Counter[str]) -> str:
    """Stems of `text` separated by spaces; its words are counted on the way."""
    kept = [token for token in tokens(text) if token.form not in STOP_WORDS]
    words.update(token.form for token in kept if not token.is_number)
    return " ".join(stem(token.form) for token in kept)
