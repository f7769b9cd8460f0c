"""Degrees that a word of scarcity turns round."""

import pytest

from assistant.language.degrees import straightened


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("le club le plus rarement invite", "le club le moins invite"),
        ("le club le moins rarement invite", "le club le plus invite"),
        ("la part la moins faible", "la part la plus"),
        ("le plus mal note", "le moins note"),
    ],
)
def test_scarcity_turns_the_degree(text: str, meant: str) -> None:
    """« Le plus rarement » is the least, « le moins rarement » the most."""
    assert straightened(text) == meant


@pytest.mark.parametrize("text", ["la part la plus faible", "le plus souvent", "moins de clubs"])
def test_other_degrees_stay(text: str) -> None:
    """A small figure, and words that turn nothing, are left as they are."""
    assert straightened(text) == text
