"""The first few rows of an order, where several are asked for."""

import pytest
from documents import Grid, document, part_texts

from assistant.candidates.candidate import Shape

HOBBIES = document(
    "loisirs",
    Grid(
        "Liste des loisirs choisis par les élèves",
        (
            ("Loisir", "Part"),
            ("Dessin", "40 %"),
            ("Escrime", "31 %"),
            ("Chant", "12 %"),
            ("Judo", "12 %"),
            ("Tricot", "5 %"),
            ("Échecs", "3 %"),
        ),
    ),
)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Quels sont les loisirs les moins choisis ?", ["3 %", "5 %"]),
        ("Quels sont les loisirs les plus choisis ?", ["40 %", "31 %"]),
        ("Quel est le loisir le plus choisi ?", ["40 %"]),
    ],
)
def test_first_ones_of_an_order_never_part_equals(question: str, values: list[str]) -> None:
    """Three at most where several are asked for: the third that another equals is left out."""
    assert part_texts(Shape.EXTREME, question, HOBBIES) == [values]
