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


def tells_of_other_time(text: str) -> bool:
    """Whether a folded text speaks of a change or of another time."""
    return bool(_SPEAKS.search(text))
