"""A yes or a no is one on the things that the question names.

« Est-ce que la ligue paie les médecins ? » is not answered by « la ligue reçoit une aide
financière », which has no doctor. Only people are held to it: « avec le temps » and « en plus
grand » name nothing. « Un élu peut-il adhérer ? » wants whom the thing is for.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.matching import NEAR_STRENGTH, Layer, Weighted, offered
from assistant.questions.addressees import acting_in
from assistant.questions.asked import Asked
from assistant.questions.eligibility import asks_to_join, says_who_joins
from assistant.questions.question import Question, plain_text
from assistant.questions.roles import WordRole
from ingest.french import fold

_LAYERS = (Layer.OWN, Layer.LABELS, Layer.HEADINGS, Layer.TITLE, Layer.ITEMS)
_HEAVY = 0.3
"""Weight from which a noun says what a question is about; what all passages hold weighs less."""


def leaves_a_thing_out(question: Question, terms: Sequence[Weighted], candidate: Candidate) -> bool:
    """Whether a statement has nothing of the people whom a yes-or-no question names.

    Steps tell how, and neither yes nor no.
    """
    if question.asked is not Asked.YES_NO:
        return False
    if candidate.shape is Shape.STEPS:
        return True
    alone = candidate.shape in STATEMENTS
    if asks_to_join(plain_text(question.text)):
        heading = plain_text(" ".join(candidate.section[-1:]))
        if not alone or not says_who_joins(fold(candidate.text), heading):
            return True
    return alone and any(_is_left_out(w, candidate) for w in terms if _names_people(w))


def _names_people(weighted: Weighted) -> bool:
    term = weighted.term
    aside = term.soft or term.context or term.asker or term.strong
    heavy = weighted.weight >= _HEAVY and not aside
    return heavy and term.role is WordRole.NOUN and bool(acting_in(term.surface))


def _is_left_out(weighted: Weighted, candidate: Candidate) -> bool:
    """Whether no layer has it; the sentence before has to say it in so many words."""
    said = (offered(weighted, candidate.bags.get(layer, frozenset())) for layer in _LAYERS)
    if any(found > 0 for found in said):
        return False
    before = candidate.bags.get(Layer.ANTECEDENT, frozenset())
    return offered(weighted, before) <= NEAR_STRENGTH
