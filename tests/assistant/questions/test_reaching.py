"""Tests of `assistant.questions.reaching`, and of what it does to an answer."""

from __future__ import annotations

from documents import Grid, assistant, document

from assistant.questions.reaching import without_nearness

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


def test_a_share_does_not_tell_how_somebody_is_reached() -> None:
    """The table names the club next door, and no way to reach it."""
    answer = assistant(HELP).ask("À qui m'adresser pour avoir l'adresse du club voisin ?")
    assert "secrétariat" in answer.text
    assert "36 %" not in answer.text
