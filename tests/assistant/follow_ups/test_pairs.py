"""« Entre les deux » compares the last two rows of a table that answered."""

import pytest

from assistant.follow_ups.anchor import Cell
from assistant.follow_ups.pairs import compared, compares_both
from assistant.reader.templates import quoted

CAPTION = "Prêts par commune"
TRAIL = (
    Cell(CAPTION, "Les Ormeaux", "Livres prêtés", many=True),
    Cell("Cantines", "Collège", "Oui", many=True),
    Cell(CAPTION, "Valmorin", "Livres prêtés", many=True),
)


@pytest.mark.parametrize(
    ("plain", "word"),
    [
        ("entre les deux, lequel en prete le plus ?", "élevé"),
        ("lequel des deux en a le moins ?", "faible"),
    ],
)
def test_two_rows_of_one_table_are_compared(plain: str, word: str) -> None:
    """What answered from another table in between is no part of it."""
    assert compared(plain, TRAIL) == (
        f"Entre {quoted('Valmorin')} et {quoted('Les Ormeaux')}, lequel a le chiffre le plus "
        f"{word}, {quoted('Livres prêtés')}, dans {quoted(CAPTION)} ?"
    )


def test_three_rows_are_compared() -> None:
    """« Lequel des trois ? » counts the last three that answered."""
    trail = (Cell(CAPTION, "Bray", "Livres prêtés", many=True), *TRAIL)
    named = f"{quoted('Valmorin')}, {quoted('Les Ormeaux')} et {quoted('Bray')}"
    assert compared("lequel des 3 est devant ?", trail).startswith(f"Entre {named}, lequel")


def test_two_rows_are_not_three() -> None:
    """Nothing says what the third is."""
    assert compared("lequel des trois est devant ?", TRAIL) == ""


def test_one_row_is_no_pair() -> None:
    """Nothing says what the other is."""
    assert compared("lequel des deux ?", TRAIL[:1]) == ""


@pytest.mark.parametrize(
    "plain",
    [
        "quels sont les deux plus grands ?",
        "laquelle des trois actions du plan vient en premier ?",
        "entre les deux villages de bray et d'orme, lequel est le plus grand ?",
    ],
)
def test_what_is_named_needs_no_conversation(plain: str) -> None:
    """« Les deux plus grands » are not the last two."""
    assert not compares_both(plain)
