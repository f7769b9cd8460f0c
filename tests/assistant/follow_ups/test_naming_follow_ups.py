"""« Ce sigle » is the newest acronym of the conversation, « son nom » that of who was asked for."""

import pytest

from assistant.follow_ups.naming_follow_ups import acronym_asked, asks_acronym, person_named


def test_the_newest_acronym_of_the_question_before_is_meant() -> None:
    """What every question names needs no explanation."""
    said = ("Et le SIV au sein du RPI ?", "Quel est le budget du RPI ?")
    assert acronym_asked(said, "") == ["Que veut dire le sigle SIV ?"]


def test_an_answer_may_bring_the_acronym() -> None:
    """Where the question names none."""
    assert acronym_asked(("Qui gère l'école ?",), "C’est le SIVOM. [1]") == [
        "Que veut dire le sigle SIVOM ?"
    ]


def test_without_an_acronym_nothing_is_asked() -> None:
    """The assistant then asks which one."""
    assert acronym_asked(("Qui gère l'école ?",), "C’est la commune. [1]") == []


def test_an_acronym_that_is_named_needs_no_conversation() -> None:
    """« Ce sigle SIV » says which one."""
    assert not asks_acronym("Que veut dire ce sigle, SIV ?", "que veut dire ce sigle, siv ?")


@pytest.mark.parametrize(
    ("previous", "standalone"),
    [
        ("Qui dirige la régie ?", "Quel est le nom de la personne qui dirige la régie ?"),
        (
            "La régie est dirigée par qui ?",
            "Quel est le nom de la personne par qui la régie est dirigée ?",
        ),
        ("C'est qui le maire de Morvel ?", "Quel est le nom du maire de Morvel ?"),
        ("Qui est l'architecte ?", "Quel est le nom de l'architecte ?"),
    ],
)
def test_the_name_of_whoever_was_asked_for(previous: str, standalone: str) -> None:
    """« Il s'appelle comment ? » is a question of its own."""
    assert person_named("il s'appelle comment ?", previous) == [standalone]


def test_nobody_was_asked_for() -> None:
    """A thing is called by its name in another way."""
    assert person_named("il s'appelle comment ?", "Quel projet aide les lycées ?") == []
