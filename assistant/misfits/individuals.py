"""A figure of one of them is no figure of each: « 280 adhérents » of the one club of a text.

« Combien d'adhérents pour un club ? » asks of clubs, and « le club Val Fontanel compte 280
adhérents » answers for one. A statement is about a named one where it says its name behind the
noun, or points back to it under a heading that does; what it says of several (« en moyenne »,
« chaque », a plural) is about all of them.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.questions.question import Question, Term
from ingest.french import fold, tokens

_ANY = re.compile(
    r"(?:\b(?:une?|chaque|par|les|des|d['’]une?|toute|tout)\s+|\b(?:par|de)\s+|\bd['’]\s*)$", re.I
)
_NAME = re.compile(r"\s+(?:de\s+|du\s+|d['’])?(?:la\s+|l['’])?([A-ZÀ-Ý](?!\w*[A-ZÀ-Ý]{2})[\w’'-]+)")
_POINTS_BACK = re.compile(r"\W*(?:elle|il|celle ci|celui ci|cette|ce|son|sa|ses)\b")
_OF_SEVERAL = re.compile(r"\b(?:en moyenne|chaque|chacune?|moyen(?:ne)?|la plupart)\b")


def tells_of_one(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement gives the figure of one thing, where any of its kind is asked about."""
    if candidate.shape not in STATEMENTS or _OF_SEVERAL.search(fold(candidate.text)):
        return False
    asked = _any_asked(question)
    if asked is None:
        return False
    known = {token.form for token in tokens(question.text)}
    if _named(asked, candidate.text, known, texts):
        return True
    under = candidate.section[-1] if candidate.section else ""
    points_back = bool(_POINTS_BACK.match(fold(candidate.text)))
    return points_back and _named(asked, under, known, texts)


def _any_asked(question: Question) -> Term | None:
    """The thing of which any is asked about (« un club », « chaque club »), with no name of one."""
    text = question.text
    for term in question.terms:
        start = text.find(term.surface)
        if start < 0 or term.context or term.asker or term.parts[0] in question.counted:
            continue
        if _ANY.search(text[:start]):
            return None if _NAME.match(text, start + len(term.surface)) else term
    return None


def _named(asked: Term, text: str, known: set[str], texts: Texts) -> bool:
    """Whether a text names one of the things asked about, by a name that is not asked about."""
    for mention in texts.mentions(text):
        if not mention.keys.isdisjoint(asked.keys):
            name = _NAME.match(text, mention.end)
            return bool(name) and fold(name[1] if name else "") not in known
    return False
