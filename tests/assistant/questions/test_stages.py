"""Tests of `assistant.questions.stages`, and of what it does to an answer."""

from __future__ import annotations

import pytest
from documents import assistant, document, read

from assistant.language.plain_text import plain_text
from assistant.questions.asked import Asked
from assistant.questions.stages import asks_stage, says_stage

BAND = document(
    "fanfare",
    "# La fanfare",
    "Le financement précoce d’un chef facilite la création de la fanfare.",
    "La fanfare échange avec le conservatoire en amont et en aval du stage des musiciens.",
    "Le conservatoire de la vallée est né de la loi de 2016.",
)


@pytest.mark.parametrize(
    ("question", "stage"),
    [
        ("Le chef est-il payé avant ou après la création ?", True),
        ("Le prêt de la salle, c'est au début ou à la fin ?", True),
        ("À quel moment du stage échangent-ils ?", True),
        ("À quels moments explique-t-on ce qu'est un prix ?", True),
        ("À quel moment a lieu le stage ?", False),
        ("À quels moments de l'année joue la fanfare ?", False),
        ("Le stage a lieu en mars ou en avril ?", False),
    ],
)
def test_a_stage_is_no_day(question: str, stage: bool) -> None:
    """Which of two stages, or which stage of something, is asked for."""
    assert asks_stage(plain_text(question)) is stage


def test_what_says_a_stage() -> None:
    """Before, after, early; a year says none."""
    assert says_stage("un financement precoce du chef")
    assert says_stage("a tous les stades de leur carriere")
    assert not says_stage("la loi date de 2016")


def test_or_at_is_not_where_it_has() -> None:
    """« Au début ou à la fin » asks for no place."""
    assert read("Le prêt de la salle, c'est au début ou à la fin ?").asked is Asked.DATE


def test_a_stage_is_answered_by_what_says_it() -> None:
    """« Précoce », « en amont et en aval du stage »."""
    asked = "Le chef est-il financé avant ou après la création de la fanfare ?"
    assert "précoce" in assistant(BAND).ask(asked).text
    asked = "À quel moment du stage la fanfare échange-t-elle avec le conservatoire ?"
    assert "en amont" in assistant(BAND).ask(asked).text


def test_a_year_says_no_stage() -> None:
    """« Né de la loi de 2016 » is neither before nor after the flood."""
    asked = "Le conservatoire est-il né avant ou après la loi de 2016 ?"
    assert not assistant(BAND).ask(asked).citations
