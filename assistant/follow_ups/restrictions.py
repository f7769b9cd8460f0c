"""Restrictions: a follow-up that counts again, among others or among the same.

« Et ceux qui ont une direction ? », « et qui ont lancé des actions ? », « parmi eux, combien ont une
clé ? » and « combien ont répondu ? » leave out the measure and the things counted. Both stand at
the head of the question before (« quelle part des lycées… », « combien de lycées… »), which is said
again with the new predicate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.language.noun_phrases import noun_phrases
from assistant.language.noun_places import with_preposition

_OPENERS = r"(?:(?:et|mais|alors|ok|oui|non|bon|ah|donc|puis|du coup)[\s,:]+)*"
_CLITICS = r"(?:(?:ne|se|en|y|les?|la|leur|lui)\s+|[nsyl]['’]\s*)*"
_PLURAL = (
    rf"{_CLITICS}(?!souvent\b|comment\b|\w+ment\b|\w+ent\s+(?:a|de|du|des|d['’]|est)\b)"
    r"(?:ont|sont|font|vont|peuvent|veulent|doivent|savent|disent|avaient|étaient|etaient|[^\W\d_]{2,}ent)\b"
)
_WHO = re.compile(
    rf"^\W*{_OPENERS}(?:(?:(?:et|pour|chez|parmi|dont)\s+)?(?:ceux|celles)\s+qui\s+|(?<=et )qui\s+(?={_PLURAL})"
    r"(?!sont\s+(?:les|ces|ses|leurs|nos|vos)\b))(?P<said>.+)$",
    re.IGNORECASE,
)
_AMONG = (
    r"(?:parmi|sur|dans|entre|chez)\s+(?:eux|elles|ceux-ci|celles-ci|ceux-là|celles-là|"
    r"(?:ce|cet|ces|cette)\s+[^,?]{1,30}?|le\s+(?:lot|tas|total))|l[àa][- ]dessus|dans le lot|dedans"
)
_COUNTED = re.compile(
    rf"^\W*{_OPENERS}(?:(?:{_AMONG})\s*,?\s*)?(?:il y en a\s+)?combien\s+"
    rf"(?:d['’]entre (?:eux|elles)\s+)?(?:qui\s+)?(?={_PLURAL})(?P<said>.+)$",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\b(?:combien|quel(?:le)?s?\s+(?:est\s+(?:la|le)\s+)?(?:parts?|proportions?|pourcentages?|taux|nombre))\s+"
    r"(?=d(?:e|es|u)\b|d['’])",
    re.IGNORECASE,
)
_STARTS_PLURAL = re.compile(rf"\s+{_PLURAL}", re.IGNORECASE)
_ASKED_AGAIN = re.compile(r"\(|-(?:ils|elles)\b|[;:?]\s*\w", re.IGNORECASE)
_NOUN_END = re.compile(r"\s+(?:se|s['’]|ne|n['’]|lui|leur|déjà)(?=\s|$)", re.IGNORECASE)


def restricts(question: str) -> bool:
    """Whether a question counts something that it does not name."""
    return bool(_WHO.match(question) or _COUNTED.match(question))


_REPLIES = re.compile(
    r"(?:réponse|reponse|retour|questionnaire|participation|avis)s?$", re.IGNORECASE
)
_WHO_REPLIED = re.compile(
    r"\b(?:réponses|retours|questionnaires|participations|avis)\s+(?:reçu\w*\s+)?d(?:e\s+|es\s+|['’])(?P<of>[^\W\d_]+)|"
    r"\b\d[\d\s]*(?P<who>[^\W\d_]{3,})\*{0,2}\s+(?:ont\s+(?:répondu|participé)|répondant)",
)
"""« 290 réponses de lycées »: « d'entre elles » are the lycées."""


def restricted(question: str, earlier: Iterable[str], answer: str = "") -> list[str]:
    """The follow-up with the measure and the noun of the last question that counts.

    Args:
        question: That restricts.
        earlier: Questions before it, the latest first.
        answer: What the last one was answered: it may say whose replies were counted.
    """
    match = _WHO.match(question) or _COUNTED.match(question)
    counting = bool(_COUNTED.match(question))
    if match is None:
        return []
    for said in earlier:
        if head := measure_of(said, counting=counting):
            replied = _WHO_REPLIED.search(f"{said} {answer}".replace("*", ""))
            if replied and _REPLIES.search(head):
                head = f"Combien {_of(replied['of'] or replied['who'])}"
            return [f"{head} {match['said'].rstrip(' ?!.')} ?"]
    return []


def is_reply(noun: str) -> bool:
    """Whether what is counted are answers, and not who gave them."""
    return bool(_REPLIES.match(noun))


def those_counted(question: str) -> str:
    """« Les lycées qui ont une cantine » of « Combien de lycées ont une cantine ? »; else nothing."""
    match = _MEASURE.search(question)
    if match is None:
        return ""
    found = next((p for p in noun_phrases(question) if p.start >= match.end()), None)
    if found is None or found.start > match.end() + 1:
        return ""
    said = _STARTS_PLURAL.match(question, found.end)
    asked = _ASKED_AGAIN.search(question, found.end)
    if said is None or asked:
        return ""
    return f"les {found.noun} qui {question[found.end :].strip(' ?!.')}"


def measure_of(question: str, *, counting: bool = False) -> str:
    """« Quelle part des lycées » of « Quelle part des lycées a une cantine ? »; empty without.

    Args:
        question: That counts something.
        counting: Whether a number is asked for now: « combien de lycées », whatever was asked.
    """
    match = _MEASURE.search(question)
    if match is None:
        return ""
    found = next((p for p in noun_phrases(question) if p.start >= match.end()), None)
    if found is None or found.start > match.end() + 1:
        return ""
    noun = _NOUN_END.split(found.noun)[0]
    if counting:
        return f"Combien {_of(noun)}"
    lead = question[match.start() : found.noun_start]
    return f"{lead[:1].upper()}{lead[1:]}{noun}"


def _of(noun: str) -> str:
    return with_preposition("de", noun)
