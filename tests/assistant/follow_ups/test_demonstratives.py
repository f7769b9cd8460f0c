"""« Celle des lycées », « cet atelier » are said in full."""

import pytest

from assistant.follow_ups.demonstratives import taken_up

SPOKEN = ("Qui a mené l'enquête auprès des collèges ?",)


@pytest.mark.parametrize(
    ("question", "full"),
    [
        (
            "et celle de la régie, elle date de quand ?",
            "et l’enquête de la régie, elle date de quand ?",
        ),
        (
            "dans celle menée chez les lycées, combien ?",
            "dans l’enquête menée chez les lycées, combien ?",
        ),
    ],
)
def test_that_of(question: str, full: str) -> None:
    """The noun that « celle » agrees with."""
    assert taken_up(question, SPOKEN) == full


@pytest.mark.parametrize("question", ["et celle des lycées ?", "ceux qui ont un préau ?"])
def test_left_to_others(question: str) -> None:
    """An element that takes a place of the question before, a restriction."""
    assert taken_up(question, SPOKEN) == question


def test_this_one_in_full() -> None:
    """With its number, or its complement."""
    assert taken_up("cet atelier, c'est où ?", ("L'atelier 12 ?",)) == "l’atelier 12, c'est où ?"
    spoken = ("Que font les écoles de quartier ?",)
    assert taken_up("ces écoles ont-elles un préau ?", spoken) == (
        "les écoles de quartier ont-elles un préau ?"
    )


def test_article_melts_into_its_preposition() -> None:
    """« De ce plan » is « du plan »."""
    spoken = ("Que dit le plan de quartier ?",)
    assert taken_up("à l'origine de ce plan ?", spoken) == "à l'origine du plan de quartier ?"


def test_half_a_complement_is_none() -> None:
    """« L'enquête menée » would say less than « cette enquête »."""
    spoken = ("La mairie a lu l'enquête menée par la régie.",)
    assert taken_up("c'était quand, cette enquête ?", spoken) == "c'était quand, cette enquête ?"


def test_what_was_said_is_no_noun() -> None:
    """« Ces chiffres » are those of the answer."""
    spoken = ("Quels sont les chiffres de la cantine ?",)
    assert taken_up("ces chiffres sont-ils récents ?", spoken) == "ces chiffres sont-ils récents ?"
