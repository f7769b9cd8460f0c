"""Tests of `assistant.questions.asking_sentence`: which part of a message asks."""

import pytest

from assistant.questions.asking_sentence import asks_of_own_house, core_of


@pytest.mark.parametrize(
    ("message", "core"),
    [
        ("Je débute et je m'y perds... c'est quoi un bibliobus ?", "c'est quoi un bibliobus ?"),
        ("Un bibliobus, c'est quoi en deux mots ? Je débute.",
         "Un bibliobus, c'est quoi en deux mots ?"),
        ("Combien de prêts ? merci d'avance pour tout", "Combien de prêts ?"),
        ("À Montfleur le bibliobus est conduit par qui ? un agent ?",
         "À Montfleur le bibliobus est conduit par qui ?"),
    ],
)  # fmt: skip
def test_one_sentence_of_a_message_asks(message: str, core: str) -> None:
    """What is told around the question helps, and need not be in the documents."""
    start, end = core_of(message)
    assert message[start:end] == core


@pytest.mark.parametrize(
    "message",
    [
        "Qui est M. Dupont ?",
        "Nous voulons une bibliothèque. Par où commencer ?",
        "Le bibliobus est en panne. Est-ce que ça se répare ?",
        "",
    ],
)
def test_a_question_that_leans_on_its_context_is_read_whole(message: str) -> None:
    """A sentence without a subject of its own, or with a pronoun, does not stand alone."""
    assert core_of(message) == (0, len(message))


@pytest.mark.parametrize(
    "occasion",
    [
        "En vue d'un conseil municipal,",
        "Dans la perspective d'une réunion avec le recteur,",
        "Je prépare un exposé,",
        "Nous devons rédiger une note pour le maire :",
    ],
)
def test_the_occasion_of_a_question_is_no_part_of_it(occasion: str) -> None:
    """What the answer is for need not be in the documents."""
    message = f"{occasion} combien de prêts sont gratuits ?"
    start, end = core_of(message)
    assert message[start:end].strip() == "combien de prêts sont gratuits ?"


@pytest.mark.parametrize(
    "message",
    [
        "Dans le cadre de la loi de 2021, combien de prêts sont gratuits ?",
        "En vue de la fusion, combien de prêts sont gratuits ?",
        "Je prépare une visite avec le maire, combien lui demander ?",
    ],
)
def test_a_condition_is_no_occasion(message: str) -> None:
    """What limits the question, or what it leans on, is a part of it."""
    assert core_of(message) == (0, len(message))


@pytest.mark.parametrize(
    ("told", "asked", "own"),
    [
        ("Je travaille au club de Morvel :", "combien de membres y a-t-il ?", True),
        ("Je suis au club de Morvel,", "combien de villages desservent les bus ?", False),
        ("Je suis au club de Morvel,", "combien de villages couvrons-nous ?", True),
        ("Je travaille au club de Morvel :", "combien de clubs ont répondu ?", False),
        ("Je travaille dans un club :", "combien de membres y a-t-il ?", False),
        ("Je travaille à Morvel :", "combien de membres y a-t-il au club Nuri ?", False),
    ],
)
def test_a_question_of_ones_own_house(told: str, asked: str, own: bool) -> None:
    """What the asker named as theirs is asked about, where nothing else is named."""
    assert asks_of_own_house(told, asked) is own
