"""Tests of `assistant.offices`."""

from __future__ import annotations

import pytest
from documents import assistant, document

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


def test_other_questions_are_left_alone() -> None:
    """A verb that is no office has no body to go with."""
    assert assistant(PEOPLE)._reader.read("Qui ouvre la journée ?").accepted
