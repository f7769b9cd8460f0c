"""Lines that announce an event without a verb: « Fête du livre – 14 mai 2025 – Salle Braque ».

The first page of slides, a poster and the head of a programme say what, when and where in a row.
What stands behind the day is where it takes place: set apart by a sign, behind « à », or in a line
that is all in capitals.
"""

from __future__ import annotations

import re

from assistant.language.figures import dates
from assistant.language.verb_forms import VERB

_PLACE = re.compile(
    r"(?P<sign>\s*[,;:–—|•\n-])?\s*(?P<place>(?P<at>(?:à|au|aux|en|dans)\s)?[^.!?:;]{3,}?)\.?\s*$"
)
_DAY = re.compile(r"\d")
_MOST_WORDS = 12
_EVENT_WORDS = 2


def place_announced(text: str) -> tuple[int, int] | None:
    """Where the place stands in a line that announces an event; `None` for any other text."""
    days = [(start, end) for start, end in dates(text) if _DAY.match(text, start)]
    days = [(start, end) for start, end in days if not text[start:end].isdigit()]
    if not days or VERB.search(text):
        return None
    start, end = days[-1]
    found = _PLACE.match(text, end)
    if found is None or len(text[:start].split()) < _EVENT_WORDS:
        return None
    named = found["place"][0].isupper() and (found["sign"] or text.isupper())
    if not (found["at"] or named):
        return None
    return found.span("place") if len(found["place"].split()) <= _MOST_WORDS else None
