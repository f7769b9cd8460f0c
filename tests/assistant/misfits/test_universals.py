"""Tests of `assistant.misfits.universals`."""

from __future__ import annotations

import pytest
from documents import assistant, document, read

from assistant.misfits.universals import asks_all

CLUBS = document(
    "clubs",
    "# Les clubs de la vallée",
    "86 % des clubs organisent un tournoi chaque année.",
    "Tous les clubs adhèrent à la ligue.",
    "Les clubs prêtent leurs ballons aux écoles.",
    "Sur les 290 clubs, 110 louent un minibus.",
)


@pytest.mark.parametrize(
    ("question", "beginning"),
    [
        ("Est-ce que tous les clubs organisent un tournoi ?", "**Non**"),
        ("Tous les clubs louent-ils un minibus ?", "**Non**"),
        ("Tous les clubs adhèrent-ils à la ligue ?", "**Oui**"),
        ("Tous les clubs prêtent-ils leurs ballons aux écoles ?", "Les clubs prêtent"),
    ],
)
def test_all_of_them_is_settled_by_all_or_by_a_share(question: str, beginning: str) -> None:
    """A share below the whole says no, « tous » says yes, « les clubs » neither."""
    assert assistant(CLUBS).ask(question).text.startswith(beginning)


def test_only_a_yes_or_no_question_is_about_all() -> None:
    """« Citez tous les clubs » wants a list."""
    assert asks_all(read("Tous les clubs ont-ils un gymnase ?"))
    assert not asks_all(read("Quels sont tous les clubs de la ligue ?"))


FEW = document(
    "few",
    "# Les clubs de la vallée",
    "65 % des clubs jouent avec une école sur des questions d’horaires.",
    "Le club Val Fontanel couvre 37 communes.",
)


@pytest.mark.parametrize(
    "question",
    ["Tous les clubs jouent-ils avec une école ?", "Toutes les communes ont-elles un club ?"],
)
def test_less_than_what_is_asked_says_no_no(question: str) -> None:
    """A share in one matter denies nothing of the whole; what one club covers settles nothing."""
    assert "**Non**" not in assistant(FEW).ask(question).text
    assert "37 communes" not in assistant(FEW).ask(question).text


OTHERS = document(
    "others",
    "# Les clubs et les écoles de la vallée",
    "90 % des mairies aident un club de la vallée.",
    "Toutes les missions d’un club s’ouvrent aux écoles.",
    "Une école qui ouvre un club reçoit un ballon.",
    "Les clubs et les écoles ont une charte commune.",
)


@pytest.mark.parametrize(
    "question",
    [
        "Toutes les écoles ont-elles un club ?",
        "Tous les clubs aident-ils une mairie ?",
        "Les écoles reçoivent-elles toutes un ballon ?",
        "Toutes les communes ont-elles un club ?",
    ],
)
def test_a_share_of_others_or_one_of_them_tells_nothing_of_all(question: str) -> None:
    """The missions of a club, 90 % of the town halls, one school, a shared charter."""
    assert not assistant(OTHERS).ask(question).citations
