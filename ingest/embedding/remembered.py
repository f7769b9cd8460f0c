"""What was computed for the texts seen last: their vectors, and whatever else costs a network."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

import numpy as np

from ingest.embedding.base import Embedder, EmbedderIdentity, Vectors

_TEXTS = 8192
"""Vectors kept; 12 MiB of them at 384 dimensions."""

_QUESTIONS = 64

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Remembered:
    """Wraps an embedder; sentences of the same passages come back with every question."""

    def __init__(self, embedder: Embedder, texts: int = _TEXTS) -> None:
        self._embedder = embedder
        self._passages: Recent[str, Vectors] = Recent(texts)
        self._queries: Recent[str, Vectors] = Recent(_QUESTIONS)

    @property
    def identity(self) -> EmbedderIdentity:
        """The identity of the embedder."""
        return self._embedder.identity

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One row a text; only the texts that are not remembered are embedded."""
        return np.stack(self._passages.get(texts, self._embedder.passages))

    def query(self, text: str) -> Vectors:
        """The vector of a question."""
        return self._queries.get([text], lambda texts: map(self._embedder.query, texts))[0]


class Recent(Generic[K, V]):
    """Values by key, the least recently used forgotten first. Safe to share between threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[K, V] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, keys: Sequence[K], make: Callable[[Sequence[K]], Iterable[V]]) -> list[V]:
        """One value a key; `make` gives those of the keys that are not held, in their order."""
        with self._lock:
            held = {key: self._held[key] for key in keys if key in self._held}
        new = list(dict.fromkeys(key for key in keys if key not in held))
        if new:
            held.update(zip(new, make(new), strict=True))
        with self._lock:
            for key in keys:
                self._held[key] = held[key]
                self._held.move_to_end(key)
            while len(self._held) > self._most:
                self._held.popitem(last=False)
        return [held[key] for key in keys]
