"""Tests of `assistant.misfits.owners`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document

from assistant.misfits.owners import are_aims_of_another

ITEMS = Bullets(("ouvrir une salle ;", "prêter des livres ;", "planter des haies."))


@pytest.mark.parametrize(
    ("question", "announced", "another"),
    [
        ("Quel est le premier objectif des écoles ?",
         "L’enquête de la ligue sur les écoles poursuit trois buts :", True),
        ("Quels sont les objectifs des écoles ?",
         "Les objectifs de l’enquête sur les écoles sont :", True),
        ("Quels sont les buts des écoles ?",
         "La grande enquête auprès des écoles vise trois objectifs :", True),
        ("Quel est le premier objectif de l’enquête ?",
         "L’enquête de la ligue sur les écoles poursuit trois buts :", False),
        ("Quels sont les objectifs des écoles ?", "Les écoles ont trois objectifs :", False),
        ("Quels sont les objectifs des écoles ?",
         "Les principaux objectifs des écoles sont :", False),
        ("Quels sont les objectifs des écoles ?", "Elles visent trois objectifs :", False),
        ("Quels sont les objectifs de la ligue avec son enquête ?",
         "L’enquête de la ligue sur les écoles poursuit trois buts :", False),
        ("Quels sont les objectifs ?", "L’enquête vise trois objectifs :", False),
        ("Quels sont les objectifs du rectorat ?", "Le plan vise trois objectifs :", False),
    ],
)  # fmt: skip
def test_aims_are_those_of_who_is_announced(question: str, announced: str, another: bool) -> None:
    """The subject or the complement of an announcement owns the aims; « elles » may be anybody."""
    reader = assistant(document("dit", announced, ITEMS, publisher="Rectorat d’Orval"))._reader
    reading = reader.read(question)
    lists = [s.candidate for s in reading.scored if s.candidate.announced and s.candidate.parts]
    assert lists
    assert are_aims_of_another(reading.question, lists[0], reading.texts) is another
