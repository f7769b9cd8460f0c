"""Which parts of a list, of steps or of a table a rank of the question picks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.candidate import Candidate
from assistant.matching import strength
from assistant.questions.question import Question, Term, plain_text, terms_within
from assistant.questions.ranking import ORDINAL, picked, ranked_noun
from ingest.french import fold, stem

_ANY_CLASS = frozenset(
    map(stem, ("sujet", "theme", "chose", "point", "element", "poste", "domaine", "groupe", "type"))
)
_ORDINAL_OF = re.compile(rf"\b(?:{ORDINAL}|\d{{1,2}}(?:e|eme|ieme)s) (\w{{3,}})")
_FOUND = 0.6
"""Share of the neighbour's words that a part must hold to be it."""


def place_asked(question: Question, candidate: Candidate) -> int:
    """The one place of a list that a question asks for, from 1; 0 for none or several."""
    places = places_of(question, candidate) if question.places else ()
    return places[0] + 1 if len(places) == 1 else 0


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


def is_of_class(question: Question, bag: frozenset[str]) -> bool:
    """Whether what announces an order names the noun that is ranked (« la deuxième *commune* »).

    A noun that fits everything (« les trois premiers sujets ») chooses nothing.
    """
    plain = plain_text(question.text)
    if question.places is None or question.places.of:
        return True
    noun = ranked_noun(plain)
    named = [t for t in question.terms if fold(t.surface) == noun and not t.soft]
    return not named or stem(noun) in _ANY_CLASS or any(strength(t, bag) > 0 for t in named)


def neighbour(question: Question, bags: Sequence[frozenset[str]]) -> int | None:
    """The one part that holds the neighbour named by the question."""
    terms = terms_within(question.terms, question.places.pivot) if question.places else ()
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


def is_numbered(question: Question, text: str) -> bool:
    """Whether a text counts what the question names (« les 7es journées »): its rank."""
    behind = (stem(match[1]) for match in _ORDINAL_OF.finditer(fold(text)))
    named = {part for term in question.terms if not term.soft for part in term.parts}
    return any(noun in named for noun in behind)
