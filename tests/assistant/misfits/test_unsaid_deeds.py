"""Tests of `assistant.misfits.unsaid_deeds`."""

from __future__ import annotations

import pytest
from documents import document, prose, read

from assistant.misfits.unsaid_deeds import dates_another_deed


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Quel délai pour valider un projet ?", "Fin 2023, chaque école aura un projet.", True),
        ("Quel délai pour valider un projet ?", "Le projet est validé avant fin 2023.", False),
        ("Quel délai pour le projet ?", "Fin 2023, chaque école aura un livre.", False),
        ("Quand valider un projet ?", "Fin 2023, chaque école aura un projet.", False),
    ],
)
def test_a_delay_is_that_of_its_verb(question: str, text: str, another: bool) -> None:
    """The date of something else near the same thing is none for the deed."""
    candidate = prose(document("said", text))[0]
    assert dates_another_deed(read(question), candidate) is another
