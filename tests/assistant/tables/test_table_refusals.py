"""What no table answers: a whole table or a whole column is no answer to one thing asked."""

import pytest
from documents import Grid, assistant, document

from assistant.outcomes import Outcome

CLUBS = document(
    "clubs",
    "# Les clubs et les écoles",
    Grid(
        "Formes d’entente entre clubs et écoles par type d’école, en pourcentage des clubs",
        (
            ("", "Convention d’entente", "Charte", "Pas d’entente"),
            ("École maternelle", "12 %", "3 %", "60 %"),
            ("École élémentaire", "31 %", "4 %", "40 %"),
            ("Lycée", "25 %", "0 %", "55 %"),
        ),
    ),
)


@pytest.mark.parametrize(
    "question",
    [
        "Avec quelles écoles les clubs jouent-ils le moins ?",
        "Existe-t-il une convention type pour les clubs ?",
        "Combien de chartes ont été signées avec les écoles ?",
        "Charte, cela signifie quoi dans le tableau ?",
    ],
)
def test_undivided_table_is_no_answer(question: str) -> None:
    """An end of an order, a yes, a count of things or a meaning is not a column of shares."""
    assert assistant(CLUBS).ask(question).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Avec quelles écoles y a-t-il le moins de chartes ?", "0"),
        ("Combien de clubs ont une charte avec les écoles élémentaires ?", "4"),
        ("Plus de la moitié des clubs ont-ils une convention avec les lycées ?", "Non"),
        ("Absence d'entente : lycée comparé à l'école maternelle ?", "60"),
    ],
)
def test_one_thing_of_the_table_is(question: str, value: str) -> None:
    """What is picked from the table is told."""
    answer = assistant(CLUBS).ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert value in answer.text
