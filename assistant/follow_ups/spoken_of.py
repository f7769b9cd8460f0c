"""What a question has spoken of, and so a pronoun of the next one may stand for.

Each phrase comes with how it is said in full: with its complement, with what is joined to it by
« et », with what was asked of it (« les lycées qui ont un préau »).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from assistant.follow_ups.restrictions import those_counted
from assistant.language.elision import elided
from assistant.language.noun_phrases import (
    FRAME_NOUN,
    NounPhrase,
    asking_from,
    bare_names,
    is_counted,
    names,
    noun_phrases,
    whole,
)
from assistant.questions.asked import ORDINAL
from ingest.french import fold

ABOUT = " (à propos de : "
"""What stands between half a question and what it was asked about."""

_WHICH = re.compile(r"\b(quel(?:le)?s?)\s+(?!est\b|sont\b)([^\W\d_]{3,})", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"(?<!quel )(?<!quels )(?<!quelle )(?<!quelles )(?<!qui )(?<!où )"
    r"\b(?:est|sont|était|étaient)\s+(?:bien |donc |aussi |plutôt |vraiment )?$",
    re.IGNORECASE,
)
"""« Le président est *un médecin* »: what is said of something is not what one goes on about."""

_RANKED = re.compile(rf"(?:{ORDINAL})\b")
"""« Le premier point » is a place in a list, nothing that one goes on about."""


def said_in(text: str) -> list[tuple[NounPhrase, str]]:
    """The phrases of a question with how they are said in full, its names first.

    What the question itself says comes before what it was asked about.
    """
    head, marked, rest = text.partition(ABOUT)
    if marked and noun_phrases(head):
        return [*said_in(head), *said_in(rest.rstrip(" ?)"))]
    found = tuple(p for p in noun_phrases(text) if not _RANKED.match(fold(p.noun)))
    followed = list(zip(found, (*found[1:], None), strict=False))
    asking = asking_from(text)
    followed.sort(
        key=lambda p: (
            p[0].start < asking,
            is_counted(p[0]),
            bool(_ATTRIBUTE.search(text[: p[0].start])),
        )
    )
    return [
        *((phrase, phrase.subject) for phrase in names(text)),
        *asked_about(text),
        *_together(text, found),
        *((phrase, phrase.subject) for phrase in bare_names(text)),
        *((phrase, whole(text, phrase, after)) for phrase, after in followed),
    ]


def those_who(text: str) -> list[tuple[NounPhrase, str]]:
    """« Combien de lycées ont un préau ? » makes the lycées that have one a « ils »."""
    if not (those := those_counted(text)):
        return []
    noun = those.removeprefix("les ")
    plain = noun.partition(" qui ")[0]
    return [
        (NounPhrase(0, 0, len(text), "", "les", plain), f"les {plain}"),
        (NounPhrase(0, 0, len(text), "", "les", noun), those),
    ]


def asked_about(text: str) -> list[tuple[NounPhrase, str]]:
    """« Quelle enquête le dit ? » makes « l'enquête » something to speak of."""
    found = []
    for match in _WHICH.finditer(text):
        feminine, plural = "lle" in match[1].lower(), match[1].lower().endswith("s")
        article = "les" if plural else "la" if feminine else "le"
        phrase = NounPhrase(match.start(), match.start(2), match.end(), "", article, match[2])
        if not FRAME_NOUN.match(match[2]):
            found.append((phrase, f"{elided(f'{article} ', match[2])}{match[2]}"))
    return found


def _together(text: str, found: Sequence[NounPhrase]) -> list[tuple[NounPhrase, str]]:
    """« Les collèges et les lycées » are one « ils »."""
    joined = []
    for one, other in itertools.pairwise(found):
        if re.fullmatch(r"\s+et\s+", text[one.end : other.start]):
            both = f"{one.subject} et {other.subject}"
            phrase = NounPhrase(one.start, one.noun_start, other.end, "", "les", both)
            joined.append((phrase, both))
    return joined
