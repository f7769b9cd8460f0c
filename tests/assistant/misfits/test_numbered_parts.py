"""Tests of `assistant.misfits.numbered_parts`."""

from __future__ import annotations

import pytest
from documents import read

from assistant.misfits.numbered_parts import is_another_part


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("De quoi parle le premier volet ?", "Ce deuxième volet parle des bus.", True),
        ("De quoi parle le volet 1 ?", "Rapport, volet 2 – Les bus sont rares.", True),
        ("De quoi parle le deuxième volet ?", "Rapport, volet 2 – Les bus sont rares.", False),
        ("De quoi parle le volet 1 ?", "Le volet 2 reprend le volet 1.", False),
        ("De quoi parle le volet 1 ?", "Les bus sont rares.", False),
        ("De quoi parle le rapport ?", "Ce deuxième volet parle des bus.", False),
    ],
)
def test_parts_of_a_series_are_told_apart(question: str, text: str, another: bool) -> None:
    """By rank or by number; a text that names none is of any."""
    assert is_another_part(read(question), text) is another
