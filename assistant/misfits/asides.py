"""What stands in brackets dates, or is, what they complete, and nothing else of the sentence.

« Le club innove (création d'un potager, accueil de la promotion 2026) » holds the words of « en
quelle année le club a-t-il été créé ? » and dates a promotion. A date in brackets is read with its
own item there and with the words that the brackets complete: these have to hold something of what
is asked, where the rest of the sentence does. What stands in brackets only was done by nobody whom
the rest names.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.language.figures import dates
from assistant.matching import NEAR_STRENGTH, Layer, strength
from assistant.questions.asked import Asked
from assistant.questions.question import Question, plain_text
from assistant.questions.roles import WordRole

_BRACKETS = re.compile(r"\(([^()]*)\)")
_SOURCE = re.compile(r"(?<![A-ZÀ-Ý]{2})\s\([^()]*\)")
"""Brackets that do not expand an acronym."""
_ITEM = re.compile(r"[,;]")
_COMPLETED = re.compile(r"[^,;:()]*$")
_OFFERED = 0.5
_FIGURE_DATED = re.compile(r"\b(?:chiffres?|pourcentages?|donnees?|statistiques?|taux)\b|%")
_SURVEY = re.compile(
    r"\b(?:enquête|sondage|étude|baromètre|recensement|questionnaire)", re.IGNORECASE
)
"""« 90 % des clubs ont un potager (enquête de 2023) » says when that figure was found."""


def dates_an_aside(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether all the dates of a statement stand in brackets that say nothing of what is asked.

    Args:
        question: The question.
        candidate: A candidate.
        texts: Texts of the index.
    """
    if question.asked is not Asked.DATE or candidate.shape not in STATEMENTS:
        return False
    text = candidate.text
    asides = [_aside(text, start) for start, _ in dates(text)]
    if not asides or not all(asides):
        return False
    if _FIGURE_DATED.search(plain_text(question.text)) and any(map(_SURVEY.search, asides)):
        return False
    asked = [t for t in question.terms if not (t.strong or t.soft or t.asker or t.context)]
    own = candidate.bags[Layer.OWN]
    said = [term for term in asked if strength(term, own) >= _OFFERED]
    bags = [texts.bag(aside) for aside in asides]
    return bool(said) and not any(strength(t, bag) >= _OFFERED for t in said for bag in bags)


def names_only_its_source(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement holds what somebody is asked to have done in brackets only.

    « 90 % des clubs ont un potager (enquête de 2023) » tells nobody who led the survey.
    """
    outside = _SOURCE.sub(" ", candidate.text)
    if candidate.shape not in STATEMENTS or outside == candidate.text:
        return False
    nouns = [t for t in question.terms if t.role is WordRole.NOUN and not (t.soft or t.context)]
    own, rest = candidate.bags[Layer.OWN], texts.bag(outside)
    objects = [t for t in nouns if not t.strong and strength(t, own) > NEAR_STRENGTH]
    return any(strength(term, rest) <= NEAR_STRENGTH for term in objects)


def _aside(text: str, at: int) -> str:
    """The item in brackets that holds an offset, with what the brackets complete; empty outside."""
    for match in _BRACKETS.finditer(text):
        if match.start() < at < match.end():
            completed = _COMPLETED.search(text[: match.start()])
            start = match.start(1)
            for item in _ITEM.split(match[1]):
                if start <= at <= start + len(item):
                    return f"{completed.group() if completed else ''} {item}"
                start += len(item) + 1
    return ""
