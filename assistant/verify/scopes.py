"""What governs a word: the markers of a class whose scope holds it.

A marker that stands before its object (« peut organiser ») governs the words up to the next strong
boundary. One that is a predicate (« est obligatoire », « est conseillée aux … ») governs its whole
clause. A boundary is a mark of punctuation or a word that opens another clause; « et » does not end
a scope unless another marker follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.verify.lexicon import Marker, lexicon
from assistant.verify.text import plain

_BOUNDARY = re.compile(
    r"[;.!?|()]|:(?= (?:ils?|elles?|on|nous|vous|c'est|ce sont)(?!\w))"
    r"|(?<!\w)(?:mais|tandis que|alors que|contre|dont)(?!\w)"
    r"|(?<=[,;] )(?:cependant|toutefois)(?!\w)"
)
_RELATIVE = r"(?<!\w)(?:sauf|hormis|dont|qui)(?!\w)"
_ABOUT_SUBJECT = (" etre ", " figurer", " faire l'objet", " exister", " avoir lieu")
_PREDICATE = re.compile(
    r"(?<!\w)(?:est|sont|etait|etaient|sera|seront|soit|rendue?s?|reste|restent|pas"
    r"|plus)(?: \w+){0,2} $"
)


_PARENTHESES = re.compile(r"\([^()]*\)")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


@dataclass(frozen=True, slots=True)
class Scope:
    """A marker with the stretch of text that it governs; `head` is where its object begins."""

    name: str
    start: int
    end: int
    marker: Marker

    def holds(self, offset: int) -> bool:
        """Whether the character lies in the scope."""
        return self.start <= offset < self.end


def scopes(text: str, names: Iterable[str], *, lists: bool = False) -> tuple[Scope, ...]:
    """The scopes of the markers of these classes in `text`.

    Args:
        text: A sentence, or what a unit inherits followed by the unit.
        names: Classes of `lexicon.toml`.
        lists: Whether a colon lets the scope go on (an introduction and its item).
    """
    low = plain(text)
    markers = [m for m in lexicon().find(text, names) if not _goes_on(low, m)]
    found = []
    for position, marker in enumerate(markers):
        following = markers[position + 1].start if position + 1 < len(markers) else len(text)
        crosses = lists and not low[marker.start :].startswith(("pour ", "afin "))
        view = _PARENTHESES.sub(_blank, low) if marker.name == "contrast" else low
        end = min(_next_boundary(view, marker.end, crosses), _stop(low, marker.end, following))
        if marker.name == "contrast" and not low[: marker.start].strip():
            comma = low.find(",", marker.end)
            end = min(end, comma) if comma > 0 else end
        start = marker.start
        if _governs_clause(low, marker):
            start = _clause_start(low, marker.start)
        found.append(Scope(marker.name, start, end, marker))
    return tuple(found)


_TAKES_TO = re.compile(
    r"(?<!\w)(?:vis|consist|cherch|serv|contribu|aspir|tend|invit|encourag|incit|particip)"
    r"(?:e|ent|ant|er|ait|aient|era|eront|t|ir|a|ez)?(?: \w+ment)?,? (?:[^.;:]*[^.;:\w])?$"
)
_JOINED = re.compile(r"(?:,| et| ou|, mais) $")


def _goes_on(low: str, marker: Marker) -> bool:
    """Whether « à mener » is the complement of a verb before: « vise à ouvrir, à mener et à … »."""
    if marker.name != "obligation" or not low.startswith("a ", marker.start):
        return False
    ahead = low[: marker.start]
    return bool(_JOINED.search(ahead) and _TAKES_TO.search(ahead))


def _governs_clause(low: str, marker: Marker) -> bool:
    """Whether the subject is concerned too: « est obligatoire », « doit être faite »."""
    last = marker.end >= len(low.rstrip(" .;"))
    passive = low[marker.end :].startswith(_ABOUT_SUBJECT)
    normative = low[marker.start :].startswith(("est a ", "sont a "))
    return last or passive or normative or bool(_PREDICATE.search(low[: marker.start]))


AND_TO = re.compile(r"(?:,| et| ou) a \w+(?:er|ir|re)(?!\w)")
"""« Vise à ouvrir et à mener … »: another complement of the same verb does not end its scope."""


def _stop(low: str, start: int, following: int) -> int:
    """Where another marker follows after « et » or a comma, the scope ends at that joint."""
    between = low[start:following]
    goes_on = max((m.end() for m in AND_TO.finditer(between)), default=0)
    joints = [m.start() for m in re.finditer(r"(?<!\w)et(?!\w)|,", between) if m.start() > goes_on]
    return start + joints[-1] if joints and following < len(low) else len(low)


def _next_boundary(low: str, start: int, lists: bool) -> int:
    for match in _BOUNDARY.finditer(low, start):
        if lists and low[start : match.start()].rstrip().endswith(":"):
            continue
        return match.start()
    return len(low)


def _clause_start(low: str, end: int) -> int:
    last = 0
    for match in re.finditer(rf"{_BOUNDARY.pattern}|, et (?=\w)|{_RELATIVE}", low[:end]):
        last = match.end()
    return last
