"""Tests of `assistant.supposed_facts`: what is taken for granted before a reason or a figure."""

from __future__ import annotations

import pytest
from documents import assistant, document

from assistant.outcomes import Outcome
from assistant.supposed_facts import supposed_fact, supposed_surveyor

SURVEY = document(
    "sondage",
    "# Le sondage auprès des RPI",
    "La ligue de Valmorin a mené au printemps 2024 un sondage auprès des RPI.",
    "82 % des RPI ont ouvert un potager.",
    "14 % des RPI ont ouvert une cantine.",
    "# Le RPI Val Fontanel",
    "Le RPI Val Fontanel s’étend sur deux départements : l’Orne et la Sarthe.",
    "Le RPI Val Fontanel couvre 37 communes.",
)


@pytest.mark.parametrize(
    ("question", "said", "asks"),
    [
        (
            "Pourquoi si peu de RPI ont-ils ouvert un potager ?",
            "si peu",
            "Quelle part des RPI ont ouvert un potager ?",
        ),
        (
            "Comment expliquer que si peu de RPI, un sur trois, ont ouvert un potager ?",
            "si peu",
            "Quelle part des RPI ont ouvert un potager ?",
        ),
        (
            "Pourquoi seulement 10 % des RPI ont ouvert un potager ?",
            "seulement 10 %",
            "Quelle part des RPI ont ouvert un potager ?",
        ),
        (
            "Pourquoi les RPI qui ont un potager sont-ils surtout en ville ?",
            "en ville",
            "les RPI qui ont un potager sont-elles plutôt en ville ou à la campagne ?",
        ),
        (
            "Le RPI Val d'Orne est-il uniquement ornais ?",
            "uniquement ornais",
            "Dans quel département se trouve le RPI Val d'Orne ?",
        ),
    ],
)
def test_what_is_supposed_is_asked_for(question: str, said: str, asks: str) -> None:
    """The share, the side or the place is asked for."""
    premise = supposed_fact(question)
    assert premise is not None
    assert (premise.said, premise.question) == (said, asks)


@pytest.mark.parametrize(
    "question",
    [
        "Pourquoi les RPI ont-ils ouvert un potager ?",
        "Peu de RPI ont un potager ?",
        "Le RPI Val Fontanel est-il uniquement scolaire ?",
        "Les RPI sont-ils surtout en ville ?",
    ],
)
def test_what_supposes_nothing(question: str) -> None:
    """A plain reason, and what is only asked."""
    assert supposed_fact(question) is None


@pytest.mark.parametrize(
    ("question", "missing", "asks"),
    [
        (
            "Dans son sondage auprès des RPI, la FNBR a trouvé combien de potagers ?",
            "FNBR",
            "Qui a mené le sondage auprès des RPI ?",
        ),
        (
            "Selon l'enquête de la FNBR auprès des RPI, combien ont un potager ?",
            "FNBR",
            "Qui a mené l’enquête auprès des RPI ?",
        ),
        ("Une enquête de la FNBR auprès des RPI dit quoi ?", "FNBR", None),
        ("Combien de RPI ont répondu à l'enquête de la FNBR ?", "FNBR", None),
        ("Dans l'enquête auprès des RPI, combien sont à Lyon ?", "Lyon", None),
    ],
)
def test_who_is_said_to_have_asked(question: str, missing: str, asks: str | None) -> None:
    """Only *the* survey of some people, or somebody's, has one who led it."""
    premise = supposed_surveyor(question, (missing,))
    assert (premise and premise.question.replace("'", "’")) == asks


@pytest.mark.parametrize(
    ("question", "said", "instead"),
    [
        ("Pourquoi si peu de RPI ont-ils ouvert un potager ?", "si peu", "82 %"),
        ("Pourquoi seulement 10 % des RPI ont ouvert un potager ?", "seulement 10 %", "82 %"),
        (
            "Dans son sondage auprès des RPI, la FNBR a trouvé combien de RPI avec un potager ?",
            "FNBR",
            "La ligue de Valmorin",
        ),
    ],
)
def test_documents_say_otherwise(question: str, said: str, instead: str) -> None:
    """The answer names what is not said, then quotes what is."""
    answer = assistant(SURVEY).ask(question)
    assert answer.outcome is Outcome.ANSWERED
    lead, _, quotes = answer.text.partition("\n\n")
    assert said in lead
    assert instead in quotes


def test_a_small_share_is_not_set_right() -> None:
    """« Si peu » is so where few do."""
    answer = assistant(SURVEY).ask("Pourquoi si peu de RPI ont-ils ouvert une cantine ?")
    assert "ne disent pas" not in answer.text


def test_who_took_part_is_not_set_right() -> None:
    """A body that the document names beside who led the survey has its part in it."""
    shared = document(
        "sondage",
        "# Le sondage auprès des RPI",
        "La ligue de Valmorin a mené un sondage auprès des RPI.",
        "La FNBR a relu les questions.",
        "82 % des RPI ont ouvert un potager.",
    )
    asked = "Dans son sondage auprès des RPI, la FNBR a trouvé combien de RPI à Lyon ?"
    assert "ne disent pas" not in assistant(shared).ask(asked).text
