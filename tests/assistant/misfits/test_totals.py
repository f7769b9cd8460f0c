"""Tests of `assistant.misfits.totals`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.totals import counts_only_some


@pytest.mark.parametrize(
    ("question", "text", "some"),
    [
        ("Combien y a-t-il de clubs ?", "La ligue réunit 410 clubs.", False),
        ("Combien existe-t-il de clubs ?", "Dans le pays, 410 clubs existent.", False),
        ("Combien y a-t-il de clubs ?", "150 clubs ont répondu à l’enquête.", True),
        ("Combien y a-t-il de clubs ?", "Parmi ces 150 clubs, 40 lisent.", True),
        ("Combien y a-t-il de clubs ?", "La ligue compte 12 clubs ruraux.", True),
        ("Combien y a-t-il de clubs ?", "86 % des clubs ont un tournoi.", True),
        ("Combien y a-t-il de clubs ?", "La ligue a interrogé 30 clubs.", True),
        ("Combien y a-t-il de clubs dans l’enquête ?",
         "150 clubs ont répondu à l’enquête.", False),
        ("Combien de clubs en France aujourd'hui ?", "150 clubs ont répondu.", True),
        ("Combien de clubs compte le pays ?", "Le pays compte 410 clubs.", False),
        ("le nombre de clubs en 2025 ?", "150 clubs ont répondu à l’enquête.", True),
        ("Combien de clubs ont répondu ?", "150 clubs ont répondu à l’enquête.", False),
    ],
)  # fmt: skip
def test_only_the_number_of_the_things_tells_how_many_there_are(
    question: str, text: str, some: bool
) -> None:
    """Not the number of those that did something, of some of them, nor a share."""
    said = document("said", text)
    assert counts_only_some(read(question), prose(said)[0], texts(said)) is some
