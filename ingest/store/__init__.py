"""The index on one machine: SQLite for text and the lexical leg, Chroma for the vectors."""

from ingest.store.local import LocalIndex, open_index

__all__ = ["LocalIndex", "open_index"]
