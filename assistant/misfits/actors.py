"""One who does a thing is not the doing of it.

« Chaque école a-t-elle un coordonnateur ? » is not answered by « elle coordonne les activités »,
though both words are of one family: a question that names somebody wants somebody.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.matching import strength
from assistant.questions.asked import FIGURES, Asked
from assistant.questions.question import Question
from assistant.questions.roles import WordRole
from ingest.french import fold, tokens

_ACTOR = re.compile(r"\w{3,}(?:teurs?|trices?|seurs?|neurs?|leurs?|euses?)")
_DEED = re.compile(
    r"\w{3,}(?:er|ir|e|es|ent|ant|ants|ee?s?|ait|aient|era|eront|ons|ez|ation|ations|ement|ements)"
)
_ASKED_BY = FIGURES | {Asked.YES_NO}


def says_only_the_deed(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement holds only the deed of somebody whom a question names."""
    if question.asked not in _ASKED_BY or candidate.shape not in STATEMENTS:
        return False
    named = [
        term
        for term in question.terms
        if term.role is WordRole.NOUN
        and len(term.parts) == 1
        and not term.soft
        and _ACTOR.fullmatch(fold(term.surface))
    ]
    if not named:
        return False
    text = candidate.text
    for term in named:
        said = [w for w in tokens(text) if strength(term, texts.bag(text[w.start : w.end])) == 1.0]
        if said and all(_is_deed(word.form) for word in said):
            return True
    return False


def _is_deed(form: str) -> bool:
    return not _ACTOR.fullmatch(form) and bool(_DEED.fullmatch(form))
