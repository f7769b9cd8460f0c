"""Any other model, by name or folder, through sentence-transformers."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ingest.embedding.base import EmbedderIdentity, Vectors
from ingest.errors import EmbedderError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_FINGERPRINT_BYTES = 65_536


class SentenceModel:
    """Loads the model at first use; the prompts that it declares serve as prefixes."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = threading.Lock()

    @cached_property
    def identity(self) -> EmbedderIdentity:
        """Identity of the loaded model."""
        model = self._model
        prompts = model.prompts or {}
        return EmbedderIdentity(
            name=self._name,
            weights=fingerprint(self._name),
            dimension=int(model.get_embedding_dimension() or 0),
            query_prefix=prompts.get("query", ""),
            passage_prefix=prompts.get("document", "") or prompts.get("passage", ""),
        )

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text."""
        if not texts:
            return np.empty((0, self.identity.dimension), np.float32)
        with self._lock:
            found = self._model.encode_document(
                list(texts), normalize_embeddings=True, show_progress_bar=False
            )
        return np.asarray(found, np.float32)

    def query(self, text: str) -> Vectors:
        """The unit vector of a question."""
        with self._lock:
            found = self._model.encode_query(
                text, normalize_embeddings=True, show_progress_bar=False
            )
        return np.asarray(found, np.float32)

    @cached_property
    def _model(self) -> SentenceTransformer:
        try:
            from sentence_transformers import SentenceTransformer

            return SentenceTransformer(self._name, device="cpu")
        except Exception as error:  # the library raises what its parts raise
            message = (
                f"Le modèle de plongement « {self._name} » ne peut pas être chargé "
                f"({type(error).__name__}) : vérifiez CPTS_EMBEDDING_MODEL."
            )
            raise EmbedderError(message) from error


def fingerprint(name: str) -> str:
    """What stands for the weights: names, sizes and beginnings of the files of a folder.

    A model that is given by name alone has the hash of its name: its files belong to the library.
    """
    digest = hashlib.sha256(name.encode() if not Path(name).is_dir() else b"")
    root = Path(name)
    for path in sorted(root.rglob("*")) if root.is_dir() else ():
        if path.is_file():
            digest.update(f"{path.relative_to(root)} {path.stat().st_size}\n".encode())
            with path.open("rb") as file:
                digest.update(file.read(_FINGERPRINT_BYTES))
    return digest.hexdigest()
