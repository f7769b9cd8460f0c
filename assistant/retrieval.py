"""Hybrid search: a dense leg, a lexical leg, reciprocal rank fusion.

The lexical leg is asked twice: for the stems of the question, and for these widened by the other
writings of the concepts that the vocabulary knows, which weighs half; the dense leg is asked for
the question as it stands. Each chunk scores ``sum(weight / (60 + rank))`` over the legs
(reciprocal rank fusion, Cormack, Clarke and Büttcher, SIGIR 2009, k = 60).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from assistant.outcomes import Hit
from assistant.question import Question
from assistant.vocabulary import Vocabulary
from ingest.index import Filter, Index, Ranked

RRF_K = 60
LEG_DEPTH = 40
"""Chunks asked of each leg."""

WIDE_WEIGHT = 0.5
"""Synonyms are many: they must not drown the words that were typed."""

HITS = 20
"""Chunks read for evidence."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search brought back.

    Attributes:
        hits: The best chunks, best first.
        typical: Median cosine of the chunks of the dense leg: how near to the question a passage
            of this index is that has nothing special to say to it.
    """

    hits: tuple[Hit, ...]
    typical: float


def search(question: Question, vocabulary: Vocabulary, index: Index, where: Filter) -> Found:
    """Searches the index by both legs."""
    exact = tuple(dict.fromkeys(stem for term in question.terms for stem in term.parts))
    widened = search_terms(question, vocabulary)
    lexical = index.lexical(exact, LEG_DEPTH, where)
    dense = index.dense(question.text, LEG_DEPTH, where)
    wide = index.lexical(widened, LEG_DEPTH, where) if widened != exact else ()
    typical = median(ranked.score for ranked in dense) if dense else 0.0
    return Found(fuse(dense, lexical, wide, index), typical)


def search_terms(question: Question, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Stems of the terms, then those of their concepts' other writings."""
    stems: dict[str, None] = {}
    for term in question.terms:
        stems.update(dict.fromkeys(term.parts))
    for term in question.terms:
        stems.update(dict.fromkeys(sorted(vocabulary.stems_of(term.keys | term.near))))
    return tuple(stems)


def fuse(
    dense: Sequence[Ranked], lexical: Sequence[Ranked], wide: Sequence[Ranked], index: Index
) -> tuple[Hit, ...]:
    """Reciprocal rank fusion; ties go to the lexical leg's order, then to the id."""
    legs = [
        (1.0, {ranked.chunk_id: rank for rank, ranked in enumerate(dense, 1)}),
        (1.0, {ranked.chunk_id: rank for rank, ranked in enumerate(lexical, 1)}),
        (WIDE_WEIGHT, {ranked.chunk_id: rank for rank, ranked in enumerate(wide, 1)}),
    ]
    dense_ranks, lexical_ranks = legs[0][1], legs[1][1]
    scores: dict[str, float] = {}
    for weight, ranks in legs:
        for chunk_id, rank in ranks.items():
            scores[chunk_id] = scores.get(chunk_id, 0.0) + weight / (RRF_K + rank)
    order = sorted(scores, key=lambda i: (-scores[i], lexical_ranks.get(i, LEG_DEPTH + 1), i))
    chunks = index.chunks(order[:HITS])
    return tuple(
        Hit(chunk, dense_ranks.get(chunk.id), lexical_ranks.get(chunk.id), scores[chunk.id])
        for chunk in chunks
    )
