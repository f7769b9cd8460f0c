"""Answers of a survey that are asked for by their names alone."""

from __future__ import annotations

import pytest
from documents import Grid, assistant, document

from assistant.questions.survey_answers import counted_answers

SURVEY = document(
    "survey",
    "# Enquête",
    "La mairie a interrogé les clubs du canton.",
    Grid(
        "Tableau n°1 : Estimez-vous que votre club est connu de ce voisin",
        (
            ("Voisin", "Oui", "Non", "Ne sait pas"),
            ("École", "61%", "24%", "15%"),
            ("Musée", "48%", "30%", "22%"),
        ),
    ),
)
ASSISTANT = assistant(SURVEY)


@pytest.mark.parametrize(
    ("asked", "full"),
    [
        ("le musée non", "Combien de non pour le musée ?"),
        ("école : combien de oui ?", "Combien répondent oui pour école ?"),
        ("combien de oui chez les musées", "Combien répondent oui pour les musées ?"),
        ("musée ne sait pas", "Quel pourcentage ne sait pas pour musée ?"),
        (
            "oui / non / nsp pour les écoles ?",
            "Quels pourcentages de oui, de non et de « ne sait pas » pour les écoles ?",
        ),
    ],
)
def test_a_bare_answer_is_counted(asked: str, full: str) -> None:
    """Of whom it is told."""
    assert counted_answers(asked) == full


@pytest.mark.parametrize(
    "asked",
    [
        "Les écoles connaissent le club, non ?",
        "Le club est-il une école, oui ou non ?",
        "Quels sont les soins non programmés ?",
        "Quel voisin a le plus de « ne sait pas » ?",
        "non, le musée",
    ],
)
def test_other_answers_are_left(asked: str) -> None:
    """A tag, a yes-or-no question, a word of a name, an extreme, an objection."""
    assert counted_answers(asked) == asked


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("musée non", "30%"),
        ("école non connu %", "24%"),
        ("le club pas connu du musée, combien", "30%"),
        ("musée ne sait pas", "22%"),
        ("école oui ?", "61%"),
    ],
)
def test_the_column_asked_for_is_told(question: str, figure: str) -> None:
    """Never that of « Oui » for another."""
    assert figure in ASSISTANT.ask(question).text
