"""What a date does in its sentence: a deadline, a moment, or the name of something.

« Le plan de 2023 veut couvrir tout le pays d’ici fin 2024 » holds two dates. « Jusqu’à quand »
wants the one behind « d’ici »; « quand » wants a moment rather than the year that tells one plan
from another (a complement of a noun).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.words import WORDS
from ingest.french import fold, stem, tokens

_DEADLINE_ASKED = re.compile(
    r"\b(?:pour|d['’ ]ici|jusqu['’ ]a|avant|a partir de) quand\b|\becheance|"
    r"\bdate (?:limite|butoir)|\bdelai\b|\bau plus tard|\b(?:a )?quel horizon\b|"
    r"\bavant quelle (?:date|annee|fin)"
)
_DEADLINE = re.compile(
    r"\b(?:d['’]ici|avant|jusqu['’](?:a|en|au)|au plus tard|horizon|echeance|pour)"
    r"(?:\s+(?:a|en|au|le|la|l['’]|de|fin|debut|mi|annee|de l['’]annee|du mois de))*\W*$"
)
_NOUN_OF = re.compile(r"\b(\w{3,})\s+(?:de|du|d['’]|de la|de l['’]|des)\s*(?:l['’]|la\s|le\s)?\s*$")
_MOMENTS = WORDS["moments"]

_ORIGIN_ASKED = re.compile(
    r"\bdat(?:e|ent|ait|aient) (?:donc |deja )?de\b|\bde quand dat|\bremont\w+ (?:a|de)\b"
)
_ORIGIN = re.compile(
    r"\b(?:dat(?:e|ent|ait|aient)|dates? d|remont\w+|nee?s?|creee?s?|cree|fondee?s?|adoptee?s?|votee?s?)\b"
    r"(?:\s+(?:de|du|d['’]|a|en|au|le|l['’]|la))*\W*$"
)
"""What says when something began."""

_NO_ORIGIN = 0.9
"""A date of something that happened, for « de quand date… »."""

OTHER = 0.85
"""A date that is no deadline, where one is asked for."""

NAMING = 0.95
"""A date that only names something (« la loi de 2019 »)."""


def asks_deadline(question: str) -> bool:
    """Whether a question wants a date until which, or by which, something is to be done."""
    return bool(_DEADLINE_ASKED.search(fold(question)))


def dates_no_past(question: str, text: str, starts: Sequence[int]) -> bool:
    """Whether dates are deadlines, or name something else beside one: nothing began then.

    Args:
        question: The question as asked; what it names may be told by its year (« le plan de 2023 »).
        text: The sentence.
        starts: Offsets of its dates.
    """
    before = [fold(text[:start]) for start in starts]
    others = [told for told in before if not _DEADLINE.search(told)]
    if len(others) == len(before):
        return False
    asked = {stem(token.form) for token in tokens(question)}
    named = [match.group(1) if match else "" for match in map(_NOUN_OF.search, others)]
    return all(noun and noun not in _MOMENTS and stem(noun) not in asked for noun in named)


def asks_origin(question: str) -> bool:
    """Whether a question wants the date from which something is (« de quand date… »)."""
    return bool(_ORIGIN_ASKED.search(fold(question)))


def role_fit(question: str, text: str, start: int) -> float:
    """How well the part that a date plays suits a question, from 0 to 1.

    Args:
        question: The question as asked.
        text: The sentence.
        start: Offset of the date in it.
    """
    before = fold(text[:start])
    if asks_deadline(question):
        return 1.0 if _DEADLINE.search(before) else OTHER
    if asks_origin(question):
        return 1.0 if _ORIGIN.search(before) else _NO_ORIGIN
    named = _NOUN_OF.search(before)
    return NAMING if named and named.group(1) not in _MOMENTS else 1.0
