"""Follow-ups that ask for a name: what an acronym stands for, what somebody is called.

« Ce sigle » is the newest acronym that the question before named: the one that no earlier question
had, since nobody asks what they have used all along. Where the question names none, it is the first
new one of its answer. « C'est quoi ? » alone asks what the subject of the conversation is.

« Il s'appelle comment ? » after « qui dirige la régie ? » asks for the name of whoever does: a
question of its own, which « un ingénieur » does not answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.language.noun_places import with_preposition
from assistant.language.plain_text import plain_text

_ACRONYM = re.compile(r"\b(?=[\w-]*[A-ZÉ]{2})[A-ZÉ][\wÀ-ÿ-]*\b")
_QUOTED = re.compile(r"«[^»]*»")
WHAT_ACRONYM = re.compile(
    r"\b(?:ce|cet|cette|ces|le|l'|quel|son) ?(?:sigle|acronyme|abreviation|initiale|lettre)s?\b|"
    r"\b(?:ces|les) (?:(?:deux|trois|quatre|cinq|\d) )?(?:sigle|initiale|lettre)s?\b"
    r"(?= (?:(?:ca|elles?|ils?) )?(?:veu|sign|correspond|c'est|voul))|"
    r"(?:veu(?:t|lent) dire|signifie(?:nt)?|c'est|a|correspond(?:ent)? a) quoi,? (?:donc |deja )?"
    r"(?:les|ces) (?:(?:deux|trois|quatre|cinq|\d) )?(?:sigle|initiale|lettre)s?\b|"
    r"^\W*(?:et )?(?:en toutes lettres|en entier|au long)\W*$"
)
"""Folded: « ce sigle », « ça veut dire quoi les lettres ? », « et en toutes lettres ? »."""


def acronyms(text: str) -> tuple[str, ...]:
    """The words of a text with two capitals, in order; what is quoted is no word of the asker."""
    return tuple(dict.fromkeys(_ACRONYM.findall(_QUOTED.sub(" ", text))))


def asks_acronym(question: str, plain: str) -> bool:
    """Whether a question asks about an acronym without naming it."""
    return bool(WHAT_ACRONYM.search(plain)) and not acronyms(question)


def acronym_asked(said: Iterable[str], answer: str) -> list[str]:
    """« Que veut dire le sigle X ? » for the newest acronym of the conversation.

    Args:
        said: What was asked before, the latest first.
        answer: What the last question was answered.
    """
    asked = list(said)
    for text, earlier in ((asked[0] if asked else "", asked[1:]), (answer, asked)):
        known = {name for question in earlier for name in acronyms(question)}
        found = [name for name in acronyms(text) if name not in known] or list(acronyms(text))[-1:]
        if found:
            return [f"Que veut dire le sigle {found[0]} ?"]
    return []


_ITS_NAME = (
    r"(?:(?:leur|son|sa|ses) (?:petit )?(?:nom|prenom|identite)s?"
    r"(?: (?:et (?:son )?prenom|complet|exact|de famille))?)"
)
_HAVE_YOU = (
    r"(?:c'est|quel est|tu (?:connais|as|sais)|vous (?:connaissez|avez|savez)|"
    r"on (?:connait|a|sait)|(?:avez|connaissez) vous|as tu|donne\w*(?: moi)?|je veux|il me faut)"
)
_THIS_ONE = r"(?:,? (?:c(?:e|et|ette)|l[ea]) [a-z]+(?: [a-z]+)?)?"
_NAME_ASKED = re.compile(
    r"^\W*(?:(?:et|mais|alors|donc|ok|d'accord)[\s,]+)*(?:"
    rf"(?:il|elle|ils|elles) (?:se nomme|s'appelle)\w* comment(?: au juste| deja)?{_THIS_ONE}|"
    r"comment (?:(?:il|elle|on) )?(?:l'appelle|se nomme|s'appelle)(?: (?:t )?(?:il|elle|on))?"
    rf"{_THIS_ONE}|"
    rf"(?:{_HAVE_YOU}(?: quoi)?,? )?{_ITS_NAME}(?:,? c'est (?:quoi|comment|lequel))?|"
    r"c'est qui (?:exactement|precisement|au juste|nommement)"
    r")[\s?!.…]*$"
)
_DOES = re.compile(
    r"^\W*(?:et\s+)?(?:c['’]est\s+)?qui\s+(?:est[- ]ce\s+qui\s+)?"
    r"(?!est\b|sont\b|c['’])(?P<said>[^\s].+)$",
    re.IGNORECASE,
)
_IS = re.compile(
    r"^\W*(?:et\s+)?(?:qui\s+(?:est|sont)|c['’]est\s+qui),?\s+(?P<office>(?:l[ea]s?\s|l['’]|une?\s).+)$",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(r"^(?P<said>.*\w)\s+par\s+qui$", re.IGNORECASE)
_WHOM_FIRST = re.compile(r"^\W*(?:et\s+)?par\s+qui\s+(?P<said>.+)$", re.IGNORECASE)


def asks_name(question: str) -> bool:
    """Whether a question asks what somebody spoken of is called."""
    return bool(_NAME_ASKED.match(plain_text(question)))


def person_named(question: str, previous: str) -> list[str]:
    """« Quel est le nom de la personne qui dirige la régie ? »; empty where nobody was asked for.

    Args:
        question: That asks for a name.
        previous: The question before, as it was read.
    """
    if not asks_name(question):
        return []
    said = previous.strip().rstrip(" ?!.…\u00a0\u202f")
    if match := _IS.match(said):
        return [f"Quel est le nom {with_preposition('de', match['office'])} ?"]
    if match := _BY_WHOM.match(said):
        head = match["said"]
        head = head if re.match(r"[A-ZÀ-Ý]{2}", head) else f"{head[:1].lower()}{head[1:]}"
        return [f"Quel est le nom de la personne par qui {head} ?"]
    if match := _WHOM_FIRST.match(said):
        return [f"Quel est le nom de la personne par qui {match['said']} ?"]
    if match := _DOES.match(said):
        return [f"Quel est le nom de la personne qui {match['said']} ?"]
    return []
