"""Reads a question and a passage together, and says whether the one is answered by the other.

A cross-encoder (Nogueira and Cho, « Passage Re-ranking with BERT », 2019): both texts go through
the network at once, so that it may compare their words in place, which two vectors cannot. The
layers are those of multilingual-e5-small, trained further on questions written for the purpose
(`evals/training`); the embeddings are the package's own and are not stored again. The file holds
the int8 graph (`ingest.embedding.graph.build_scorer`) and runs on onnxruntime alone.

Input: ``<s> question </s></s> passage </s> context </s> before </s>``, each part cut to its own
length. A score is a logit: 0 says one chance in two on texts like those of the training.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from ingest.embedding import e5_cache
from ingest.embedding.onnx_e5 import Network, threads
from ingest.index import Passage

RELEVANCE, SUPPORT = 0, 1
"""Rows of the output; the second, whether a passage carries a statement, is not sure enough to use
(`docs/lecteur.md`)."""

QUESTION_TOKENS = 48
PASSAGE_TOKENS = 112
CONTEXT_TOKENS = 56
BEFORE_TOKENS = 36

_REMEMBERED = 8192
_MODEL = "cross-encoder.onnx"


def available() -> bool:
    """Whether the model's file came with the package."""
    return files("ingest.embedding").joinpath(_MODEL).is_file()


class CrossEncoder:
    """Scores pairs of texts; loads at first use and is shared by the threads of a process."""

    def __init__(self, cache: Path) -> None:
        """`cache` is the folder of the converted embedding model (`e5_cache.folder`)."""
        self._cache = cache
        self._held: OrderedDict[tuple[int, ...], float] = OrderedDict()
        self._lock = threading.Lock()

    def relevance(self, question: str, passages: Sequence[Passage]) -> tuple[float, ...]:
        """For each passage, the logit of « this answers the question »."""
        ready, _ = _load(self._cache)
        asked = _inner(ready, question)[:QUESTION_TOKENS]
        rows = [self._passage(ready, asked, passage) for passage in passages]
        return tuple(self._scores(rows))

    def _passage(
        self, ready: e5_cache.Ready, asked: Sequence[int], passage: Passage
    ) -> tuple[int, ...]:
        bos, eos = ready.file.bos, ready.file.eos
        text = _inner(ready, passage.text)[:PASSAGE_TOKENS]
        context = _inner(ready, passage.context)[:CONTEXT_TOKENS]
        before = _inner(ready, passage.before)[-BEFORE_TOKENS:]
        return (bos, *asked, eos, eos, *text, eos, *context, eos, *before, eos)

    def _scores(self, rows: Sequence[tuple[int, ...]]) -> list[float]:
        with self._lock:
            held = {row: self._held[row] for row in rows if row in self._held}
        new = list(dict.fromkeys(row for row in rows if row not in held))
        _, network = _load(self._cache)
        for row, scores in zip(new, threads().map(network.vector, new), strict=True):
            held[row] = float(scores[RELEVANCE])
        with self._lock:
            for row in rows:
                self._held[row] = held[row]
                self._held.move_to_end(row)
            while len(self._held) > _REMEMBERED:
                self._held.popitem(last=False)
        return [held[row] for row in rows]


def _inner(ready: e5_cache.Ready, text: str) -> list[int]:
    """Token ids without the marks of beginning and end."""
    return ready.ids(text)[1:-1] if text else []


_loading = threading.Lock()


def _load(cache: Path) -> tuple[e5_cache.Ready, Network]:
    with _loading:
        return _loaded(cache)


@lru_cache(maxsize=1)
def _loaded(cache: Path) -> tuple[e5_cache.Ready, Network]:
    ready = e5_cache.ensure(cache)
    model = files("ingest.embedding").joinpath(_MODEL).read_bytes()
    return ready, Network(ready.file, model)
