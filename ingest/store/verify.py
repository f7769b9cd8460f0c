"""Looks at a finished build before it may go live."""

from __future__ import annotations

import numpy as np

from ingest.errors import StorageError
from ingest.index import EVERYTHING
from ingest.store import schema, vectors
from ingest.store.catalogue import Catalogue
from ingest.store.chroma import ChromaStore
from ingest.store.layout import Layout, Ready

_SAMPLE = 25
_FOUND = 0.999


def verify(layout: Layout, name: str, ready: Ready) -> None:
    """Counts everything and asks a sample of chunks for themselves.

    Raises:
        StorageError: the build does not hold what was written; the live one stays.
    """
    problem = _problem(layout, name, ready)
    if problem:
        message = (
            f"L’index écrit ne passe pas sa vérification ({problem}) : vérifiez le disque et "
            "relancez. Le dernier index complet reste en place."
        )
        raise StorageError(message)


def _problem(layout: Layout, name: str, ready: Ready) -> str | None:
    folder = layout.build(name)
    connection = schema.open_readonly(folder)
    try:
        if connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            return "catalogue abîmé"
        for table, expected in (
            ("documents", ready.documents),
            ("pages", ready.pages),
            ("chunks", ready.chunks),
            ("lexical", ready.chunks),
        ):
            query = f"SELECT count(*) FROM {table}"  # noqa: S608 - names of our own tables
            found = connection.execute(query).fetchone()[0]
            if found != expected:
                return f"{table} : {found} au lieu de {expected}"
    finally:
        connection.close()
    return _vector_problem(layout, name, ready)


def _vector_problem(layout: Layout, name: str, ready: Ready) -> str | None:
    folder = layout.build(name)
    matrix = vectors.load(folder, ready.chunks, ready.embedder.dimension)
    step = max(1, ready.chunks // _SAMPLE)
    sample = list(range(0, ready.chunks, step))
    catalogue = Catalogue(folder)
    store = ChromaStore(folder)
    try:
        ids = catalogue.ids(sample)
        if store.count() != ready.chunks:
            return f"vecteurs : {store.count()} au lieu de {ready.chunks}"
        if ids and not store.holds(ids):
            return "identifiants manquants"
        for chunk_id, row in zip(ids, sample, strict=True):
            vector = np.asarray(matrix[row])
            best = store.nearest(vector, 1, EVERYTHING)
            if not np.isfinite(vector).all() or not best or best[0][1] < _FOUND:
                return f"le passage {chunk_id} ne se retrouve pas"
    finally:
        store.close()
        catalogue.close()
    return None
