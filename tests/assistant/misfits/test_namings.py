"""Tests of `assistant.misfits.namings`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.namings import only_mentions, only_names


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


@pytest.mark.parametrize(
    ("question", "text", "mentioned"),
    [
        ("Quelles tablettes sont utilisées ?", "Renforcer l’usage des tablettes.", True),
        ("Quels ateliers sont menés ?", "La mairie participe aux ateliers menés chez vous.", True),
        ("Quelles tablettes sont utilisées ?", "L’usage des tablettes Nuri est courant.", False),
        ("Quels ateliers sont menés ?", "Le club mène des ateliers : poterie, lecture.", False),
        ("Quels ateliers sont menés ?", "Ouvrir aux écoles les ateliers de poterie.", False),
        ("Combien d’ateliers sont menés ?", "La mairie participe aux ateliers.", False),
    ],
)
def test_things_known_to_exist_are_not_told(question: str, text: str, mentioned: bool) -> None:
    """« Aux ateliers » by itself names none; what says which ones tells them."""
    assert only_mentions(read(question), prose(document("said", text))[0]) is mentioned
