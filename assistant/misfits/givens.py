"""What a figure that answers brings: a number of its own, about all that the question names.

« Parmi les 280 adhérents, combien de médecins ? » is not answered by « elle compte 280 adhérents »:
a number that the question gives is what it knows already. Nor is « quelle part des écoles est
invitée au conseil des collèges ? » answered by a cell of a table that knows no council: a cell says
nothing beyond its labels, so that they have to name each thing with an acronym that is asked about.
"""

from __future__ import annotations

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.candidates.texts import Texts
from assistant.language.figures import measures, number_words, values
from assistant.matching import strength
from assistant.questions.asked import Asked
from assistant.questions.question import Question
from assistant.questions.roles import WordRole

_ASKED_BY = frozenset({Asked.COUNT, Asked.PERCENT})
_OFFERED = 0.5


def repeats_what_is_given(question: Question, candidate: Candidate) -> bool:
    """Whether a statement or a cell holds no number but those of the question."""
    if question.asked not in _ASKED_BY or candidate.shape not in STATEMENTS | {Shape.CELL}:
        return False
    found = {figure.value for figure in measures(candidate.text)}
    return bool(found) and found <= values(question.text) and not number_words(candidate.text)


def is_about_less(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether some thing of the field that is asked about is named nowhere around a cell or row."""
    if candidate.shape not in {Shape.CELL, Shape.ROW}:
        return False
    things = (
        term
        for term in question.asking
        if term.role is WordRole.NOUN and texts.vocabulary.is_acronym(term.keys)
    )
    bags = candidate.bags.values()
    return any(all(strength(thing, bag) < _OFFERED for bag in bags) for thing in things)
