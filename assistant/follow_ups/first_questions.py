"""Questions that look like follow-ups and may open a conversation.

Nothing was said before them, so what they leave out is meant by the documents: « qui sont les
intervenants de l'atelier ? » names its thing as people name what there is one of. « Qui finance ? »
and « c'est où ? » name nothing, and follow up on a question that nobody asked.
"""

from __future__ import annotations

import re

from assistant.follow_ups.dislocation import of_speech
from assistant.follow_ups.follow_up_forms import BARE_NOUN, Dependence
from assistant.follow_ups.lone_words import asks_who
from assistant.language.noun_phrases import asking_from, noun_phrases
from assistant.language.plain_text import plain_text

_OF_A_TALK = frozenset({Dependence.ITEM, Dependence.GAP, Dependence.VERB, Dependence.NOUN})
"""Forms that a question which opens a talk may have too."""

_NAMING = frozenset({Dependence.ELLIPSIS, Dependence.RANK})
_DEFINITE = re.compile(r"(?:les?|la|du|des|aux?)\b|l['’]", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:cet|cette|ces|le faire|l[ea]s?quel\w*|ca|cela|eux|celles?|ceux)\b")
_ASKS = re.compile(r"\b(?:qui|quel(?:le)?s?|combien|quand|ou|comment|que|quoi)\b")


def opens_a_talk(question: str, kind: Dependence | None) -> bool:
    """Whether a question that has the form of a follow-up stands alone as the first one.

    Args:
        question: As typed, mended, without what opens the message.
        kind: Its form.
    """
    if kind is Dependence.VERB and asks_who(plain_text(question)):
        return False
    return kind in _OF_A_TALK or _tells_first(question)


def names_its_thing(question: str, kind: Dependence) -> bool:
    """Whether a first question names with a definite article what it asks about.

    Only the documents can tell whether there is such a thing.
    """
    plain = plain_text(question)
    if kind not in _NAMING or _POINTS.search(plain) or not _ASKS.search(plain):
        return False
    found = [p for p in noun_phrases(question) if _DEFINITE.match(p.determiner or p.preposition)]
    return any(not any(map(of_speech, phrase.noun.split())) for phrase in found)


def _tells_first(question: str) -> bool:
    """Whether a message that opens a talk says what it is about, in a sentence before or alone."""
    if BARE_NOUN.match(plain_text(question)):
        return True
    told, end, _ = question[: asking_from(question) or len(question)].rpartition(". ")
    return bool(end and noun_phrases(told))
