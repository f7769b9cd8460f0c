"""Chooses the embedder of the settings."""

from __future__ import annotations

from ingest.embedding.base import Embedder, EmbedderIdentity
from ingest.settings import IngestSettings


def configured_identity(settings: IngestSettings) -> EmbedderIdentity:
    """The identity of the embedder of `settings`, without loading its weights."""
    raise NotImplementedError


def open_embedder(settings: IngestSettings) -> Embedder:
    """The embedder of `settings`; `EmbedderError` where it cannot be loaded."""
    raise NotImplementedError
