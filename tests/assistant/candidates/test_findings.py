"""Tests of `assistant.candidates.findings`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document

from assistant.candidates.findings import tells_result

SURVEY = document(
    "sondage",
    "# Le sondage des clubs",
    "Le sondage vise à mettre en évidence les besoins des clubs.",
    "Les résultats mettent en évidence un manque de salles.",
    "Le sondage montre que les clubs jouent surtout le soir.",
    "À l’inverse, peu de clubs jouent le matin.",
    "La mairie remercie les bénévoles.",
)
AIMS = document(
    "plan",
    "# Le plan",
    "Les principaux objectifs des clubs sont de :",
    Bullets(("ouvrir des salles", "former des arbitres")),
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("L’enquête montre que les clubs jouent le soir.", True),
        ("Les résultats mettent en évidence un manque de salles.", True),
        ("Selon le sondage, les clubs jouent le soir.", True),
        ("Sur les 40 clubs répondants, 60 % jouent le soir.", True),
        ("L’enquête vise à mettre en lumière les leviers.", False),
        ("L’enquête souligne trois points :", False),
        ("60 % des clubs ont un local.", False),
    ],
)
def test_what_reports_a_result(text: str, told: bool) -> None:
    """A survey that shows, « selon », a share of those who answered; neither an aim nor a head."""
    assert tells_result(text) is told


@pytest.mark.parametrize(
    "question",
    [
        "Quels sont les principaux résultats du sondage ?",
        "Quelles sont les conclusions du sondage ?",
        "Que montre le sondage ?",
    ],
)
def test_results_are_told_together(question: str) -> None:
    """Each as it is written, with what tells the other side, and nothing else."""
    lines = assistant(SURVEY, AIMS).ask(question).text.splitlines()
    assert [line[2:9] for line in lines] == ["Les rés", "Le sond", "À l’inv"]


def test_aims_are_no_results() -> None:
    """« Résultats » is not taken for « objectifs »: the thing asked for has to be named."""
    answer = assistant(AIMS).ask("Quels sont les principaux résultats ?")
    assert "salles" not in answer.text


def test_results_of_another_thing_are_no_answer() -> None:
    """A plan that nothing reports on has no results."""
    answer = assistant(SURVEY, AIMS).ask("Quels sont les résultats du plan ?")
    assert "soir" not in answer.text
