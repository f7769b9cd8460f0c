"""Things that one question asks for together, told apart: « le thème et la date de la fête ».

What stands behind the last of them belongs to each (« le thème *de la fête* »), unless each has its
own (« les gains pour les élus et les étapes pour adhérer »). In « le lien entre le club et la
mairie », « les liens avec le club et la mairie », one thing is asked for: there, the second noun
goes on from the first one's complement.
"""

from __future__ import annotations

import re

from assistant.language.elision import elided
from assistant.language.words import is_asked_for
from assistant.parts.wordings import LEAD
from assistant.questions.forms_of_asking import what_is
from ingest.french import fold

_ARTICLE = r"(?:l['’]|(?:les?|la)\s+)"
_ANY_ARTICLE = r"(?:l['’]|(?:les?|la|une?|des)\s+)"
_WORD = r"[^\W\d_][\w’'-]*"
_NAME = (
    rf"(?!ça\b|ca\b|cela\b|c['’]|je\b|on\b){_ANY_ARTICLE}?{_WORD}"
    rf"(?:\s+(?!et\b|ou\b|veu|signifi){_WORD}){{0,4}}?"
)
_MEANT = re.compile(
    rf"^(?P<lead>{LEAD})(?P<what>c['’]est\s+quoi\s+|"
    r"qu['’]est[- ]ce\s+qu(?:e\s+(?:c['’]est\s+qu(?:e\s+|['’]))?|['’])|"
    r"qu(?:e\s+|['’])(?:veu(?:t|lent)\s+dire|signifi(?:e|ent))\s+(?:(?:les?|ces)\s+sigles?\s+)?|"
    r"(?:définition|signification|sens)\s+d(?:e\s+|['’]))"
    rf"(?P<first>{_NAME})(?P<more>(?:\s*,\s+{_NAME})*)\s+et\s+(?P<last>{_NAME})\s*[?!.]*\s*$",
    re.IGNORECASE,
)
"""« Que signifient A et B ? », « c'est quoi un club et une ligue ? »: two definitions."""

_ASKED = re.compile(
    rf"^(?P<lead>{LEAD}(?:et\s+)?)(?P<frame>quel(?:le)?s?\s+(?:est|sont|était|"
    r"étaient|sera|seront|ont\s+été|a\s+été)|"
    r"c['’]est\s+quoi|(?:re)?(?:donne|dis|dites|cite|list|décri|indiqu|précis|rappell)\w*"
    r"(?:-(?:moi|nous))?|(?:je|on|nous)\s+(?:cherch|voudr|veu|souhait|aimer)\w+"
    r"(?:\s+(?:connaître|savoir|avoir))?|connaître)\s+(?=(?P<article>l['’]|les?\s|la\s))",
    re.IGNORECASE,
)
_ONE = {
    "les sigles": "le sigle",
    "ces sigles": "le sigle",
    "veulent": "veut",
    "signifient": "signifie",
}
_ONE_SIGN = re.compile("|".join(_ONE), re.IGNORECASE)
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


def things(question: str) -> list[str]:
    """One question for each thing asked for; the question alone where it asks for one."""
    if _TOGETHER.search(question):
        return [question]
    if meant := _MEANT.match(question):
        return _definitions(meant)
    asked = _ASKED.match(question)
    if asked is None:
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
    return [f"{asked['lead']}{_asked_for(asked['frame'], thing)} ?" for thing in full]


def _definitions(meant: re.Match[str]) -> list[str]:
    """The question for what each of some names means."""
    names = [meant["first"], *re.split(r"\s*,\s+", meant["more"])[1:], meant["last"]]
    what = _ONE_SIGN.sub(lambda many: _ONE[fold(many[0])], meant["what"])
    return [f"{meant['lead']}{elided(what, name)}{name} ?" for name in names]


def _apart(named: list[str], whose: list[re.Match[str] | None]) -> bool:
    """Whether each of some nouns is asked for, rather than going on from a complement."""
    heads = (re.sub(rf"^{_ARTICLE}", "", thing, flags=re.IGNORECASE) for thing in named[1:])
    return not any(whose) or all(is_asked_for(re.split(r"\W", head)[0]) for head in heads)


def _asked_for(frame: str, thing: str) -> str:
    """« Quels sont » before « le thème et la date » is « quel est » before « le thème »."""
    if not fold(frame).startswith("quel"):
        return f"{frame} {thing}"
    told = what_is(thing)
    return f"{told[:1].upper()}{told[1:]}" if frame[:1].isupper() else told
