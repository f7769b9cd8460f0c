"""Tests of `assistant.misfits.definitions`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.definitions import leaves_undefined

ASKED = "Qu'est-ce qu'une ludothèque ?"


def _undefined(question: str, *blocks: str) -> bool:
    said = document("said", *blocks)
    return leaves_undefined(read(question), prose(said)[-1], texts(said))


@pytest.mark.parametrize(
    "text",
    [
        "Les écoles qui travaillent avec une ludothèque sont surtout rurales.",
        "Une enquête a été menée auprès des ludothèques.",
        "Les écoles et les ludothèques ont une origine commune.",
        "Ouvrir des ludothèques dans les villages.",
        "Des équipes (mairie, ludothèque) seront formées.",
        "Le financement d’une ludothèque permettra d’ouvrir le soir.",
        "Les ludothèques sont rurales à 60 %.",
        "41 ludothèques prêtent des jeux.",
        "Ces liens se renforcent avec les écoles, les ludothèques et les parents.",
        "Les ludothèques sont encore souvent sollicitées pour des fêtes.",
        "Il porte le titre « La ludothèque des villages – Volet 2 : jouer en été ».",
        "Chaque ludothèque aura un conseiller en 2025.",
        "D’ici 2025, pour chaque ludothèque, un plan sera écrit.",
    ],
)
def test_a_mention_does_not_define(text: str) -> None:
    """A complement, one of several, a share, a plan for each says not what a thing is."""
    assert _undefined(ASKED, text)


@pytest.mark.parametrize(
    "text",
    [
        "Une ludothèque est un lieu où l’on emprunte des jeux.",
        "Les ludothèques prêtent des jeux aux familles.",
        "Chaque ludothèque a un conseiller depuis 2025.",
        "Pour chaque ludothèque, un conseiller prête des jeux.",
        "La mairie ouvre une ludothèque, un lieu de prêt de jeux.",
        "La mairie soutient la ludothèque qui prête des jeux.",
        "La ville a ouvert un lieu, la « ludothèque ».",
        "Ludothèque : un lieu de prêt de jeux.",
    ],
)
def test_what_tells_of_the_thing_defines(text: str) -> None:
    """The thing as the subject, the topic, named between quotation marks or explained."""
    assert not _undefined(ASKED, text)


@pytest.mark.parametrize(
    "question",
    [
        "C'est quoi une ludothèque ?",
        "Une ludothèque, c'est quoi ?",
        "Que veut dire ludothèque ?",
        "Définition de ludothèque ?",
        "C'est quoi au juste une ludothèque ?",
        "La ludothèque, qu'est-ce que c'est ?",
        "Ludothèque késako ?",
    ],
)
def test_a_thing_is_asked_for_in_many_words(question: str) -> None:
    """Each way of asking holds a mention for no answer, and a definition for one."""
    assert _undefined(question, "Les écoles travaillent avec une ludothèque.")
    assert not _undefined(question, "Une ludothèque est un lieu de prêt.")


def test_what_belongs_to_a_thing_is_not_judged() -> None:
    """« C'est quoi le but d'une ludothèque ? » asks for something else than a definition."""
    assert not _undefined("C'est quoi le but d'une ludothèque ?", "Prêter des jeux en ludothèque.")


def test_an_acronym_is_defined_by_its_full_form() -> None:
    """« Le regroupement pédagogique (RPI) » says what the letters stand for."""
    told = "Les maires aident le regroupement pédagogique intercommunal (RPI)."
    assert not _undefined("Que veut dire RPI ?", told)
    assert _undefined("Que veut dire RPI ?", "Les maires aident les communes du RPI.")


def test_a_heading_that_asks_lends_its_thing() -> None:
    """« On y emprunte des jeux » under « Une ludothèque, c’est quoi ? »."""
    assert not _undefined(ASKED, "# Une ludothèque, c’est quoi ?", "On y emprunte des jeux.")
    assert _undefined(ASKED, "# Les écoles et la ludothèque de Valmorin", "On y va en ludothèque.")


def test_letters_are_asked_for_and_not_what_they_name() -> None:
    """« Le RPI réunit deux écoles » says what it is, not what the letters stand for."""
    assert _undefined("Que signifie RPI ?", "Le RPI réunit deux écoles.")
    assert not _undefined("C'est quoi le RPI ?", "Le RPI réunit deux écoles.")


def test_what_somebody_makes_of_a_name_tells_what_it_is() -> None:
    """« Publie le volet 2 de sa Grande Revue »."""
    made = "La ligue publie en 2025 le deuxième volet de sa Grande Revue nationale."
    assert not _undefined("C'est quoi la Grande Revue ?", made)
    assert _undefined("C'est quoi la Grande Revue ?", "On parle de la Grande Revue à la ligue.")


def test_a_demonstrative_of_something_else_points_not_back() -> None:
    """« Cette aide est utile » says nothing of what the sentence before it names."""
    before = "Les écoles aident la ludothèque."
    assert _undefined(ASKED, f"{before} Cette aide est indispensable aux familles.")
    assert not _undefined(ASKED, f"{before} Cet espace est un lieu de prêt.")
