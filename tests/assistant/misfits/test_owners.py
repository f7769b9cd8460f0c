"""Tests of `assistant.misfits.owners`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document, prose, read

from assistant.candidates.candidate import Shape
from assistant.misfits.owners import (
    are_aims_of_another,
    is_of_another_plan,
    is_ranked_otherwise,
)

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
         "L’étude souligne que toutes les missions des écoles sont utiles :", True),
        ("Quel est le premier objectif de l’enquête ?",
         "L’enquête de la ligue sur les écoles poursuit trois buts :", False),
        ("Quels sont les objectifs des écoles ?", "Les écoles ont trois objectifs :", False),
        ("Quels sont les objectifs des écoles ?",
         "Les principaux objectifs des écoles sont :", False),
        ("Quels sont les objectifs des écoles ?", "Elles visent trois objectifs :", False),
        ("Quels sont les objectifs de la ligue avec son enquête ?",
         "L’enquête de la ligue sur les écoles poursuit trois buts :", False),
        ("Que font ensemble les écoles et la ligue ?",
         "L’enquête de la ligue sur les écoles poursuit trois buts :", True),
        ("Que font ensemble les écoles et la ligue ?",
         "Les démarches des écoles et de la ligue visent à :", False),
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


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("À quoi sert le plan ?", "Un plan d’action sera écrit pour ouvrir un club.", True),
        ("À quoi sert le plan ?", "Le plan vise à ouvrir des clubs.", False),
        ("Quel est l’objectif du plan ?", "Leur objectif est de faire lire.", True),
        ("Quel est l’objectif d’un club ?", "Leur objectif est de faire lire.", False),
    ],
)
def test_a_plan_is_not_any_plan(question: str, text: str, another: bool) -> None:
    """What is brought in by « un », and what is somebody's named before, is another's."""
    assert is_of_another_plan(read(question), prose(document("said", text))[0]) is another


def test_a_rank_among_aims_is_not_one_among_actions() -> None:
    """« Le premier objectif » is none of the « trois actions »."""
    said = document("a", "Le rapport propose trois actions :", Bullets(("Lire.", "Jouer.")))
    aims = document("b", "Le rapport a trois objectifs :", Bullets(("Lire.", "Jouer.")))
    question = read("Quel est le premier objectif du rapport ?")
    lists = [c for d in (said, aims) for c in prose(d) if c.shape is Shape.LIST]
    assert [is_ranked_otherwise(question, c) for c in lists] == [True, False]
