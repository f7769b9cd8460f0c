"""Reads the best evidence again, together with the question, and orders it once more.

Words and vectors compare a question with a passage from outside; the cross-encoder
(`ingest.embedding.cross_encoder`) reads both at once and says how likely the one answers the other.
It was trained on documents and questions of the same kinds as ours, none of ours among them.

Its score serves twice. Among the best candidates, when several are about as good, each loses in
proportion to how much less likely it is than the likeliest; two questions in three have one clear
best candidate and nothing is read. In an index of many subjects it is one of the signals that say
whether the best evidence answers at all (`assistant.scoring.calibration`), and is always read.

Without a model behind the index, nothing changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.candidates.texts import Texts
from assistant.scoring.relevance import passage_of
from assistant.scoring.scores import Scored

READ = 4
"""Candidates read with the question at most; each costs about 35 ms of one core."""

WEIGHT = 0.02
"""Per unit of logit. On documents held out from the training, the right candidate comes first in
72 % of questions instead of 67 %; nothing is lost on the sets of the corpus up to 0.02."""

MOST = 0.15
"""The most that a candidate may lose, so the distance beyond which none can come first."""


def reread(
    question: str, scored: Sequence[Scored], texts: Texts, most: int = READ
) -> tuple[Scored, ...]:
    """The candidates with the best ones in the order of words, vectors and reading together.

    Args:
        question: The standalone question.
        scored: The best first.
        texts: Texts of the index.
        most: How many to read at most.
    """
    best = [s for s in scored[:most] if s.score >= scored[0].score - MOST]
    if not best or (len(best) == 1 and not best[0].standout):
        return tuple(scored)
    passages = [passage_of(s.candidate, texts) for s in best]
    logits = texts.index.relevance(question, passages)
    if logits is None:
        return tuple(scored)
    likeliest = max(logits)
    again = [
        replace(s, score=s.score - min(MOST, WEIGHT * (likeliest - logit)), relevance=logit)
        for s, logit in zip(best, logits, strict=True)
    ]
    again.sort(key=lambda s: -s.score)
    return (*again, *scored[len(best) :])
