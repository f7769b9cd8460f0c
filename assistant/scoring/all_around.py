"""What else is told of a thing, where all that there is about it is asked for.

Each statement has to answer as well as it would alone, and nearly as well as the best one, in
another place. Those of one document stand together, in its order: one sentence of many would be
taken for all that is said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.language.verb_forms import VERB
from assistant.scoring.scores import Scored

_MOST = 5
_MOST_OF_ONE = 3
_NEARLY = 0.7
"""Share of the best score from which something else is told."""


def all_around(
    best: Scored, scored: Sequence[Scored], answers: Callable[[Scored], bool]
) -> list[Scored]:
    """The evidence to tell beside the best.

    Args:
        best: What answers best.
        scored: All the evidence, the best first.
        answers: Whether evidence would be accepted, were it the best.
    """
    told = [best]
    for other in scored:
        if len(told) == _MOST:
            break
        if other.score >= _NEARLY * best.score and _adds(other.candidate, told) and answers(other):
            told.append(other)
    documents = list(dict.fromkeys(one.candidate.document.id for one in told))
    return sorted(told[1:], key=lambda s: _reading_order(s.candidate, documents))


def _adds(candidate: Candidate, told: Sequence[Scored]) -> bool:
    """Whether a candidate states something in another place than what is told."""
    own = [s.candidate for s in told if s.candidate.document.id == candidate.document.id]
    states = candidate.shape in STATEMENTS and VERB.search(candidate.text) is not None
    return states and len(own) < _MOST_OF_ONE and not any(meet(one, candidate) for one in own)


def meet(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates have some text in common."""
    same = one.document.id == other.document.id
    return same and any(a.overlaps(b) for a in one.spans for b in other.spans)


def _reading_order(candidate: Candidate, documents: Sequence[str]) -> tuple[int, int, int]:
    first = candidate.spans[0]
    return documents.index(candidate.document.id), first.page, first.start
