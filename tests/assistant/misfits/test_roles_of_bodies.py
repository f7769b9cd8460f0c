"""Tests of `assistant.misfits.roles_of_bodies`."""

from __future__ import annotations

import pytest
from documents import assistant, document

GUIDE = document(
    "guide",
    "# Les clubs de lecture",
    "Un club joue un rôle central dans la vallée : il fait lire les enfants.",
    title="Travailler avec un club",
    publisher="FNBR",
)


@pytest.mark.parametrize(
    "question", ["Quel est le rôle de la FNBR ?", "Quelles sont les missions de la FNBR ?"]
)
def test_who_publishes_is_not_what_is_told(question: str) -> None:
    """The guide of the FNBR tells the role of the clubs."""
    assert not assistant(GUIDE)._reader.read(question).accepted


def test_what_is_told_answers() -> None:
    """The role of a club is told."""
    assert "lire les enfants" in assistant(GUIDE).ask("Quel est le rôle d'un club ?").text


def test_skills_to_gain_are_no_role() -> None:
    """« La montée en compétences des arbitres » is not what they have the power to do."""
    said = document(
        "plan", "Les arbitres ont besoin de monter en compétences : un stage les y aide."
    )
    asked = "Qu'est-ce qui est prévu pour la montée en compétences des arbitres ?"
    assert "stage" in assistant(said).ask(asked).text


@pytest.mark.parametrize(
    "text",
    [
        "Des équipes réunissant FNBR et RPI seront formées pour ouvrir des salles.",
        "Des équipes (FNBR/RPI) seront formées pour ouvrir des salles.",
        "Pour ouvrir une salle, contactez la délégation de la FNBR.",
    ],
)
def test_a_body_named_in_passing_has_no_role_there(text: str) -> None:
    """Beside another, in brackets, or as the one to reach."""
    said = document("salles", "# Les salles", text)
    assert not assistant(said)._reader.read("À quoi sert la FNBR ?").accepted


def test_a_body_that_does_something_has_a_role() -> None:
    """The subject of the sentence is what it tells of."""
    said = document("salles", "# Les salles", "La FNBR sert à ouvrir des salles de lecture.")
    assert assistant(said)._reader.read("À quoi sert la FNBR ?").accepted


def test_the_deed_is_not_the_role_of_its_doer() -> None:
    """A text on what is « monté » by others, of the same stem, tells nothing of the monitor."""
    said = document("clubs", "# Les clubs", "Un club sert à monter des pièces et à lire.")
    told = document("clubs", "# Les clubs", "Un moniteur sert à guider les enfants.")
    question = "À quoi sert un moniteur ?"
    assert not assistant(said)._reader.read(question).accepted
    assert assistant(told)._reader.read(question).accepted


def test_a_need_is_no_role() -> None:
    """« Les moniteurs ont besoin d'une formation » tells not what they do."""
    said = document("clubs", "# Les clubs", "Un moniteur a besoin d’une formation pour guider.")
    assert not assistant(said)._reader.read("À quoi sert un moniteur ?").accepted


def test_what_is_done_for_a_body_is_no_deed_of_its() -> None:
    """« Permettre aux écoles et à la FNBR de… » is what others do."""
    said = document("salles", "# Les salles", "Un bus permet aux écoles et aux FNBR de se voir.")
    assert not assistant(said)._reader.read("Que font les FNBR pour les écoles ?").accepted


def test_who_works_at_a_body_tells_nothing_of_it() -> None:
    """« Chargé de mission à la FNBR » is what somebody does there."""
    said = document("people", "# Les gens", "Odile Renard est chargée de mission à la FNBR.")
    assert not assistant(said)._reader.read("Que fait la FNBR ?").accepted
