"""Embedders: text to unit vectors. The default one needs no network and no torch at run time."""

from ingest.embedding.base import Embedder, EmbedderIdentity, Vectors
from ingest.embedding.factory import configured_identity, matches, open_embedder

__all__ = [
    "Embedder",
    "EmbedderIdentity",
    "Vectors",
    "configured_identity",
    "matches",
    "open_embedder",
]
