"""A word alone that asks the question before once more: « et où ? », « comment ? », « pourquoi ? ».

Where the question before can be asked with that word in it, nothing needs to stand beside it.
"""

from __future__ import annotations

import re

from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.spoken_of import ABOUT
from assistant.language.contractions import article_in
from assistant.language.noun_phrases import names
from ingest.french import fold

ASKS = re.compile(
    r"\b(?:quand|ou|combien|comment|pourquoi|quoi|quels?|quelles?|qui|que|est ce|est-ce)\b|\bqu'"
)
INVERTED = re.compile(r"\w-(?:t-)?(?:ils?|elles?|on)\b")
_ONLY_WHY = re.compile(
    r"^(?:(?:et|mais|ok|donc|alors) )*(?:pourquoi|pour quelle raison)(?: (?:ca|donc))?\W*$"
)
_HOW = re.compile(
    r"^(?:(?:et|mais|ok|donc|alors) )*(?:comment|de quelle (?:facon|maniere)|par quels? moyens?)"
    r"(?: (?:ca|donc|alors|exactement|concretement))*\W*$"
)
_MAY_IT = re.compile(r"\b(?:peu(?:t|vent)|pourrai(?:t|ent)|doi(?:t|vent))-(?:il|elle|on)s?\b", re.I)
_WHERE_OR_WHEN = re.compile(
    r"^(?:(?:et|mais|ok|donc) )*(?:c'est |c'etait |ca se passe |a lieu )?(?P<word>ou|quand)"
    r"(?: (?:ca|exactement|au juste|deja))?\W*$"
)
_CIRCUMSTANCE = re.compile(
    r"^(?P<head>\W*(?:c['’](?:est|était)\s+)?)(?:quand|où)\b(?=\s+(?:a|ont|aura|auront|se|est|sont|l[ae]s?|l['’]|cette|ces?|cet)\b|\s+l['’])",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"^\W*quelles? (?:est|sont|était|étaient) (?:la|les) dates?\s+(?P<of>des |du |de la |de l['’])",
    re.IGNORECASE,
)
_WHO_IS_IT = re.compile(r"^\W*(?:(?:et|mais|donc)\s+)?c'(?:est|etait) qui\b")
_ASKED_WHO = re.compile(r"\bqui\b")
_POLAR = re.compile(r"^\W*est[- ]ce qu(?:e\s+|['’])", re.IGNORECASE)


def how_it_may(turn: FollowUp) -> str:
    """« De quelle façon ? » after « une ville peut-elle aider ? » asks how she can."""
    asks = _MAY_IT.search(turn.previous)
    if not (asks and _HOW.match(turn.plain)) or ABOUT in turn.previous:
        return ""
    return "" if ASKS.search(fold(turn.previous)) else f"Comment {uncapital(turn.previous)}"


def other_circumstance(turn: FollowUp) -> str:
    """« Et où ? » after « c'est quand, la fête ? » asks the same with the other word."""
    asked = _WHERE_OR_WHEN.match(turn.plain)
    if asked is None:
        return ""
    word = "où" if asked["word"] == "ou" else "quand"
    if match := _HELD.match(turn.previous):
        held = f"{article_in(match['of'])}{turn.previous[match.end() :]}"
        return f"{word.capitalize()} a lieu {held}"
    match = _CIRCUMSTANCE.match(turn.previous)
    if match is None or ABOUT in turn.previous:
        return ""
    said = f"{match['head']}{word}{turn.previous[match.end() :]}"
    return f"{said[:1].upper()}{said[1:]}"


def who_it_is(turn: FollowUp) -> str:
    """Whom « c'est qui ? » asks about: the person last named, else who was asked for."""
    if not _WHO_IS_IT.match(turn.plain):
        return ""
    persons = [phrase.noun for phrase in names(turn.previous) if not phrase.determiner]
    if not persons and _ASKED_WHO.search(fold(turn.previous)):
        said = re.sub(r"\[\d+\]|\*\*", "", turn.answer)
        persons = [phrase.noun for phrase in names(f". {said}") if not phrase.determiner][:1]
    return persons[-1] if persons else ""


def why_it_does(turn: FollowUp) -> str:
    """« Pourquoi ? » after « le plan paie-t-il un animateur ? » asks why it does; else nothing."""
    said = turn.previous
    if ABOUT in said or not _ONLY_WHY.match(turn.plain):
        return ""
    if asked := _POLAR.match(said):
        return f"Pourquoi {said[asked.end() :]}"
    if not INVERTED.search(said) or ASKS.search(fold(said)):
        return ""
    return f"Pourquoi {uncapital(said)}"


def uncapital(text: str) -> str:
    """The text with a small first letter, where the capital is the sentence's."""
    return (
        text
        if re.match(r"[A-ZÀ-Ý]{2}|[A-ZÀ-Ý][’']?[A-ZÀ-Ý]", text)
        else f"{text[:1].lower()}{text[1:]}"
    )
