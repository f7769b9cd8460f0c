"""Tests of `assistant.misfits.answering`."""

from __future__ import annotations

import pytest
from documents import document, prose, read

from assistant.misfits.answering import answers_a_need

NEED = "Ada Nuri, juge, pense qu’un bus répond à ces attentes."


@pytest.mark.parametrize(
    ("question", "text", "need"),
    [
        ("Qui a répondu à l’enquête ?", NEED, True),
        ("Combien de clubs ont répondu au questionnaire ?", NEED, True),
        ("Qui a répondu à l’enquête ?", "290 clubs ont répondu à l’enquête.", False),
        ("Qui a répondu à l’enquête ?", "Les clubs répondants sont ruraux.", False),
        ("Le bus répond-il à ces attentes ?", NEED, False),
    ],
)
def test_a_need_is_no_survey(question: str, text: str, need: bool) -> None:
    """« Répondre à des attentes » has the verb, and says nothing of who answered a survey."""
    assert answers_a_need(read(question), prose(document("said", text))[0]) is need
