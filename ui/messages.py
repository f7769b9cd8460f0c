"""French as it is printed: typographic spaces, apostrophes, sizes, durations, dates.

Sentences are written in the code with plain spaces and straight apostrophes, and pass through
`typographic` once, on their way to a person. It is for our own sentences only: never for the text
of a document, a path or a command, which stay as they are.
"""

from __future__ import annotations

import re

from ingest.typography import NARROW, curved, number

_BEFORE_HIGH_MARK = re.compile(r"(?<=\S)[ \u00a0](?=[;:!?%»](?!\w))")
_AFTER_OPENING = re.compile(r"(?<=«)[ \u00a0](?=\S)")


def typographic(text: str) -> str:
    """`text` with no-break spaces and curved apostrophes where French wants them.

    Only spaces already there are changed, so that addresses and times (« 10:30 ») stay whole.
    """
    text = _BEFORE_HIGH_MARK.sub(NARROW, text)
    text = _AFTER_OPENING.sub(NARROW, text)
    return curved(text)


def sentence(template: str, **values: object) -> str:
    """A template made typographic, then filled in: names and paths stay as they are."""
    return typographic(template).format_map(values)


def size(octets: int) -> str:
    """A size in o, Kio, Mio or Gio, with one decimal under ten."""
    value = float(octets)
    for unit in ("o", "Kio", "Mio"):
        if value < 1024:
            return f"{number(value, 0 if unit == 'o' or value >= 10 else 1)}{NARROW}{unit}"
        value /= 1024
    return f"{number(value, 1)}{NARROW}Gio"


def duration(seconds: float) -> str:
    """A duration that reads at a glance: « 41 ms », « 3,2 s », « 2 min 05 s », « 1 h 02 min »."""
    if seconds < 1:
        return f"{number(seconds * 1000)}{NARROW}ms"
    if seconds < 60:
        return f"{number(seconds, 1 if seconds < 10 else 0)}{NARROW}s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes}{NARROW}min{NARROW}{rest:02d}{NARROW}s"
    hours, minutes = divmod(minutes, 60)
    return f"{hours}{NARROW}h{NARROW}{minutes:02d}{NARROW}min"


def enumeration(items: tuple[str, ...] | list[str], last: str = "et") -> str:
    """« a », « a et b », « a, b et c »."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
