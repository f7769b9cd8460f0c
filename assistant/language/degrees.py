"""Degrees that a word of scarcity turns round: « le plus rarement » is « le moins ».

« Le moins rarement » is « le plus » in turn. Patterns that look for the greatest or the least read
the text that `straightened` makes; adjectives behind « plus » (« la plus faible part ») are left
to them, because there the figure itself is small.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SCARCELY = (
    r"(?:neglige|delaisse|oublie)e?s?|rarement|faiblement|exceptionnellement|marginalement|mal"
)
_SCARCE = r"rares?|faibles?|bas(?:ses?)?|petite?s?|mauvaise?s?|pires?"
_TURNED = re.compile(
    rf"\b(?:(?P<more>plus) (?:{_SCARCELY})\b|(?P<less>moins) (?:{_SCARCELY}|{_SCARCE})\b)"
)

THE_MORE = re.compile(r"^\W*(?:plus|moins)\b.+, (?:plus|moins)\b")
"""« Plus un club est ancien, plus ses liens se renforcent », in a folded text."""


@lru_cache(maxsize=1024)
def straightened(plain: str) -> str:
    """A folded text whose « plus » and « moins » point to the value that is meant."""
    return _TURNED.sub(lambda match: "moins" if match["more"] else "plus", plain)
