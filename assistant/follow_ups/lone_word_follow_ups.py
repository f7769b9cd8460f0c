"""Completes a question that asks by a verb or a noun alone with what was spoken of.

« Comment adhérer ? » is « comment adhérer à une CPTS ? »; « quels sont les avantages ? » is asked
of the subject of the conversation first, then as it stands. A difference is between two things:
those that the question before set side by side, or what was spoken of and what is named now.
"""

from __future__ import annotations

import re

from assistant.follow_ups.completing import centre, centres
from assistant.follow_ups.ellipses import about
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.lone_words import DIFFERENCE, THEM, lone_verb
from assistant.language.noun_phrases import Agreement, names, noun_phrases, whole
from assistant.language.noun_places import with_preposition
from assistant.language.plain_text import plain_text, unpunctuated
from ingest.french import fold

_TO = re.compile(r"(?:particip|contribu|adher|assist|acced|inscri)\w*")
_WITH = re.compile(r"(?:collabor|travaill|discut|echang|cooper)\w*")
_OBJECT = re.compile(
    r"(?:financ|pay|pai|pilot|ger|dirig|presid|anim|coordonn|organis|port|cre|souten|soutien|"
    r"accompagn|evalu|control|choisi|mene|compos|publi|redig|rejoi|contact|join)\w*"
)
_CLITIC = re.compile(r"\bles\s+(?=\w)", re.IGNORECASE)
_MAY = re.compile(r"\b(?:peu[tx]|peuvent|pouvons|pourrai\w*|doi[st]|doivent)\b")
_HOW = re.compile(r"\bcomment\b")
_WHO = re.compile(r"\bqui\b|\bs'appelle\b")
"""« Qui est le directeur ? » is no question for the director of anything."""

_START = "Comment on commence"
_ARTICLE = re.compile(r"(?:l[ae]s?|une?|des)\s|l['’]", re.IGNORECASE)


def with_its_object(turn: FollowUp) -> list[str]:
    """The follow-up with what was spoken of behind its verb, the most likely first."""
    body, verb = unpunctuated(turn.body), lone_verb(turn.plain)
    if THEM.search(turn.plain) and (several := _several(turn.list_question)):
        return [f"{_CLITIC.sub('', body, count=1)} {several} ?"]
    made = [_behind(body, verb, subject) for subject in centres(turn)]
    return [*made, about(body, turn.previous)]


def _several(question: str) -> str:
    """The things in the plural that the question before asked for."""
    found = noun_phrases(question)
    at = next((i for i, p in enumerate(found) if p.agreement is Agreement.THEY), None)
    if at is None:
        return ""
    return whole(question, found[at], found[at + 1] if at + 1 < len(found) else None)


def _behind(body: str, verb: str, subject: str) -> str:
    """« Comment adhérer » and « une CPTS » are « comment adhérer à une CPTS »."""
    if not fold(body).endswith(verb) or not _ARTICLE.match(subject):
        return about(body, subject)
    opened = f"{body[:1].upper()}{body[1:]}"
    if _TO.fullmatch(verb):
        return f"{opened} {with_preposition('à', subject)} ?"
    if _WITH.fullmatch(verb):
        return f"{opened} avec {subject} ?"
    return f"{opened} {subject} ?" if _OBJECT.fullmatch(verb) else about(body, subject)


def started(turn: FollowUp) -> list[str]:
    """The first steps with what was spoken of; how to do what one asked to be free to do."""
    begun = [about(_START, subject) for subject in centres(turn)]
    before = plain_text(turn.previous)
    if _MAY.search(before) and not _HOW.search(before):
        return [about(turn.body, turn.previous), *begun]
    return [*begun, about(turn.body, turn.previous)]


def with_its_owner(turn: FollowUp) -> list[str]:
    """The follow-up with what its noun belongs to, then as it stands."""
    if match := DIFFERENCE.match(turn.plain):
        return _set_apart(turn, match["other"] or "")
    body = unpunctuated(turn.body)
    owners = [c for c in centres(turn) if _ARTICLE.match(c) and not names(f". {c}")[1:]]
    owners = list(dict.fromkeys([*owners, *_of_talk(turn)]))
    owned = [f"{body} {with_preposition('de', owner)} ?" for owner in owners[:2]]
    return owned if owned and _WHO.search(turn.plain) else [*owned, turn.body]


def _of_talk(turn: FollowUp) -> list[str]:
    """What earlier questions were about, the latest first: somebody was spoken of since."""
    return [about_it for about_it in map(centre, turn.topics) if _ARTICLE.match(about_it)][:1]


def _set_apart(turn: FollowUp, other: str) -> list[str]:
    """« Quelle est la différence entre une CPTS et une maison de santé ? »."""
    if other:
        said = " ".join(unpunctuated(turn.body).split()[-len(other.split()) :])
        found = [c for c in centres(turn) if fold(c) != fold(said)][:1]
        pair = [*found, said]
    else:
        pair = _two(turn.previous) or _two(turn.topic)
    if len(pair) == 2:
        return [f"Quelle est la différence entre {pair[0]} et {pair[1]} ?"]
    return [about(turn.body, turn.previous)]


def _two(question: str) -> list[str]:
    """The two things that a question sets side by side, or says of each other."""
    found = noun_phrases(question)
    pair = [f"{p.subject[:1].lower()}{p.subject[1:]}" for p in found[:2]]
    return pair if len(pair) == 2 and found[0].noun != found[1].noun else []
