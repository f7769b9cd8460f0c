"""What a question says of its subject before it asks for the reason, or for a figure.

- A small share: « pourquoi si peu de clubs jouent-ils dehors ? », « pourquoi seulement 10 % des… »
  are put right by the share, where most of them do.
- A side: « pourquoi les clubs sont-ils surtout en ville ? », where they are in the country.
- One place alone: « le club Val d'Orne est uniquement ornais, donc combien de communes ? ».
- Who asked: « dans son sondage auprès des clubs, la ligue a trouvé combien de… », where somebody
  else did. Only *the* survey, or somebody's, supposes it: « un sondage de la ligue auprès des
  clubs » may be another one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.elision import elided
from assistant.premises import Premise
from assistant.questions.asked import Asked
from assistant.questions.forms_of_asking import small
from ingest.french import fold

_WHY = (
    r"^\W*(?:(?:et|mais|alors|donc|bonjour)\W+)*(?:pourquoi(?:\s+est-ce\s+qu(?:e\s+|['’]))?|"
    r"comment\s+(?:se\s+fait-il|expliquer|expliquez-vous|expliquer\s+le\s+fait)\s+qu(?:e\s+|['’])|"
    r"comment\s+cela\s+se\s+fait-il\s+qu(?:e\s+|['’]))\s*"
)
_ASIDE = r"(?:\s*,[^,?!]{3,40},)?"
_FEW = re.compile(
    rf"{_WHY}(?:y\s+a-t-il\s+)?(?P<few>(?:si\s+|aussi\s+|tellement\s+)?peu\s+d(?:e\s+|['’]))"
    rf"(?P<things>[^\s,;:?!]+){_ASIDE}\s+(?:qui\s+)?(?P<deed>[^?!]{{5,}}?)\s*\?*\s*$",
    re.IGNORECASE,
)
_ONLY = re.compile(
    rf"{_WHY}(?:est-ce\s+qu['’])?(?P<few>(?:seulement|à\s+peine|que|moins\s+de|tout\s+juste)\s+(?P<share>\d+(?:,\d+)?\s?%))"
    rf"\s+(?:des\s+|de\s+|d['’])(?P<things>[^\s,;:?!]+){_ASIDE}\s+(?P<deed>[^?!]{{5,}}?)\s*\?*\s*$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"-(?:t-)?(?:ils?|elles?)\b")
_IN = r"(?:en|dans)\s+(?:un\s+)?(?:milieu|zone|secteur)\s+"
_TOWN = rf"(?:en\s+ville|{_IN}urbaine?s?|urbaine?s?|citadine?s?)"
_COUNTRY = rf"(?:à\s+la\s+campagne|{_IN}rurale?s?|rura(?:le?s?|ux))"
_SIDE = re.compile(
    rf"{_WHY}(?P<who>[^,;:?!]{{3,90}}?)\s+(?P<are>est|sont)(?:-(?:t-)?(?:ils?|elles?))?\s+"
    r"(?:surtout|majoritairement|principalement|plutôt|essentiellement|en\s+majorité|le\s+plus\s+souvent)\s+"
    rf"(?:situ[ée]+s?\s+|implant[ée]+s?\s+)?(?P<side>(?P<town>{_TOWN})|{_COUNTRY})\s*\?*\s*$",
    re.IGNORECASE,
)
_WHOLLY = re.compile(
    r"^\W*(?P<who>[^,;:?!]{3,80}?)\s+est(?:-(?:t-)?(?:elle|il))?\s+(?:bien\s+)?"
    r"(?P<only>(?:uniquement|exclusivement|entièrement|totalement|purement|(?:à\s+)?100\s?%)\s+"
    r"(?:(?:située?\s+)?en\s+(?-i:(?=[A-ZÀ-Ý]))[\w’'-]+|(?P<adjective>[^\W\d_]{4,})))(?P<end>\s*[?,.].*|\s*)$",
    re.IGNORECASE,
)
_ROOT = 3
"""Letters that « vendéenne » shares with « Vendée »."""

_SIDES = frozenset({Asked.COMPARISON, Asked.STATEMENT, Asked.YES_NO, Asked.PLACE, Asked.LABEL})
_PROPER = re.compile(r"\b[A-ZÀ-Ý][a-zà-ÿ]{3,}")
_MOST = 50.0
_SURVEYED = re.compile(
    r"\b(?:(?:l['’]|son\s+|sa\s+|cette\s+)(?:\w+\s+)?(?P<kind>enquête|étude|sondage|questionnaire|consultation)"
    r"|le\s+(?P<poll>sondage|questionnaire))\b"
    r"(?P<of>\s+(?:de\s+la\s+|du\s+|de\s+l['’]|d[e']\s*)[^,;:?!]{2,50}?)?"
    r"(?P<among>\s+auprès\s+(?:des|de\s+la|du|de\s+l['’]|de)\s*[^,;:?!]{2,60}?)(?=\s*[,;:?!]|\s+(?:a|ont|dit|montre|quel)\b|$)",
    re.IGNORECASE,
)
_THE = re.compile(r"\b(?:la|le|l['’])\s?$", re.IGNORECASE)
_DID = re.compile(
    r"^\s*(?:a|ont)\s+(?:\w+\s+)?(?:trouvé|compté|relevé|constaté|identifié|recensé|dénombré|observé|"
    r"interrogé|mesuré|montré|établi|mené|réalisé)\w*",
    re.IGNORECASE,
)


def supposed_fact(text: str) -> Premise | None:
    """The small share, or the side, of which a question asks for the reason."""
    if (match := _FEW.search(text) or _ONLY.search(text)) is not None:
        deed = _PRONOUN.sub("", match["deed"])
        said = re.sub(r"\s+d(?:e\s+|['’])$", "", match["few"])
        question = f"Quelle part des {match['things']} {deed} ?"
        return Premise(said, question, frozenset({Asked.PERCENT}), least=_MOST)
    if (match := _SIDE.search(text)) is not None:
        it = "elles" if match["are"] == "sont" else "elle"
        question = f"{match['who']} {match['are']}-{it} plutôt en ville ou à la campagne ?"
        named = "rura" if match["town"] else "urba"
        return Premise(match["side"], question, _SIDES, named=named)
    return _of_one_place(text)


def _of_one_place(text: str) -> Premise | None:
    """Asks in which department somebody is who is said to be of one alone."""
    match = _WHOLLY.match(text)
    if match is None:
        return None
    who, adjective = match["who"], fold(match["adjective"] or "")
    names = [fold(name) for name in _PROPER.findall(who)]
    if adjective and not any(name[:_ROOT] == adjective[:_ROOT] for name in names):
        return None
    asks = f"Dans quel département se trouve {small(who)} ?"
    then = match["end"].strip(" ,.?")
    rest = f"{who}, {then} ?" if then else ""
    return Premise(match["only"], asks, frozenset({Asked.PLACE, Asked.LIST}), rest=rest)


def supposed_surveyor(text: str, missing: Sequence[str]) -> Premise | None:
    """Who is said to have led a survey, where no evidence for the question names them.

    Args:
        text: A standalone question.
        missing: Surface forms of what no evidence carries (`Decision.missing`).
    """
    survey = _SURVEYED.search(text)
    if survey is None or not missing or (at := text.find(missing[0])) < 0:
        return None
    said = missing[0]
    if not said[:1].isupper():
        return None
    of = survey["of"] or ""
    did = _DID.match(text[at + len(said) :]) if _THE.search(text[:at]) else None
    if said not in of and did is None:
        return None
    rest = text.replace(of, "", 1) if of else text[at + len(said) + (did.end() if did else 0) :]
    kind = (survey["kind"] or survey["poll"]).lower()
    the = "le " if kind in {"sondage", "questionnaire"} else elided("la ", kind)
    asks = f"Qui a mené {the}{kind}{survey['among']} ?"
    return Premise(said, asks, frozenset({Asked.PERSON}), rest=rest.strip(), unheard=True)
