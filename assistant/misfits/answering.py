"""To answer a survey is not to answer a need.

« Qui a répondu à l'enquête ? » wants those who did: « ce club répond à un besoin » has the same
verb, and tells of no survey.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.questions.question import Question, plain_text
from ingest.french import fold

_SURVEY = r"(?:enquete|sondage|questionnaire|consultation|etude|barometre)"
_ANSWERED = re.compile(
    rf"\brepond\w*(?: \w+){{0,2}}? (?:a |au |aux )(?:l'|la |cette |ce |ces )?{_SURVEY}"
)
_ANSWERS = re.compile(
    rf"\brepond(?!ant)\w*\b(?!\s+(?:\w+\s+)?(?:a\s+(?:l['’]\s*|la\s+|cette\s+|une\s+|ce\s+)?|aux?\s+){_SURVEY})"
    r"\s+(?:\w+\s+)?(?:a|aux?)\b"
)
_RESPONDENTS = re.compile(
    rf"\brepondant|\brepond\w*\s+(?:\w+\s+)?(?:a\s+(?:l['’]\s*|la\s+|cette\s+)?|aux?\s+){_SURVEY}"
)


def answers_a_need(question: Question, candidate: Candidate) -> bool:
    """Whether a statement says what answers a need, for a question of who answered a survey."""
    if candidate.shape not in STATEMENTS or not _ANSWERED.search(plain_text(question.text)):
        return False
    text = fold(candidate.text)
    return bool(_ANSWERS.search(text)) and not _RESPONDENTS.search(text)
