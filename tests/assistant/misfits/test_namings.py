"""Tests of `assistant.misfits.namings`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.namings import only_names


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("L’enquête de la ligue cherche à repérer les freins au sport.", True),
        ("Le minibus répond à ces freins.", True),
        ("Le club agit autour des freins propres à sa vallée.", True),
        ("Deux freins demeurent : trouver des créneaux et payer le transport.", False),
        ("Le premier frein est le prix des licences.", False),
        ("Le prix des licences reste un frein.", False),
    ],
)
def test_to_speak_of_obstacles_is_not_to_tell_them(text: str, named: bool) -> None:
    """They are told behind a colon, or where something is said to be one."""
    said = document("said", text)
    question = read("Quels sont les freins au sport ?")
    assert only_names(question, prose(said)[0], texts(said)) is named
