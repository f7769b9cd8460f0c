"""« Depuis quand le club existe-t-il ? »: the date of a beginning, and of the club's."""

from __future__ import annotations

import pytest
from documents import assistant, document

from assistant.outcomes import Outcome

REPORT = document(
    "Les clubs du Morvel",
    "# Les clubs",
    "Le SIV a publié en 2025 un guide des clubs. La ligue des clubs est née en 1998.",
)


@pytest.mark.parametrize(
    "question",
    ["Depuis quand le SIV existe-t-il ?", "En quelle année est né le SIV ?"],
)
def test_another_date_is_no_beginning(question: str) -> None:
    """Neither the date of what it did nor the beginning of something else."""
    assert assistant(REPORT).ask(question).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "question",
    ["Depuis quand la ligue des clubs existe-t-elle ?", "Quand la ligue est-elle née ?"],
)
def test_a_beginning_is_dated(question: str) -> None:
    """By any word of beginning."""
    assert "**1998**" in assistant(REPORT).ask(question).text
