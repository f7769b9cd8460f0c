"""Follow-ups on a survey, a mission, a study: « qui l'a menée ? », « elle a donné quoi ? ».

What is led or gives a result is a work of that kind, though other things were named since, and
though a person was: « elle a donné quoi ? » after « qui a lancé la mission ? » is asked of the
mission.
"""

from __future__ import annotations

import re

from assistant.follow_ups.follow_up import FollowUp
from assistant.language.noun_phrases import names, noun_phrases, whole
from assistant.language.noun_places import with_preposition
from ingest.french import fold

_WORK = re.compile(
    r"(?:(?:grande|petite|premiere|derniere|nouvelle) )?(?:enquete|etude|mission|"
    r"concertation|consultation|evaluation|experimentation|sondage|audit|recensement|barometre|bilan)\b"
)
_DONE = r"(?:menee?|conduite?|realisee?|commandee?|pilotee?|faite?|lancee?|organisee?)"
_LED = re.compile(
    rf"\bqui (?:est ce qui )?(?:l'a|l'ont|l'avait) {_DONE}\b|"
    rf"\b(?:elle|il) a ete {_DONE} par qui\b"
)
_GAVE = re.compile(
    r"\b(?:elle|il|ca|cela)s? (?:a|ont) (?:bien )?(?:donne|abouti|debouche|conclu|produit)\b|"
    r"\b(?:a|ont) (?:elle|il)s? (?:donne|abouti|debouche|conclu|produit)\b|"
    r"\bqu'en (?:est|a) (?:il|t on) (?:sorti|conclu|ressorti)"
)


def asked_of_work(turn: FollowUp) -> list[str]:
    """The question of the last work that was spoken of; nothing where it asks for no such thing."""
    led, gave = _LED.search(turn.plain), _GAVE.search(turn.plain)
    if not (led or gave):
        return []
    spoken = (turn.previous, *turn.topics, re.sub(r"\[\d+\]|\*\*", "", turn.answer))
    work = next((found for text in spoken if (found := _last_work(text))), "")
    if not work:
        return []
    if gave:
        return [f"Quelles sont les conclusions {with_preposition('de', work)} ?"]
    return [f"Qui a mené {work} ?"]


def _last_work(text: str) -> str:
    """The work that a text names, in full."""
    found = noun_phrases(text)
    for at, phrase in enumerate(found):
        if _WORK.match(fold(phrase.noun)) and phrase.determiner:
            after = found[at + 1] if at + 1 < len(found) else None
            full = whole(text, phrase, after)
            named = [n for n in names(text) if n.start == phrase.end + 1]
            return f"{full} {named[0].noun}" if named else full
    return ""
