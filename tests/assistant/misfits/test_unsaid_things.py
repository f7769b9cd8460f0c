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
