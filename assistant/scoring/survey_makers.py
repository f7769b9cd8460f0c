"""« Qui a mené l'enquête ? »: who made a survey, not who answered it or helped to draw it up.

A text says that somebody has led it or asked people (« la mairie a sondé les clubs »), or that it
was led by somebody; who publishes it comes next. Those with whom it was made did not make it.

« Qui a écrit ce rapport ? » is asked of a document: what says that somebody wrote or published a
text of that name answers, and nobody else's deed does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.questions.question import Question, plain_text
from assistant.questions.surveys import asks_maker
from ingest.french import fold

_SURVEY = r"(?:enquete|sondage|etude|questionnaire|consultation|barometre)"
_MADE = r"(?:men|conduit|realis|lanc|fait|pilot|organis|mont|port|initi|produit)(?:ee?s?|es?)?"
_LED = re.compile(
    rf"(?<!qui )\b(?:a|ont|avai(?:en)?t) (?:egalement |aussi )?{_MADE}\b[^.;:]{{0,60}}?\b{_SURVEY}|"
    r"\b(?:a|ont) (?:interroge|sonde|consulte)\b"
)
_LED_BY = re.compile(rf"\b{_SURVEY}\b[^.;:]{{0,60}}?\b{_MADE} (?:[^.;:,]{{0,30}} )?par\b")
_PUBLISHED = re.compile(
    r"\b(?:publi(?:e|ent|ait)|(?:a|ont) (?:publie|fait paraitre|rendu public\w*))\b"
    rf"[^.;:]{{0,80}}?\b{_SURVEY}"
)
_TEXT = (
    r"(?:rapport|document|fiche|guide|plan|diapo\w*|diaporama|presentation|support|page|texte|article|"
    r"brochure|note|synthese|compte rendu|dossier|livret|depliant)s?"
)
_WRITING = (
    r"(?:ecri|redig|publi|edit|produi|fait|realis|concu|elabor|prepar|sign|diffus|paru|paraitr)\w*"
)
_AUTHOR = re.compile(
    rf"\bqui\b[^,;?!]{{0,25}}?\b{_WRITING} (?:l[ae]s? |l'|ce |cet |cette |ces |votre |notre |vos |"
    rf"une? )(?:\w+ )?(?P<made>{_TEXT})\b|"
    r"\bqui (?:est|sont) (?:donc )?(?:l'auteur\w*|les auteurs?|l'autrice|a l'origine|derriere) "
    rf"(?:du |de la |de l'|des |de ce |de cette |de ces |la |le |les |cette |ce )(?P<of>{_TEXT})\b"
)
_WRITES = re.compile(rf"\b(?:{_WRITING}|auteur\w*|autrices?)\b")
_BY_THE_WAY = 0.96
_PUBLISHES = 0.88
_NEITHER = 0.48


def maker_fit(question: Question, candidate: Candidate, fit: float) -> float:
    """Affinity of a candidate that has the given one, where it is asked who made something."""
    if document := _written_by(question.text):
        return _author_fit(document, candidate, fit)
    if not asks_maker(plain_text(question.text)):
        return fit
    text = fold(candidate.text)
    if candidate.shape not in STATEMENTS:
        return min(fit, _NEITHER)
    if _LED.search(text):
        return 1.0
    if _LED_BY.search(text):
        return _BY_THE_WAY
    return _PUBLISHES if _PUBLISHED.search(text) else _NEITHER


@lru_cache(maxsize=256)
def _written_by(question: str) -> str:
    """The folded kind of the document whose author a question asks for; empty for none."""
    asked = _AUTHOR.search(plain_text(question))
    return (asked["made"] or asked["of"]) if asked else ""


def _author_fit(kind: str, candidate: Candidate, fit: float) -> float:
    """The same where it is asked who wrote a document of some kind."""
    text = fold(candidate.text)
    named = kind == "document" or re.search(rf"\b{kind.rstrip('s')}", text)
    writes = candidate.shape in STATEMENTS and _WRITES.search(text)
    return fit if named and writes else min(fit, _NEITHER)
