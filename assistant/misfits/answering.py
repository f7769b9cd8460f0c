"""To answer a survey is not to answer a need.

« Qui a répondu à l'enquête ? » wants those who did: « ce club répond à un besoin » has the same
verb, and tells of no survey.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.questions.question import Question, plain_text
from ingest.french import fold

_SURVEY = (
    r"(?:a |au |aux |a l['’]|a la )\s*(?:une |cet?(?:te)? |ces |la |l['’]\s*)?"
    r"(?:enquete|sondage|questionnaire|consultation|etude|barometre)"
)
_OF_A_SURVEY = re.compile(rf"\brepond\w*\s+(?:\w+\s+){{0,2}}?{_SURVEY}|\brepondant")
_ANSWERS = re.compile(r"\brepond\w*\s+(?:\w+\s+)?(?:a|aux?)\b")


def answers_a_need(question: Question, candidate: Candidate) -> bool:
    """Whether a statement says what answers a need, for a question of who answered a survey."""
    if candidate.shape not in STATEMENTS or not _OF_A_SURVEY.search(plain_text(question.text)):
        return False
    text = fold(candidate.text)
    return bool(_ANSWERS.search(text)) and not _OF_A_SURVEY.search(text)
