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

import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from ingest.embedding import e5_cache
from ingest.embedding.e5_file import E5File
from ingest.embedding.onnx_e5 import Network, loaded_once, opened, threads
from ingest.embedding.remembered import Recent
from ingest.errors import EmbedderError
from ingest.index import Passage

Ids = tuple[int, ...]

RELEVANCE, SUPPORT = 0, 1
"""Rows of the output; the second, whether a passage carries a statement, is not sure enough to use
(`docs/lecteur.md`)."""

QUESTION_TOKENS = 48
PASSAGE_TOKENS = 112
CONTEXT_TOKENS = 56
BEFORE_TOKENS = 36

_REMEMBERED = 8192
MODEL = Path(__file__).with_name("cross-encoder.onnx")
SIZE = 21_687_625
SHA256 = "a101e9a7017b2d3b7c9b44318e2f94e33497284c5f8653a8f423191ea229404f"
REINSTALL = (
    "réinstallez le programme, ou remettez ingest/embedding/cross-encoder.onnx (git restore)"
)

_KNOWN = (
    "Qui vote le prix de la cantine ?",
    [Passage("Le conseil municipal fixe le tarif des repas en juin.", "Guide des écoles")],
)
_KNOWN_LOGIT = 0.27
MAX_DEVIATION = 0.5
"""A processor may round otherwise, by less than what changes an order."""


def available() -> bool:
    """Whether the model's file came with the package; without it nothing is read again.

    Raises:
        EmbedderError: it came with another size.
    """
    if not MODEL.is_file():
        return False
    if MODEL.stat().st_size != SIZE:
        raise EmbedderError(f"Le lecteur de passages est incomplet : {REINSTALL}.")
    return True


def verify() -> None:
    """Checks that the file is there, and its SHA-256 (a fiftieth of a second).

    Raises:
        EmbedderError: it is missing or damaged.
    """
    if not available():
        raise EmbedderError(f"Le lecteur de passages est introuvable : {REINSTALL}.")
    with MODEL.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != SHA256:
            raise EmbedderError(f"Le lecteur de passages est abîmé : {REINSTALL}.")


def deviation(cache: Path) -> float:
    """How far the logit of a known pair is from what it was where the model was made."""
    (logit,) = CrossEncoder(cache).relevance(*_KNOWN)
    return abs(logit - _KNOWN_LOGIT)


class CrossEncoder:
    """Scores pairs of texts; loads at first use and is shared by the threads of a process."""

    def __init__(self, cache: Path) -> None:
        """`cache` is the folder of the converted embedding model (`e5_cache.folder`)."""
        self._cache = cache
        self._scores: Recent[Ids, float] = Recent(_REMEMBERED)

    def relevance(self, question: str, passages: Sequence[Passage]) -> tuple[float, ...]:
        """For each passage, the logit of « this answers the question »."""
        ready, network = _load(self._cache)
        inner = inner_ids(ready)

        def score(rows: Sequence[Ids]) -> Iterable[float]:
            return (float(s[RELEVANCE]) for s in threads().map(network.vector, rows))

        rows = [pair(ready.file, inner, question, passage) for passage in passages]
        return tuple(self._scores.get(rows, score))


def inner_ids(ready: e5_cache.Ready) -> Callable[[str], Sequence[int]]:
    """Gives the token ids of a text without the marks; a text that comes back is split once."""

    @cache
    def inner(text: str) -> Sequence[int]:
        return ready.ids(text)[1:-1] if text else ()

    return inner


def pair(
    file: E5File, inner: Callable[[str], Sequence[int]], question: str, passage: Passage
) -> Ids:
    """A question and a passage as token ids, each part cut to its length.

    Args:
        file: Gives the ids of the marks.
        inner: Token ids of a text, without the marks of beginning and end.
        question: As asked.
        passage: What may answer it.
    """
    return (
        file.bos,
        *inner(question)[:QUESTION_TOKENS],
        *(file.eos, file.eos),
        *inner(passage.text)[:PASSAGE_TOKENS],
        file.eos,
        *inner(passage.context)[:CONTEXT_TOKENS],
        file.eos,
        *inner(passage.before)[-BEFORE_TOKENS:],
        file.eos,
    )


@loaded_once
def _load(cache: Path) -> tuple[e5_cache.Ready, Network]:
    verify()
    ready = opened(cache)
    return ready, Network(ready.file, MODEL)
