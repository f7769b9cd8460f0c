"""« Ce sigle » is the newest acronym of the conversation."""

from assistant.follow_ups.naming_follow_ups import acronym_asked, asks_acronym


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
