"""Tests of `assistant.misfits.offices`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document

PEOPLE = document(
    "people",
    "# Intervenants",
    "Madame Odile RENARD, directrice du collège des Tilleuls et trésorière de la FNBR, ouvre la "
    "journée.",
    "Monsieur Paul VASSEUR, bibliothécaire à Montfleur et président de la FNBR, la conclut.",
    "Docteur Luc MARTEL : chargé de mission à la FNXY, présidente du jury des lectures.",
)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Qui préside la FNBR ?", "VASSEUR"),
        ("Qui est la directrice du collège des Tilleuls ?", "RENARD"),
        ("Qui est le président de la FNBR ?", "VASSEUR"),
    ],
)
def test_the_office_goes_with_its_body(question: str, name: str) -> None:
    """Of two people who belong to a body, the one who holds the office."""
    answer = assistant(PEOPLE).ask(question)
    assert name in answer.text


def test_an_office_of_something_else_is_refused() -> None:
    """Belonging to a body and presiding a jury is not presiding the body."""
    assert not assistant(PEOPLE)._reader.read("Qui préside la FNXY ?").accepted


def test_a_pronoun_stands_for_the_body() -> None:
    """« Elle est présidée par… » goes on about the body that was named."""
    club = document("club", "La FNZW réunit douze clubs. Elle est présidée par un ancien maître.")
    assert "ancien maître" in assistant(club).ask("Qui préside la FNZW ?").text


def test_a_deed_is_no_office() -> None:
    """« La coordination » is near « le président » in meaning, and nobody."""
    club = document("club", "La FNZW améliore la coordination des clubs du canton.")
    assert not assistant(club)._reader.read("Qui est le président de la FNZW ?").accepted


def test_other_questions_are_left_alone() -> None:
    """A verb that is no office has no body to go with."""
    assert assistant(PEOPLE)._reader.read("Qui ouvre la journée ?").accepted


SLIDE = document(
    "slide",
    "# Atelier 12",
    Bullets((
        "Monsieur Luc MARTEL, Directeur adjoint, Musée Val Fontanel, Chargé de mission, FNXY",
        "Madame Odile RENARD, Libraire, Présidente FNZW, Administratrice FNBR",
    )),
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Qui est directeur adjoint du musée Val Fontanel ?", "MARTEL"),
        ("Qui dirige la FNZW ?", "RENARD"),
    ],
)
def test_a_role_goes_with_the_body_behind_its_comma(question: str, name: str) -> None:
    """Slides write « role, body, role, body »."""
    assert name in assistant(SLIDE).ask(question).text


@pytest.mark.parametrize(
    "question", ["Qui est directeur de la FNXY ?", "Qui est le directeur du musée Val Fontanel ?"]
)
def test_another_role_or_a_deputy_is_refused(question: str) -> None:
    """The director of one body is not that of the next, a deputy is no director."""
    assert not assistant(SLIDE)._reader.read(question).accepted


def test_the_office_of_who_asks_is_not_asked_for() -> None:
    """« Je suis maire »: nobody looks for the mayor."""
    help_page = document(
        "aide", "Pour connaître les coordonnées de la FNBR, contactez la délégation de Valmorin."
    )
    asked = "Je suis maire, à qui m'adresser pour avoir les coordonnées de la FNBR ?"
    assert "délégation" in assistant(help_page).ask(asked).text


def test_the_office_of_a_body_named_by_its_kind() -> None:
    """« La mairie » is none of a club's; a deputy of it is not its head."""
    people = document(
        "people",
        "# Les intervenants",
        "Madame Odile RENARD, présidente du club de lecture et conseillère à la fédération.",
        "Monsieur Paul VASSEUR, directeur adjoint de la fédération.",
    )
    asked = assistant(people)._reader.read("Qui est la présidente de la fédération ?")
    assert not asked.accepted
    assert not assistant(people)._reader.read("Qui est le directeur de la fédération ?").accepted
    assert "RENARD" in assistant(people).ask("Qui est la présidente du club ?").text


def test_a_better_organisation_is_nobody() -> None:
    """What the pronoun of a list stands for has an office; its items name no holder."""
    club = document(
        "club",
        "# Le club de la vallée",
        "Il est présidé par un médecin de la vallée.",
        "Le club permet :",
        "- une meilleure organisation des équipes ;",
        "- une meilleure coordination des écoles.",
    )
    assert "organisation" not in assistant(club).ask("Qui est le président du club ?").text
