"""A yes is no yes of something near.

« Peut-on emprunter des disques ? » is not answered by « on peut emprunter des livres », though both
are things that one borrows: what may be named otherwise is denied by another name, never affirmed.
A verb is held to the same where the question says nothing else (« le lycée siège-t-il ? »).
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.matching import NEAR_STRENGTH, strength
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term
from assistant.questions.roles import WordRole
from ingest.french import fold

_TEXTS = STATEMENTS | {Shape.LIST, Shape.STEPS}
_DENIES = re.compile(r"\bn(?:e |['’])|\bni\b|\baucune?\b|\bsans\b")


def affirms_a_near_thing(question: Question, candidate: Candidate) -> bool:
    """Whether a candidate only says something near to a thing of a yes-or-no question."""
    if question.asked is not Asked.YES_NO or candidate.shape not in _TEXTS:
        return False
    if _DENIES.search(fold(candidate.text)):
        return False
    said = [
        term
        for term in question.terms
        if not (term.soft or term.strong or term.asker or term.context)
    ]
    things = [t for t in said if (t.role is WordRole.NOUN or len(said) == 1) and not t.marks]
    return any(_best(t, candidate) == NEAR_STRENGTH for t in things if len(t.parts) == 1)


def _best(term: Term, candidate: Candidate) -> float:
    return max((strength(term, bag) for bag in candidate.bags.values()), default=0.0)
