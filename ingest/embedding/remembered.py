"""An embedder that remembers the vectors of the texts seen last."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence

import numpy as np

from ingest.embedding.base import Embedder, EmbedderIdentity, Vectors

_TEXTS = 8192
"""Vectors kept; 12 MiB of them at 384 dimensions."""

_QUESTIONS = 64


class Remembered:
    """Wraps an embedder; sentences of the same passages come back with every question."""

    def __init__(self, embedder: Embedder, texts: int = _TEXTS) -> None:
        self._embedder = embedder
        self._passages = _Recent(texts)
        self._queries = _Recent(_QUESTIONS)

    @property
    def identity(self) -> EmbedderIdentity:
        """The identity of the embedder."""
        return self._embedder.identity

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One row a text; only the texts that are not remembered are embedded."""
        return self._passages.get(texts, self._embedder.passages)

    def query(self, text: str) -> Vectors:
        """The vector of a question."""
        found = self._queries.get([text], lambda texts: np.stack([self._embedder.query(texts[0])]))
        vector: Vectors = found[0]
        return vector


class _Recent:
    """Vectors by text, the least recently used forgotten first. Safe to share between threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, texts: Sequence[str], embed: Callable[[Sequence[str]], Vectors]) -> Vectors:
        with self._lock:
            held = {text: self._held[text] for text in texts if text in self._held}
        new = list(dict.fromkeys(text for text in texts if text not in held))
        if new:
            held.update(zip(new, embed(new), strict=True))
        with self._lock:
            for text in texts:
                self._held[text] = held[text]
                self._held.move_to_end(text)
            while len(self._held) > self._most:
                self._held.popitem(last=False)
        return np.stack([held[text] for text in texts])
