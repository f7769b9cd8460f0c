"""« Avec qui », « avec quels organismes »: what is done together, and by whom.

Relations *between* others are not what somebody does *with* somebody.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import Candidate, Shape
from assistant.questions.list_kinds import PARTNERS
from assistant.questions.question import Question
from assistant.scoring.figure_fit import LACKING
from ingest.french import fold

_ASKED = re.compile(
    r"\bavec (?:(?:le concours|l['’]aide|l['’]appui|le soutien|la participation|la collaboration) "
    r"(?:de |d['’]))?(?:qui|quel)"
)
_TOGETHER = re.compile(
    r"\bavec\b|\bpartenaria|\bpartenaires?\b|\bconstrui|\bconjoint|\bassoci|\bcollabor|\bensemble\b"
)
_ALONE = 0.85
"""Evidence of nothing that is done together, for « avec quels… »."""

_SENTENCE_ALONE = 0.45
_OF_PARTNERS = 0.93
"""A sentence that lists partners; their list is better."""


def asks_with_whom(question: Question) -> bool:
    """Whether a question asks with whom something is done."""
    return bool(_ASKED.search(fold(question.text)))


def statement_with_fit(candidate: Candidate) -> float:
    """Affinity of a statement with « avec qui »: partners, else a word of doing it together."""
    if PARTNERS in candidate.kinds:
        return 1.0
    return 0.9 if _TOGETHER.search(fold(candidate.text)) else LACKING


def list_with_fit(candidate: Candidate, fit: float) -> float:
    """Affinity with « avec quels… » of what has the given one with a question for a list."""
    if candidate.shape is Shape.SENTENCE and PARTNERS in candidate.kinds:
        return max(fit, _OF_PARTNERS)
    said = candidate.announced if candidate.shape is Shape.LIST else candidate.text
    if _TOGETHER.search(fold(said)):
        return fit
    return fit * (_SENTENCE_ALONE if candidate.shape is Shape.SENTENCE else _ALONE)
