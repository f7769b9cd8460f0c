"""Trained weights → the int8 graph that the assistant runs, compared with torch.

Only the layers, the layer norm of the embeddings and the heads are written: the embeddings were
not trained and are read from the package at run time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from evals.training.encoding import Encoder, open_encoder
from evals.training.network import Network, State, from_package, load
from evals.training.sheet import SheetError
from evals.training.train import Rows
from evals.typography import french
from ingest.embedding import e5_cache, graph
from ingest.embedding.base import Vectors
from ingest.embedding.cross_encoder import RELEVANCE, SUPPORT, Ids
from ingest.embedding.e5_file import Shape
from ingest.embedding.onnx_e5 import Network as OnnxNetwork
from ingest.settings import IngestSettings
from ingest.typography import number

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAYER = "body.encoder.layer."
_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_KINDS = {"w": "weight", "b": "bias"}


class TrainedWeights:
    """Weights of torch by the names of the package's file; see `graph.Weights`."""

    def __init__(self, state: State, shape: Shape) -> None:
        """`shape` is the package's; the layers are counted in `state`."""
        self._state = state
        self.shape = replace(shape, layers=layers_of(state))

    def vector(self, name: str) -> Vectors:
        """A bias or a gain."""
        return self._named(name)

    def matrix(self, name: str, rows: int, columns: int) -> Vectors:
        """A matrix of shape ``(rows, columns)``."""
        found = self._named(name)
        if found.shape != (rows, columns):
            raise _foreign()
        return found

    def _named(self, name: str) -> Vectors:
        if name.startswith("emb.ln."):
            return _array(self._state, f"body.embeddings.LayerNorm.{_KINDS[name[-1]]}")
        layer, part, kind = name.split(".")
        return _array(self._state, f"{_LAYER}{layer[1:]}.{_PARTS[part]}.{_KINDS[kind]}")


def layers_of(state: State) -> int:
    """Number of layers of some weights."""
    places = {
        int(name.removeprefix(_LAYER).split(".")[0]) for name in state if name.startswith(_LAYER)
    }
    if not places:
        raise _foreign()
    return max(places) + 1


def model_of(state: State, shape: Shape, *, int8: bool = True) -> bytes:
    """The ONNX file of some weights.

    Raises:
        SheetError: The weights are not those of such a network.
    """
    heads, bias = _array(state, "heads.weight"), _array(state, "heads.bias")
    return graph.build_scorer(TrainedWeights(state, shape), heads, bias, int8=int8)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Differences of the logits of the file with those of torch, over `pairs` pairs.

    Attributes:
        sides: Pairs that both put on the same side of 0.
    """

    pairs: int
    mean: float
    largest: float
    sides: int

    def text(self) -> str:
        """One line for people."""
        return french(
            f"Écart avec torch sur {self.pairs} paires : {number(self.mean, 3)} en moyenne, "
            f"{number(self.largest, 3)} au plus ; même décision pour {self.sides}"
        )


def compare(
    network: Network, onnx: OnnxNetwork, pairs: Sequence[tuple[int, Ids]]
) -> Agreement | None:
    """Both on the same (head, sequence) pairs; `None` without any."""
    if not pairs:
        return None
    expected = np.empty(len(pairs), np.float32)
    for head in (RELEVANCE, SUPPORT):
        places = [place for place, (wanted, _) in enumerate(pairs) if wanted == head]
        expected[places] = network.scores([pairs[place][1] for place in places], head)
    found = np.array([onnx.vector(ids)[head] for head, ids in pairs], np.float32)
    apart = np.abs(found - expected)
    sides = int(((found > 0) == (expected > 0)).sum())
    return Agreement(len(pairs), float(apart.mean()), float(apart.max()), sides)


def held_out_pairs(rows: Rows, encoder: Encoder, count: int) -> list[tuple[int, Ids]]:
    """Pairs of what was not trained on, about `count` of passages and as many of statements."""
    watched = rows.watched()
    passages = (
        encoder.pair(row.question, candidate.passage)
        for row in (*watched.documents, *watched.piaf)
        for candidate in row.candidates[:2]
    )
    claims = (encoder.claim(row.statement, row.excerpt) for row in watched.statements)
    return [*_first(RELEVANCE, passages, count), *_first(SUPPORT, claims, count)]


def _first(head: int, sequences: Iterator[Ids], count: int) -> list[tuple[int, Ids]]:
    return [(head, ids) for ids, _ in zip(sequences, range(count), strict=False)]


def export(weights: Path, rows: Rows, output: Path, count: int = 100) -> Agreement | None:
    """Writes the file, then says how far its scores are from torch's on held-out rows.

    Raises:
        SheetError: The weights cannot be read or are not those of such a network.
    """
    state = load(weights)
    encoder, ready = open_encoder()
    model = model_of(state, ready.file.shape)
    output.write_bytes(model)
    network = from_package(e5_cache.folder(IngestSettings().cache_dir), layers_of(state))
    network.modules.load_state_dict(state)
    pairs = held_out_pairs(rows, encoder, count)
    return compare(network, OnnxNetwork(ready.file, model), pairs)


def _array(state: State, name: str) -> Vectors:
    if name not in state:
        raise _foreign()
    found: Vectors = state[name].float().numpy()
    return found


def _foreign() -> SheetError:
    return SheetError(
        french("Ces poids ne sont pas ceux du lecteur : donnez ceux de « evals.training train ».")
    )
