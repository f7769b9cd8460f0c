"""Hybrid search: a dense leg, a lexical leg, reciprocal rank fusion.

The lexical leg is asked for the stems of the question, widened by the writings of the concepts
that the vocabulary knows; the dense leg for the question as it stands. Each chunk scores
``sum(1 / (60 + rank))`` over the legs (reciprocal rank fusion, Cormack, Clarke and Büttcher,
SIGIR 2009, k = 60).
"""

from __future__ import annotations

from assistant.outcomes import Hit
from assistant.question import Question
from assistant.vocabulary import Vocabulary
from ingest.index import Filter, Index, Ranked

RRF_K = 60
LEG_DEPTH = 40
"""Chunks asked of each leg."""

HITS = 14
"""Chunks read for evidence."""


def search(
    question: Question, vocabulary: Vocabulary, index: Index, where: Filter
) -> tuple[Hit, ...]:
    """The best chunks for a question, best first."""
    lexical = index.lexical(search_terms(question, vocabulary), LEG_DEPTH, where)
    dense = index.dense(question.text, LEG_DEPTH, where)
    return fuse(dense, lexical, index)


def search_terms(question: Question, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Stems to look for: those of the terms and those of their concepts' other writings."""
    stems: dict[str, None] = {}
    for term in question.terms:
        stems.update(dict.fromkeys(term.parts))
    for term in question.terms:
        stems.update(dict.fromkeys(sorted(vocabulary.stems_of(term.keys | term.near))))
    return tuple(stems)


def fuse(dense: tuple[Ranked, ...], lexical: tuple[Ranked, ...], index: Index) -> tuple[Hit, ...]:
    """Reciprocal rank fusion; ties go to the lexical leg's order, then to the id."""
    dense_ranks = {ranked.chunk_id: rank for rank, ranked in enumerate(dense, 1)}
    lexical_ranks = {ranked.chunk_id: rank for rank, ranked in enumerate(lexical, 1)}
    scores = {
        chunk_id: sum(
            1 / (RRF_K + ranks[chunk_id])
            for ranks in (dense_ranks, lexical_ranks)
            if chunk_id in ranks
        )
        for chunk_id in {*dense_ranks, *lexical_ranks}
    }
    order = sorted(scores, key=lambda i: (-scores[i], lexical_ranks.get(i, LEG_DEPTH + 1), i))
    chunks = index.chunks(order[:HITS])
    return tuple(
        Hit(chunk, dense_ranks.get(chunk.id), lexical_ranks.get(chunk.id), scores[chunk.id])
        for chunk in chunks
    )
