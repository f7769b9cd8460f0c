"""Tests of `assistant.follow_ups.asked_anew`."""

from __future__ import annotations

import pytest
from documents import vocabulary

from assistant.follow_ups.anchor import NOTHING
from assistant.follow_ups.asked_anew import how_it_may, other_circumstance, who_it_is, why_it_does
from assistant.follow_ups.follow_up import FollowUp


def _turn(question: str, previous: str, answer: str = "") -> FollowUp:
    return FollowUp(question, previous, answer, vocabulary(), NOTHING, (previous,))


@pytest.mark.parametrize(
    ("previous", "asked"),
    [
        ("Une ville peut-elle aider le club ?", "Comment une ville peut-elle aider le club ?"),
        ("Qui peut aider le club ?", ""),
    ],
)
def test_how_is_asked_of_what_may_be_done(previous: str, asked: str) -> None:
    """After a question with its own interrogative, nothing is put before it."""
    assert how_it_may(_turn("de quelle façon ?", previous)) == asked


@pytest.mark.parametrize(
    ("previous", "asked"),
    [
        ("C'est quand la fête du club ?", "C'est où la fête du club ?"),
        ("Quelles sont les dates de la fête ?", "Où a lieu la fête ?"),
        ("Combien coûte la fête ?", ""),
    ],
)
def test_where_takes_the_place_of_when(previous: str, asked: str) -> None:
    """« Et où ? » keeps what the other word was asked of."""
    assert other_circumstance(_turn("et où ?", previous)) == asked


def test_who_is_asked_of_the_person_just_named() -> None:
    """« C'est qui ? » is about a name of the question before, or of its answer to « qui »."""
    assert who_it_is(_turn("c'est qui ?", "Que pense Ada Nuri du club ?")) == "Ada Nuri"
    answer = "**Ada Nuri** préside le club. [1]"
    assert who_it_is(_turn("et c'est qui ?", "Qui préside le club ?", answer)) == "Ada Nuri"


def test_why_is_asked_of_a_yes_or_no() -> None:
    """A statement or another question has no « pourquoi » of its own here."""
    asked = why_it_does(_turn("pourquoi ?", "Le plan paie-t-il un animateur ?"))
    assert asked == "Pourquoi le plan paie-t-il un animateur ?"
    assert not why_it_does(_turn("pourquoi ?", "Qui paie un animateur ?"))
