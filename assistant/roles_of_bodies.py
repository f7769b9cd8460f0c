"""« Quel est le rôle de l'agence ? »: who published a document is not what it speaks of.

A guide of the agency that tells the role of the clubs holds the words of that question: its title
and publisher name the agency. What answers has to name it in what it says, or under its headings.
"""

from __future__ import annotations

import re

from assistant.candidates import Candidate
from assistant.matching import Layer, strength
from assistant.question import Question, Term, plain_text

_ASKED = re.compile(
    r"\b(?:roles?|missions?|fonctions?|utilite|competences?|attributions?|responsabilites?|"
    r"obligations?|pouvoirs?) (?:de la |de l'|du |des |de |d')(?P<body>\w+)|"
    r"\ba quoi (?:ca )?ser(?:t|vent) (?:donc )?(?:l'|la |le |les )(?P<tool>\w+)|"
    r"\b(?:que|qu'est ce que) fai(?:t|sont) (?:l'|la |le |les )(?P<doer>\w+)"
)
_SPOKEN = (Layer.OWN, Layer.LABELS, Layer.HEADINGS, Layer.ANTECEDENT, Layer.BEFORE, Layer.ITEMS)
_SAID = 0.5


def speaks_of_another_body(question: Question, candidate: Candidate) -> bool:
    """Whether only the title or the publisher of a document names the body whose role is asked."""
    asked = _body(question)
    if asked is None:
        return False
    bags = (candidate.bags.get(layer, frozenset()) for layer in _SPOKEN)
    return not any(strength(asked, bag) >= _SAID for bag in bags)


def _body(question: Question) -> Term | None:
    match = _ASKED.search(plain_text(question.text))
    named = next(filter(None, match.groups()), "") if match else ""
    found = (t for t in question.terms if t.strong and not t.context)
    return next((t for t in found if plain_text(t.surface).split()[:1] == [named]), None)
