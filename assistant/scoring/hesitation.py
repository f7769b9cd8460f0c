"""The second sentence to quote where reading does not tell which of two answers.

Words tell the right sentence of a subject whose vocabulary is known. Elsewhere the cross-encoder
decides, and often finds two sentences of one passage about as likely: both are quoted, the
likelier first, rather than one picked by chance. A question for one figure gets one figure.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.candidates.candidate import Shape
from assistant.questions.asked import FIGURES, Asked
from assistant.questions.question import Question
from assistant.scoring.scores import Scored
from ingest.french import sentences

HESITATION = 2.0
"""Logits between two sentences within which either may be the one. On the 204 questions of the half
of PIAF kept for fitting that no training has seen, 130 get the expected span in two sentences at
most instead of 122, and 30 more answers quote two; within 1 logit, 124 and 20; within 4, 130 and
50."""

_ONE_STATEMENT = FIGURES | {Asked.YES_NO}


def second_sentence(question: Question, best: Scored, scored: Sequence[Scored]) -> Scored | None:
    """The sentence of the same page that reading finds about as likely; `None` where none is."""
    if not _is_read_sentence(best) or (best.single and best.known):
        return None
    if question.asked in _ONE_STATEMENT or _sentences(best) > 1:
        return None
    near = (
        other
        for other in scored
        if other is not best and _is_read_sentence(other) and _sentences(other) == 1
        if _is_beside(best, other)
    )
    second = next(near, None)
    if second is None or second.coverage.missing_strong:
        return None
    return second if _relevance(second) >= _relevance(best) - HESITATION else None


def _is_read_sentence(scored: Scored) -> bool:
    return scored.candidate.shape is Shape.SENTENCE and scored.relevance is not None


def _sentences(scored: Scored) -> int:
    """How many sentences are quoted: one with a pronoun comes with the one before."""
    return sum(1 for _ in sentences(scored.candidate.text))


def _relevance(scored: Scored) -> float:
    return scored.relevance if scored.relevance is not None else float("-inf")


def _is_beside(one: Scored, other: Scored) -> bool:
    """Whether two sentences are of one page, and neither holds the other."""
    mine, yours = one.candidate, other.candidate
    if mine.document.id != yours.document.id or mine.spans[0].page != yours.spans[0].page:
        return False
    return mine.text not in yours.text and yours.text not in mine.text
