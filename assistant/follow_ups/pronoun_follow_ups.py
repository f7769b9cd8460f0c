"""Follow-ups with a pronoun that has nothing to stand for: « combien de communes couvre-t-elle ? ».

The phrases that it may stand for (`assistant.follow_ups.pronouns`) are put in its place, the most
likely first (`assistant.follow_ups.pronoun_places`); then the subject of the conversation is set
beside the question.
"""

from __future__ import annotations

import re

from assistant.follow_ups.completing import centres
from assistant.follow_ups.dislocation import dislocated
from assistant.follow_ups.ellipses import ABOUT, with_subject
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.pronoun_places import replaced
from assistant.follow_ups.pronouns import antecedents, dangling
from assistant.language.noun_phrases import names


def with_antecedent(turn: FollowUp) -> list[str]:
    """The follow-up with what its pronoun may stand for."""
    if set_apart := dislocated(turn.question):
        return [set_apart, *with_subject(turn)[:1]]
    found = antecedents(turn.question, turn.previous, shown(turn.answer), turn.topics)
    match = dangling(turn.question)
    if match and match["of_it"]:  # of what is spoken of, not of one of its words
        found = tuple(dict.fromkeys([*centres(turn), *found]))
    made = [replaced(turn.question, phrase) for phrase in found]
    if made and names(turn.topic):
        return made[:4]
    beside = [text for text in with_subject(turn) if not made or ABOUT in text or " : " in text]
    return [*made[:4], *beside]


def shown(answer: str) -> str:
    """The first line of an answer that quotes something, without marks."""
    lines = answer.split("\n")
    line = next((line for line in lines if re.search(r"\[\d+\]", line)), lines[0])
    return re.sub(r"\[\d+\]|\*\*", "", line)
