"""Tests of `assistant.questions.surveys`."""

from __future__ import annotations

import pytest

from assistant.questions.question import plain_text
from assistant.questions.surveys import asked_of_survey, asks_maker, asks_maker_of_any


@pytest.mark.parametrize(
    "question",
    [
        "Que montre l'enquête ?",
        "Que nous apprend l'enquête ?",
        "Qu'est-ce qui ressort de l'enquête ?",
        "Que faut-il retenir de l'enquête ?",
        "L'enquête dit quoi ?",
        "L'enquête, elle dit quoi ?",
        "Quel est le bilan de l'enquête ?",
    ],
)
def test_what_a_survey_shows_is_its_results(question: str) -> None:
    """Whatever the verb."""
    assert asked_of_survey(question) == "Quels sont les résultats de l'enquête ?"


@pytest.mark.parametrize(
    "question",
    [
        "Que dit l'enquête sur les lycées ?",
        "Que montre le préau ?",
        "C'est quoi un sondage ?",
        "C'est quoi l'enquête miroir ?",
        "Qui a répondu à l'enquête ?",
    ],
)
def test_other_questions_stay_as_they_are(question: str) -> None:
    """A side of a survey, another thing, a word, another deed."""
    assert asked_of_survey(question) == question


def test_what_a_survey_is_is_what_it_is_about() -> None:
    """No text defines a survey."""
    assert asked_of_survey("C'est quoi la Grande Enquête ?") == "Sur quoi porte la Grande Enquête ?"


@pytest.mark.parametrize(
    "question",
    [
        "Qui a lancé l'enquête ?",
        "Qui est à l'origine de l'enquête ?",
        "Par qui l'enquête a-t-elle été réalisée ?",
        "L'enquête a été faite par qui ?",
    ],
)
def test_who_made_a_survey(question: str) -> None:
    """Launched, made or led: one question."""
    assert asked_of_survey(question) == "Qui a mené l'enquête ?"


def test_a_survey_that_is_named_has_one_maker() -> None:
    """« L'enquête » by itself may be any."""
    assert asks_maker_of_any(plain_text("Qui a mené l'enquête ?"))
    named = plain_text("Qui a mené l'enquête auprès des clubs ?")
    assert asks_maker(named)
    assert not asks_maker_of_any(named)
