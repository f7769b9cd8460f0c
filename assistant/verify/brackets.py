"""What stands in one bracket of a statement belongs to what the bracket explains.

« Des soins (création d'une maison de santé face aux départs) et un accueil (préparation de la
promotion des internes) »: no clause may put the departures of the first bracket under the
preparation of the second. Words that only two different brackets have need a mark or a coordination
between them in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.verify.alignment import Alignment
from assistant.verify.text import plain

_BRACKET = re.compile(r"\([^()]{12,}\)")
_PARTS = re.compile(r"[,;:(]|(?<!\w)(?:et|ou|puis|ainsi que|mais|comme|notamment)(?!\w)")


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why two brackets are mixed; `None` where none is."""
    for piece in laid:
        spans = [m.span() for m in _BRACKET.finditer(piece.text)]
        if len(spans) < 2 or piece.unit.kind == "row":
            continue
        placed = [
            (pair.claim, inside)
            for pair in piece.pairs
            for inside in [_inside([s.start for s in pair.sources], spans)]
            if inside is not None
        ]
        for (one, first), (other, second) in pairwise(placed):
            if first != second and not _PARTS.search(plain(sentence[one.end : other.start])):
                return "la phrase réunit des éléments que l’extrait ne relie pas"
    return None


def _inside(places: Sequence[int], spans: Sequence[tuple[int, int]]) -> int | None:
    """The one bracket that all the sources of a word stand in, if there is one."""
    found = {
        next((i for i, (start, end) in enumerate(spans) if start <= place < end), None)
        for place in places
    }
    return found.pop() if len(found) == 1 else None
