"""Follow-ups with a pronoun that has nothing to stand for: « combien de communes couvre-t-elle ? ».

The phrases that it may stand for (`assistant.pronouns`) are put in its place, the most likely first
(`assistant.pronoun_places`); then the subject of the conversation is set beside the question.
"""

from __future__ import annotations

import re

from assistant.dislocation import dislocated
from assistant.ellipses import ABOUT, about, attained, with_subject
from assistant.follow_up import FollowUp
from assistant.noun_phrases import names
from assistant.pronoun_places import replaced
from assistant.pronouns import antecedents, owned_thing
from ingest.french import fold

_NAME_ASKED = re.compile(r"(?:nom|prénom|prenom|identité|identite)s?\b", re.IGNORECASE)
_WHO = re.compile(r"\bqui\b")


def with_antecedent(turn: FollowUp) -> list[str]:
    """The follow-up with what its pronoun may stand for."""
    if asked := attained(turn):
        return asked
    if set_apart := dislocated(turn.question):
        return [set_apart, *with_subject(turn)[:1]]
    if _asks_name_again(turn):
        return [about(turn.body, turn.previous)]
    found = antecedents(turn.question, turn.previous, shown(turn.answer), turn.topics)
    made = [replaced(turn.question, phrase) for phrase in found]
    if made and names(turn.topic):
        return made[:4]
    beside = [text for text in with_subject(turn) if not made or ABOUT in text or " : " in text]
    return [*made[:4], *beside]


def _asks_name_again(turn: FollowUp) -> bool:
    """« Son nom ? » after « qui la dirige ? », which found nobody, is the same question."""
    asked = _NAME_ASKED.match(owned_thing(turn.question)) and _WHO.search(fold(turn.previous))
    return bool(asked) and not names(f". {shown(turn.answer)}")


def shown(answer: str) -> str:
    """The first line of an answer that quotes something, without marks."""
    lines = answer.split("\n")
    line = next((line for line in lines if re.search(r"\[\d+\]", line)), lines[0])
    return re.sub(r"\[\d+\]|\*\*", "", line)
