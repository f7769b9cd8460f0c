"""Tests of `assistant.follow_ups.told_before`."""

from __future__ import annotations

import pytest

from assistant.follow_ups.told_before import without_lead


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("Mon conseil se demande combien de clubs existent.", "combien de clubs existent."),
        ("Ma directrice veut savoir quels clubs lisent.", "quels clubs lisent."),
        ("Le maire me demande si le club prête une salle.", "est-ce que le club prête une salle ?"),
        ("Pour mon discours de demain, quand le club est-il né ?", "quand le club est-il né ?"),
        ("Note pour mon président : combien de clubs ?", "combien de clubs ?"),
        ("Notre école va fermer ; les clubs ont-ils une salle ?", "les clubs ont-ils une salle ?"),
        ("Hier on a parlé de RPI, c'est quoi ?", "qu’est-ce que RPI ?"),
        ("Mon fils en doute, mais les clubs lisent-ils ?", "les clubs lisent-ils ?"),
    ],
)
def test_what_is_told_first_is_cut_off(message: str, question: str) -> None:
    """Who wants to know, what for, where it was heard, how it is at home."""
    assert without_lead(message) == question


@pytest.mark.parametrize(
    "message",
    [
        "Le RPI de notre ville va fermer : combien d'élèves a-t-il ?",
        "Notre école ferme : comment en trouver une autre ?",
        "Je suis maire : que fait le club ?",
        "Les buts du club : quels sont-ils ?",
        "Combien de clubs : dix ou douze ?",
        "Mon club prête une salle.",
    ],
)
def test_what_may_hold_the_subject_stays(message: str) -> None:
    """A name, who asks, a question that leans on what was told, a plain statement."""
    assert without_lead(message) == message
