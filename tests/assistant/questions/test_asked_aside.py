"""Tests of `assistant.questions.asked_aside`."""

from __future__ import annotations

import pytest

from assistant.language.plain_text import plain_text
from assistant.questions.asked_aside import wants_list
from assistant.questions.canonical import canonical


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Dans le guide des ports on parle de RPI, c'est-à-dire ?", "Que veut dire RPI ?"),
        ("Tout le monde parle du relais… c'est quoi ?", "C’est quoi relais ?"),
        ("Avec quels services on peut monter des jeux, t'as des exemples ?",
         "Avec quels exemples de services on peut monter des jeux ?"),
        ("Quels projets pour les enfants, des exemples ?",
         "Quels exemples de projets pour les enfants ?"),
        ("Quels jeux sont cités à titre d'illustration de ce que fait un club ?",
         "Quels sont les exemples de jeux de ce que fait un club ?"),
        ("Énumérez les buts du club, du plus important au moins important.",
         "Quels sont les buts du club par ordre d’importance ?"),
        ("Classez les jeux du plus fréquent au moins fréquent",
         "Quels sont les jeux dans l’ordre ?"),
    ],
)  # fmt: skip
def test_what_is_asked_behind_is_put_into_the_question(asked: str, told: str) -> None:
    """What it means, or examples of it."""
    assert canonical(asked) == told


@pytest.mark.parametrize(
    ("asked", "wants"),
    [
        ("Ils font des jeux, c'est pour quoi ? Donnez la liste", True),
        ("On peut monter des jeux, tu as des exemples ?", True),
        ("Quels jeux sur la liste ?", False),
        ("Donnez des exemples de jeux.", False),
    ],
)
def test_a_list_may_be_asked_for_at_the_end(asked: str, wants: bool) -> None:
    """« Donnez la liste » wants no single item."""
    assert wants_list(plain_text(asked)) is wants
