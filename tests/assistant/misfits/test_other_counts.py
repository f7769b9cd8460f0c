"""Tests of `assistant.misfits.other_counts`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.other_counts import counts_other_things


@pytest.mark.parametrize(
    ("question", "text", "other"),
    [
        ("Combien de joueurs compte la ligue ?", "La ligue couvre 37 communes.", True),
        ("Combien de joueurs compte la ligue ?", "La ligue compte 280 joueurs.", False),
        ("Combien de communes regroupe la ligue ?", "La ligue couvre 37 communes.", False),
        ("Combien de ligues touche le val ?", "De la ligue Est, le val a 37 communes.", True),
        ("Combien de gens suivent la ligue ?", "La ligue compte 280 abonnés.", False),
        ("Combien de joueurs jouent ?", "Dans la ligue, 280 jouent.", False),
        ("Quelle part des joueurs vote ?", "La ligue couvre 37 communes.", False),
    ],
)
def test_a_figure_of_other_things_counts_none_of_these(
    question: str, text: str, other: bool
) -> None:
    """The noun behind a figure says what it counts; people at large are called by what they do."""
    said = document("said", text)
    assert counts_other_things(read(question), prose(said)[0], texts(said)) is other
