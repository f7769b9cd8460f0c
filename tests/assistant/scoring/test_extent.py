"""Tests of `assistant.scoring.extent`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document

PLAN = document(
    "plan",
    "# Le plan des bibliobus",
    "Le plan des bibliobus comporte trois axes :",
    Bullets(
        (
            "Ouvrir des dépôts. Une équipe sera formée. Chaque dépôt aura un bénévole.",
            "Entretenir le parc. Les chauffeurs suivront une formation. Les élèves seront reçus.",
            "Faire connaître la lecture. Un chauffeur ira dans les écoles.",
        )
    ),
)


def _answer(question: str) -> str:
    return assistant(PLAN).ask(question).text


def test_a_sentence_of_an_item_answers_alone() -> None:
    """What the rest of the item says of others is left out."""
    told = _answer("Comment sont formés les chauffeurs ?")
    assert "suivront une formation" in told
    assert "élèves" not in told


def test_an_item_titled_by_what_a_how_to_is_about_is_not_cut() -> None:
    """One of its sentences is half the way."""
    told = _answer("Comment aura-t-on des dépôts avec un bénévole ?")
    assert "équipe sera formée" in told
    assert "aura un bénévole" in told


def test_what_a_plan_says_of_a_topic_is_its_item() -> None:
    """« Que dit le plan sur… » asks what it plans for it."""
    told = _answer("Que dit le plan des bibliobus sur les dépôts ?")
    assert "équipe sera formée" in told
    assert "aura un bénévole" in told


def test_an_item_titled_by_a_topic_answers_whole() -> None:
    """All that is planned for it stands there."""
    told = _answer("Que prévoit le plan des bibliobus pour les dépôts ?")
    assert "équipe sera formée" in told
    assert "aura un bénévole" in told
    assert "chauffeurs" not in told


def test_what_is_planned_for_some_stands_in_several_items() -> None:
    """Each sentence that names them, and no other."""
    told = _answer("Que prévoit le plan des bibliobus pour les chauffeurs ?")
    assert "suivront une formation" in told
    assert "ira dans les écoles" in told
    assert "élèves" not in told


@pytest.mark.parametrize(
    "question", ["Que prévoit le plan des bibliobus ?", "Quels sont les axes du plan ?"]
)
def test_a_plan_is_told_whole(question: str) -> None:
    """Nothing is left out where it is asked for nobody."""
    told = _answer(question)
    assert all(title in told for title in ("Ouvrir", "Entretenir", "Faire connaître"))


def test_a_plan_that_does_nothing_for_some_is_no_answer() -> None:
    """The whole list would be beside the point."""
    assert (
        not assistant(PLAN)
        ._reader.read("Que prévoit le plan des bibliobus pour les musées ?")
        .accepted
    )


def test_what_is_planned_where_something_lacks_is_not_the_whole_plan() -> None:
    """What announces the plan names the thing, and not those without it."""
    plan = document(
        "plan",
        "# Le plan des clubs",
        "Le plan des clubs comporte deux axes :",
        Bullets(
            (
                "Aider les quartiers sans club. Une équipe ira dans les quartiers sans club.",
                "Animer les clubs. Une fête aura lieu.",
            )
        ),
    )
    told = assistant(plan).ask("Que prévoit le plan des clubs pour les quartiers sans club ?").text
    assert "équipe" in told
    assert "fête" not in told


def test_what_a_plan_does_not_speak_of_is_not_made_up_for() -> None:
    """« Que dit le plan sur les musées ? » is not answered by what it says of others."""
    reading = assistant(PLAN)._reader.read("Que dit le plan des bibliobus sur les musées ?")
    assert not reading.accepted


def test_a_yes_is_told_with_the_list_that_it_announces() -> None:
    """A colon with nothing behind it tells half of it."""
    club = document(
        "club", "# Le club", "Le club propose deux jeux :", Bullets(("la course ;", "le saut."))
    )
    told = assistant(club).ask("Le club propose-t-il des jeux ?").text
    assert "course" in told
    assert "saut" in told
