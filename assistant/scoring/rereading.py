"""Reads the best evidence again, together with the question, and orders it once more.

Words and vectors compare a question with a passage from outside; the cross-encoder
(`ingest.embedding.cross_encoder`) reads both at once and says how likely the one answers the other.
It was trained on documents and questions of the same kinds as ours, none of ours among them.

Its score serves twice. Among the best candidates, when several are about as good, each loses in
proportion to how much less likely it is than the likeliest. Where all documents speak of one
subject, whose vocabulary is known, it only tells close candidates apart; two questions in three
have one clear best candidate and nothing is read. In an index of many subjects, where words tell
less, it weighs more, and it is one of the signals that say whether the best evidence answers at all
(`assistant.scoring.calibration`). On a field that the vocabulary does not know, it decides.

Without a model behind the index, nothing changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.candidates.texts import Texts
from assistant.scoring.relevance import passage_of
from assistant.scoring.scores import Scored


@dataclass(frozen=True, slots=True)
class Say:
    """How much the cross-encoder has to say.

    Attributes:
        weight: What a candidate loses per unit of logit below the likeliest.
        most: The most that it may lose, so the distance beyond which none can come first.
        read: Candidates read with the question at most; each costs about 35 ms of one core.
    """

    weight: float
    most: float
    read: int = 4


ON_ONE_SUBJECT = Say(weight=0.02, most=0.15)
"""Nothing is lost on the sets of the corpus up to 0.02; at 0.04, lists lose to their items."""

AMONG_SUBJECTS = Say(weight=0.12, most=0.4)
"""On the 204 questions of the half of PIAF kept for fitting whose passages the cross-encoder was
not trained on, the best candidate holds the answer in 67 % instead of 62 %, and 15 % of the
answerable are refused instead of 19 %, for one more candidate read. Up to 0.2 and 10 candidates,
nothing more is gained."""

ON_UNKNOWN_FIELD = Say(weight=0.12, most=0.6, read=6)
"""On 1 411 questions of training documents that the cross-encoder did not see, the first candidate
answers 984 times, 962 with the limits above and 928 by words and vectors; eight candidates give
three more."""


def reread(
    question: str, scored: Sequence[Scored], texts: Texts, most: int | None = None
) -> tuple[Scored, ...]:
    """The candidates with the best ones in the order of words, vectors and reading together.

    Args:
        question: The standalone question.
        scored: The best first.
        texts: Texts of the index.
        most: How many to read at most, where fewer than usual.
    """
    if not scored:
        return ()
    say = _say(scored[0])
    best = [s for s in scored[: most or say.read] if s.score >= scored[0].score - say.most]
    if len(best) == 1 and not best[0].is_read:
        return tuple(scored)
    passages = [passage_of(s.candidate, texts) for s in best]
    logits = texts.index.relevance(question, passages)
    if logits is None:
        return tuple(scored)
    likeliest = max(logits)
    again = [
        replace(s, score=s.score - min(say.most, say.weight * (likeliest - logit)), relevance=logit)
        for s, logit in zip(best, logits, strict=True)
    ]
    again.sort(key=lambda s: -s.score)
    return (*again, *scored[len(best) :])


def relevance_of(question: str, scored: Scored, texts: Texts) -> float | None:
    """The cross-encoder's logit for one candidate; `None` without a model behind the index."""
    if scored.relevance is not None:
        return scored.relevance
    logits = texts.index.relevance(question, [passage_of(scored.candidate, texts)])
    return logits[0] if logits else None


def _say(first: Scored) -> Say:
    if not (first.known or first.standout):
        return ON_UNKNOWN_FIELD
    return ON_ONE_SUBJECT if first.single else AMONG_SUBJECTS
