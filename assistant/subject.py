"""Which of the documents a question is about, in an index of several subjects.

Documents on one subject put into a larger index should answer as they do alone. There, the words of
their field are in every passage and say little, a passage that merely speaks of the field proves
nothing, and a single missing name refuses; among documents on everything else, the same words look
rare and telling. So the question is read over its own subject alone, where the index has one: the
documents on one subject (`Index.related`) that the first passages of both legs of the search belong
to, provided that they hold enough passages to count words in. A follow-up stays with the subject of
what it follows.

Otherwise the whole index is read, by the rules for an index of many subjects.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.index import EVERYTHING, Filter, Index, Ranked

FIRST = 10
"""Passages of each leg that say what a question is about."""

SPREAD = 0.01
"""Difference of cosines at which a passage counts e times less than the nearest one."""

SHARPNESS = 4
"""A passage counts by this power of its BM25 score, as a share of the best one."""

LEXICAL_SHARE = 0.5
"""What the lexical leg counts for. The vectors of a short question say little of its subject, and
a question without an answer often has no word of the field: neither leg is enough."""

LEAST_SHARE = 0.25
"""Share of the first passages that a subject has to hold. On half of the visible questions and 300
of the half of PIAF kept for fitting, mixed in one index, 99 % of the answerable questions of the
field are read over its documents, 82 % of those without an answer, and 6 % of PIAF's."""

LEAST_PASSAGES = 30
MOST_PASSAGES = 5000
"""Passages from which a subject has its own measure of what is rare, and up to which it is worth
keeping beside that of the index: what is larger weighs in the index by itself."""

_NEARLY_ALL = 0.9
"""Share of the index from which a subject is the index."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question is read over.

    Attributes:
        searched: Documents and kinds to answer from.
        counted: Documents among which words are rare or common.
        single: Whether all that is searched is on one subject.
    """

    searched: Filter
    counted: Filter
    single: bool = False


def subject_of(
    dense: Sequence[Ranked], lexical: Sequence[Ranked], index: Index, where: Filter
) -> Subject:
    """The subject of a question; the whole of `where` without one.

    Args:
        dense: The passages of `where` nearest to the question, best first.
        lexical: Those that hold its words.
        index: The index.
        where: Documents and kinds to answer from.
    """
    whole = Subject(where, EVERYTHING)
    if not dense:
        return whole
    if _is_whole(index.related(_documents(dense[:1], index)[0]), index):
        return replace(whole, single=True)
    weights = _weights(dense[:FIRST], lexical[:FIRST], index)
    shares = {document: _share(document, weights, index) for document in weights}
    central = max(shares, key=lambda document: shares[document])
    documents = index.related(central)
    if shares[central] < LEAST_SHARE or not _is_dense(documents, index):
        return whole
    searched = documents & where.documents if where.documents else documents
    return Subject(replace(where, documents=searched), Filter(documents=documents), single=True)


def around(documents: Iterable[str], index: Index, where: Filter) -> Filter:
    """`where` without what is on another subject than some documents, if theirs is one."""
    related = frozenset[str]().union(*map(index.related, documents))
    if where.documents or not _is_dense(related, index):
        return where
    return replace(where, documents=related)


def _weights(
    dense: Sequence[Ranked], lexical: Sequence[Ranked], index: Index
) -> Mapping[str, float]:
    """What the first passages of each document count for, 1 in all."""
    near = [math.exp((ranked.score - dense[0].score) / SPREAD) for ranked in dense]
    best = max((ranked.score for ranked in lexical), default=0.0)
    worded = [(ranked.score / best) ** SHARPNESS for ranked in lexical] if best > 0 else []
    worth = LEXICAL_SHARE if worded else 0.0
    weights: defaultdict[str, float] = defaultdict(float)
    for leg, counts, of in ((dense, near, 1 - worth), (lexical, worded, worth)):
        for document, count in zip(_documents(leg, index), counts, strict=False):
            weights[document] += of * count / sum(counts)
    return weights


def _share(document: str, weights: Mapping[str, float], index: Index) -> float:
    """Share of the first passages that are on a document's subject, and it on theirs."""
    related = index.related(document)
    return sum(w for d, w in weights.items() if d in related and document in index.related(d))


def _documents(ranked: Sequence[Ranked], index: Index) -> list[str]:
    return [chunk.document_id for chunk in index.chunks([r.chunk_id for r in ranked])]


def _is_whole(documents: frozenset[str], index: Index) -> bool:
    return index.count(Filter(documents=documents)) >= _NEARLY_ALL * index.chunk_count


def _is_dense(documents: frozenset[str], index: Index) -> bool:
    passages = index.count(Filter(documents=documents)) if documents else 0
    return LEAST_PASSAGES <= passages <= MOST_PASSAGES and not _is_whole(documents, index)
