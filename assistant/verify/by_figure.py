"""A share said in words and given by its figure: the figure alone is held to the source."""

from __future__ import annotations

import re

from assistant.verify.text import plain

_SHARE = re.compile(
    r"(?P<said>(?:plus|pres|moins) de la moitie|l[ae] (?:tres |grande )*majorite|une majorite"
    r"|la plupart|la quasi[- ]totalite)(?P<of> (?:des|de|du|d').{1,50}?)"
    r" \((?P<share>\d{1,3})(?:,\d+)? ?%\)"
)
_BETWEEN = {"pres": (40, 50), "moins": (0, 49), "quasi": (90, 100)}
_OVER_HALF = (51, 100)


def by_figure(text: str) -> str:
    """« Plus de la moitié des répondants (55 %) » as « 55 % des répondants », where that is so."""
    match = _SHARE.search(plain(text))
    if match is None:
        return text
    low, high = next((b for word, b in _BETWEEN.items() if word in match["said"]), _OVER_HALF)
    if not low <= int(match["share"]) <= high:
        return text
    figure = text[match.start("share") : match.end() - 1]
    return text[: match.start()] + figure + text[slice(*match.span("of"))] + text[match.end() :]
