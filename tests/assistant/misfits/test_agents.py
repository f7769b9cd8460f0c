"""Tests of `assistant.misfits.agents`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document

LIBRARY = document(
    "library",
    "# La bibliothèque de Montfleur",
    "Un animateur financé dès le premier mois facilite l’ouverture de la bibliothèque.",
    "La rénovation de la toiture durera un an.",
    "Les horaires ont été choisis par le conseil municipal.",
    "Le département prête un bus aux écoles.",
    "Madame Odile RENARD a fondé le club de lecture.",
    "La mairie établit chaque année la liste des bénévoles.",
    "L’Amicale des lecteurs publie le deuxième volet de sa revue.",
    "Des brigades seront déployées pour nettoyer les rives.",
    "Selon Paul Vasseur, il faut davantage de livres pour les enfants.",
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Qui a choisi les horaires ?", "conseil municipal"),
        ("Qui prête un bus aux écoles ?", "département"),
        ("Qui établit la liste des bénévoles ?", "mairie"),
        ("Qui a publié la revue ?", "Amicale"),
        ("Les horaires ont été choisis par qui ?", "conseil municipal"),
        ("Qui a fondé le club de lecture ?", "RENARD"),
        ("Qui va nettoyer les rives ?", "brigades"),
        ("Qui réclame davantage de livres pour les enfants ?", "Vasseur"),
    ],
)
def test_the_one_who_does_it_answers(question: str, answer: str) -> None:
    """A subject, « par » and « selon » say who."""
    assert answer in assistant(LIBRARY).ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "La toiture est rénovée par qui ?",
        "Qui finance l’animateur de la bibliothèque ?",
        "Qui rénove la toiture ?",
        "Qui signe le règlement de la bibliothèque ?",
    ],
)
def test_a_deed_without_its_doer_is_no_answer(question: str) -> None:
    """A bare participle, the noun of an action and the names alone say nobody."""
    assert not assistant(LIBRARY)._reader.read(question).accepted


def test_questions_without_a_verb_are_left_alone() -> None:
    """« Qui est » asks for a person, not for a deed."""
    assert assistant(LIBRARY)._reader.read("Qui est Odile Renard ?").accepted


def test_who_is_behind_something_did_it() -> None:
    """« Qui est à l'origine de » asks for a doer, not for an origin."""
    page = document("page", "La mission Grand Air, engagée par Agnès Vasseur, est finie.")
    asked = "Qui est à l'origine de la mission Grand Air ?"
    assert "Vasseur" in assistant(page).ask(asked).text


SPEAKERS = document(
    "speakers",
    "# Les intervenants de la table ronde",
    "La table ronde réunit trois intervenants :",
    Bullets(
        (
            "Madame Odile RENARD, présidente du club de Montfleur",
            "Monsieur Paul VASSEUR, chargé de mission à la fédération des clubs",
            "Docteur Anne MOREL, trésorière du club de Valmorin",
        )
    ),
)


@pytest.mark.parametrize("deed", ["finance", "équipe", "héberge", "évalue"])
def test_a_list_of_people_tells_no_deed_of_theirs(deed: str) -> None:
    """Speakers do not pay for what their titles name."""
    assert not assistant(SPEAKERS)._reader.read(f"Qui {deed} les clubs ?").accepted


def test_a_list_of_speakers_tells_who_speaks() -> None:
    """Those who are listed as speakers are who takes part."""
    assert "RENARD" in assistant(SPEAKERS).ask("Qui intervient à la table ronde ?").text


def test_who_creates_something_is_not_created() -> None:
    """« Les clubs créent des prix » tells nobody who created the clubs."""
    making = document("clubs", "# Les clubs", "Les clubs de lecture créent des prix pour enfants.")
    made = document("clubs", "# Les clubs", "Odile Renard a créé les clubs de lecture.")
    question = "Qui a créé les clubs de lecture ?"
    assert not assistant(making)._reader.read(question).accepted
    assert "Renard" in assistant(made).ask(question).text


def test_who_made_a_plan_is_not_told_by_what_it_plans() -> None:
    """« Selon le plan, des clubs ouvriront » names nobody who made it."""
    said = document("plan", "# Le plan", "Selon le plan, des clubs ouvriront dans la vallée.")
    made = document("plan", "# Le plan", "Odile Renard a préparé le plan des clubs.")
    for question in ("Qui a fait le plan ?", "Qui porte le plan ?"):
        assert not assistant(said)._reader.read(question).accepted
    assert "Renard" in assistant(made).ask("Qui a fait le plan ?").text


def test_what_it_is_done_with_is_not_who_does_it() -> None:
    """« Monter en gamme grâce à une formation » says nobody who sets something up."""
    told = document(
        "clubs",
        "# Les clubs",
        "Les membres doivent progresser et animer le club grâce à une formation renforcée.",
        "En prêtant une salle, en donnant de l’argent.",
    )
    assert "[1]" not in assistant(told).ask("Qui finance le club ?").text
