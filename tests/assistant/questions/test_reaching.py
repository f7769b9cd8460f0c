"""Tests of `assistant.questions.reaching`, and of what it does to an answer."""

from __future__ import annotations

import pytest
from documents import Grid, assistant, document

from assistant.language.plain_text import plain_text
from assistant.questions.reaching import (
    TURNED_TO,
    is_to_find,
    without_nearness,
    words_of_turning,
)

HELP = document(
    "aide",
    "# Les clubs",
    "Pour avoir l’adresse d’un club, il faut écrire au secrétariat de la ligue.",
    Grid(
        "Liste des acteurs associés",
        (("Acteur", "Part"), ("Club voisin", "36 %"), ("École", "20 %")),
    ),
)


def test_which_of_several_is_meant_is_blank() -> None:
    """The offsets stay, and other questions are left alone."""
    text = "À qui m'adresser pour joindre le club voisin ?"
    assert without_nearness(text) == text.replace("voisin", " " * 6)
    assert without_nearness("Que fait le club voisin ?") == "Que fait le club voisin ?"


@pytest.mark.parametrize("place", ["de ma commune", "chez nous", "du canton"])
def test_where_the_asker_lives_is_blank(place: str) -> None:
    """« Le club de ma commune » is reached as any of them is."""
    text = f"Qui contacter pour connaître le club {place} ?"
    assert without_nearness(text).rstrip(" ?") == "Qui contacter pour connaître le club"


@pytest.mark.parametrize(
    "question",
    ["Qui appeler pour savoir s'il y a un club ?", "Qui contacter pour connaître le club ?"],
)
def test_somebody_is_looked_for(question: str) -> None:
    """To know of a club is to be told where to ask, not to get in touch with it."""
    assert is_to_find(question)


def test_a_share_does_not_tell_how_somebody_is_reached() -> None:
    """The table names the club next door, and no way to reach it."""
    answer = assistant(HELP).ask("À qui m'adresser pour avoir l'adresse du club voisin ?")
    assert "secrétariat" in answer.text
    assert "36 %" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Je m'adresse à qui ?",
        "J'appelle qui pour le club ?",
        "Vers qui je me tourne ?",
        "Il faut demander à qui ?",
        "Où trouver les coordonnées du club ?",
    ],
)
def test_spoken_orders_ask_whom_to_turn_to(question: str) -> None:
    """The verb may stand first, and the place stand for somebody."""
    assert TURNED_TO.search(plain_text(question))


def test_the_way_of_asking_is_no_subject() -> None:
    """What is looked for stays."""
    words = words_of_turning("ou trouver le contact du club")
    assert "trouver" in words
    assert not words & {"contact", "club"}


def test_what_is_looked_for_is_not_whom_to_turn_to() -> None:
    """« À qui m'adresser pour trouver le club » looks for it; to join it, one writes to it."""
    assert is_to_find("À qui m'adresser pour trouver le club ?")
    assert not is_to_find("À qui m'adresser pour adhérer au club ?")


def test_an_audience_is_not_a_way_to_reach() -> None:
    """« Le club s'adresse à tous » says for whom it is."""
    page = document(
        "clubs",
        "Le club de lecture s’adresse à tous les lecteurs de la maison de quartier.",
        "Pour connaître les coordonnées du club, contactez le secrétariat de la ligue.",
    )
    answer = assistant(page).ask("Je trouve pas le contact du club, je m'adresse à qui ?")
    assert "secrétariat" in answer.text
    assert "tous les lecteurs" not in answer.text


def test_a_welcome_reaches_nobody() -> None:
    """« L'accueil des stagiaires » of a club tells nobody where to find one."""
    said = document(
        "club", "# Le club", "Le club du bourg prépare l’accueil des stagiaires à la maison."
    )
    asked = "Un élu qui ne connaît pas le club de son secteur, il s'adresse à qui ?"
    assert not assistant(said).ask(asked).citations
