"""The Chroma collection of a build: vectors, ids, document and kind, never text.

Text stays out of it: Chroma keeps a log of all that it was ever given, and a document that is
removed must be nowhere any more. Embeddings are always given by us, and no embedding function is
stored: opening a collection would run its configuration. Each build has its own path, because a
path that was deleted cannot be opened again by the same process.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.embedding.base import Vectors
from ingest.errors import IndexMismatchError
from ingest.index import Filter
from ingest.store.vectors import slices

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

FOLDER = "chroma"
COLLECTION = "passages"
_BATCH = 2000
_NO_FUNCTION = frozenset({"legacy", "unknown"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A vector's id and what can be filtered on."""

    chunk_id: str
    document: str
    kind: str


class ChromaStore:
    """The collection in ``<build>/chroma``."""

    def __init__(self, build: Path) -> None:
        """Opens it, or makes an empty one.

        Raises:
            IndexMismatchError: The folder was not made by this program.
        """
        _refuse_foreign(build / FOLDER / "chroma.sqlite3")
        # Telemetry is off before the import: importing is when the client would be made.
        os.environ["ANONYMIZED_TELEMETRY"] = "False"
        import chromadb
        from chromadb.config import Settings

        settings = Settings(anonymized_telemetry=False, allow_reset=False)
        self._client: ClientAPI = chromadb.PersistentClient(str(build / FOLDER), settings=settings)
        self._collection: Collection = self._client.get_or_create_collection(
            COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )

    def add(self, entries: Sequence[Entry], vectors: Vectors) -> None:
        """Adds vectors, one an entry; adding one again replaces it."""
        size = min(_BATCH, self._client.get_max_batch_size())
        for start, end in slices(len(entries), size):
            part = entries[start:end]
            self._collection.upsert(
                ids=[entry.chunk_id for entry in part],
                embeddings=vectors[start:end],
                metadatas=[{"document": e.document, "kind": e.kind} for e in part],
            )

    def count(self) -> int:
        """Number of vectors."""
        return int(self._collection.count())

    def holds(self, ids: Sequence[str]) -> bool:
        """Whether all of `ids` are there."""
        found = self._collection.get(ids=list(ids), include=[])
        return set(found["ids"]) == set(ids)

    def nearest(self, vector: Vectors, k: int, where: Filter) -> list[tuple[str, float]]:
        """About the `k` nearest ids by cosine (the search is approximate), best first."""
        found = self._collection.query(
            query_embeddings=[vector], n_results=k, where=_condition(where), include=["distances"]
        )
        distances = found["distances"]
        assert distances is not None
        return [
            (chunk_id, 1 - float(distance))
            for chunk_id, distance in zip(found["ids"][0], distances[0], strict=True)
        ]

    def close(self) -> None:
        """Releases the files."""
        self._client.close()


def _refuse_foreign(database: Path) -> None:
    """Refuses a collection that stores an embedding function: opening it would run its setting.

    Ours have none. Chroma writes the types ``legacy`` and ``unknown`` in its place.
    """
    if not database.exists():
        return
    connection = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    try:
        rows = connection.execute("SELECT name, config_json_str, schema_str FROM collections")
        strange = any(
            name != COLLECTION or _has_function(config) or _has_function(schema)
            for name, config, schema in rows
        )
    finally:
        connection.close()
    if strange:
        message = (
            f"L’index de {database.parents[3]} n’a pas été fait par ce programme : supprimez ce "
            "dossier et relancez « cpts ingest »."
        )
        raise IndexMismatchError(message)


def _has_function(settings: str | None) -> bool:
    waiting = [json.loads(settings)] if settings else []
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            function = value.get("embedding_function")
            if isinstance(function, dict) and function.get("type") not in _NO_FUNCTION:
                return True
            waiting.extend(value.values())
    return False


def _condition(where: Filter) -> dict[str, object] | None:
    conditions: list[dict[str, object]] = []
    if where.documents:
        conditions.append({"document": {"$in": sorted(where.documents)}})
    if where.kinds:
        conditions.append({"kind": {"$in": sorted(kind.value for kind in where.kinds)}})
    if len(conditions) < 2:
        return conditions[0] if conditions else None
    return {"$and": conditions}
