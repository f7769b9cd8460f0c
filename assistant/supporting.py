"""What a language model is given to write from: the accepted evidence, and a little more.

Nothing twice: a list stands for its items, a passage for its sentences.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.candidates.candidate import LISTS, PROSE
from assistant.evidence import Decision, would_answer
from assistant.questions.question import Question
from assistant.scoring.scores import Scored

_MOST = 6


def supporting(
    question: Question, decision: Decision, scored: Sequence[Scored]
) -> tuple[Scored, ...]:
    """The accepted evidence, then the best other evidence that would have been accepted.

    What a language model writes from: a little more than what is quoted without one, nothing twice.
    """
    chosen = list(decision.accepted)
    spans = {s.candidate.spans for s in chosen}
    for other in scored:
        if len(_without_parts(chosen)) >= _MOST:
            break
        if other.candidate.spans not in spans and would_answer(other, question.asked):
            spans.add(other.candidate.spans)
            chosen.append(other)
    return _without_parts(chosen)


def _without_parts(chosen: Sequence[Scored]) -> tuple[Scored, ...]:
    """The evidence without pieces of a longer piece, which takes the place of the first of them.

    A model that is shown a list and its items cites now the one, now the others: what the list
    says above its items is then not in the excerpt of an item.
    """
    kept: list[Scored] = []
    for piece in chosen:
        wholes = (other for other in chosen if _is_part(piece, other))
        whole = max(wholes, key=lambda other: len(other.candidate.text), default=piece)
        if whole not in kept:
            kept.append(whole)
    return tuple(kept)


def _is_part(piece: Scored, whole: Scored) -> bool:
    """Whether prose stands within a list, or a sentence within a longer one."""
    inner, outer = piece.candidate, whole.candidate
    if inner.shape not in PROSE or outer.shape not in PROSE | LISTS:
        return False
    return (
        inner.document.id == outer.document.id
        and inner.spans != outer.spans
        and all(any(span.contains(part) for span in outer.spans) for part in inner.spans)
    )
