"""« Quand le plan a-t-il paru ? »: a date beside another thing dates no plan.

A date answers whatever is near enough, and reading takes a survey for as good as a plan. What the
question wants the date of has to be named: in the statement, above it, or by the document.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import PROSE, Candidate
from assistant.matching import Layer, strength
from assistant.questions.asked import Asked
from assistant.questions.question import Question, plain_text, term_opening

_SUBJECT = re.compile(
    r"\b(?:quand|en quelle annee|a quelle date|de quand dat(?:e|ent|ait|aient)|depuis quand|"
    r"date (?:de (?:publication|parution|sortie) )?(?:de|du))(?: est ce que)? ?"
    r"(?:l[ae]s? |l'|ce |cet |cette |ces )?(?P<subject>\w{3,})"
)
_NAMING = (
    Layer.OWN, Layer.LABELS, Layer.HEADINGS, Layer.ANTECEDENT, Layer.TITLE, Layer.ITEMS,
)  # fmt: skip


def dates_nothing_asked(question: Question, candidate: Candidate) -> bool:
    """Whether a statement names nothing like that of which a question asks the date."""
    if question.asked is not Asked.DATE or candidate.shape not in PROSE:
        return False
    match = _SUBJECT.search(plain_text(question.text))
    term = term_opening(question.terms, match["subject"]) if match else None
    if term is None or term.soft or term.asker:
        return False
    bags = (candidate.bags.get(layer, frozenset()) for layer in _NAMING)
    return all(strength(term, bag) == 0 for bag in bags)
