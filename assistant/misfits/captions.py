"""What a table asked of people: its figures answer that, and no other question about them.

« Estimez-vous que votre école est connue de ce partenaire ? – Lycée : oui 68 % » holds the words of
« combien d'écoles ont un lycée comme partenaire ? » and tells how many are known. Where the caption
of a table is a question with a predicate of its own (« est connue »), a cell does not answer a
question that says another one instead.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import TABULAR, Candidate
from assistant.candidates.texts import Texts
from assistant.language.verb_forms import is_infinitive
from assistant.matching import Layer, strength
from assistant.questions.asked import FIGURES, SUPERLATIVES, Asked
from assistant.questions.question import Question, Term, plain_text
from assistant.questions.roles import WordRole
from ingest.french import fold

_MEASURED = FIGURES | SUPERLATIVES | {Asked.YES_NO}
_POLL = re.compile(
    r"\b(?:estimez|pensez|diriez|jugez|trouvez|considerez|declarez|etes|avez|votre|vos)\b|\?\W*$"
)
_PREDICATE = re.compile(r"\b(?:est|sont|a ete|ont ete|etes vous)\s+(\(?\w+\)?\w*)")
_PLURAL = re.compile(r"^\w{3,}(?<!m)ent$")
"""« Les écoles travaillent »: a verb, though no pronoun stands before it."""

_TIED = re.compile(
    r"\b(?:est|sont|etes|etre) en (?:lien|relation|contact)s?\b|"
    r"\b(?:travaill|collabor|cooper)\w+(?: (?:elles?|ils?|t elle|t il))? (?:\w+ )?avec\b|"
    r"\b(?:a|ont|avoir) (?:deja )?(?:une? |des )?(?:partenariat|lien|relation|accord)s? avec\b"
)
"""« Combien travaillent avec un lycée ? »: to be tied is another thing than what a poll asks."""

_SAID = 0.5


def answers_another_poll(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a cell answers a poll whose predicate the question does not say."""
    if question.asked not in _MEASURED:
        return False
    if candidate.shape not in TABULAR or candidate.caption is None:
        return False
    caption = texts.slice(candidate.document.id, candidate.caption)
    plain = fold(caption).replace("-", " ")
    found = _PREDICATE.search(plain) if _POLL.search(plain) else None
    if found is None:
        return False
    said = texts.bag(caption[found.start(1) : found.end(1)])
    if any(strength(term, said) >= _SAID for term in question.terms):
        return False
    if _TIED.search(plain_text(question.text)):
        return True
    layers = (candidate.bags.get(layer, frozenset()) for layer in (Layer.OWN, Layer.LABELS))
    told = frozenset().union(*layers)
    return any(strength(term, told) < 1.0 for term in question.terms if _is_predicate(term))


def _is_predicate(term: Term) -> bool:
    beside = term.soft or term.strong or term.context or term.asker
    if beside:
        return False
    verb = term.role is WordRole.VERB or is_infinitive(term.surface)
    return verb or bool(_PLURAL.search(fold(term.surface)))
