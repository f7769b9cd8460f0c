"""Tests of `assistant.candidates.announcements`."""

from __future__ import annotations

import pytest
from documents import assistant, document

from assistant.candidates.announcements import place_announced


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Fête du livre – 14 et 15 mai 2025 – Salle Braque, Orval", "Salle Braque, Orval"),
        ("4ÈME FÊTE DU LIVRE 14 & 15 MAI 2025 LE PALACE ORVAL", "LE PALACE ORVAL"),
        ("Assemblée générale, 3 juin 2024, à la mairie d’Orval", "à la mairie d’Orval"),
        ("Réunion des clubs, 12 mars 2024", ""),
        ("Compte rendu du conseil du 3 juin 2024 Budget", ""),
        ("Les clubs ont signé le 12 mars 2024 – Orval", ""),
        ("Bilan de la saison 2024 – Orval", ""),
    ],
)
def test_a_place_stands_behind_the_day_of_an_event(line: str, place: str) -> None:
    """A sentence with a verb, a year and what only follows the date announce no place."""
    found = place_announced(line)
    assert (line[slice(*found)] if found else "") == place


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Où a lieu la Fête du livre ?", True),
        ("Dans quelle ville se passe la Fête du livre ?", True),
        ("Où a lieu la Fête du pain ?", False),
    ],
)
def test_an_event_without_a_verb_is_somewhere(question: str, answered: bool) -> None:
    """The head of a programme says where its own event is, and no other."""
    programme = document(
        "programme",
        "4ÈME FÊTE DU LIVRE 14 & 15 MAI 2025 LE PALACE ORVAL",
        "# Ateliers",
        "Chaque club présente ses livres.",
    )
    assert bool(assistant(programme)._reader.read(question).accepted) is answered
