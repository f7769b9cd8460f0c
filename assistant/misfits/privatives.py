"""« Sans inscription » says nothing of an inscription but that there is none.

A word that a text only holds behind « sans », « hors », « sauf » or « pas de » is not what a
question for the thing looks for. Where a question asks whether it is needed, or names its absence
too, « sans » is the answer.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.candidates.texts import Texts
from assistant.matching import strength
from assistant.questions.question import Question, plain_text
from assistant.questions.roles import WordRole

_WITHOUT = re.compile(
    r"\b(?:sans|hors|hormis|excepté|sauf|pas d['’e]|aucune?|absence d['’e])"
    r"(?:\s+(?:de|du|des|la|le|les|aucune?)\b)?\s*(?:l['’])?[\w-]+(?:\s[\w-]+)?",
    re.IGNORECASE,
)
_ABSENCE_ASKED = re.compile(
    r"\b(?:sans|hors|hormis|sauf|aucune?|absence|manque\w*|pas|rien|jamais|non|ne|moins)\b|\bn'"
)
_NEED_ASKED = re.compile(
    r"\b(?:faut|faudra|doit|doivent|dois|devons|oblig\w+|necessaire\w*|besoin|exig\w+|requi\w+|"
    r"demand\w+|impos\w+)\b"
)


@lru_cache(maxsize=256)
def _asks_presence(question: str) -> bool:
    plain = plain_text(question)
    return not (_ABSENCE_ASKED.search(plain) or _NEED_ASKED.search(plain))


def is_said_absent(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement holds a noun of the question only as what is not there."""
    if candidate.shape not in STATEMENTS | {Shape.HEADING} or not _WITHOUT.search(candidate.text):
        return False
    if not _asks_presence(question.text):
        return False
    whole = texts.bag(candidate.text)
    kept = texts.bag(_WITHOUT.sub(" ", candidate.text))
    return any(
        strength(term, whole) == 1.0 > strength(term, kept)
        for term in question.terms
        if term.role is WordRole.NOUN and not (term.soft or term.asker or term.context)
    )
