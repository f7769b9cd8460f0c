"""Statements that leave their subject out, because what stands just before them says it.

A slide says « 412 clubs répondants », then « 150 déclarent jouer avec une école », then
« Majoritairement en ville (60 %) ». Each goes on from the bullet before it: a figure in front of a
verb, an adverb or a participle in front of a complement have the subject of that bullet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.candidate import Candidate
from assistant.language.verb_forms import VERB_FORM
from assistant.matching import Layer, strength
from assistant.questions.question import Question

_SAID = 0.5

_SHARE = r"\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?(?:\s?%)?"
_ELIDED = re.compile(
    rf"\W*(?:(?:dont|soit)\s+)?{_SHARE}\s+(?:(?:ne|n['’]|se|s['’]|en|y|l['’]|les?)\s*)*"
    rf"(?:{VERB_FORM})\b|"
    r"\W*(?:majoritairement|principalement|surtout|essentiellement|généralement|le plus souvent|"
    r"plutôt|notamment|également|toutes?|tous)\s+(?:en|dans|à|au|aux|sur|chez|par|pour)\s|"
    r"\W*(?:situé|implanté|basé|installé|présent)e?s\s",
    re.IGNORECASE,
)


def lacks_subject(text: str) -> bool:
    """Whether a statement leaves out of whom or what it speaks."""
    return bool(_ELIDED.match(text))


def says_only_before(question: Question, candidate: Candidate) -> bool:
    """Whether all that a question says stands before such a statement, and nothing in it."""
    if Layer.ANTECEDENT not in candidate.bags or not lacks_subject(candidate.text):
        return False
    own = candidate.bags[Layer.OWN]
    asked = question.asking
    return not any(strength(term, own) >= _SAID for term in asked)


def places_before(statements: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """For each of some statements in a row, the places of those that its subject is taken from.

    They go back to the nearest one that has a subject of its own.
    """
    found: list[tuple[int, ...]] = []
    for position, text in enumerate(statements):
        goes_on = position > 0 and lacks_subject(text)
        found.append((*found[-1], position - 1) if goes_on else ())
    return tuple(found)
