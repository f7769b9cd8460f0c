"""Tables of a build's catalogue.

``chunks.row`` numbers the chunks in the order of document id, page and position; it is also the
row of the vector and of the lexical index. The lexical index holds stems that we made, separated
by spaces, so its tokenizer only cuts at spaces (figures keep their dot).
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

FILE = "catalogue.sqlite"

_TABLES = """
CREATE TABLE documents (
    id TEXT PRIMARY KEY, root TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL,
    first_row INTEGER NOT NULL, rows INTEGER NOT NULL,
    info TEXT NOT NULL, extraction BLOB NOT NULL, report BLOB NOT NULL, words BLOB NOT NULL
);
CREATE TABLE pages (
    document TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (document, number)
);
CREATE TABLE chunks (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL,
    page INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL,
    headings TEXT NOT NULL, context TEXT NOT NULL, blocks BLOB NOT NULL, digest BLOB NOT NULL
);
CREATE TABLE table_parts (
    document TEXT NOT NULL, table_id TEXT NOT NULL, page INTEGER NOT NULL,
    PRIMARY KEY (document, table_id, page)
) WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE lexical USING fts5(
    title, headings, context, body, tokenize = "unicode61 remove_diacritics 0 tokenchars '.'"
);
CREATE VIRTUAL TABLE terms USING fts5vocab(lexical, row);
"""
_INDEXES = """
CREATE INDEX chunks_by_digest ON chunks (digest);
INSERT INTO lexical (lexical) VALUES ('optimize');
ANALYZE main;
"""

WEIGHTS = (0.5, 1.5, 1.0, 1.0)
"""BM25 weights of title, headings, context and body: a title is the same for all the chunks of a
document and says little of each."""


def create(folder: Path) -> sqlite3.Connection:
    """An empty catalogue, in one transaction until `finish`.

    Neither journal nor sync: the build is thrown away whole if it is not finished.
    """
    connection = sqlite3.connect(f"{(folder / FILE).absolute().as_uri()}?mode=rwc", uri=True)
    connection.isolation_level = None
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
    connection.execute("BEGIN")
    return connection


def finish(connection: sqlite3.Connection) -> None:
    """Indexes and closes."""
    connection.execute("COMMIT")
    connection.executescript(_INDEXES)
    connection.close()


def open_readonly(folder: Path) -> sqlite3.Connection:
    """A connection that may be handed from thread to thread, to a catalogue that never changes."""
    uri = f"{(folder / FILE).absolute().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, check_same_thread=False, isolation_level=None)
    # SQLite opens the file when it is first needed; afterwards a deleted build can still be read.
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return connection


def attach(connection: sqlite3.Connection, folder: Path) -> None:
    """Makes the catalogue of another build readable as ``old``."""
    uri = f"{(folder / FILE).absolute().as_uri()}?mode=ro&immutable=1"
    connection.execute("ATTACH ? AS old", (uri,))
