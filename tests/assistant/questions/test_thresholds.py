"""Tests of `assistant.questions.thresholds`, and of the rows that they pick."""

from __future__ import annotations

import pytest
from documents import Grid, assistant, document

from assistant.questions.thresholds import threshold_of

LOANS = document(
    "prets",
    Grid(
        "Liste des livres empruntés par les élèves",
        (
            ("Livre", "Part"),
            ("Roman", "58 %"),
            ("Bande dessinée", "50 %"),
            ("Atlas", "9 %"),
        ),
    ),
    "Les quatre livres les plus beaux sont à la réserve.",
)


@pytest.mark.parametrize(
    ("question", "value", "holds"),
    [
        ("empruntes par plus de la moitie des eleves", 50.0, False),
        ("empruntes par plus de la moitie des eleves", 58.0, True),
        ("empruntes par au moins 50 % des eleves", 50.0, True),
        ("empruntes par moins de 10 % des eleves", 9.0, True),
        ("empruntes par moins d'un quart des eleves", 30.0, False),
        ("lesquels sont au dessus de 50 %", 50.0, False),
        ("lesquels sont sous les 10 %", 9.0, True),
        ("lesquels sont sous la barre des 10 %", 10.0, False),
        ("lesquels depassent 50 %", 58.0, True),
        ("lesquels ne depassent pas 50 %", 50.0, True),
        ("lesquels atteignent la moitie", 50.0, True),
        ("lesquels n'atteignent pas 50 %", 50.0, False),
    ],
)
def test_side_of_a_share(question: str, value: float, holds: bool) -> None:
    """« Plus de » leaves the share itself out, « au moins » does not."""
    threshold = threshold_of(question)
    assert threshold is not None
    assert threshold.holds(value) is holds


def test_no_threshold() -> None:
    """« Plus de livres » compares with no share."""
    assert threshold_of("qui emprunte plus de livres ?") is None


def test_rows_beyond_the_share() -> None:
    """Which rows lie above it, and only these."""
    answer = assistant(LOANS).ask("Quels livres sont empruntés par plus de la moitié des élèves ?")
    assert "Roman" in answer.text
    assert "Bande dessinée" not in answer.text


def test_no_row_beyond_the_share() -> None:
    """Where no row lies there, none is told."""
    reading = assistant(LOANS)._reader.read("Quels livres sont empruntés par plus de 90 % d'eux ?")
    assert not reading.accepted


def test_date_is_asked_of_no_row() -> None:
    """The share that « quand » is asked about picks no rows."""
    said = "Quand (à propos de : lesquels sont à plus de 50 % des élèves) ?"
    assert not assistant(LOANS)._reader.read(said).accepted
