"""Tests of `assistant.bases`."""

from __future__ import annotations

import pytest
from documents import read

from assistant.bases import counts_within_the_base


@pytest.mark.parametrize(
    ("question", "text", "base"),
    [
        ("Combien de lecteurs ont répondu ?", "55 % des lecteurs répondants ont un chat.", True),
        ("Combien de lecteurs ont un chat ?", "55 % des lecteurs répondants ont un chat.", False),
        (
            "Combien de lecteurs ont répondu ?",
            "Sur les 290 lecteurs répondants, 9 % lisent.",
            False,
        ),
        ("Combien de lecteurs ont répondu ?", "290 lecteurs ont répondu.", False),
        ("Combien de lecteurs ont répondu ?", "Les lecteurs répondants ont un chat.", False),
    ],
)
def test_a_share_of_those_who_answered_does_not_count_them(
    question: str, text: str, base: bool
) -> None:
    """A number before the noun counts it, a share counts something else."""
    assert counts_within_the_base(read(question), text) is base
