"""Follow-ups that ask the same of another time: « et l'année d'avant ? », « et avant ? ».

A figure is of its own time. Unless the evidence speaks of another one too, it does not answer.
"""

from __future__ import annotations

import re

from ingest.french import fold

_TIME = r"(?:annees?|ans?|mois|semestre|trimestre|fois|edition|enquete|decennie|rentree|saison)"
_BESIDE = r"(?:d'avant|d'apres|derni\w+|preceden\w+|passee?|prochaine?|suivante?|anterieure?s?)"
_THEN = (
    r"(?:avant|auparavant|hier|autrefois|jadis|aujourd'hui|maintenant|actuellement|desormais|"
    r"a present|cette annee|plus tot|plus recemment|depuis|plus tard|avant (?:ca|cela))"
)
_OTHER = re.compile(
    rf"^(?:(?:l'|la |le |les |en |pour |a )?{_TIME} {_BESIDE}|{_THEN}|il y a [\w ]{{2,20}})$"
)
_TURNS = (
    r"(?:augment|progress|diminu|baiss|recul|evolu|chang|amelior|degrad|grimp|chut|mont|descend)\w*"
)
_AT = rf"(?:{_THEN}|(?:l'|la |le |les |en |a )?{_TIME} {_BESIDE}|(?:en )?(?:19|20)\d\d)"
_SUBJECT = r"(?:ca|cela|c'|ils?|elles?|(?:l[ea]|ce|les|ces) (?:chiffre|part|taux|nombre)s?)"
_CHANGE = re.compile(
    r"^(?:(?:et|mais|alors|du coup) )*(?:est ce que )?(?:"
    rf"{_SUBJECT} ?(?:n'|ne )?(?:s'|se )?(?:a|ont|est|sont)? ?(?:pas )?(?:t (?:il|elle)s? )?"
    rf"(?:beaucoup |bien |vraiment |deja |plutot )*{_TURNS}"
    r"(?: (?:depuis|ou (?:non|pas)|comment|avec le temps|au fil|beaucoup|par rapport|entre)\b.*)?|"
    r"(?:c'est|ca va|c'etait) (?:plus|moins|mieux|pire|autant|pareil|"
    rf"en (?:hausse|baisse|progression|recul))(?: (?:qu'|que )?{_AT})?|"
    r"(?:quelle|y a t il une|il y a une) (?:evolution|tendance|progression|hausse|baisse).{0,20}|"
    rf"par rapport a {_AT})[\s?!.…]*$"
)
"""« Ça a augmenté ? », « c'est mieux qu'avant ? »: the same at two times."""

_SPEAKS = re.compile(
    r"\b(?:avant|auparavant|preceden\w+|derni(?:er|ere)s? (?:annees?|ans?|enquete|edition)|"
    r"passee?s?|aujourd'hui|desormais|actuel\w*|maintenant|depuis|evolu\w+|augment\w+|baiss\w+|"
    r"progress\w+|hausse|contre (?:\d|[a-z]+ en)|il y a \w+ (?:ans?|mois))\b"
)
_TAIL = re.compile(r",\s*(?P<time>[^,?]{3,40}?)\s*\?\s*$")


def without_other_time(question: str) -> str:
    """The question without the other time that a follow-up added to it."""
    match = _TAIL.search(question)
    if match is None or not asks_other_time(fold(match["time"])):
        return question
    return f"{question[: match.start()]} ?"


def asks_other_time(new: str) -> bool:
    """Whether what a follow-up brings (folded) is another time than that of the answer."""
    return bool(_OTHER.match(new.strip(" ,?!.")))


def asks_change(plain: str) -> bool:
    """Whether a folded follow-up asks how what was told has changed."""
    return bool(_CHANGE.match(plain))


def tells_of_other_time(text: str) -> bool:
    """Whether a folded text speaks of a change or of another time."""
    return bool(_SPEAKS.search(text))
