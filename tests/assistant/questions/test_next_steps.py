"""Tests of `assistant.questions.next_steps`."""

from __future__ import annotations

import pytest

from assistant.questions.canonical import canonical


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Que doit faire un port après avoir contacté le club ?",
         "Après avoir contacté le club, que doit faire un port ?"),
        ("Une fois qu'on a contacté le club, la suite c'est quoi pour le port ?",
         "Après avoir contacté le club, que doit faire le port ?"),
        ("Une fois la demande envoyée, on fait quoi ?",
         "Après avoir envoyé la demande, que faut-il faire ?"),
        ("On a contacté le club, que faire ensuite ?",
         "Après avoir contacté le club, que faut-il faire ?"),
        ("Quelle est l'étape suivante après l'inscription ?",
         "Qu’est-ce qui vient après l'inscription ?"),
        ("Que fait-on après la prise de contact ?",
         "Qu’est-ce qui vient après la prise de contact ?"),
    ],
)  # fmt: skip
def test_the_step_behind_one_that_is_done_is_asked_for(asked: str, told: str) -> None:
    """Whoever has done it, and however it is put."""
    assert canonical(asked) == told


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("On débute : par quoi un port doit-il commencer ?",
         "On débute : quelles sont les étapes pour un port ?"),
        ("Par où commencer quand on est un port pour travailler avec un club ?",
         "Quelles sont les étapes pour un port pour travailler avec un club ?"),
        ("Comment se passe la collaboration entre un port et un club ?",
         "Quelles sont les étapes de la collaboration entre un port et un club ?"),
        ("Par quoi le port commence-t-il ?", "Quelles sont les étapes pour le port ?"),
    ],
)  # fmt: skip
def test_what_somebody_begins_with_is_told_by_the_steps(asked: str, told: str) -> None:
    """« Commencer » stands in no text."""
    assert canonical(asked) == told


@pytest.mark.parametrize(
    "asked",
    [
        "Que fait le club après une course ?",
        "Que doit faire un marin après la sortie du port ?",
        "Par où commencer ?",
        "Quand on a un bateau, que fait le club ?",
    ],
)
def test_what_names_no_step_that_is_done_is_left_alone(asked: str) -> None:
    """What a club does after a race is no step."""
    assert canonical(asked) == asked
