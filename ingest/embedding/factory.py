"""Chooses the embedder of the settings."""

from __future__ import annotations

from ingest.embedding import e5_cache
from ingest.embedding.base import Embedder, EmbedderIdentity
from ingest.embedding.onnx_e5 import IDENTITY, OnnxE5
from ingest.embedding.sentence_model import SentenceModel, fingerprint
from ingest.settings import IngestSettings


def configured_identity(settings: IngestSettings) -> EmbedderIdentity:
    """The identity of the embedder of `settings`; loads no weights.

    The dimension and the prefixes of a model given by name are known once it is loaded only: they
    are 0 and empty here, and `matches` does not compare them.
    """
    if not settings.embedding_model:
        return IDENTITY
    return EmbedderIdentity(settings.embedding_model, fingerprint(settings.embedding_model), 0)


def matches(identity: EmbedderIdentity, settings: IngestSettings) -> bool:
    """Whether an index made by `identity` can be searched with the embedder of `settings`."""
    configured = configured_identity(settings)
    return (identity.name, identity.weights) == (configured.name, configured.weights)


def open_embedder(settings: IngestSettings) -> Embedder:
    """The embedder of `settings`; it loads its weights when first used.

    Its methods raise `EmbedderError` where the weights cannot be loaded.
    """
    if settings.embedding_model:
        return SentenceModel(settings.embedding_model)
    return OnnxE5(e5_cache.folder(settings.cache_dir))
