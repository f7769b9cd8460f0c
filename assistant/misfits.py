"""Statements that hold the words of a question and say something else.

The nearest misses share every word: somebody else's office, a deed without the one who does it, a
share of other things, what is done with a thing instead of what it is. Each has its module; a
candidate that is one of them does not answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.agents import lacks_agent
from assistant.asked import FIGURES, Asked
from assistant.bases import is_of_another_base
from assistant.candidates import Candidate, Shape
from assistant.matching import Weighted
from assistant.membership import says_not_what_it_is
from assistant.offices import belongs_elsewhere
from assistant.question import Question
from assistant.texts import Texts

_TEXTS = frozenset({Shape.SENTENCE, Shape.ITEM, Shape.HEADING, Shape.LIST, Shape.STEPS})


def says_something_else(
    question: Question, terms: Sequence[Weighted], candidate: Candidate, texts: Texts
) -> bool:
    """Whether a candidate shares the question's words and leaves its relation out."""
    if question.asked is Asked.PERSON:
        return (
            candidate.shape in _TEXTS and belongs_elsewhere(question, terms, candidate, texts)
        ) or (lacks_agent(question, terms, candidate, texts))
    if question.asked in FIGURES:
        return is_of_another_base(question, candidate, texts)
    return says_not_what_it_is(question, candidate, texts)
