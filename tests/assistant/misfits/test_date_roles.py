"""Tests of `assistant.misfits.date_roles`."""

from __future__ import annotations

import pytest
from documents import assistant, document

from assistant.misfits.date_roles import NAMING, OTHER, asks_deadline, role_fit

PLAN = "Le plan de 2021 veut un bus dans chaque village d’ici fin 2024."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Jusqu’à quand dure la mission ?", True),
        ("D’ici quand faut-il finir ?", True),
        ("Pour quelle échéance ?", True),
        ("Quand la mission a-t-elle commencé ?", False),
    ],
)
def test_deadlines_are_asked_in_their_own_words(question: str, expected: bool) -> None:
    """« Jusqu’à quand » wants an end, « quand » a moment."""
    assert asks_deadline(question) is expected


@pytest.mark.parametrize(
    ("question", "text", "date", "fit"),
    [
        ("D’ici quand ?", PLAN, "fin 2024", 1.0),
        ("D’ici quand ?", PLAN, "2021", OTHER),
        ("Quand ?", "La loi de 1998 est appliquée.", "1998", NAMING),
        ("Quand ?", "La ligne ouvre à partir de 1998.", "1998", 1.0),
    ],
)
def test_a_date_plays_a_part(question: str, text: str, date: str, fit: float) -> None:
    """A deadline, what names something, a moment."""
    assert role_fit(question, text, text.index(date)) == fit


def test_the_deadline_is_shown() -> None:
    """Of two dates of a sentence, the one by which it is to be done."""
    answer = assistant(document("plan", PLAN)).ask(
        "Pour quand veut-on un bus dans chaque village ?"
    )
    assert "**fin 2024**" in answer.text
