"""What the rows and the columns of a table are called, where that is what is asked for."""

import pytest
from documents import Grid, document, part_texts

from assistant.candidates.candidate import Shape

WORKSHOPS = document(
    "ateliers",
    Grid(
        "Modes d’accueil proposés par type de bibliothèque, en pourcentage des communes",
        (
            ("", "Charte signée", "Visite guidée", "Pas d’accueil"),
            ("Bibliothèque de quartier", "4 %", "31 %", "60 %"),
            ("Bibliothèque municipale", "9 %", "52 %", "20 %"),
            ("Médiathèque", "2 %", "40 %", "35 %"),
        ),
    ),
)


def test_rows_are_told_by_their_names() -> None:
    """What the rows are is asked for: their names, without all the figures."""
    found = part_texts(
        Shape.LIST, "Quels types de bibliothèques les communes ont-elles ?", WORKSHOPS
    )
    assert found == [["Bibliothèque de quartier", "Bibliothèque municipale", "Médiathèque"]]


def test_columns_are_told_by_their_names() -> None:
    """What the columns are is asked for, of any kind."""
    question = "Sous quels modes d'accueil ou autres peut-on y entrer ?"
    assert part_texts(Shape.LIST, question, WORKSHOPS) == [["Charte signée", "Visite guidée"]]


def test_rows_of_one_column_are_told_with_its_figures() -> None:
    """« Quels types de bibliothèques ont une charte ? » wants no other column."""
    question = "Quels types de bibliothèques ont une charte signée ?"
    assert part_texts(Shape.TABLE, question, WORKSHOPS) == []
    assert part_texts(Shape.CELLS, question, WORKSHOPS) == [["4 %", "9 %", "2 %"]]


def test_words_of_the_caption_name_no_row() -> None:
    """« Modes d'accueil » says what the whole table is about, and chooses no library."""
    question = "Quels types de bibliothèques ont les modes d'accueil proposés ?"
    assert part_texts(Shape.CELL, question, WORKSHOPS) == []


@pytest.mark.parametrize(
    "question", ["Comment accueillir une bibliothèque ?", "Comment accueillir une médiathèque ?"]
)
def test_how_is_told_by_the_names_of_modes(question: str) -> None:
    """« Comment » wants the modes, and no figure of any of them."""
    assert part_texts(Shape.LIST, question, WORKSHOPS) == [["Charte signée", "Visite guidée"]]
    assert part_texts(Shape.TABLE, question, WORKSHOPS) == []
