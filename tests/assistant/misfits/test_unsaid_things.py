"""Tests of `assistant.misfits.unsaid_things`."""

from __future__ import annotations

import pytest
from documents import assistant, document

CLUBS = document(
    "clubs",
    "# Les clubs de la vallée",
    "La ligue reçoit chaque année une aide financière de la mairie.",
    "Le club compte 280 adhérents et une élue siège au bureau.",
    "La ligue paie les pharmaciens.",
)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Est-ce que la ligue paie les pharmaciens ?", True),
        ("Est-ce que la ligue paie les habitants ?", False),
        ("Une élue peut-elle adhérer au club ?", False),
    ],
)
def test_a_yes_names_what_is_asked(question: str, answered: bool) -> None:
    """A sentence without the thing says neither yes nor no; a number of members admits nobody."""
    found = "[1]" in assistant(CLUBS).ask(question).text
    assert found is answered


def test_steps_say_neither_yes_nor_no() -> None:
    """Whoever asks whether somebody belongs is not told how to get in touch."""
    steps = document(
        "guide",
        "# Les étapes pour travailler avec un club",
        "1. Prendre contact avec le club et ses membres.\n2. Faire sa part aux réunions du club.",
    )
    assert "[1]" not in assistant(steps).ask("Les maires font-ils partie du club ?").text
