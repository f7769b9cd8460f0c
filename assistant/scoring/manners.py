"""How something is done: steps, « en prêtant une salle », « grâce à », and where it is said again.

Steps tell it best, where their heading says what they are the steps of. An answer may open on its
manner and stand alone, as in a page of questions whose questions are lost (« En prêtant une salle,
en donnant de l'argent. »). It says little of what it answers; what it shares with a whole sentence
of the same document tells that both answer the same.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import LISTS, STATEMENTS, Candidate, Shape
from assistant.language.verb_forms import is_infinitive
from assistant.matching import NEAR_STRENGTH, Layer, strength
from assistant.questions.asked import Asked
from assistant.questions.list_kinds import STEPS
from assistant.questions.question import Question, Term
from assistant.questions.reaching import is_to_find, tells_plainly
from ingest.french import fold, stem

_BY_DOING = (
    r"\ben (?:ne |n'|s'|se |y |l[ea]s? |l')?"
    r"(?!avant\b|tant\b|pendant\b|restant\b|instant\b)(\w{3,}ant)\b"
)
_DOING = re.compile(_BY_DOING)
_OPENS = re.compile(rf"\W*{_BY_DOING}")
_MEANS = re.compile(
    r"\bgrace a\b|\bau moyen d|\bpar (?:le biais|la mise|l'intermediaire)\b|\bvia\b|"
    r"\bau travers d|\ba travers\b"
)
_BY_THE_DEED = re.compile(r"\bpar (?:la mise|(?:la|le|une?) (?:\w+ )?\w+(?:tion|ment|age)\b)")
"""« Par le prêt » is what one gets, « par la mise à disposition » what one does."""

_SHARED = 3
"""Words beside those of the question that two statements of one thing share; what is done among
them."""


def tells_manner(candidate: Candidate, asked: frozenset[str] = frozenset()) -> bool:
    """Whether a statement says how something is done.

    Args:
        candidate: The statement.
        asked: Keys of the question's terms: « en créant un club » is not how one creates it.
    """
    if candidate.shape not in STATEMENTS:
        return False
    plain = fold(candidate.text)
    done = (stem(match[1]) for match in _DOING.finditer(plain))
    return bool(_MEANS.search(plain)) or any(key not in asked for key in done)


def keys_asked(question: Question) -> frozenset[str]:
    """Keys and stems of the terms of a question."""
    return frozenset(key for term in question.terms for key in (*term.keys, *term.parts))


def says_it_again(one: Candidate, other: Candidate, asked: frozenset[str]) -> bool:
    """Whether two statements of a document tell the same manner, one of them by itself.

    Args:
        one: A statement.
        other: Another one.
        asked: Keys of the question's terms.
    """
    if _doings(one).isdisjoint(_doings(other)):
        return False
    same_document = one.document.id == other.document.id and one.spans != other.spans
    if not same_document or not (tells_manner(one, asked) and tells_manner(other, asked)):
        return False
    alone = any(_OPENS.match(fold(c.text)) for c in (one, other))
    shared = one.bags.get(Layer.OWN, frozenset()) & other.bags.get(Layer.OWN, frozenset()) - asked
    return alone and sum(not key.startswith("§") for key in shared) >= _SHARED


def _doings(candidate: Candidate) -> frozenset[str]:
    """The stems of what « en … » says is done."""
    return frozenset(stem(match[1]) for match in _DOING.finditer(fold(candidate.text)))


def tells_manner_of(question: Question, candidate: Candidate) -> bool:
    """Whether a statement says the deed of a question, and by what other deeds it is done."""
    deeds = deeds_asked(question)
    own = candidate.bags.get(Layer.OWN, frozenset())
    if not deeds or any(strength(deed, own) <= NEAR_STRENGTH for deed in deeds):
        return False
    asked = keys_asked(question)
    by_doing = any(key not in asked for key in _doings(candidate))
    return by_doing or bool(_BY_THE_DEED.search(fold(candidate.text)))


def _names_a_deed(question: Question, candidate: Candidate) -> bool:
    """Whether a candidate, or what stands above it, says a verb of the question, if it has any."""
    deeds = deeds_asked(question)
    layers = (Layer.OWN, Layer.LABELS, Layer.HEADINGS, Layer.ITEMS)
    bags = [candidate.bags.get(layer, frozenset()) for layer in layers]
    return not deeds or any(strength(d, bag) > NEAR_STRENGTH for d in deeds for bag in bags)


def deeds_asked(question: Question) -> tuple[Term, ...]:
    """What a question asks how to do."""
    return tuple(t for t in question.terms if not t.soft and is_infinitive(t.surface))


def tells_as_well(question: Question, best: Candidate, other: Candidate) -> bool:
    """Whether another piece tells how, where the best does; steps are told once."""
    if best.ordered and best.shape in LISTS and not other.ordered:
        return False
    if is_to_find(question.text) and tells_plainly(best.text) and not tells_plainly(other.text):
        return False
    if not _names_a_deed(question, other):
        return False
    asked = keys_asked(question)
    return tells_manner(other, asked) or not tells_manner(best, asked)


def are_steps_of(question: Question, candidate: Candidate) -> bool:
    """Whether a candidate is the steps of the deed that a question names: so says their heading."""
    if question.asked is not Asked.HOW_TO or not question.procedural or not candidate.ordered:
        return False
    if candidate.shape is not Shape.STEPS and STEPS not in candidate.kinds:
        return False
    above = candidate.bags.get(Layer.HEADINGS, frozenset())
    return all(strength(deed, above) > NEAR_STRENGTH for deed in deeds_asked(question))
