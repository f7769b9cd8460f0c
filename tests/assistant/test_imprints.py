"""What the record of a document says of it, where a message asks for that."""

from __future__ import annotations

import pytest
from documents import assistant, document

from assistant.outcomes import Outcome, Role, Turn
from ingest.documents import Kind

GUIDE = document(
    "guide", "# Guide", "Le club prête un car à chaque école.",
    title="Guide des clubs", kind=Kind.GUIDE, publisher="Ligue de Morvel",
)  # fmt: skip
PLAN = document(
    "plan", "# Plan", "La ligue va ouvrir deux stades à Morvel.",
    title="Plan des stades", kind=Kind.PLAN, publisher="Mairie de Morvel", date="2021-03",
)  # fmt: skip
CLUBS = assistant(GUIDE, PLAN)


@pytest.mark.parametrize(
    "question",
    [
        "Qui a publié le guide ?",
        "l'auteur du guide",
        "c'est qui l'éditeur du guide",
        "D'où vient le guide ?",
    ],
)
def test_the_publisher_stands_for_the_author(question: str) -> None:
    """Who published it is what is known."""
    answer = CLUBS.ask(question)
    assert answer.outcome is Outcome.UNCLEAR
    assert "Éditeur\u202f: **Ligue de Morvel**" in answer.text


@pytest.mark.parametrize(
    "question",
    ["De quand date le plan ?", "le plan est de quelle année ?", "Le plan est-il récent ?"],
)
def test_the_date_is_that_of_the_record(question: str) -> None:
    """Of the one document so called."""
    assert "Date\u202f: **mars 2021**" in CLUBS.ask(question).text


def test_what_the_record_lacks_is_said() -> None:
    """No date is made up."""
    assert "Date\u202f: la notice ne l’indique pas" in CLUBS.ask("De quand date le guide ?").text


def test_title_and_publisher_are_told_together() -> None:
    """« Titre et auteur du guide »."""
    text = CLUBS.ask("titre et auteur du guide").text
    assert "Guide des clubs" in text.splitlines()[0]
    assert "Ligue de Morvel" in text


def test_the_date_of_an_answer_is_that_of_its_document() -> None:
    """« Ça date de quand ? » is asked of what was cited, whatever the question named."""
    question = "Que va ouvrir la ligue ?"
    turns = [Turn(Role.USER, question), Turn(Role.ASSISTANT, CLUBS.ask(question).text)]
    assert "mars 2021" in CLUBS.ask("ça date de quand ?", turns).text


def test_a_survey_says_when_it_was_made() -> None:
    """Its text answers, and is quoted."""
    survey = document(
        "survey", "La ligue a mené une enquête au printemps 2019 auprès des clubs.",
        title="Enquête de la ligue", kind=Kind.SURVEY_REPORT, date="2020",
    )  # fmt: skip
    answer = assistant(survey, PLAN).ask("De quand date l'enquête de la ligue ?")
    assert answer.outcome is Outcome.ANSWERED
    assert "printemps 2019" in answer.text


def test_what_two_or_more_are_called_names_them_all() -> None:
    """Each under its title."""
    other = document("other", "Un texte.", title="Plan des cars", kind=Kind.PLAN, date="2018")
    text = assistant(PLAN, other).ask("De quand date le plan ?").text
    assert "mars 2021" in text
    assert "2018" in text
