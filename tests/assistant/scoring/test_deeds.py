"""Tests of `assistant.scoring.deeds`."""

from __future__ import annotations

import pytest
from documents import document, prose, read

from assistant.scoring.deeds import leaves_the_deed


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Les jeux prêtés aux écoles sont le loto et les dames.", False),
        ("On prête ces jeux : le loto et les dames.", False),
        ("La mairie prête une salle où les enfants des écoles inventent aussi des jeux.", True),
        ("Les jeux amusent les écoles.", True),
    ],
)
def test_the_deed_is_said_of_the_things(text: str, left: bool) -> None:
    """Of the games that are lent, not of games and lending."""
    question = read("Quels sont les jeux prêtés aux écoles ?")
    assert leaves_the_deed(question, prose(document("d", text))[0]) is left


def test_what_concerns_is_no_deed() -> None:
    """« Concernés » says nothing that is done."""
    question = read("Quels sont les clubs concernés ?")
    assert not leaves_the_deed(question, prose(document("d", "Tous les clubs jouent."))[0])
