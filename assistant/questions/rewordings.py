"""What people say in two places of a question, as texts say it in one.

- « 9 lycées sur 10 » and « un lycée sur deux » are said in a text as « 90 % des lycées ». Only what
  makes a whole percentage is rewritten: « deux lycées sur trois » is left as it is.
- « Les lycées ont un musée comme partenaire » is said as « travaillent avec un musée »: the noun by
  itself (« ce partenaire ») says nothing of working together.
"""

from __future__ import annotations

import re

from assistant.questions.canonical import canonical
from assistant.questions.ranking import CARDINALS

_NUMBERS = {"un": 1, "une": 1, **CARDINALS, "cent": 100}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_NUMBERS)})"
_RATIO = re.compile(
    rf"(?<![\w,.])(?:(?:les|l['’])\s*)?(?P<some>{_NUMBER})\s+(?P<things>[^\W\d_][^\s,;:?!.]*(?:\s+[^\W\d_][^\s,;:?!.]*){{0,3}}?)"
    rf"\s+sur\s+(?P<all>deux|quatre|cinq|dix|cent|2|4|5|10|20|50|100)\b(?!\s*(?:%|ans|mois|jours))",
    re.IGNORECASE,
)


_SOMEBODY = r"(?P<whom>(?:(?:une?|des|les?|la|leurs?|plusieurs)\s|l['’])[^,;:?!.]{2,60}?)"
_AS_PARTNER = re.compile(
    rf"\b(?:ont|a|avaient|avait|auraient|ayant)\s+(?:déjà\s+)?{_SOMEBODY}"
    r"\s+(?:comme|pour)\s+partenaires?\b"
    rf"|\b(?:comptent|compte)\s+{_SOMEBODY.replace('whom', 'counted')}"
    r"\s+parmi\s+(?:leurs|ses)\s+partenaires\b",
    re.IGNORECASE,
)


def reworded(text: str) -> str:
    """The text with its ratios as percentages, and its partners as those that one works with.

    What it asks for is told in its usual form (`assistant.questions.canonical`).
    """
    return _AS_PARTNER.sub(_with_partner, _RATIO.sub(_percentage, canonical(text)))


def _with_partner(match: re.Match[str]) -> str:
    return f"travaillent avec {match['whom'] or match['counted']}"


def _percentage(match: re.Match[str]) -> str:
    some, whole = _number(match["some"]), _number(match["all"])
    if some >= whole or 100 * some % whole:
        return match.group()
    things = match["things"]
    if some == 1 and not things.isupper():
        things = things if things.endswith(("s", "x")) else f"{things}s"
    return f"{100 * some // whole} % des {things}"


def _number(written: str) -> int:
    return _NUMBERS.get(written.lower()) or int(written)
