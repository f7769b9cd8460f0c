"""Tests of `assistant.misfits.givens`."""

from __future__ import annotations

import pytest
from documents import Grid, assistant, document, prose, read

from assistant.misfits.givens import repeats_what_is_given

CLUB = document("club", "Le club réunit 280 membres et son président est jardinier.")


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("Parmi les 280 membres du club, combien de jardiniers ?", True),
        ("Combien de membres le club réunit-il ?", False),
        ("Le club réunit-il 280 membres ?", False),
    ],
)
def test_a_number_of_the_question_does_not_answer_it(question: str, given: bool) -> None:
    """« Combien » wants another number than the one that it tells."""
    assert repeats_what_is_given(read(question), prose(CLUB)[0]) is given


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Quelle part des écoles a signé une charte avec le musée ?", True),
        ("Quelle part des écoles a signé une charte avec le musée et le RPI ?", False),
    ],
)
def test_a_cell_is_about_what_its_labels_name(question: str, answered: bool) -> None:
    """A table that knows no RPI says nothing of what is done with one."""
    signed = Grid(
        "Écoles qui ont signé une charte", (("Lieu", "Oui"), ("Musée", "40 %"), ("Parc", "9 %"))
    )
    notes = document("notes", signed, "Le RPI rassemble quatre villages.")
    assert bool(assistant(notes)._reader.read(question).accepted) is answered
