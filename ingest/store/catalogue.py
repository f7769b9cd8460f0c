"""Reads a build's catalogue: documents, pages and chunks."""

from __future__ import annotations

import json
import queue
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import cast

import numpy as np

from ingest.documents import Chunk, ChunkKind, DocumentInfo, Page, Span, Table
from ingest.embedding.remembered import Recent
from ingest.index import Filter
from ingest.store import codec, schema
from ingest.store.vectors import Rows

_CONNECTIONS = 4
_CHUNK = """
SELECT c.id, c.document, c.page, c.ordinal, c.kind, c.start, c.stop, c.headings, c.context,
       c.blocks, substr(p.text, c.start + 1, c.stop - c.start)
FROM chunks c JOIN pages p ON p.document = c.document AND p.number = c.page WHERE {}
"""
_CHUNKS = 1_000
"""Chunks that are kept in memory, some 10 KiB each."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A document as a build holds it.

    Attributes:
        root: The target that it came with: a folder, a file or an address.
        path: The file that was read, or the address.
        first_row: Row of its first chunk.
        rows: Number of its chunks.
    """

    info: DocumentInfo
    root: str
    path: str
    first_row: int
    rows: int


class Catalogue:
    """A few connections, opened at once so that a deleted build can be read to the end."""

    def __init__(self, folder: Path) -> None:
        self._pool: queue.LifoQueue[sqlite3.Connection] = queue.LifoQueue()
        for _ in range(_CONNECTIONS):
            self._pool.put(schema.open_readonly(folder))
        self._chunks: Recent[str, Chunk] = Recent(_CHUNKS)

    def close(self) -> None:
        """Waits for the running queries and closes the connections."""
        for _ in range(_CONNECTIONS):
            self._pool.get().close()

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """A connection of the pool."""
        connection = self._pool.get()
        try:
            yield connection
        finally:
            self._pool.put(connection)

    @cached_property
    def recorded(self) -> Mapping[str, Recorded]:
        """All documents by id, in the order of their ids."""
        with self.connection() as connection:
            rows = connection.execute(
                "SELECT id, info, root, path, first_row, rows FROM documents ORDER BY id"
            ).fetchall()
        return {
            identity: Recorded(codec.info_from_json(info), root, path, first, count)
            for identity, info, root, path, first, count in rows
        }

    def report(self, document_id: str) -> bytes:
        """The packed report of a document."""
        return self._blob("SELECT report FROM documents WHERE id = ?", document_id)

    def extraction(self, document_id: str) -> bytes:
        """The packed properties that the file itself declared."""
        return self._blob("SELECT extraction FROM documents WHERE id = ?", document_id)

    def _blob(self, query: str, document_id: str) -> bytes:
        with self.connection() as connection:
            row = connection.execute(query, (document_id,)).fetchone()
        if row is None:
            raise KeyError(document_id)
        return bytes(row[0])

    def page(self, document_id: str, number: int) -> Page:
        """A page; `KeyError` where there is none."""
        with self.connection() as connection:
            row = connection.execute(
                "SELECT body, text FROM pages WHERE document = ? AND number = ?",
                (document_id, number),
            ).fetchone()
        if row is None:
            raise KeyError((document_id, number))
        return codec.page_from_bytes(row[0], number, row[1])

    def page_text(self, document_id: str, number: int) -> str:
        """The text of a page; `KeyError` where there is none."""
        with self.connection() as connection:
            row = connection.execute(
                "SELECT text FROM pages WHERE document = ? AND number = ?", (document_id, number)
            ).fetchone()
        if row is None:
            raise KeyError((document_id, number))
        return str(row[0])

    def chunks(self, ids: Sequence[str]) -> tuple[Chunk, ...]:
        """Chunks in the order asked; `KeyError` for an unknown id."""
        return tuple(self._chunks.get(ids, self._read_chunks))

    def _read_chunks(self, ids: Sequence[str]) -> Iterator[Chunk]:
        with self.connection() as connection:
            rows = connection.execute(
                _CHUNK.format("c.id IN (SELECT value FROM json_each(?))"), (json.dumps(ids),)
            ).fetchall()
        found = {row[0]: _chunk(row) for row in rows}
        return (found[identity] for identity in ids)

    def neighbours(self, chunk_id: str, before: int, after: int) -> tuple[Chunk, ...]:
        """The chunks around one within its document, in reading order."""
        with self.connection() as connection:
            row = connection.execute(
                "SELECT row, document FROM chunks WHERE id = ?", (chunk_id,)
            ).fetchone()
            if row is None:
                raise KeyError(chunk_id)
            rows = connection.execute(
                _CHUNK.format("c.row BETWEEN ? AND ? AND c.document = ? ORDER BY c.row"),
                (row[0] - before, row[0] + after, row[1]),
            ).fetchall()
        return tuple(map(_chunk, rows))

    def ids(self, rows: Sequence[int]) -> tuple[str, ...]:
        """Ids of the chunks in `rows`, in that order."""
        with self.connection() as connection:
            found = dict(
                connection.execute(
                    "SELECT row, id FROM chunks WHERE row IN (SELECT value FROM json_each(?))",
                    (json.dumps(rows),),
                ).fetchall()
            )
        return tuple(found[row] for row in rows)

    def table(self, document_id: str, table_id: str) -> tuple[Table, ...]:
        """All parts of a table, in page order."""
        with self.connection() as connection:
            rows = connection.execute(
                "SELECT page FROM table_parts WHERE document = ? AND table_id = ? ORDER BY page",
                (document_id, table_id),
            ).fetchall()
        pages = (self.page(document_id, number) for (number,) in rows)
        return tuple(
            block
            for page in pages
            for block in page.blocks
            if isinstance(block, Table) and block.id == table_id
        )

    @cached_property
    def chunk_count(self) -> int:
        """Number of chunks."""
        with self.connection() as connection:
            (last,) = connection.execute("SELECT max(row) FROM chunks").fetchone()
        return 0 if last is None else int(last) + 1

    def rows(self, where: Filter) -> Rows | None:
        """Rows of the chunks of the accepted documents, `None` for all of them."""
        if not where.documents and not where.kinds:
            return None
        ranges = [
            np.arange(recorded.first_row, recorded.first_row + recorded.rows)
            for recorded in self.recorded.values()
            if where.accepts(recorded.info)
        ]
        return np.concatenate(ranges) if ranges else np.empty(0, np.int64)

    def count(self, where: Filter) -> int:
        """Number of chunks of the accepted documents."""
        known = self.recorded
        named = [known[i] for i in where.documents if i in known]
        return sum(
            r.rows for r in (named if where.documents else known.values()) if where.accepts(r.info)
        )

    def similar_terms(self, prefix: str, limit: int) -> tuple[str, ...]:
        """Words that start with `prefix`, most frequent first, then alphabetically."""
        with self.connection() as connection:
            rows = connection.execute(
                "SELECT word FROM words WHERE word >= ? AND word < ? "
                "ORDER BY count DESC, word LIMIT ?",
                (prefix, f"{prefix}\U0010ffff", limit),
            ).fetchall()
        return tuple(word for (word,) in rows)


def _chunk(row: tuple[object, ...]) -> Chunk:
    identity, document, page, ordinal, kind, start, stop, headings, context, blocks, text = row
    number = cast("int", page)
    return Chunk(
        id=str(identity),
        document_id=str(document),
        page=number,
        ordinal=cast("int", ordinal),
        kind=ChunkKind(str(kind)),
        headings=tuple(json.loads(str(headings))),
        text=str(text),
        span=Span(number, cast("int", start), cast("int", stop)),
        blocks=codec.blocks_from_bytes(cast("bytes", blocks), number),
        context=str(context),
    )
