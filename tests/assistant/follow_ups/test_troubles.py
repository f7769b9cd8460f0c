"""Tests of `assistant.follow_ups.troubles`."""

from __future__ import annotations

import pytest

from assistant.follow_ups.troubles import with_trouble


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        (
            "Mon village n'a plus de boulanger, un club peut-il nous aider ?",
            "un club peut-il nous aider face au manque de boulanger ?",
        ),
        (
            "Il n'y a pas assez d'arbitres : que peut faire la ligue ?",
            "que peut faire la ligue face au manque d’arbitres ?",
        ),
        (
            "Notre ligue manque d'arbitres : le club peut-il aider ?",
            "le club peut-il aider face au manque d’arbitres ?",
        ),
        (
            "Je n'ai pas de vélo électrique : le club peut-il m'aider ?",
            "Je n'ai pas de vélo électrique, le club peut-il m'aider ?",
        ),
    ],
)
def test_help_is_asked_with_what_is_lacking(message: str, asked: str) -> None:
    """One word is taken into the question; more are kept before it."""
    assert with_trouble(message) == asked


@pytest.mark.parametrize(
    "message",
    [
        "Je n'ai pas le temps : combien coûte l'inscription ?",
        "Le club n'a pas de salle.",
        "Le club peut-il nous aider ?",
    ],
)
def test_other_leads_are_left_alone(message: str) -> None:
    """Only a question for help is about the trouble."""
    assert with_trouble(message) == message
