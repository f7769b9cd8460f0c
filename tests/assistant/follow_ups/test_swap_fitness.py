"""Tests of `assistant.follow_ups.swap_fitness`."""

from __future__ import annotations

import pytest
from documents import vocabulary

from assistant.follow_ups.swap_fitness import likeness, nature_of


@pytest.mark.parametrize(
    ("text", "nature"),
    [("RPI", "acronym"), ("2025", "figure"), ("Morvel", "name"), ("bibliothèque", "noun")],
)
def test_a_phrase_is_told_by_its_writing(text: str, nature: str) -> None:
    """An acronym gives way to an acronym, a name to a name."""
    assert nature_of(text, vocabulary()) == nature


def test_what_is_of_one_kind_is_alike() -> None:
    """A dentist stands for a doctor sooner than a roof does; an unknown word is like nothing."""
    assert likeness("dentiste", "médecin") > likeness("toiture", "médecin")
    assert likeness("zzzq", "médecin") == 0.0
