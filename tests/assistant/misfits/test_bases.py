"""Tests of `assistant.misfits.bases`."""

from __future__ import annotations

import pytest
from documents import Bullets, Grid, assistant, document, prose, read, texts

from assistant.misfits.bases import counts_within_the_base, is_of_another_base, is_of_another_survey


@pytest.mark.parametrize(
    ("question", "text", "base"),
    [
        ("Combien de lecteurs ont répondu ?", "55 % des lecteurs répondants ont un chat.", True),
        ("Combien de lecteurs ont un chat ?", "55 % des lecteurs répondants ont un chat.", False),
        (
            "Combien de lecteurs ont répondu ?",
            "Sur les 290 lecteurs répondants, 9 % lisent.",
            False,
        ),
        ("Combien de lecteurs ont répondu ?", "290 lecteurs ont répondu.", False),
        ("Quelle part des lecteurs répondants a un chat ?",
         "55 % des lecteurs répondants ont un chat.", False),
        ("Combien de lecteurs ont répondu ?", "Les lecteurs répondants ont un chat.", False),
        ("Combien de répondants chez les lecteurs ?",
         "55 % des lecteurs répondants ont un chat.", True),
        ("Combien de répondants chez les lecteurs ?", "290 lecteurs répondants.", False),
    ],
)  # fmt: skip
def test_a_share_of_those_who_answered_does_not_count_them(
    question: str, text: str, base: bool
) -> None:
    """A number before the noun counts it, a share counts something else."""
    said = document("said", text)
    assert counts_within_the_base(read(question), prose(said)[0], texts(said)) is base


RPI = document(
    "rpi",
    "# Enquête auprès des bibliothèques",
    "62 % des bibliothèques ont signé une charte de lecture.",
    "Parmi les RPI interrogés, 18 % ont ouvert une ludothèque.",
    Grid(
        "Votre RPI est-il associé aux lectures du soir ?",
        (("Partenaire", "Oui", "Non"), ("Crèche", "12 %", "88 %"), ("Musée", "40 %", "60 %")),
    ),
)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Quelle part des bibliothèques a signé une charte de lecture ?", True),
        ("Quelle part des RPI a signé une charte de lecture ?", False),
        ("Quel pourcentage de RPI a ouvert une ludothèque ?", True),
        ("Quel pourcentage de bibliothèques a ouvert une ludothèque ?", False),
        ("Quel pourcentage de RPI est associé aux lectures du soir par les musées ?", True),
        ("Quelle part des bibliothèques est associée aux lectures du soir par les RPI ?", False),
        ("Quelle part des musées est associée aux lectures du soir ?", True),
    ],
)  # fmt: skip
def test_a_share_is_one_of_the_things_it_names(question: str, answered: bool) -> None:
    """Behind the figure, behind « parmi », or as the one whom a caption speaks to."""
    assert bool(assistant(RPI)._reader.read(question).accepted) is answered


ASKED = "La ligue a mené en mai une enquête auprès des bibliothèques et 90 % des répondants lisent."


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Quel est le taux d’invitation observé pour les bibliothèques ?", False),
        ("Quel est le taux d’invitation observé pour les RPI ?", True),
        ("Quelle part des bibliothèques lit ?", False),
        ("Quelle part des RPI lit ?", True),
        ("Parmi les RPI qui ont un préau, combien lisent ?", True),
        ("Parmi les bibliothèques qui ont un préau, combien lisent ?", False),
    ],
)
def test_respondents_are_those_who_were_asked(question: str, other: bool) -> None:
    """« 90 % des répondants » of a survey among libraries are libraries."""
    said = document("said", ASKED)
    assert is_of_another_base(read(question), prose(said)[0], texts(said)) is other


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Quand a eu lieu l’enquête auprès des bibliothèques ?", False),
        ("Quand a eu lieu l’enquête sur la lecture ?", False),
        ("Quand a eu lieu l’enquête sur la lecture des RPI ?", True),
        ("Quand a eu lieu l’enquête auprès des RPI ?", True),
        ("Quand les RPI ont-ils ouvert ?", False),
    ],
)
def test_a_survey_is_among_those_whom_it_asks(question: str, other: bool) -> None:
    """A survey among libraries is not the one among schools."""
    said = document("said", ASKED)
    assert is_of_another_survey(read(question), prose(said)[0], texts(said)) is other


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("290 RPI ont répondu à l'enquête des lectures.", False),
        ("290 bibliothèques ont répondu à l'enquête des lectures.", True),
        ("Les RPI aiment l'enquête des lectures : 98 % d'entre eux répondent.", False),
        ("Les bibliothèques aiment l'enquête des lectures : 98 % d'entre elles répondent.", True),
    ],
)  # fmt: skip
def test_a_number_is_one_of_what_stands_behind_it(text: str, answered: bool) -> None:
    """« D'entre elles » stands for what the sentence names before."""
    said = document("said", "# Bibliothèques et RPI", text)
    reading = assistant(said)._reader.read(
        "Combien de bibliothèques ont répondu à l'enquête des lectures ?"
    )
    assert bool(reading.accepted) is answered


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Quelle part des RPI déclare être associée par les crèches ?", True),
        ("Quelle part des bibliothèques déclare être associée par les musées ?", False),
    ],
)
def test_those_who_say_it_are_those_who_were_asked(question: str, answered: bool) -> None:
    """A table that speaks to « votre RPI » tells what the RPI say."""
    assert bool(assistant(RPI)._reader.read(question).accepted) is answered


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Combien de RPI travaillent avec une bibliothèque ?", False),
        ("Combien de bibliothèques ont répondu ?", True),
    ],
)
def test_a_number_before_a_verb_counts_what_the_bullet_before_counts(
    question: str, other: bool
) -> None:
    """« 110 déclarent… » goes on from « 290 RPI répondants »."""
    bullets = Bullets(("290 RPI répondants", "110 déclarent travailler avec une bibliothèque"))
    slide = document("slide", "# Enquête", bullets)
    item = next(c for c in prose(slide) if c.text.startswith("110"))
    assert is_of_another_base(read(question), item, texts(slide)) is other
