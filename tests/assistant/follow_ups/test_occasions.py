"""Tests of `assistant.follow_ups.occasions`."""

from __future__ import annotations

import time

import pytest
from documents import assistant, document

from assistant.follow_ups.occasions import without_occasion
from assistant.outcomes import Outcome


@pytest.mark.parametrize(
    ("message", "question"),
    [
        (
            "C'est urgent, je vois le maire à 14 h : quelle part des clubs lit ?",
            "quelle part des clubs lit ?",
        ),
        (
            "J'ai une réunion à 9 h avec l'ANL, quel pourcentage de clubs lit ?",
            "quel pourcentage de clubs lit ?",
        ),
        (
            "Je vous écris depuis Morvel où je vis : comment aider un club ?",
            "comment aider un club ?",
        ),
        ("Je passe un oral vendredi, c'est quoi un club ?", "c'est quoi un club ?"),
        ("Note à rendre ce soir !! les cinq axes du rapport", "les cinq axes du rapport"),
        (
            "Un élu m'a lancé « les clubs sont morts » : quelle part des clubs lit ?",
            "quelle part des clubs lit ?",
        ),
    ],
)
def test_the_day_of_the_asker_is_cut_off(message: str, question: str) -> None:
    """Whom they meet, what they prepare, from where they write, what they were told."""
    assert without_occasion(message) == question


@pytest.mark.parametrize(
    "message",
    [
        "J'habite à Morvel : combien de membres a le club ?",
        "Je rencontre le club de Morvel : quel est le nombre de membres ?",
        "Nous recevons le club de Morvel, combien de livres prête-t-il ?",
        "J'ai une réunion avec les lycées : quel pourcentage de clubs aide ces élèves ?",
        "Je prépare un article sur le chant : combien de clubs existent ?",
        "Je vois souvent RPI dans le journal. Que recouvre ce sigle ?",
        "Je vois le maire à 14 h.",
    ],
)
def test_what_may_be_asked_about_stays(message: str) -> None:
    """A name before a question for one figure, what the question takes up, a plain statement."""
    assert without_occasion(message) == message


def test_no_document_need_know_the_hour() -> None:
    """The answer is that of the question alone."""
    clubs = document("clubs", "# Les clubs", "Dans l'enquête, 40 % des clubs prêtent des livres.")
    asked = "C'est urgent, je vois le maire à 14 h : quelle part des clubs prête des livres ?"
    assert "40 %" in assistant(clubs).ask(asked).text
    asked = "J'habite à Morvel : combien de membres a le club ?"
    assert assistant(clubs).ask(asked).outcome is not Outcome.ANSWERED


def test_a_message_that_repeats_itself_is_read_at_once() -> None:
    """Clauses may be cut in many ways: only a few of them are tried."""
    message = "je travaille à Morvel et " * 20 + "combien de clubs ?"
    started = time.perf_counter()
    without_occasion(message)
    assert time.perf_counter() - started < 1
