"""A figure is one of the things that a question names by a name of several words.

« Combien de clubs jouent avec les écoles privées ? » is not answered by « 40 % des clubs jouent »,
which tells of no school: such a name is there to keep this share apart from that one. Half of it
(« les écoles publiques ») is another name. Single words are left to coverage, because a text may
well say them otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.matching import Weighted, offered
from assistant.questions.asked import FIGURES
from assistant.questions.question import Question
from assistant.questions.roles import WordRole

_SHAPES = STATEMENTS | {Shape.ROW}
_OFFERED = 0.5


def leaves_a_name_out(question: Question, terms: Sequence[Weighted], candidate: Candidate) -> bool:
    """Whether evidence for a figure has nowhere a name of several words that the question holds."""
    if question.asked not in FIGURES or candidate.shape not in _SHAPES:
        return False
    return any(
        all(offered(weighted, bag) < _OFFERED for bag in candidate.bags.values())
        for weighted in terms
        if _is_name(weighted)
    )


def _is_name(weighted: Weighted) -> bool:
    term = weighted.term
    aside = term.soft or term.context or term.asker
    return len(term.parts) > 1 and term.role is WordRole.NOUN and not aside
