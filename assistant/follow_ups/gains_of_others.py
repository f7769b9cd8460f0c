"""Follow-ups that ask what others gain: « et mes clients ? », « pour un élu, ça change quoi ? ».

The question before may have been worded for other people (« j'y gagne quoi, à entrer au club ? »):
none of its complements gives way to them. What they gain is asked in its plainest form, of the
first thing spoken of that is nobody and no gain itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.language.noun_phrases import DETERMINERS, noun_phrases
from assistant.language.noun_places import with_preposition
from assistant.questions.addressees import asked_for, has_class
from assistant.questions.gains_asked import asks_gain
from assistant.questions.list_kinds import kinds_of
from assistant.questions.question import plain_text
from ingest.french import fold

GAINS_FOR = "Quels sont les avantages pour"
"""How gains are asked for where nothing says of what: only what tells these people answers."""

_CHANGES = re.compile(
    r"[\s,]+(?:(?:ca|cela) (?:chang|apport|ser[tv]|aid)\w* "
    r"(?:quelque chose|(?:a )?quoi|qqch|en quoi)|(?:c'est quoi|quel(?:le)?s? (?:est|sont)) "
    r"(?:l'|les? )(?:interet|avantage|benefice|apport)s?|"
    r"quels? (?:interet|avantage|benefice)s?)\W*$"
)
_AIMS = re.compile(r"\b(?:objectifs?|but|finalites?)\b")
_GAINS = re.compile(
    r"(?:principa\w+ |grands? )?(?:objectif|interet|utilite|avantage|benefice|apport|but|finalite|"
    r"argument|raison|chose)s?\b"
)
_DETERMINED = re.compile(rf"{DETERMINERS}", re.IGNORECASE)
_WHO = r"(?P<who>(?:(?:l[ae]s?|mon|ma|mes|notre|nos|ses|leurs?|une?|des)\s+|l['’])[^,?]{3,30}?)"
_GAINER_ASKED = (
    re.compile(
        rf"^\W*(?:(?:et|mais|alors|donc)[\s,]+)*{_WHO},?\s+(?:ils?|elles?|on)\s+"
        r"(?:y\s+|en\s+)?(?:gagn|retir)\w+\s+quoi\b[^?,]{0,20}\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^\W*(?:(?:et|mais|alors|donc)[\s,]+)*qu['’](?:est-ce qu['’]?e?\s*)?(?:y\s+|en\s+)?"
        rf"{_WHO}\s+"
        r"(?:y\s+|en\s+)(?:gagn|retir)\w+\W*$",
        re.IGNORECASE,
    ),
)
_OWN = re.compile(r"^(?:mes|tes|ses|nos|vos|leurs)\s+", re.IGNORECASE)


def asks_what_changes(question: str) -> bool:
    """Whether a follow-up asks what something brings (« pour les parents, ça change quoi ? »)."""
    return bool(_CHANGES.search(plain_text(question)))


def gainer_asked(question: str) -> str:
    """Who gains in « et mes clients, ils y gagnent quoi ? »; empty where none does."""
    match = next((found for form in _GAINER_ASKED if (found := form.match(question))), None)
    return match["who"] if match and _is_somebody(match["who"]) else ""


def asks_aims(question: str) -> bool:
    """Whether a question asks for the aims of a thing, which are not those of people."""
    return bool(_AIMS.search(plain_text(question)))


def gained_by(new: str, spoken: Iterable[str], *, changes: bool) -> list[str]:
    """« Quels sont les avantages du club pour un élève ? »; nothing where no gain is asked for.

    Args:
        new: Who a follow-up brings, with an article.
        spoken: Questions before it, the latest first.
        changes: Whether the follow-up itself asks what something brings them.
    """
    texts = tuple(spoken)
    if not texts or not _is_somebody(new):
        return []
    if not changes and not _asks_gain_of_nobody(texts[0]):
        return []
    who = _OWN.sub("les ", new)
    bare = f"{GAINS_FOR} {who} ?"
    subject = next((s for text in texts for s in _subjects(text)), "")
    if not subject:
        return [bare]
    of_it = f"Quels sont les avantages {with_preposition('de', subject)} pour {who} ?"
    return [of_it] if asks_aims(texts[0]) and not changes else [of_it, bare]


def _is_somebody(phrase: str) -> bool:
    full = phrase if _DETERMINED.match(phrase) else f"les {phrase}"
    people, _ = asked_for(plain_text(f"pour {full}"))
    return has_class(people)


def _asks_gain_of_nobody(question: str) -> bool:
    """Whether a question asks for gains, and no people stand in it who may give way."""
    plain = plain_text(question)
    if not (asks_gain(plain) or _AIMS.search(plain)):
        return False
    return not any(
        fold(p.preposition) in {"pour", "a", "au", "aux", "chez"} and _is_somebody(p.noun)
        for p in noun_phrases(question)
    )


def _subjects(question: str) -> list[str]:
    """The things of a question that are neither people nor gains, nor what is listed of them.

    « Les missions d'un club » are the club's: a mayor gains by the club.
    """
    return [
        f"{p.determiner}{'' if p.determiner.endswith(('’', chr(39))) else ' '}{p.noun}"
        for p in noun_phrases(question)
        if p.determiner
        and not _OWN.match(f"{p.determiner} ")
        and not _GAINS.match(fold(p.noun))
        and not kinds_of(fold(p.noun.split()[0]))
        and not _is_somebody(p.noun)
    ]
