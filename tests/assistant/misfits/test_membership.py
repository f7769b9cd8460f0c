"""Tests of `assistant.misfits.membership`."""

from __future__ import annotations

import pytest
from documents import Grid, assistant, document, read

from assistant.misfits.membership import member_asked

TOYS = document(
    "toys",
    "# Les ludothèques",
    "Une ludothèque est un lieu de prêt de jeux.",
    "Une ludothèque n’est ni une crèche ni une école de musique.",
    "Les ludothèques sont des leviers de rencontre avec les familles.",
    "La ludothèque travaille avec la bibliothèque et avec les associations du village.",
)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Une ludothèque est-elle une école ?", "école"),
        ("Une ludothèque, c’est une crèche ?", "crèche"),
        ("Est-ce que les ludothèques sont des associations ?", "associations"),
        ("Qui est un partenaire de la ludothèque ?", None),
        ("Expliquez-moi ce qu’est une ludothèque", None),
        ("La ludothèque prête-t-elle des jeux ?", None),
    ],
)
def test_what_something_may_be(question: str, named: str | None) -> None:
    """A copula and an article ask what something is, unless an interrogative asks more."""
    asked = member_asked(read(question))
    assert (asked.surface if asked else None) == named


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Une ludothèque est-elle une crèche ?", "ni une crèche"),
        ("Une ludothèque, c’est une école de musique ?", "école de musique"),
        ("Une ludothèque est-elle un lieu de prêt ?", "lieu de prêt"),
    ],
)
def test_what_it_is_or_is_not(question: str, answer: str) -> None:
    """The noun stands behind a copula whose subject is the thing."""
    assert answer in assistant(TOYS).ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Une ludothèque est-elle une association ?",
        "Une ludothèque, c’est une bibliothèque ?",
        "Les ludothèques sont-elles des familles ?",
    ],
)
def test_speaking_of_both_is_no_answer(question: str) -> None:
    """A partner, or a complement of the predicate, says nothing of what it is."""
    assert not assistant(TOYS)._reader.read(question).accepted


def test_what_somebody_aims_at_is_not_what_they_are() -> None:
    """« Son but est de structurer les prêts » says nothing of being a « structure de prêt »."""
    club = document("club", "Le but des RPI est de structurer les prêts de livres.")
    assert not assistant(club)._reader.read("Le RPI est-il une structure de prêt ?").accepted


def test_a_place_for_something_is_no_such_thing() -> None:
    """« Un lieu de prêt » asks whether it lends, which a loan elsewhere does not say."""
    club = document(
        "club", "Un RPI réunit des écoles.", "Le prêt de livres du RPI a lieu chaque soir."
    )
    assert not assistant(club)._reader.read("Un RPI est-il un lieu de prêt ?").accepted


def test_a_row_is_one_of_what_the_caption_lists() -> None:
    """« Le judo est-il un sport choisi ? » is told by its row, of a table of « sports » alone."""
    sports = document(
        "sports",
        Grid(
            "Liste des sports choisis par les élèves",
            (("Sport", "Part"), ("Natation", "40 %"), ("Judo", "7 %")),
        ),
    )
    assert "7" in assistant(sports).ask("Est-ce que le judo est un sport choisi ?").text
    assert "7" not in assistant(sports).ask("Est-ce que le judo est un élève ?").text
