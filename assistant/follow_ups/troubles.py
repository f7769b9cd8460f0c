"""« On n'a plus de boulanger : le club peut-il nous aider ? »: what help is asked for.

A lead that tells of a lack is no aside where the question only asks for help: with what is told in
the lead. What is missing becomes part of the question (« … face au manque de boulanger ? »); a lack
that one word does not name (« pas de boulanger bio ») is kept as it is told, in the same sentence.
"""

from __future__ import annotations

import re

from assistant.language.noun_places import with_preposition

_LACKS = (
    r"(?:\b(?:n['’](?:ai|as?|avons|ont|y\s+a)|ne\s+\w+)\s+(?:toujours\s+|presque\s+)?"
    r"(?:pas|plus|aucune?)\b|\bmanqu(?:e|ons|ent)\b)"
)
_TROUBLE = re.compile(
    rf"^(?P<lead>[^:;,?!.]{{0,60}}{_LACKS}[^:;,?!.]{{1,50}}?)\s*[:;,.]\s+(?P<asked>\S[^:;.!]*)$",
    re.IGNORECASE,
)
_WHAT = re.compile(
    rf"{_LACKS}\s+(?:du\s+tout\s+|assez\s+)?(?:de\s+|d['’]\s*)?(?P<what>[^\W\d_]+)$", re.IGNORECASE
)
_HELP = re.compile(
    r"\b(?:aid\w+|solutions?|remédier|recours)\b|"
    r"^(?:alors\s+)?(?:que|qu['’]est-ce\s+que)\s+(?:\w+\s+){0,3}?(?:fai\w+|peu\w+)",
    re.IGNORECASE,
)


def with_trouble(message: str) -> str:
    """The message with what is lacking as a part of what it asks, or as it is."""
    match = _TROUBLE.match(message)
    if match is None or not _HELP.search(match["asked"]):
        return message
    if what := _WHAT.search(match["lead"]):
        asked = match["asked"].rstrip(" ?\u202f\u00a0")
        return f"{asked} face au manque {with_preposition('de', what['what'])} ?"
    return f"{match['lead']}, {match['asked']}"
