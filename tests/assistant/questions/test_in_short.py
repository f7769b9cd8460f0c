"""Tests of `assistant.questions.in_short`."""

from __future__ import annotations

import pytest

from assistant.questions.canonical import canonical


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Le relais, en deux mots ?", "C’est quoi le relais ?"),
        ("RPI, en une phrase simple, pour un bulletin ?", "C’est quoi RPI ?"),
        ("On m'a cité le « Tour des clubs » ; de quoi s'agit-il ?",
         "C’est quoi le « Tour des clubs » ?"),
        ("On vient de m’annoncer qu’un RPI couvre mon village. Ça désigne quoi au juste ?",
         "C’est quoi un RPI ?"),
        ("Je vois souvent RPI dans mes courriers. Que recouvre ce sigle ?", "C’est quoi RPI ?"),
    ],
)  # fmt: skip
def test_a_thing_named_alone_is_asked_for_what_it_is(asked: str, told: str) -> None:
    """How it was met is told in front, and not asked."""
    assert canonical(asked) == told


@pytest.mark.parametrize(
    "asked",
    ["Quels sont les jeux du club en deux mots ?", "On m'a parlé du RPI. Qui le dirige ?"],
)
def test_what_asks_for_something_else_is_left_alone(asked: str) -> None:
    """Only what a thing is may be asked by its name."""
    assert canonical(asked) == asked
