"""Ellipses: a follow-up that says half a question is asked « à propos de » the conversation.

What it is about is the subject of the last question that stood alone (its proper name, else its
first noun phrase), then the whole of the question before.
"""

from __future__ import annotations

import re

from assistant.follow_up import FollowUp, unpunctuated
from assistant.follow_up_forms import SHORT
from assistant.noun_phrases import is_counted, names, noun_phrases, whole
from assistant.question import SELF, analyse
from assistant.table_follow_ups import opposite
from ingest.french import fold

ABOUT = " (à propos de : "
_FRAME = re.compile(
    r"^\W*(?:(?:de|à|avec|par|pour|dans|chez|sur)\s+)?(?:"
    r"quel(?:le)?s?\s+(?:(?:est|sont|était|étaient)\s+)?(?:l[ae]s?\s+|l['’])?"
    r"(?:(?:pourcentages?|parts?|proportions?|nombre|chiffre|taux)\s+(?:de\s+|des\s+|d['’]))?|"
    r"combien\s+(?:de\s+|d['’]|sont\s+)?|"
    r"qu['’]est[- ]ce\s+(?:que\s+|qu['’]|qui\s+)(?:c['’]est\s+que\s+)?|"
    r"est[- ]ce\s+(?:que\s+|qu['’])|"
    r"(?:c['’](?:est|était)\s+)?(?:quoi|qui|où|quand)\s+(?:que\s+|qui\s+|(?:est|sont)\s+)?|"
    r"comment\s+|pourquoi\s+|que\s+|de quoi\s+(?:parle\s+)?)",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"^(?:parmi|entre|chez) (?:eux|elles|ceux-ci|celles-ci|ceux-là|celles-là)\s*,?\s*",
    re.IGNORECASE,
)


def bare(turn: FollowUp) -> list[str]:
    """« Pourquoi ? » is asked about the question before, or about the subject."""
    return [about(turn.body, turn.previous), about(turn.body, turn.topic)]


def ellipsis(turn: FollowUp) -> list[str]:
    """« Combien ne savent pas ? » is asked about the conversation, or turns a scale round."""
    if turned := opposite(turn.body, turn.previous):
        return [turned]
    return with_subject(turn)


def with_subject(turn: FollowUp) -> list[str]:
    """The follow-up with the subject of the conversation beside it, then with all of it."""
    terms = [term for term in analyse(turn.body, turn.vocabulary).terms if not term.soft]
    subject = main_subject(turn.topic) or main_subject(turn.previous)
    named = about(turn.body, subject) if subject and fold(subject) not in turn.plain else ""
    if not terms:
        return [*bare(turn)[:1], named, *bare(turn)[1:]]
    joined = [about(turn.body, turn.previous), about(turn.body, turn.topic)]
    if any(term.strong for term in terms) or SHORT.match(turn.plain):
        return [turn.body, named, *joined]
    if named and (names(turn.topic) or names(turn.previous)):
        return [named]
    alone = _AMONG.sub("", turn.body)
    return [alone, named, *joined] if len(terms) > 1 else [named, *joined, alone]


def main_subject(text: str) -> str:
    """What a question is about: its name, else its first noun phrase with its complement."""
    if named := names(text):
        return named[-1].subject
    found = noun_phrases(text)
    at = min(range(len(found)), key=lambda i: (is_counted(found[i]), i), default=None)
    if at is None:
        return ""
    return whole(text, found[at], found[at + 1] if at + 1 < len(found) else None)


def about(body: str, subject: str) -> str:
    """« X ? » asked about a phrase, or about a question of which the interrogative is dropped."""
    head, marked, rest = subject.partition(ABOUT)
    inner = rest.rstrip(" ?)") if marked else head
    sentences = re.split(r"(?<=[.?!])\s+", unpunctuated(inner))
    last = SELF.sub("", sentences[-1]).strip()
    phrase = unpunctuated(_FRAME.sub("", last))
    opened = unpunctuated(body)
    if re.match(r"qui \w", last, re.IGNORECASE):
        return f"{opened[:1].upper()}{opened[1:]} : {last[:1].lower()}{last[1:]} ?"
    return f"{opened[:1].upper()}{opened[1:]}{ABOUT}{phrase}) ?" if phrase else f"{opened} ?"
