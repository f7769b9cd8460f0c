"""Tests of `assistant.questions.together`."""

from __future__ import annotations

import pytest

from assistant.questions.canonical import canonical


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Que cherchent à faire ensemble les ports et les clubs ?",
         "Que font ensemble les ports et les clubs ?"),
        ("Que veulent les ports et les clubs ensemble ?", None),
        ("Sur quoi travaillent ensemble les ports et les clubs ?",
         "Que font ensemble les ports et les clubs ?"),
        ("Les ports et les clubs, ils font quoi ensemble ?",
         "Que font ensemble les ports et les clubs ?"),
        ("Que cherchent à faire les ports ?", None),
    ],
)  # fmt: skip
def test_what_two_seek_together_is_what_they_do(asked: str, told: str | None) -> None:
    """The verb in front is a manner of asking."""
    assert canonical(asked) == (told or asked)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Comment le port compte-t-il s'y prendre là où il n'y a pas de club ?",
         "D’après le port, que prévoit-on pour les endroits où il n'y a pas de club ?"),
        ("Comment un club s'y prend-il pour aider les débutants ?",
         "Comment fait un club pour aider les débutants ?"),
    ],
)  # fmt: skip
def test_how_somebody_goes_about_it_is_what_is_planned_or_done(asked: str, told: str) -> None:
    """« S'y prendre » stands in no text."""
    assert canonical(asked) == told
