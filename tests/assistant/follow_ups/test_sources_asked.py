"""« Ça vient d'où ? » asks where what was just said comes from."""

import pytest

from assistant.follow_ups.sources import asks_source, source_asked
from assistant.language.plain_text import plain_text


@pytest.mark.parametrize(
    "question",
    [
        "et ça vient d'où ?",
        "d'où vient ce chiffre ?",
        "c'est quoi la source ?",
        "vous avez une source ?",
        "ces chiffres, ça sort d'où ?",
        "et d'où tu tiens ça ?",
        "où tu as vu ça ?",
        "tu l'as lu où ?",
        "t'as lu ça où ?",
        "où avez-vous trouvé ça ?",
        "c'est écrit où ?",
        "qui dit ça ?",
        "dans quel document ?",
        "d'après quelle enquête ?",
        "c'est quelle étude ?",
        "c'est tiré de quel sondage ?",
        "selon qui ?",
    ],
)
def test_a_source_is_asked_for(question: str) -> None:
    """In the words people use."""
    assert asks_source(plain_text(question))


@pytest.mark.parametrize(
    "question",
    [
        "d'où vient le bibliobus ?",
        "les sources du canton sont-elles propres ?",
        "et où ?",
        "où avez-vous vu le bibliobus ?",
        "dans quel quartier ?",
        "qui dit la messe ?",
        "de qui ?",
        "quelle enquête parle des bus ?",
    ],
)
def test_anything_else_is_a_question_of_its_own(question: str) -> None:
    """What is named is asked about."""
    assert not asks_source(plain_text(question))


def test_who_asked_comes_first() -> None:
    """A figure of a survey comes from whoever led it; any other from its own citation."""
    asked = "Combien de lycées ont un préau ?"
    assert source_asked("et la source ?", asked, "12 lycées (étude de 2021).") == [
        "Qui a mené l’étude ?",
        asked,
    ]
    assert (
        source_asked("et la source ?", asked, "12 lycées (sondage de 2021).")[0]
        == "Qui a mené le sondage ?"
    )
    assert source_asked("et la source ?", asked, "12 lycées ont un préau.") == [asked]


def test_survey_asked_for_by_its_name() -> None:
    """« D'après quelle étude ? » after a figure that names none."""
    asked = "Combien de lycées ont un préau ?"
    made = source_asked("d'après quelle étude ?", asked, "12 lycées ont un préau.")
    assert made == ["Qui a mené l’étude ?", "Quand a été menée l’étude ?", asked]
