"""Whose deed it is, where a question asks of nobody but the doer.

« Les écoles participent-elles ? » is not answered by « la ligue participe à la vie d'un quartier,
comme les écoles »: the verb has another subject there, and the schools only stand behind it.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.matching import Layer, strength
from assistant.misfits.voices import deeds_of
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term, plain_text, term_opening
from assistant.questions.roles import WordRole

_DO_THEY = re.compile(
    r"^\W*(?:(?:et|mais|alors|donc|est ce que?)\W+)*(?:l[ea]s?|l'|une?|des|ces?|cette|nos|vos)\s*"
    r"(?P<who>[^,;:?!]{2,50}?) (?P<deed>(?!avai|etai|serai|aurai|peuv|doiv|faut)[a-z]{3,}e(?:nt)?)"
    r"(?: (?:t )?(?:il|elle|ils|elles))?(?: aussi| vraiment| bien| donc)?\W*$"
)
"""« Les écoles participent-elles ? », « est-ce que la ligue participe ? »: no object behind."""


def is_done_by_another(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement says the deed of somebody else, and names whom is asked about aside."""
    match = _DO_THEY.match(plain_text(question.text))
    if question.asked is not Asked.YES_NO or match is None or candidate.shape not in STATEMENTS:
        return False
    verb = term_opening(question.terms, match["deed"])
    doers = _nouns(question)
    if verb is None or verb in doers or not doers:
        return False
    own = candidate.bags.get(Layer.OWN, frozenset())
    if not all(strength(noun, own) == 1.0 for noun in doers):
        return False
    said = list(deeds_of(verb, doers, candidate.text, texts.bag))
    return bool(said) and not any(deed.passive or deed.doer or deed.other for deed in said)


def _nouns(question: Question) -> tuple[Term, ...]:
    return tuple(t for t in question.terms if t.role is WordRole.NOUN and not t.context)
