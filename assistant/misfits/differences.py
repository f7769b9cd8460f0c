"""« Quelle est la différence entre un club et une ligue ? »: a figure of one tells none.

Where it is asked between figures (« la différence de taux », « en points »), figures answer.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import TABULAR, Candidate
from assistant.questions.question import Question, plain_text

_ASKED = re.compile(
    r"\b(?:differences?|distinctions?|distingue(?:nt)?|differencie(?:nt)?)\b(?! (?:de|en) "
    r"(?:taux|points?|pourcentage|chiffres?|parts?))"
)
_MEASURED = re.compile(
    r"\b(?:pourcentages?|parts?|taux|combien|points?|chiffres?|proportions?|reconnai\w+|connu\w*|"
    r"convention\w*|formalis\w+|conviee?s?|enquete)\b|%"
)


def tells_a_figure_of_one(question: Question, candidate: Candidate) -> bool:
    """Whether a table's figures stand for what two things differ in."""
    plain = plain_text(question.text)
    asked = _ASKED.search(plain) is not None and not _MEASURED.search(plain)
    return asked and candidate.shape in TABULAR
