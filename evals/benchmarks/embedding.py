"""The embedder against sentence-transformers' own float32 path, on the same texts.

The two are timed in turns, and the best of each is kept: a busy machine slows both.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from evals.benchmarks.table import Bound, Measure
from evals.benchmarks.texts import paragraph
from ingest.embedding import Embedder, e5_cache, open_embedder
from ingest.embedding.base import Vectors
from ingest.settings import IngestSettings

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_ROUNDS = 3


def measures(settings: IngestSettings, piaf: Path | None, texts: int = 96) -> Iterator[Measure]:
    """Speed and faithfulness; the retrieval of `piaf` where the file is given."""
    from sentence_transformers import SentenceTransformer

    package = settings.model_copy(update={"embedding_model": ""})
    ours = open_embedder(package)
    ours.query("essai")
    theirs = SentenceTransformer(str(e5_cache.folder(package.cache_dir)), device="cpu")
    passages = [paragraph(seed) for seed in range(texts)]
    (left, fast), (right, slow) = _in_turns(
        lambda: ours.passages(passages), lambda: _plain(theirs, passages)
    )
    yield Measure(
        "Plongement : vitesse face à sentence-transformers fp32",
        slow / fast,
        "×",
        Bound("≥", 2.5),
        f"{texts} textes de 150 mots ; {texts / fast:.0f} et {texts / slow:.0f} textes/s",
    )
    cosines = (left * right).sum(axis=1)
    if piaf is None:
        yield from _faithful(cosines, "textes produits")
        return
    yield from _on_piaf(ours, theirs, piaf, cosines)


def _in_turns(
    ours: Callable[[], Vectors], theirs: Callable[[], Vectors]
) -> tuple[tuple[Vectors, float], tuple[Vectors, float]]:
    best = [float("inf"), float("inf")]
    results: list[Vectors] = [ours(), theirs()]
    for _ in range(_ROUNDS):
        for position, embed in enumerate((ours, theirs)):
            begun = time.perf_counter()
            results[position] = embed()
            best[position] = min(best[position], time.perf_counter() - begun)
    return (results[0], best[0]), (results[1], best[1])


def _plain(model: SentenceTransformer, texts: Sequence[str]) -> Vectors:
    return np.asarray(model.encode_document(list(texts), show_progress_bar=False))


def _faithful(cosines: Vectors, what: str) -> Iterator[Measure]:
    detail = f"n = {len(cosines)}, {what}"
    mean, lowest = float(cosines.mean()), float(cosines.min())
    yield Measure("Plongement : cosinus moyen à fp32", mean, "", Bound("≥", 0.995), detail)
    yield Measure("Plongement : cosinus minimal à fp32", lowest, "", Bound("≥", 0.98), detail)


def _on_piaf(
    ours: Embedder, theirs: SentenceTransformer, path: Path, cosines: Vectors
) -> Iterator[Measure]:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    contexts = {row["context_id"]: row["context"] for row in rows}
    order = list(contexts)
    texts = list(contexts.values())
    questions = [row["question"] for row in rows]
    gold = np.array([order.index(row["context_id"]) for row in rows])
    mine, plain = ours.passages(texts), _plain(theirs, texts)
    asked = np.array([ours.query(question) for question in questions])
    plainly = np.asarray(theirs.encode_query(questions, show_progress_bar=False))
    pairs = np.concatenate([(mine * plain).sum(axis=1), (asked * plainly).sum(axis=1), cosines])
    yield from _faithful(pairs, "textes produits, passages et questions PIAF")
    found, expected = _hits(asked, mine, gold), _hits(plainly, plain, gold)
    yield Measure(
        "Plongement : bonnes réponses à 5 gagnées sur fp32 (PIAF)",
        float(found - expected),
        "",
        Bound("≥", 0),
        f"{found} et {expected} sur {len(questions)} questions, {len(texts)} passages",
    )


def _hits(questions: Vectors, passages: Vectors, gold: Vectors) -> int:
    """Questions whose passage is among the first five."""
    ranked = np.argsort(-(questions @ passages.T), axis=1)[:, :5]
    return int((ranked == gold[:, None]).any(axis=1).sum())
