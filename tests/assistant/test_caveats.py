"""Tests of `assistant.reader.caveats`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document

from assistant.reader import templates

CLUBS = document(
    "clubs",
    "# Les clubs de la vallée",
    "Une mairie peut aider un club par le prêt d’un terrain ou par une aide financière.",
    "La licence est payée par le joueur.",
    "## Plan de la ligue",
    "Le plan de la ligue comporte quatre chantiers :",
    Bullets(("Ouvrir les gymnases.", "Former des arbitres.", "Acheter deux minibus.", "Chanter.")),
)


@pytest.mark.parametrize(
    ("question", "may"),
    [
        ("Qui aide les clubs ?", True),
        ("Qui peut aider un club ?", False),
        ("Qui paie la licence ?", False),
    ],
)
def test_who_may_do_it_is_told_apart_from_who_does(question: str, may: bool) -> None:
    """An answer says that the documents only tell who may."""
    text = assistant(CLUBS).ask(question).text
    assert text.startswith(templates.ONLY_MAY) is may


@pytest.mark.parametrize(
    ("question", "corrected"),
    [
        ("Quels sont les six chantiers du plan de la ligue ?", True),
        ("Quels sont les trois chantiers du plan de la ligue ?", True),
        ("Quels sont les quatre chantiers du plan de la ligue ?", False),
        ("Quels sont les chantiers du plan de la ligue ?", False),
        ("Cite trois chantiers du plan de la ligue", False),
    ],
)
def test_a_wrong_count_is_set_right(question: str, corrected: bool) -> None:
    """The right number leads the list; one who wants some of it is not corrected."""
    text = assistant(CLUBS).ask(question).text
    assert "Ouvrir les gymnases" in text
    assert text.startswith(templates.counted_otherwise("quatre")) is corrected


@pytest.mark.parametrize(
    ("question", "lacking"),
    [("Comment contacter le club ?", False), ("Comment ouvrir un club ?", True)],
)
def test_whom_to_contact_is_all_the_procedure_there_is(question: str, lacking: bool) -> None:
    """How to open a club takes more than the address that tells of its opening."""
    told = document(
        "clubs",
        "# Les clubs",
        "Pour contacter le club, on écrit à la mairie.",
        "On ouvre un club grâce à un prêt de la ligue.",
    )
    text = assistant(told).ask(question).text
    assert text.startswith(templates.NO_PROCEDURE[:30]) is lacking
