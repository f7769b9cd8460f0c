"""What people say after they have asked is cut off."""

import pytest

from assistant.follow_ups.closers import without_closing


@pytest.mark.parametrize(
    ("message", "rest"),
    [
        ("Le bibliobus, il sert à quoi là-dedans ?", "Le bibliobus, il sert à quoi ?"),
        ("Il passe le samedi, j'imagine ?", "Il passe le samedi ?"),
        ("Comment il s'appelle déjà ?", "Comment il s'appelle ?"),
        ("Et dans tout ça ?", "Et dans tout ça ?"),
        ("Le village est déjà inscrit ?", "Le village est déjà inscrit ?"),
    ],
)
def test_only_what_closes_is_cut(message: str, rest: str) -> None:
    """A message of nothing else, or the same words in its middle, stay."""
    assert without_closing(message) == rest
