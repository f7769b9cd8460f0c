"""Which questions ask how many there are of something (« combien y a-t-il de villes ? »)."""

from __future__ import annotations

import re
from functools import lru_cache

_THERE_ARE = (
    r"(?:y a t il|y en a t il|il y a|y a|il existe|existe t il|on compte|compte t on|on recense|"
    r"recense t on|on denombre|denombre t on|est ce qu'il y a|est ce qu'on compte|sont ils|"
    r"sont elles)"
)
_EVERYWHERE = (
    r"(?: (?:au total|en tout|en france|aujourd'hui|actuellement|a ce jour|en \d{4}|en activite|"
    r"au niveau national|a l'echelle nationale|dans (?:le|tout le|notre) pays|"
    r"sur (?:tout )?le territoire(?: national| francais)?|existantes?|existants?))*"
)
_TOTAL = re.compile(
    rf"\bcombien {_THERE_ARE}(?: \w+)? ?(?:de |d')(?P<a>\w+)|"
    rf"\b{_THERE_ARE} combien (?:de |d')(?P<b>\w+)|"
    rf"\bcombien (?:de |d')(?P<c>\w+)(?: \w+){{0,5}}? (?:{_THERE_ARE}|existent)\b|"
    rf"^\W*(?:et )?combien (?:de |d')(?P<d>\w+){_EVERYWHERE}\W*$|"
    rf"^\W*(?:et )?combien (?:de |d')(?P<g>\w+) compte (?:la france|le pays){_EVERYWHERE}\W*$|"
    r"\bnombre (?:total|exact|actuel|global) (?:de |des |d')(?P<e>\w+)|"
    rf"\bnombre (?:de |des |d')(?P<f>\w+){_EVERYWHERE}\W*$"
)

_WHICH = re.compile(r"\W+(?:qui|dont|que|ayant|n'|a (?:\w+er|faire)\b)")
"""« Combien y a-t-il de clubs *qui ont* un gymnase »: not how many there are."""


@lru_cache(maxsize=256)
def counted_in_total(plain: str) -> str | None:
    """The noun whose total a folded question asks (« combien y a-t-il de *villes* »), if any."""
    match = _TOTAL.search(plain)
    if match is None:
        return None
    name, noun = next((name, noun) for name, noun in match.groupdict().items() if noun)
    return None if _WHICH.match(plain, match.end(name)) else noun
