"""Tests of `assistant.misfits.unsaid_names`."""

from __future__ import annotations

import pytest
from documents import document, prose, read

from assistant.matching import Weighted
from assistant.misfits.unsaid_names import leaves_a_name_out


@pytest.mark.parametrize(
    ("question", "text", "left_out"),
    [
        ("Quelle part des clubs joue aux écoles publiques ?", "27 % des clubs jouent.", True),
        ("Quelle part des clubs joue ?", "27 % des clubs jouent.", False),
        (
            "Quelle part des clubs joue aux écoles publiques ?",
            "27 % des clubs jouent aux écoles privées.",
            True,
        ),
        (
            "Quelle part des clubs joue aux écoles publiques ?",
            "27 % des clubs jouent aux écoles communales.",
            False,
        ),
        ("Qui joue aux écoles publiques ?", "Les clubs jouent.", False),
    ],
)
def test_a_share_is_of_the_things_named(question: str, text: str, left_out: bool) -> None:
    """A name of several words has to be said, under one of its names; half of it is another."""
    asked = read(question)
    terms = [Weighted(term, 1.0, unseen=False) for term in asked.terms]
    sentence = prose(document("said", text))[0]
    assert leaves_a_name_out(asked, terms, sentence) is left_out
