"""Roots of words: those of a family have one, those that only look alike have not."""

import pytest

from assistant.verify.text import root, same_word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("coordonnent", "coordonner"),
        ("signature", "signer"),
        ("hopitaux", "hopital"),
        ("regional", "region"),
    ],
)
def test_words_of_a_family_have_one_root(one: str, other: str) -> None:
    """Inflections and usual derivations."""
    assert same_word(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("commune", "communaute"),
        ("former", "formaliser"),
        ("medecin", "medication"),
        ("ville", "vaccin"),
    ],
)
def test_words_that_only_look_alike_differ(one: str, other: str) -> None:
    """Roots are not cut too short."""
    assert root(one) != root(other)
