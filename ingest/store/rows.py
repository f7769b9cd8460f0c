"""Rows of a build's catalogue: those of a new document, and those copied from the build before.

`ingest.store.schema` says which tables there are. A row of a chunk has the number of its vector and
of its lexical row; those of a copied document move together, by one shift.
"""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ingest.documents import Chunk, Document, Table
from ingest.french import STOP_WORDS, stem, tokens
from ingest.store import codec
from ingest.store.catalogue import Recorded


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


def add_document(
    connection: sqlite3.Connection, record: Record, first: int, rows: int, words: Mapping[str, int]
) -> None:
    """A document whose chunks have the rows from `first` on."""
    info = record.document.info
    connection.execute(
        "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            info.id,
            record.root,
            record.path,
            info.kind.value,
            first,
            rows,
            codec.info_to_json(info),
            record.extraction,
            record.report(rows),
            codec.pack(dict(sorted(words.items()))),
        ),
    )


def add_pages(connection: sqlite3.Connection, document: Document) -> None:
    """The pages of a document, and on which of them the parts of its tables stand."""
    for page in document.pages:
        connection.execute(
            "INSERT INTO pages VALUES (?, ?, ?, ?)",
            (document.info.id, page.number, page.text, codec.page_to_bytes(page)),
        )
        parts = {block.id for block in page.blocks if isinstance(block, Table)}
        connection.executemany(
            "INSERT INTO table_parts VALUES (?, ?, ?)",
            [(document.info.id, part, page.number) for part in sorted(parts)],
        )


def add_chunk(connection: sqlite3.Connection, row: int, chunk: Chunk, digest: bytes) -> None:
    """A chunk under the number of its vector, with the digest of its text."""
    connection.execute(
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


def add_stems(connection: sqlite3.Connection, row: int, title: str, chunk: Chunk) -> Counter[str]:
    """The lexical row of a chunk, with the stems of the title above it; gives the chunk's words."""
    fields = [stems(text) for text in (" ".join(chunk.headings), chunk.context, chunk.text)]
    connection.execute(
        "INSERT INTO lexical (rowid, title, headings, context, body) VALUES (?, ?, ?, ?, ?)",
        (row, title, *(stemmed for stemmed, _ in fields)),
    )
    return Counter(itertools.chain.from_iterable(words for _, words in fields))


def add_words(connection: sqlite3.Connection, words: Mapping[str, int]) -> None:
    """How often each word occurs in the whole build."""
    connection.executemany("INSERT INTO words VALUES (?, ?)", sorted(words.items()))


def copy(
    connection: sqlite3.Connection, recorded: Recorded, root: str, path: str, shift: int
) -> dict[str, int]:
    """Everything of a document of the attached build, with its current place; gives its words."""
    document, first = recorded.info.id, recorded.first_row
    last = first + recorded.rows
    run = connection.execute
    run(
        "INSERT INTO documents SELECT id, ?, ?, kind, first_row + ?, rows, info, "
        "extraction, report, words FROM old.documents WHERE id = ?",
        (root, path, shift, document),
    )
    run("INSERT INTO pages SELECT * FROM old.pages WHERE document = ?", (document,))
    run("INSERT INTO table_parts SELECT * FROM old.table_parts WHERE document = ?", (document,))
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
    packed = run("SELECT words FROM old.documents WHERE id = ?", (document,)).fetchone()[0]
    words = codec.unpack(packed)
    assert isinstance(words, dict)
    return {word: count for word, count in words.items() if isinstance(count, int)}


def copied_chunks(connection: sqlite3.Connection, recorded: Recorded) -> list[str]:
    """The ids of the chunks of a document of the attached build, in their order."""
    found = connection.execute(
        "SELECT id FROM old.chunks WHERE row >= ? AND row < ? ORDER BY row",
        (recorded.first_row, recorded.first_row + recorded.rows),
    )
    return [chunk_id for (chunk_id,) in found]


def copied_row(connection: sqlite3.Connection, digest: bytes) -> int | None:
    """The row of a chunk of the attached build that has a digest."""
    row = connection.execute("SELECT row FROM old.chunks WHERE digest = ?", (digest,)).fetchone()
    return None if row is None else int(row[0])


def stems(text: str) -> tuple[str, list[str]]:
    """The stems of a text separated by spaces, and its words, figures left out."""
    kept = [token for token in tokens(text) if token.form not in STOP_WORDS]
    words = [token.form for token in kept if not token.is_number]
    return " ".join(stem(token.form) for token in kept), words
