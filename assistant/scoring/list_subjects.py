"""Whether a list, or a statement of its kind, is of what the question asks about.

« Les freins du port » are not those of the library, and « de meilleures conditions en résultent »
is no result of a survey.
"""

from __future__ import annotations

from assistant.candidates.candidate import Candidate
from assistant.matching import NEAR_STRENGTH, Layer, strength
from assistant.questions.list_kinds import RESULTS
from assistant.questions.question import Question, plain_text
from assistant.questions.roles import WordRole
from ingest.french import stem, stems

_SAID = 0.5
"""Strength from which a text names a thing; a list that names none of them does not answer."""


def is_no_result(question: Question, candidate: Candidate) -> bool:
    """Whether a statement reports no result, where results are asked for, or those of others.

    « De meilleures conditions en résultent » is no result of a survey.
    """
    wanted = question.wanted
    if not (wanted.named and RESULTS in wanted.kinds):
        return False
    own = candidate.bags.get(Layer.OWN, frozenset())
    named = any(stem(word) in own for word in wanted.words)
    told = named or RESULTS in candidate.kinds
    return not told or is_of_another_thing(question, candidate)


def is_of_another_thing(question: Question, candidate: Candidate) -> bool:
    """Whether a list is of the kind asked for and of nothing else that the question names.

    « Les freins du port » are not those of the library, though both are « freins ».
    """
    wanted = question.wanted.words
    named = [
        term
        for term in question.terms
        if term.role is WordRole.NOUN
        and not (term.soft or term.marks)
        and plain_text(term.surface) not in wanted
    ]
    if RESULTS in question.wanted.kinds and _leaves_people_out(question, candidate):
        return True
    bags = candidate.bags.values()
    return bool(named) and not any(strength(term, bag) >= _SAID for term in named for bag in bags)


def _leaves_people_out(question: Question, candidate: Candidate) -> bool:
    """Whether results have no word of those for whom they are asked (« pour les élèves »)."""
    readers = (t for t in question.terms if t.marks and not (t.soft or t.asker))
    people = (t for t in readers if plain_text(t.surface) not in question.wanted.words)
    bags = candidate.bags.values()
    return any(all(strength(term, bag) < _SAID for bag in bags) for term in people)


def is_labelled(question: Question, candidate: Candidate) -> bool:
    """Whether an item carries as its label the side asked about (« côté sécurité, … »).

    So does one whose label is a name that the question has and its list has not (« quels projets
    avec le CCAS ? »).
    """
    label, colon, _ = candidate.text.partition(":")
    if not colon:
        return False
    words = frozenset(stems(label))
    if question.side:
        return all(strength(t, words) > 0 for t in question.side)
    above = (Layer.LABELS, Layer.HEADINGS, Layer.TITLE)
    over = frozenset().union(*(candidate.bags.get(layer, frozenset()) for layer in above))
    names = [t for t in question.terms if t.strong and strength(t, over) <= NEAR_STRENGTH]
    first = words.union(*candidate.clauses[:1])
    return bool(names) and all(strength(t, first) > NEAR_STRENGTH for t in names)
