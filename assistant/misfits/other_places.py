"""One thing of a place is not that of another place: « le club du bassin rennais ».

« Combien de communes couvre le club du pays basque ? » is not answered by « le club Val Fontanel
couvre 37 communes », whose words are all there: a place that no sentence of a named one says is
another's. A name in capitals has to be said anyway (`Term.strong`); what is looked at here is a
landscape with its adjective or its name, which anybody may type without capitals.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.language.verb_forms import VERB_FORM
from assistant.language.word_forms import key
from assistant.misfits.individuals import is_named
from assistant.questions.asked import FIGURES, Asked
from assistant.questions.question import Question, Term
from assistant.vocabulary import Vocabulary
from ingest.french import STOP_WORDS, fold, tokens

_LANDSCAPE = (
    r"(?:grand\s+|haut\s+|bas\s+|haute\s+|basse\s+)?"
    r"(?:pays|bassin|vallées?|val|littoral|côte|presqu['’]île|île|plateau|plaine|massif|marais|"
    r"sud|nord|est|ouest|centre|cœur|coeur|agglomération|agglo|métropole|secteur|canton|"
    r"département|région|province|arrondissement|ville)"
)
_OF_PLACE = re.compile(
    rf"\s+(?:du\s+|de\s+la\s+|de\s+l['’]|des\s+|de\s+|d['’]){_LANDSCAPE}\s+"
    r"(?:de\s+la\s+|de\s+l['’]|des\s+|du\s+|de\s+|d['’])?(?P<which>[^\W\d_][\w’'-]{2,})",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"(?:ée?s?|-(?:t-)?(?:il|elle|on)s?)$")
"""« Le département couvert », « la région compte-t-elle »: nothing that says which one it is."""

_VERBS = re.compile(rf"(?:{VERB_FORM})|(?:comp|por|couv|ga|regroup|rassembl|touch)\w*e")
_OWN = FIGURES | {Asked.PERSON, Asked.PLACE, Asked.DATE}
"""What each one has of its own."""

_THE = re.compile(r"(?:\b(?:l[ea]|du|aux?|cette|cet?)\s+|\bl['’])$", re.IGNORECASE)


def is_elsewhere(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a question is about the one of a place that a candidate does not say.

    Who may join, and what it is for, may hold of any: there, only a named one is another.
    """
    asked = _asked(question, texts.vocabulary)
    if asked is None:
        return False
    term, which = asked
    under = " ".join((candidate.text, candidate.document.title, *candidate.section))
    if key(which) in {key(token.form) for token in tokens(under)}:
        return False
    if question.asked in _OWN:
        return True
    known = {token.form for token in tokens(question.text)}
    said = (candidate.text, " ".join(candidate.section[-1:]))
    return candidate.shape in STATEMENTS and any(is_named(term, t, known, texts) for t in said)


@lru_cache(maxsize=64)
def _asked(question: Question, vocabulary: Vocabulary) -> tuple[Term, str] | None:
    """The thing of which the one of a place is asked about, and the word that says which place."""
    text = question.text
    for term in question.terms:
        start = text.find(term.surface)
        place = _OF_PLACE.match(text, start + len(term.surface)) if start > 0 else None
        if place is None or not _THE.search(text[:start]):
            continue
        which = fold(place["which"])
        if which in STOP_WORDS or _NO_NAME.search(place["which"]) or _VERBS.fullmatch(which):
            continue
        if vocabulary.is_of_field(term.keys):
            return term, which
    return None
