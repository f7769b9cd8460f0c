"""« Avant ou après ? », « à quel moment du séjour ? »: a stage of something, not a day.

A text says it by what stands before and after (« en amont du séjour »), by how early it is (« un
financement précoce »), or by its place in what is done (« enfin, la mairie prête une salle »). No
date answers, however near.
"""

from __future__ import annotations

import re

_EARLY = r"(?:avant|au (?:tout )?debut|en amont|pendant|tot|d'abord|des le (?:debut|depart))"
_LATE = r"(?:apres|a la (?:toute )?fin|en aval|tard|ensuite|plus tard|en dernier)"
_EITHER = re.compile(
    rf"\b(?:{_EARLY}\b[^,;.?!]{{0,40}}?\bou (?:bien |plutot |seulement )?{_LATE}|"
    rf"{_LATE}\b[^,;.?!]{{0,40}}?\bou (?:bien |plutot |seulement )?{_EARLY})\b"
)
_MOMENT_OF = re.compile(
    r"\ba quel (?:moment|stade) (?:de (?:l[ae] |l'|leur |son |sa )|du |d'une? )|"
    r"\ba quels (?:moments|stades)\b(?! (?:de l'annee|de la semaine|du mois|de la journee))"
)
_STAGE = re.compile(
    r"\b(?:avant|apres|en amont|en aval|pendant|au cours d|a l'issue d|des (?:l[ae] |l'|leur)|"
    r"precoce\w*|(?:tres|plus|assez) (?:tot|tard)|enfin|ensuite|d'abord|etape \d|"
    r"au (?:tout )?debut|a la fin|en fin d|en debut d|lors d|au moment d|a l'occasion d|"
    r"tout au long d|(?:tou(?:te)?s les|chaque|differente?s|diverse?s|certaine?s|"
    r"quel(?:le)? que soit l[ae]) (?:stade|etape|moment|periode|phase|age)s?)"
)


def asks_stage(plain: str) -> bool:
    """Whether a folded question asks at what stage of something, or which of two."""
    return bool(_EITHER.search(plain) or _MOMENT_OF.search(plain))


def says_stage(plain: str) -> bool:
    """Whether a folded text says a stage of something."""
    return bool(_STAGE.search(plain))
