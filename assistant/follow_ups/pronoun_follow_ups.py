"""Follow-ups with a pronoun that has nothing to stand for: « combien de communes couvre-t-elle ? ».

The phrases that it may stand for (`assistant.follow_ups.pronouns`) are put in its place, the most
likely first (`assistant.follow_ups.pronoun_places`); then the subject of the conversation is set
beside the question.
"""

from __future__ import annotations

import re

from assistant.follow_ups.completing import centres
from assistant.follow_ups.dislocation import dislocated
from assistant.follow_ups.ellipses import ABOUT, attained, with_subject
from assistant.follow_ups.follow_up import FollowUp, unpunctuated
from assistant.follow_ups.pronoun_places import replaced
from assistant.follow_ups.pronouns import antecedents, dangling, owned_thing
from assistant.language.noun_phrases import names

_NAME_ASKED = re.compile(r"(?:nom|prénom|prenom)s?\b", re.IGNORECASE)
_WHO_DOES = re.compile(r"^\W*qui\s+(?!est\b|sont\b)(?=\w)", re.IGNORECASE)


def with_antecedent(turn: FollowUp) -> list[str]:
    """The follow-up with what its pronoun may stand for."""
    if asked := attained(turn):
        return asked
    if set_apart := dislocated(turn.question):
        return [set_apart, *with_subject(turn)[:1]]
    if _asks_name_again(turn):
        whose = _WHO_DOES.sub("", unpunctuated(turn.previous))
        return [f"Quel est le {owned_thing(turn.question)} de la personne qui {whose} ?"]
    found = antecedents(turn.question, turn.previous, shown(turn.answer), turn.topics)
    match = dangling(turn.question)
    if match and match["of_it"]:  # of what is spoken of, not of one of its words
        found = tuple(dict.fromkeys([*centres(turn), *found]))
    made = [replaced(turn.question, phrase) for phrase in found]
    if made and names(turn.topic):
        return made[:4]
    beside = [text for text in with_subject(turn) if not made or ABOUT in text or " : " in text]
    return [*made[:4], *beside]


def _asks_name_again(turn: FollowUp) -> bool:
    """« Son nom ? » after « qui la dirige ? », which found nobody, is the same question."""
    asked = _NAME_ASKED.match(owned_thing(turn.question)) and _WHO_DOES.match(turn.previous)
    return bool(asked) and not names(f". {shown(turn.answer)}")


def shown(answer: str) -> str:
    """The first line of an answer that quotes something, without marks."""
    lines = answer.split("\n")
    line = next((line for line in lines if re.search(r"\[\d+\]", line)), lines[0])
    return re.sub(r"\[\d+\]|\*\*", "", line)
