"""Tests of `assistant.questions.among_whom`."""

from __future__ import annotations

import pytest

from assistant.questions.canonical import canonical


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Parmi les clubs, combien jouent dehors ?", "Combien de clubs jouent dehors ?"),
        ("Du côté des clubs, combien ont répondu ?", "Combien de clubs ont répondu ?"),
        (
            "Parmi les clubs qui ont un stade, combien jouent dehors ?",
            "Parmi les clubs qui ont un stade, combien jouent dehors ?",
        ),
        ("Nombre de clubs qui jouent dehors", "Combien de clubs jouent dehors ?"),
        (
            "Sur combien de retours s'appuie le rapport ?",
            "Sur combien de réponses s'appuie le rapport ?",
        ),
        (
            "Jouer dehors, c'est l'objectif de combien de clubs ?",
            "Jouer dehors, combien de clubs ?",
        ),
        (
            "Avec les écoles, plus de chartes ou plus de contrats ?",
            "Plus de chartes ou de contrats avec les écoles ?",
        ),
        (
            "Y a-t-il plus de chartes que de contrats avec les écoles ?",
            "Plus de chartes ou de contrats avec les écoles ?",
        ),
        (
            "Dans quel bâtiment de Dinan se tient la fête ?",
            "Où se tient la fête à Dinan ?",
        ),
        ("La fête a lieu dans quel lieu de Dinan ?", "Où a lieu la fête à Dinan ?"),
        ("Le club est-il ouvert le soir ?", "Le club est-il ouvert le soir ?"),
    ],
)
def test_of_whom_some_are_counted(text: str, told: str) -> None:
    """How many of them, where, and what is compared with whom."""
    assert canonical(text) == told
