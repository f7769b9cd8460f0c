"""Tests of `assistant.candidates.speakers`."""

from __future__ import annotations

from documents import Bullets, assistant, document

from assistant.candidates.speakers import SPEAKERS, implied

PEOPLE = ("Madame Odile RENARD, libraire", "Monsieur Paul VASSEUR, conteur, Président FNBR")


def test_people_under_an_event_speak_there() -> None:
    """A workshop lists them without a word."""
    assert implied("", ("Salon du livre", "Atelier 12 – Lire à voix haute"), PEOPLE) == SPEAKERS


def test_people_elsewhere_are_whoever_they_are() -> None:
    """The members of an office do not speak."""
    assert implied("", ("Bureau de l'association",), PEOPLE) == ""


def test_what_is_announced_is_left_alone() -> None:
    """An introduction says it better."""
    assert implied("Ont aidé :", ("Atelier 12",), PEOPLE) == "Ont aidé :"


def test_things_are_nobody() -> None:
    """The points of a workshop do not speak."""
    assert implied("", ("Atelier 12",), ("Choisir un livre", "Lire la fin")) == ""


def test_who_spoke_is_answered_by_them() -> None:
    """The trade of one of the people of a slide tells which of them spoke."""
    slide = document("salon", "# Atelier 12 – Lire à voix haute", Bullets(PEOPLE))
    answer = assistant(slide).ask("Quelle libraire intervient à l'atelier 12 ?")
    assert "RENARD" in answer.text
