"""What a follow-up says that is new, and which question it leans on."""

import pytest
from documents import vocabulary

from assistant.follow_ups.anchor import NOTHING
from assistant.follow_ups.follow_up import FollowUp


def _read(question: str, previous: str = "") -> FollowUp:
    return FollowUp(question, previous, "", vocabulary(), NOTHING, (previous,))


@pytest.mark.parametrize(
    ("question", "new"),
    [
        ("Et pour les Écoles privées ?", "les Écoles privées"),
        ("non, je parlais des lycées", "lycées"),
        ("et en 2023 ?", "2023"),
        ("Pourquoi ?", ""),
    ],
)
def test_what_is_new_is_as_typed(question: str, new: str) -> None:
    """Accents and capitals of the new element are kept."""
    assert _read(question).new == new


def test_body_is_without_what_opens_a_reply() -> None:
    """« Et », « ok » and their kind say nothing."""
    assert _read("ok, et combien de lycées ?").body == "combien de lycées ?"


@pytest.mark.parametrize(
    "previous",
    ["En deuxième position : quelles sont les étapes ?", "quelles sont les étapes ?"],
)
def test_list_behind_a_rank(previous: str) -> None:
    """A rank asked of a list before is no part of the list's question."""
    assert _read("la troisième ?", previous).list_question == "quelles sont les étapes ?"
