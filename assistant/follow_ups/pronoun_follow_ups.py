"""Follow-ups with a pronoun that has nothing to stand for: « combien de communes couvre-t-elle ? ».

The phrases that it may stand for (`assistant.follow_ups.pronouns`) are put in its place, the most
likely first (`assistant.follow_ups.pronoun_places`); then the subject of the conversation is set
beside the question.
"""

from __future__ import annotations

import re

from assistant.follow_ups.completing import centres
from assistant.follow_ups.dislocation import dislocated
from assistant.follow_ups.ellipses import about, with_subject
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.gains_of_others import gained_by, gainer_asked
from assistant.follow_ups.people_listed import one_listed
from assistant.follow_ups.pronoun_places import replaced
from assistant.follow_ups.pronouns import antecedents, dangling
from assistant.follow_ups.spoken_of import ABOUT
from assistant.follow_ups.works import asked_of_work
from assistant.language.noun_phrases import names, noun_phrases
from ingest.french import fold

_MENDED = re.compile(r"\by (?:remedi|parv[ei]n|arriv|repond)")
"""« Comment y remédier ? »: to all that was asked for."""


def with_antecedent(turn: FollowUp) -> list[str]:
    """The follow-up with what its pronoun may stand for."""
    if set_apart := dislocated(turn.question):
        return [set_apart, *with_subject(turn)[:1]]
    if person := _person_meant(turn):
        return [replaced(turn.question, person)]
    if asked := asked_of_work(turn) or _gain_asked(turn):
        return asked
    found = antecedents(turn.question, turn.previous, shown(turn.answer), turn.topics)
    match = dangling(turn.question)
    if _MENDED.search(turn.plain) and (all_of_it := _phrase_of(turn.previous)):
        return [replaced(turn.question, all_of_it)]
    if match and match["of_it"]:  # of what is spoken of, not of one of its words
        found = tuple(dict.fromkeys([*centres(turn), *found]))
    made = [replaced(turn.question, phrase) for phrase in found]
    if made and names(turn.topic):
        return made[:4]
    beside = [text for text in with_subject(turn) if not made or ABOUT in text or " : " in text]
    return [*made[:4], *beside]


def _gain_asked(turn: FollowUp) -> list[str]:
    """« Et mes clients, ils y gagnent quoi ? » asks for their gains, not for those of the last."""
    who = gainer_asked(turn.question)
    return gained_by(who, (turn.topic, turn.previous), changes=True) if who else []


def _phrase_of(question: str) -> str:
    """« Les freins entre la ville et la ferme » of « quels sont les freins… ? »; else nothing."""
    phrase = about("quoi", question).partition(ABOUT)[2].rstrip(" ?)")
    found = noun_phrases(phrase)
    return phrase if found and found[0].start == 0 and found[0].determiner else ""


def _person_meant(turn: FollowUp) -> str:
    """The one woman or man of the people that were just listed."""
    match = dangling(turn.question)
    pronoun = fold(match["subject"] or match["stressed"] or "") if match else ""
    if pronoun not in {"elle", "il", "lui"} or not turn.anchor.items:
        return ""
    return one_listed(pronoun == "elle", turn.anchor.items)


def shown(answer: str) -> str:
    """The first line of an answer that quotes something, without marks."""
    lines = answer.split("\n")
    line = next((line for line in lines if re.search(r"\[\d+\]", line)), lines[0])
    return re.sub(r"\[\d+\]|\*\*", "", line)
