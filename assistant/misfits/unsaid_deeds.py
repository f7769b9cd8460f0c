"""« Quel délai pour valider un projet ? »: a delay hangs on the verb that it is given for.

« Fin 2023, chaque zone aura un projet » names a project and a date, of something else. A statement
with no word for the deed, its synonyms counted and what is only related left out, dates no such
thing.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.matching import NEAR_STRENGTH, Layer, strength
from assistant.questions.question import Question, plain_text

_DELAY = re.compile(
    r"\b(?:delai|echeance|date (?:limite|butoir))s?\b[^,;]*? (?:pour|afin de) "
    r"(?P<deed>\w+(?:er|ir|re))\b"
)
_SAYING = (Layer.OWN, Layer.LABELS, Layer.HEADINGS, Layer.ANTECEDENT)


def dates_another_deed(question: Question, candidate: Candidate) -> bool:
    """Whether a statement has no word for the verb whose delay is asked."""
    match = _DELAY.search(plain_text(question.text))
    if match is None or candidate.shape not in STATEMENTS:
        return False
    deed = match["deed"]
    term = next((t for t in question.terms if plain_text(t.surface).split()[0] == deed), None)
    if term is None or term.soft or term.strong:
        return False
    bags = (candidate.bags.get(layer, frozenset()) for layer in _SAYING)
    return all(strength(term, bag) <= NEAR_STRENGTH for bag in bags)
