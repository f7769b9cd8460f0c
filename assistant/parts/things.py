"""Things that one question asks for together, told apart: « le thème et la date de la fête ».

What stands behind the last of them belongs to each (« le thème *de la fête* »), unless each has its
own (« les gains pour les élus et les étapes pour adhérer »). In « le lien entre le club et la
mairie », « les liens avec le club et la mairie », one thing is asked for: there, the second noun
goes on from the first one's complement.
"""

from __future__ import annotations

import re

from assistant.language.words import WORDS
from ingest.french import fold

_ARTICLE = r"(?:l['’]|(?:les?|la)\s+)"
_ASKED = re.compile(
    r"^(?P<lead>(?:[^,:;?!]{0,60}[,:;]\s+)?(?:et\s+)?)(?P<frame>quel(?:le)?s?\s+(?:est|sont|était|"
    r"étaient|sera|seront|ont\s+été|a\s+été)|"
    r"c['’]est\s+quoi|(?:re)?(?:donne|dis|dites|cite|list|décri|indiqu|précis|rappell)\w*"
    r"(?:-(?:moi|nous))?|(?:je|on|nous)\s+(?:cherch|voudr|veu|souhait|aimer)\w+"
    r"(?:\s+(?:connaître|savoir|avoir))?|connaître)\s+(?=(?P<article>l['’]|les?\s|la\s))",
    re.IGNORECASE,
)
_JOINT = re.compile(rf"\s+et\s+(?={_ARTICLE})|\s*,\s+(?={_ARTICLE})", re.IGNORECASE)
_COMPLEMENT = re.compile(
    r"\s+(?:de|du|des|pour|avec|à|au|aux|entre|dans|chez|sur|par|en|qui|que|où|dont|lors|selon)\b|"
    r"\s+(?:d|qu)['’]",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:entre|ensemble|compar\w+|différences?|liens?|écarts?)\b", re.IGNORECASE
)
_AS_ONE = re.compile(r"\b(?:qui|que|où|dont)\b|\bqu['’]", re.IGNORECASE)
_BY_ARTICLE = {"le": "quel est", "la": "quelle est", "les": "quels sont"}


def things(question: str) -> list[str]:
    """One question for each thing asked for; the question alone where it asks for one."""
    asked = _ASKED.match(question)
    if asked is None or _TOGETHER.search(question):
        return [question]
    named = _JOINT.split(question[asked.end() :].rstrip(" ?!."))
    last = _COMPLEMENT.search(named[-1])
    complement = named[-1][last.start() :] if last else ""
    whose = [_COMPLEMENT.search(thing) for thing in named[:-1]]
    if len(named) < 2 or _AS_ONE.search(complement) or not _apart(named, whose):
        return [question]
    full = [
        thing if own else f"{thing}{complement}"
        for thing, own in zip(named, [*whose, last], strict=True)
    ]
    return [f"{asked['lead']}{_frame(asked['frame'], thing)} {thing} ?" for thing in full]


def _apart(named: list[str], whose: list[re.Match[str] | None]) -> bool:
    """Whether each of some nouns is asked for, rather than going on from a complement."""
    return not any(whose) or all(_head(thing) in WORDS["asked_for"] for thing in named[1:])


def _head(thing: str) -> str:
    noun = re.sub(rf"^{_ARTICLE}", "", fold(thing))
    return re.split(r"\W", noun, maxsplit=1)[0].removesuffix("s")


def _frame(frame: str, thing: str) -> str:
    """« Quels sont » before « le thème et la date » is « quel est » before « le thème »."""
    if not fold(frame).startswith("quel"):
        return frame
    article = re.match(r"les?\b|la\b", thing, re.IGNORECASE)
    told = _BY_ARTICLE[article.group().lower()] if article else "quel est"
    return told.capitalize() if frame[:1].isupper() else told
