"""What all vectors of the default model share: their mean over French passages on many subjects.

It was taken over the passages of the half of PIAF kept for fitting (encyclopedic, 275 passages),
and is stored with the identity of the weights: with another model, there is none.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import numpy as np

from ingest.embedding.base import EmbedderIdentity, Vectors

_FILE = Path(__file__).with_name("centre.json")


def centre_of(identity: EmbedderIdentity) -> Vectors | None:
    """The mean vector of the model's passages, `None` where it is not known."""
    weights, vector = _stored()
    return vector if identity.weights == weights else None


@lru_cache(maxsize=1)
def _stored() -> tuple[str, Vectors]:
    stored = json.loads(_FILE.read_text("utf-8"))
    return stored["weights"], np.array(stored["vector"], np.float32)
