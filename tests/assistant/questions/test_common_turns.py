"""Tests of `assistant.questions.common_turns`."""

from __future__ import annotations

import pytest

from assistant.questions.common_turns import in_usual_turns


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Avec quels lycées les clubs ont-ils le plus de mal à jouer ?",
            "Avec quels lycées est-il le plus compliqué pour les clubs de jouer ?",
        ),
        (
            "Avec qui a-t-on le moins de difficultés à organiser un tournoi ?",
            "Avec qui est-il le moins compliqué d’organiser un tournoi ?",
        ),
        (
            "Qui est dernier dans ce que les clubs cherchent à faire ?",
            "Qui est dernier parmi les objectifs poursuivis par les clubs ?",
        ),
        ("Sous quelles formes juridiques ou autres ?", "Sous quelles formes ?"),
        ("Les clubs ou autres associations ?", "Les clubs ou autres associations ?"),
        ("Ce que les clubs cherchent à faire ?", "Ce que les clubs cherchent à faire ?"),
    ],
)
def test_turns_of_speech(text: str, told: str) -> None:
    """Trouble is a complication, what is sought an aim; an adjective « ou autre » is any."""
    assert in_usual_turns(text) == told
