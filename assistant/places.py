"""Which parts of a list, of steps or of a table a rank of the question picks."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.candidates import Candidate
from assistant.matching import strength
from assistant.question import Question, Term
from assistant.ranking import picked
from ingest.french import fold

_FOUND = 0.6
"""Share of the neighbour's words that a part must hold to be it."""


def places_of(question: Question, candidate: Candidate) -> tuple[int, ...]:
    """Positions of the parts asked for, from 0; nothing where the candidate has no such place."""
    places = question.places
    if places is None:
        return ()
    length = len(candidate.parts)
    if places.pivot:
        return picked(places, length, neighbour(question, candidate.bags_of_parts))
    if places.of:
        found = named_part(question, candidate.bags_of_parts)
        return () if found is None else (found,)
    return picked(places, length)


def neighbour(question: Question, bags: Sequence[frozenset[str]]) -> int | None:
    """The one part that holds the neighbour named by the question."""
    words = question.places.pivot.split() if question.places else []
    terms = [
        t for t in question.terms if set(fold(t.surface).replace("-", " ").split()) <= set(words)
    ]
    return _one(terms, bags)


def named_part(question: Question, bags: Sequence[frozenset[str]]) -> int | None:
    """The one part that the question names, for « à quelle place arrive le lycée ? »."""
    shared = frozenset.intersection(*bags) if bags else frozenset()
    held = [t for t in question.terms if any(strength(t, bag) >= 1.0 for bag in bags)]
    return _one([t for t in held if not t.keys & shared], bags)


def _one(terms: Sequence[Term], bags: Sequence[frozenset[str]]) -> int | None:
    if not terms or not bags:
        return None
    shares = [sum(strength(term, bag) for term in terms) / len(terms) for bag in bags]
    best = max(shares)
    if best < _FOUND or sum(share == best for share in shares) > 1:
        return None
    return shares.index(best)
