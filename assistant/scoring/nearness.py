"""Orders the best evidence once more, by how near its meaning is to the question's.

Words decide which candidates are worth a second look and whether one may answer at all
(`assistant.scoring.scores`). Among the few best, the sentence vectors of the index's own embedding
model tell apart what shares as many words: each candidate loses in proportion to how much farther
from the question it is than the nearest one. A candidate is embedded with what it is read under
(heading, caption, introduction, labels): a cell or an item means nothing alone.

The cosine by itself never refuses: those of questions with and without an answer overlap. What
tells is how far a candidate stands out from the passages that the same question finds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.candidates.candidate import Candidate
from assistant.candidates.texts import Texts
from assistant.scoring.relevance import read_under
from assistant.scoring.scores import Scored

READ_AGAIN = 8
"""Candidates compared by meaning; each costs about 5 ms of one core the first time it is seen."""

WEIGHT = 4.0
"""Fitted on one half of PIAF and checked on the sets of the corpus: right sentence first in 66 %
of questions instead of 58 %, and the same or more on the corpus, from 3 to 5."""

_MOST = 0.3
"""A model with wider cosines than the default one may not overrule the words."""

UNRELATED = (0.7, 0.81)
"""Cosines of the default model between a question and passages on other subjects: 85 % of the
questions of PIAF find their ordinary passage within, 8 % of those on documents that all speak of
one thing. Beyond it, being nearer than the others only means naming the same person or place;
cosines of other models are wider, and nothing stands out by them."""

_COVERED = 0.78
"""Share of a question with a name, and of what it asks about that name, from which words decide
among documents on one subject."""

_LONGEST = 600
_WHOLE = 800


def reorder(
    question: str,
    scored: Sequence[Scored],
    typical: float,
    texts: Texts,
    *,
    single: bool = False,
    known: bool = True,
    named: bool = False,
) -> tuple[Scored, ...]:
    """The candidates with the best ones in the order of words and meaning together.

    Args:
        question: The standalone question.
        scored: The best first.
        typical: Cosine of an ordinary passage of the index with the question.
        texts: Texts of the index.
        single: Whether all passages are on one subject.
        known: Whether they are of the field of the vocabulary.
        named: Whether the question names something.
    """
    best = scored[:READ_AGAIN]
    if not best:
        return ()
    cosines = texts.index.similarities(question, [described(s.candidate, texts) for s in best])
    nearest = max(cosines)
    unrelated = UNRELATED[0] <= typical <= UNRELATED[1]
    again = [
        replace(
            s,
            score=s.score - min(_MOST, WEIGHT * (nearest - cosine)),
            standout=cosine - typical
            if unrelated and not (single and _by_words(s, named=named))
            else 0.0,
            single=single,
            known=known,
        )
        for s, cosine in zip(best, cosines, strict=True)
    ]
    again.sort(key=lambda s: -s.score)
    return (*again, *scored[READ_AGAIN:])


def _by_words(scored: Scored, *, named: bool) -> bool:
    """Whether words alone decide, where all passages are on one subject.

    What lacks a name does not stand out there; what holds the names of a question and nearly all
    that it asks about them need not.
    """
    coverage = scored.coverage
    if coverage.missing_strong:
        return True
    return named and min(coverage.total, coverage.relation) >= _COVERED


def described(candidate: Candidate, texts: Texts) -> str:
    """The candidate's text under what it is read under."""
    above = read_under(candidate, texts)
    text = " ".join(candidate.text.split())[:_LONGEST]
    return f"{' – '.join(above)} : {text}"[:_WHOLE]
