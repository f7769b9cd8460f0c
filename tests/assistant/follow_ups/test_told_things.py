"""Tests of `assistant.follow_ups.told_things`."""

from __future__ import annotations

import pytest

from assistant.follow_ups.told_things import asked_of_told


@pytest.mark.parametrize(
    ("message", "question"),
    [
        (
            "Je vois souvent RPI dans le journal de l'ANL. Que recouvre ce sigle ?",
            "que signifie RPI ?",
        ),
        ("On m'a parlé du RPI, c'est quoi ?", "qu’est-ce que RPI ?"),
        (
            "Mon cousin est maire et m'a parlé des clubs, ça sert à quoi exactement ?",
            "les clubs, ça sert à quoi ?",
        ),
        (
            "Oublier les lecteurs de Morvel serait une erreur. Que dit le plan à leur sujet ?",
            "Que dit le plan au sujet des lecteurs de Morvel ?",
        ),
        (
            "On oublie toujours les lecteurs. Que font les clubs pour eux ?",
            "Que font les clubs pour les lecteurs ?",
        ),
        (
            "Depuis un an j'entends parler de clubs fermés. Que prévoit le plan pour eux ?",
            "Que prévoit le plan pour les clubs fermés ?",
        ),
        (
            "Négliger la voile serait absurde. Quels clubs s'y consacrent cet été ?",
            "Quels clubs travaille sur la voile cet été ?",
        ),
        (
            "Mon adjoint prétend que 50 % des clubs lisent. Quel est le vrai chiffre ?",
            "quel pourcentage des clubs lisent ?",
        ),
    ],
)
def test_the_question_names_what_was_told_of(message: str, question: str) -> None:
    """An acronym that was met, a thing that was heard of, those who are forgotten."""
    assert asked_of_told(message) == question


@pytest.mark.parametrize(
    "message",
    [
        "Que recouvre le sigle RPI ?",
        "Mon adjoint prétend que 50 % des clubs lisent. Est-ce vrai ?",
        "Le plan oublie la voile. Que disent les clubs à leur sujet ?",
        "Oublier la voile serait une erreur. Que disent les clubs à leur sujet ?",
        "Je vois souvent les clubs. Que font-ils ?",
    ],
)
def test_other_messages_stay(message: str) -> None:
    """Nothing was told, or the pronoun does not agree with it."""
    assert asked_of_told(message) == message
