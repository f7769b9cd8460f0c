"""Which questions several documents may answer side by side, and how well each has to."""

from __future__ import annotations

from assistant.questions.asked import Asked
from assistant.questions.deeds_asked import asks_working
from assistant.questions.question import Question, plain_text
from assistant.questions.surveys import asks_maker_of_any

_SHARED = {Asked.DEFINITION: 0.8, Asked.RANK: 0.72, Asked.LIST: 0.9, Asked.HOW_TO: 0.8}
"""What may stand in several documents, and how near the best another one must score."""

_MAKERS = 0.75
"""« Qui a mené l'enquête ? », where several documents tell of one each."""


def margin_of(question: Question) -> float | None:
    """How near the best another document must score to stand beside it; `None` for nothing."""
    if asks_maker_of_any(plain_text(question.text)):
        return _MAKERS
    if asks_working(plain_text(question.text)):
        return None
    return _SHARED.get(question.asked)
