"""What an index asks of an embedder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias, TypedDict

import numpy as np
from numpy.typing import NDArray

Vectors: TypeAlias = NDArray[np.float32]


class IdentityJson(TypedDict):
    """An identity as it is recorded with an index."""

    name: str
    weights: str
    dimension: int
    query_prefix: str
    passage_prefix: str


@dataclass(frozen=True, slots=True)
class EmbedderIdentity:
    """Two embedders with the same identity give the same vectors for the same text.

    Attributes:
        name: Name of the model, or of its folder.
        weights: SHA-256 of the weights, or of what stands for them.
        dimension: Length of a vector.
    """

    name: str
    weights: str
    dimension: int
    query_prefix: str = ""
    passage_prefix: str = ""

    def to_json(self) -> IdentityJson:
        """The identity as a JSON object."""
        return {
            "name": self.name,
            "weights": self.weights,
            "dimension": self.dimension,
            "query_prefix": self.query_prefix,
            "passage_prefix": self.passage_prefix,
        }


class Embedder(Protocol):
    """Turns text into vectors of unit length. Safe to share between threads."""

    @property
    def identity(self) -> EmbedderIdentity:
        """What an index records, and checks when it is opened."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One row a text, shape ``(len(texts), dimension)``; no prefix is to be given."""

    def query(self, text: str) -> Vectors:
        """The vector of a question, shape ``(dimension,)``."""
