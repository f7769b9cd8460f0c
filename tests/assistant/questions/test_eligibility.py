"""Tests of `assistant.questions.eligibility`, and of what it does to an answer."""

from __future__ import annotations

import pytest
from documents import assistant, document

from assistant.questions.eligibility import asks_whom_it_is_for
from assistant.questions.question import plain_text

CLUB = document(
    "club",
    "# Le RPI",
    "Une commune peut soutenir un RPI par le prêt d’une salle.",
    "Le RPI s’adresse à tous les élèves de la vallée, ainsi qu’à leurs parents.",
    "La FNBR fédère douze clubs.",
)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Qui peut adhérer à un RPI ?", True),
        ("Qui a le droit d'entrer dans un RPI ?", True),
        ("C'est fait pour qui ?", True),
        ("À qui s'adresse le RPI ?", True),
        ("Qui peut financer un RPI ?", False),
        ("Qui préside le RPI ?", False),
    ],
)
def test_what_asks_whom_it_is_for(question: str, asks: bool) -> None:
    """A verb of joining behind « qui peut », or « pour qui »."""
    assert asks_whom_it_is_for(plain_text(question)) is asks


def test_whom_it_is_for_answers_who_may_join() -> None:
    """The text says « s'adresse à », and nothing of joining."""
    assert "tous les élèves" in assistant(CLUB).ask("Qui peut adhérer à un RPI ?").text


def test_nothing_says_whom_the_federation_is_for() -> None:
    """Who may join another body is not said."""
    assert not assistant(CLUB)._reader.read("Qui peut adhérer à la FNBR ?").accepted


def test_a_heading_says_whom_it_is_for() -> None:
    """« Pour qui ? » stands above those whom it is for."""
    headed = document(
        "guide",
        "# Le RPI",
        "Le RPI regroupe divers acteurs (élèves, parents) de la vallée.",
        "## Pour qui ?",
        "Tous les élèves et les communes souhaitant partager leurs classes.",
    )
    answer = assistant(headed).ask("Les RPI sont-ils ouverts à tous les élèves ?")
    assert "Tous les élèves et les communes" in answer.text
