"""Tests of `assistant.misfits.asides`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.asides import dates_an_aside, names_only_its_source

CLUB = document(
    "club",
    "Le club du Pré Vert embellit le village (création d'un potager, plantation de haies) et "
    "accueille des jeunes (préparation du camp de 2026).",
)


@pytest.mark.parametrize(
    ("question", "aside"),
    [
        ("En quelle année le club du Pré Vert a-t-il été créé ?", True),
        ("De quelle année est le camp du Pré Vert ?", False),
        ("En quelle année le club du Pré Vert accueille-t-il des jeunes ?", False),
        ("Combien de potagers le club du Pré Vert a-t-il créés ?", False),
    ],
)
def test_a_date_in_brackets_is_that_of_its_item(question: str, aside: bool) -> None:
    """What the brackets complete, and the item itself, say what is dated."""
    assert dates_an_aside(read(question), prose(CLUB)[0], texts(CLUB)) is aside


def test_a_date_outside_brackets_is_left_alone() -> None:
    """It dates the sentence."""
    said = document("said", "Le club (création d'un potager) est né en 2019.")
    question = read("En quelle année le potager a-t-il été créé ?")
    assert not dates_an_aside(question, prose(said)[0], texts(said))


@pytest.mark.parametrize(
    ("question", "aside"),
    [
        ("De quand date le chiffre de 90 % de clubs avec un potager ?", False),
        ("Quand les clubs ont-ils ouvert un potager ?", True),
    ],
)
def test_the_survey_in_brackets_dates_its_figure(question: str, aside: bool) -> None:
    """A survey says when a figure was found, and not when what it counts began."""
    said = document(
        "said", "90 % des clubs ont un potager, et surtout des haies (enquête de 2023)."
    )
    assert dates_an_aside(read(question), prose(said)[0], texts(said)) is aside


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("90 % des clubs ont un potager (enquête de 2023).", True),
        ("La ligue a mené une enquête auprès des clubs (printemps 2023).", False),
        ("La ligue a mené une enquête auprès des clubs.", False),
        ("La FNC (enquête nationale des clubs) a vu les clubs.", False),
    ],
)
def test_a_source_in_brackets_names_nobody(text: str, beside: bool) -> None:
    """Who has a potager is not who led the survey that says so."""
    said = document("said", text)
    candidate, told = prose(said)[0], texts(said)
    question = read("Qui a mené l'enquête auprès des clubs ?")
    assert names_only_its_source(question, candidate, told) is beside
