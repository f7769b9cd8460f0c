"""Tests of `assistant.suppositions`: what a question says in passing of its subject."""

from __future__ import annotations

import pytest
from documents import Bullets, Grid, assistant, document

from assistant.outcomes import Outcome
from assistant.questions.asked import Asked
from assistant.suppositions import supposed_end, supposed_in_passing

CLUBS = document(
    "clubs",
    "# Les clubs de la vallée",
    "Le Grand Tour des Clubs a été lancé par Odile Ferrand.",
    "Le Grand Tour des Clubs a conclu que les clubs manquent de salles.",
    "Les Rencontres du Sport 2024 se tiennent les 5 et 6 mai 2024 au Palais de Dinan.",
    "Les chiffres de l’enquête :",
    Bullets(
        (
            "230 clubs ont répondu à l’enquête.",
            "Parmi ces 230 clubs, 85 jouent avec une école.",
        )
    ),
    Grid(
        "Tableau 1 : Partenaires des clubs",
        (("Partenaire", "Part"), ("École", "61 %"), ("Lycée", "38 %"), ("Musée", "12 %")),
    ),
)


@pytest.mark.parametrize(
    ("question", "asked", "missing", "said", "asks", "rest"),
    [
        (
            "Sur les 500 clubs qui ont répondu, combien ont une salle ?",
            Asked.COUNT,
            "500",
            "500 clubs",
            "Combien de clubs ont répondu ?",
            "Sur les clubs qui ont répondu, combien ont une salle ?",
        ),
        (
            "Le Grand Tour, lancé par Jean Morvan, a conclu quoi ?",
            Asked.LIST,
            "Morvan",
            "Jean Morvan",
            "Qui a lancé le Grand Tour ?",
            "Le Grand Tour a conclu quoi ?",
        ),
        (
            "La charte, signée en 1999, dit quoi ?",
            Asked.LIST,
            "1999",
            "1999",
            "Quand La charte a été signée ?",
            "La charte dit quoi ?",
        ),
        (
            "Dans quelle salle de Lyon se tient le Tournoi des Îles ?",
            Asked.PLACE,
            "Lyon",
            "Lyon",
            "Dans quelle ville se tient le Tournoi des Îles ?",
            "",
        ),
    ],
)
def test_value_given_in_passing(
    question: str, asked: Asked, missing: str, said: str, asks: str, rest: str
) -> None:
    """The value leaves the question, which is asked with and without it."""
    premise = supposed_in_passing(question, asked, (missing,))
    assert premise is not None
    assert (premise.said, premise.question, premise.rest) == (said, asks, rest)


@pytest.mark.parametrize(
    ("question", "asked", "missing"),
    [
        ("Combien de clubs en 2027 ?", Asked.COUNT, "2027"),
        ("Où se tient le tournoi de Lyon ?", Asked.PLACE, "Lyon"),
        ("Dans quelle salle de Lyon se tient la réunion ?", Asked.PLACE, "Lyon"),
        ("La réunion se tient dans quelle salle de Lyon ?", Asked.PLACE, "Lyon"),
        ("Que dit l’enquête menée en 1999 ?", Asked.LIST, "1999"),
        ("Que dit l’enquête menée par l’INSEE ?", Asked.LIST, "INSEE"),
    ],
)
def test_what_tells_one_thing_from_others_is_supposed_of_none(
    question: str, asked: Asked, missing: str
) -> None:
    """« L'enquête menée en 1999 » may be another one: it is refused, not set right."""
    assert supposed_in_passing(question, asked, (missing,)) is None


@pytest.mark.parametrize(
    ("question", "said", "asks"),
    [
        (
            "Puisque c'est auprès des lycées que les clubs jouent le plus, combien de fois ?",
            "lycées",
            "Auprès de qui les clubs jouent le plus ?",
        ),
        ("C'est bien le lycée qui joue le moins ?", "le lycée", "Qui joue le moins ?"),
        (
            "Le lycée est bien le partenaire le plus cité ?",
            "Le lycée",
            "Quel est le partenaire le plus cité ?",
        ),
        (
            "Le partenaire le plus cité est le lycée, c'est bien ça ?",
            "le lycée",
            "Quel est le partenaire le plus cité ?",
        ),
        (
            "C'est bien le lycée qui est le partenaire le plus cité ?",
            "le lycée",
            "Quel est le partenaire le plus cité ?",
        ),
        (
            "Vu que le lycée est le dernier partenaire cité, combien ?",
            "le lycée",
            "Quel partenaire cité ferme la marche ?",
        ),
        (
            "Pourquoi le lycée est-il le partenaire le plus cité ?",
            "le lycée",
            "Quel est le partenaire le plus cité ?",
        ),
    ],
)
def test_end_of_an_order_that_is_stated(question: str, said: str, asks: str) -> None:
    """Who is put first or last is asked for."""
    premise = supposed_end(question)
    assert premise is not None
    assert (premise.said, premise.question) == (said, asks)


@pytest.mark.parametrize(
    "question",
    [
        "Comme le musée est le premier partenaire des clubs, quelle part je note ?",
        "Puisque le musée est le partenaire le plus cité des clubs, c'est combien ?",
    ],
)
def test_own_figure_of_what_is_not_first(question: str) -> None:
    """Who takes the last for the first is told who is first, and what the last one has."""
    answer = assistant(CLUBS).ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.text.startswith("D’après les documents, ce n’est pas « le musée »")
    assert "61 %" in answer.text
    assert "12 %" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Quel est le partenaire le plus cité ?",
        "Le lycée est-il le partenaire le plus cité ou le moins cité ?",
        "C'est le lycée qui ouvre le plus tôt ?",
        "Pourquoi le lycée est-il fermé ?",
    ],
)
def test_nothing_stated_of_an_order(question: str) -> None:
    """A question that asks who is first puts nobody there."""
    assert supposed_end(question) is None


@pytest.mark.parametrize(
    ("question", "said", "instead"),
    [
        ("Sur les 500 clubs qui ont répondu, combien jouent avec une école ?", "500", "230 clubs"),
        ("Sur les 500 clubs qui ont répondu, combien jouent avec une école ?", "500", "**85**"),
        (
            "Le Grand Tour des Clubs, lancé par Jean Morvan, a conclu quoi ?",
            "Jean Morvan",
            "Odile Ferrand",
        ),
        (
            "Le Grand Tour des Clubs, lancé par Jean Morvan, a conclu quoi ?",
            "Jean Morvan",
            "manquent de salles",
        ),
        ("Dans quelle salle de Lyon se tiennent les Rencontres du Sport ?", "Lyon", "Dinan"),
        ("Les Rencontres du Sport se tiennent dans quelle salle de Lyon ?", "Lyon", "Dinan"),
        ("A quel endroit de Lyon se tiennent les Rencontres du Sport ?", "Lyon", "Dinan"),
        ("C'est bien le musée qui est le partenaire le plus cité ?", "le musée", "**École**"),
    ],
)
def test_documents_say_otherwise(question: str, said: str, instead: str) -> None:
    """The answer names what is not said, then quotes what is, and answers the rest."""
    answer = assistant(CLUBS).ask(question)
    assert answer.outcome is Outcome.ANSWERED
    lead, _, quotes = answer.text.partition("\n\n")
    assert said in lead
    assert instead in quotes


def test_the_right_end_is_not_set_right() -> None:
    """« L'école est la plus citée » is so."""
    answer = assistant(CLUBS).ask("L'école est bien le partenaire le plus cité ?")
    assert "ce n’est pas" not in answer.text
