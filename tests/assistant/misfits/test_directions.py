"""Tests of `assistant.misfits.directions`."""

from __future__ import annotations

import pytest
from documents import Grid, assistant, document, prose, read, texts

from assistant.misfits.directions import is_the_other_way

CLUBS = document(
    "clubs",
    "# Les clubs de la vallée",
    Grid(
        "Liens entre clubs et partenaires, en pourcentage de clubs",
        (
            ("Partenaire", "Convention", "Participation au bureau du club"),
            ("Mairie", "41 %", "12 %"),
            ("Lycée", "22 %", "9 %"),
        ),
    ),
)


def test_a_column_says_whose_board_it_is() -> None:
    """The schools sit on the board of the club, which is not the reverse."""
    reader = assistant(CLUBS)._reader
    assert reader.read("Quelle part des lycées participe au bureau du club ?").accepted
    assert not reader.read("Quelle part des clubs participe au bureau des lycées ?").accepted


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Quelle part des clubs élit le bureau des écoles ?", True),
        ("Quelle part des écoles élit le bureau des clubs ?", False),
        ("Quelle part des écoles élit un bureau ?", False),
    ],
)
def test_a_sentence_says_whose_it_is_too(question: str, other: bool) -> None:
    """Only an owner that the question sets against the other one clashes."""
    said = document("said", "12 % des écoles élisent le bureau des clubs.")
    assert is_the_other_way(read(question), prose(said)[0], texts(said)) is other
