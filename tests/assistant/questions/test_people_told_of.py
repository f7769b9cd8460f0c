"""Tests of `assistant.questions.people_told_of`."""

import pytest

from assistant.questions.canonical import canonical


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (
            "Beaucoup de nos élèves n'ont plus de cantine. Que fait le club pour eux ?",
            "que fait le club pour ceux qui n'ont plus de cantine",
        ),
        (
            "Les lecteurs du bourg sont âgés : comment le club peut-il aider ces gens ?",
            "comment le club peut-il aider ceux qui sont âgés",
        ),
        (
            "Bonjour, trop de familles ne trouvent pas de crèche, que fait la mairie pour elles ?",
            "bonjour, que fait la mairie pour ceux qui ne trouvent pas de crèche",
        ),
    ],
)
def test_people_are_known_by_what_was_told_of_them(message: str, told: str) -> None:
    """« Pour eux » is for those who have none, however many they are."""
    assert canonical(message).lower().rstrip(" ?") == told


@pytest.mark.parametrize(
    "message",
    [
        "Les élèves n'ont plus de cantine. Que fait le club ?",
        "Vous avez dit que les élèves ont un préau. Que fait le club pour eux ?",
    ],
)
def test_other_messages_are_left_as_they_are(message: str) -> None:
    """Where nobody told of is asked about, or something else was told."""
    assert canonical(message) == message
