"""What else a question may be asked as, where its own words found no answer.

« L'école peut-elle travailler avec le club ? » and « quel rôle pour l'école ? » have an answer in
what the school can do with the club; « un médecin peut-il être membre du club ? », in who can.
"""

from __future__ import annotations

import re

from assistant.language.contractions import article_in
from assistant.language.noun_places import with_preposition
from assistant.questions.forms_of_asking import small

_WHO = r"(?P<who>(?:l[ae]s?\s|l['’]|une?\s|mon\s|ma\s|mes\s|notre\s|nos\s|votre\s)[^,;:?!]{2,60}?)"
_OPENS = r"^\W*(?:(?:et|mais|alors|bonjour|ok)\b\W*)*(?:est[- ]ce\s+qu(?:e\s+|['’]))?"
_PRONOUN = r"(?:-(?:t-)?(?:ils?|elles?))?"
_END = r"\s*[?!.]*$"
_TOGETHER = re.compile(
    rf"{_OPENS}{_WHO}\s+(?P<can>peut|peuvent|pourrai(?:t|ent)){_PRONOUN}\s+(?:aussi\s+)?"
    r"(?:travailler|collaborer|coopérer|s['’]associer|agir|intervenir|monter\s+des\s+projets|"
    rf"faire\s+quelque\s+chose|être\s+associée?s?)\s+(?P<with>avec\s+[^,;:?!]{{2,60}}?){_END}",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^\W*(?:et\s+)?(?:quel(?:\s+est)?\s+(?:le\s+)?r[ôo]le|la\s+place|quelle\s+place|r[ôo]le)\s+"
    rf"(?:pour|de|des|d|du)(?:['’]|\s)(?P<what>[^,;:?!]{{2,60}}?){_END}",
    re.IGNORECASE,
)
_CONCERNED = re.compile(
    rf"{_OPENS}{_WHO}\s+(?:est|sont){_PRONOUN}\s+(?:aussi\s+)?(?:concernée?s?|associée?s?|"
    rf"impliquée?s?){_END}",
    re.IGNORECASE,
)
_ASSOCIATE = re.compile(
    r"^\W*comment\s+(?:associer|impliquer|mobiliser|faire\s+participer)\s+(?P<who>(?:l[ae]s?\s|l['’]|"
    rf"une?\s)[^,;:?!]{{2,60}}?){_END}",
    re.IGNORECASE,
)
_MEMBER = re.compile(
    rf"{_OPENS}{_WHO}\s+(?:(?:peut|peuvent|pourrai(?:t|ent)|(?:a|ont)\s+le\s+droit\s+d['’e]){_PRONOUN}\s*)?"
    r"(?:(?:(?:faire|fait|font)\s+partie|(?:être|devenir|est|sont)\s+(?:membre|adhérent)e?s?)\s+"
    r"(?P<of>d[eu’'s]\S*\s*(?:la\s+|l['’])?)|adhérer\s+(?P<to>à\s+(?:la\s+|l['’]|une?\s+)|aux?\s+)|"
    rf"(?:rejoindre|intégrer)\s+(?P<it>l[ae]s?\s+|l['’]|une?\s+))(?P<body>[^,;:?!]{{2,40}}?){_END}",
    re.IGNORECASE,
)
_BELONGS = re.compile(
    r"\b(?:fai\w+\s+partie|membres?|réuni\w*|regroup\w*|compos\w*|rassembl\w*|s['’]adresse|ouverte?s?)\b",
    re.IGNORECASE,
)


def second_wording(text: str) -> str:
    """Another question that may answer this one; empty where there is none."""
    if together := _TOGETHER.match(text):
        return f"Que {together['can']} faire {small(together['who'])} {together['with']} ?"
    if member := _MEMBER.match(text):
        return f"Qui peut faire partie {_of_body(member)} ?"
    if said := _CONCERNED.match(text) or _ASSOCIATE.match(text):
        return _what_can(said["who"])
    if role := _ROLE.match(text):
        return _what_can(role["what"])
    return ""


def says_who_belongs(question: str, text: str) -> bool:
    """Whether a text that answers says who belongs to a body, where a question asks that.

    « 280 adhérents » does not say that a doctor may be one of them.
    """
    return _MEMBER.match(question) is None or _BELONGS.search(text) is not None


def _what_can(who: str) -> str:
    """What somebody can do, in the number of who it is."""
    many = re.match(r"(?:les|des|nos|mes)\s|\w+s\s*$", who, re.IGNORECASE)
    return f"Que {'peuvent' if many else 'peut'} faire {small(who)} ?"


def _of_body(member: re.Match[str]) -> str:
    """A body, behind « faire partie »."""
    if member["of"]:
        return f"{member['of']}{member['body']}"
    to = member["to"] or ""
    article = member["it"] or article_in(to) or to.lstrip("àÀ ")
    return with_preposition("de", f"{article}{member['body']}")
