"""Follow-ups that want something else than what was said: « sur quoi d'autre à part le tri ? ».

What is known takes no part in the search for the rest, so the question before is asked again of
« autre chose que le tri »; `assistant.questions.set_apart` holds the evidence to it.
"""

from __future__ import annotations

import re

from assistant.language.elision import elided
from assistant.language.noun_phrases import noun_phrases
from assistant.questions.question import plain_text
from ingest.french import fold, stem

_OPENERS = r"(?:(?:et|mais|alors|donc|ok|sinon|du coup)[\s,]+)*"
_LEAD = r"(?:(?:sur|de|pour|avec|dans|en|chez|à|par)\s+)?"
_BUT = r"(?:à part|a part|hormis|en dehors d(?:e|u|es|['’])|sauf|outre|que|qu['’])"
_THING = r"(?:(?:sur|avec|pour|dans|chez|par)\s+)?(?P<known>[^,;:?!.]{2,50}?)"
_WHAT = r"(?:quoi|qui|où|lesquels|lesquelles|quel(?:le)?s?(?:\s+[^\W\d_]+)?)"
_FORMS = (
    re.compile(
        rf"^\W*{_OPENERS}(?:c['’]est\s+)?{_LEAD}{_WHAT}\s+d['’]autres?\s*,?\s+"
        rf"{_BUT}\s*{_THING}[\s?!.…]*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^\W*{_OPENERS}(?:à part|a part|hormis|en dehors d(?:e|u|es)|outre)\s+{_THING}"
        rf"(?:\s*,?\s*(?:c['’]est\s+)?{_LEAD}{_WHAT}(?:\s+d['’]autres?)?|\s+rien d['’]autre)?"
        r"[\s?!.…]*$",
        re.IGNORECASE,
    ),
)
_SAID_BEFORE = re.compile(r"(?:ça|cela|eux|elles?|lui|ceux|celles?)\b", re.IGNORECASE)
_WHO = re.compile(r"^(?P<who>qui)\s+(?!est-ce\b|sont\b|est\b)(?=\w)", re.IGNORECASE)
_WHICH = re.compile(r"\b(?P<which>quel(?:le)?(?P<several>s)?\s+[^\W\d_]+)\s+", re.IGNORECASE)


def asks_others(question: str) -> bool:
    """Whether a follow-up asks for anything but what it names."""
    return bool(_known(question))


def others_asked(question: str, previous: str) -> list[str]:
    """The question before, asked of others than what the follow-up names.

    Args:
        question: The follow-up.
        previous: The question before, as it was read.
    """
    known = _known(question)
    for place in noun_phrases(previous):
        if _head(place.noun) == _head(_bare(known)):
            lead = f"{place.preposition} " if fold(place.preposition) in _KEPT else ""
            said = f"{lead}autre chose {_than(known)}"
            return [f"{previous[: place.start]}{said}{previous[place.end :]}"]
    if match := _WHO.match(previous):
        return [f"{match['who']} d’autre {_than(known)} {previous[match.end() :]}"]
    if match := _WHICH.search(previous):
        other = f"{match['which']} autre{match['several'] or ''} {_than(known)} "
        return [f"{previous[: match.start()]}{other}{previous[match.end() :]}"]
    other = "d’autres" if known.lower().startswith("les ") else "autre chose"
    return [f"{previous.rstrip(' ?!.')}, {other} {_than(known)} ?"]


_KEPT = frozenset({"sur", "avec", "pour", "dans", "chez", "par"})


def _known(question: str) -> str:
    match = next((found for form in _FORMS if (found := form.match(question))), None)
    if match is None or _SAID_BEFORE.match(match["known"]):
        return ""
    return match["known"].strip()


def _bare(phrase: str) -> str:
    return re.sub(r"^(?:l[ea]s?\s+|l['’]|des\s+|du\s+|une?\s+)", "", phrase, flags=re.IGNORECASE)


def _head(phrase: str) -> str:
    words = plain_text(phrase).split()
    return stem(words[0]) if words else ""


def _than(known: str) -> str:
    return f"{elided('que ', known)}{known}"
