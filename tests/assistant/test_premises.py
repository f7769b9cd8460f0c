"""Tests of `assistant.premises`: questions that take something wrong for granted."""

from __future__ import annotations

import pytest
from documents import assistant, document

from assistant.outcomes import Outcome, Role, Turn
from assistant.premises import premise_of, taken_for_granted
from assistant.questions.asked import Asked

HARBOUR = document(
    "harbour",
    "# La médiathèque du port",
    "La médiathèque Rosa Parks est installée à Brest, sur le quai.",
    "La médiathèque Rosa Parks est présidée par une architecte.",
    "La médiathèque compte 340 adhérents.",
    "Elle a été créée par la loi de décentralisation de 1983.",
    "Au total, 62 % des adhérents empruntent des romans.",
    "L’inauguration de la médiathèque a eu lieu en 2019.",
    "Une médiathèque n’est pas une librairie.",
)


@pytest.mark.parametrize(
    ("question", "missing", "said", "asks"),
    [
        (
            "Depuis quand la médiathèque est-elle installée à Nantes ?",
            "Nantes",
            "Nantes",
            "Dans quelle ville la médiathèque est-elle installée ?",
        ),
        (
            "Pourquoi l’enquête ne porte-t-elle que sur 80 % des communes ?",
            "80 %",
            "80 %",
            "Quel pourcentage l’enquête porte-t-elle des communes ?",
        ),
        (
            "Est-ce que 500 adhérents ont voté ?",
            "500",
            "500",
            "Combien de adhérents ont voté ?",
        ),
        (
            "L’inauguration a eu lieu en 2021, c’est bien ça ?",
            "2021",
            "2021",
            "Quand L’inauguration a eu lieu ?",
        ),
        (
            "La médiathèque est bien née de la loi Martin de 1990 ?",
            "Martin",
            "loi Martin de 1990",
            "La médiathèque est bien née de quelle loi ?",
        ),
        (
            "Le docteur Martin préside-t-il la fédération ?",
            "Martin",
            "Martin",
            "Qui préside la fédération ?",
        ),
    ],
)
def test_a_stated_value_is_asked_for(question: str, missing: str, said: str, asks: str) -> None:
    """The value leaves the question, and the interrogative of its kind takes its place."""
    asked = Asked.WHY if question.startswith("Pourquoi") else Asked.YES_NO
    premise = premise_of(question, asked, (missing,))
    assert premise is not None
    assert (premise.said, premise.question) == (said, asks)


@pytest.mark.parametrize(
    ("question", "asked", "missing"),
    [
        ("Combien d’adhérents en 2027 ?", Asked.COUNT, "2027"),
        ("Quelle part des adhérents habite à Nantes ?", Asked.PERCENT, "Nantes"),
        ("Y a-t-il une médiathèque à Nantes ?", Asked.YES_NO, "Nantes"),
        ("Une médiathèque peut-elle ouvrir à Nantes ?", Asked.YES_NO, "Nantes"),
        ("La CPTS est-elle à Nantes ?", Asked.YES_NO, "Nantes"),
        ("La médiathèque travaille-t-elle avec l’INSEE ?", Asked.YES_NO, "INSEE"),
    ],
)
def test_what_states_nothing_supposes_nothing(question: str, asked: Asked, missing: str) -> None:
    """A question that asks for a value, or about one thing among many, takes none for granted."""
    assert premise_of(question, asked, (missing,)) is None


def test_a_question_may_open_on_what_a_thing_is() -> None:
    """« Puisque X est un Y » is asked first."""
    premise = taken_for_granted("Puisque la médiathèque est une librairie, que vend-elle ?")
    assert premise is not None
    assert premise.question == "Est-ce que la médiathèque est une librairie ?"


@pytest.mark.parametrize(
    ("question", "said", "instead"),
    [
        ("Depuis quand la médiathèque Rosa Parks est-elle installée à Nantes ?", "Nantes", "Brest"),
        ("C’est vrai que 90 % des adhérents empruntent des romans ?", "90 %", "62 %"),
        ("La médiathèque compte 500 adhérents, c’est bien ça ?", "500", "340"),
        ("L’inauguration de la médiathèque a eu lieu en 2021, non ?", "2021", "2019"),
        (
            "Comment s’appelle le notaire qui préside la médiathèque Rosa Parks ?",
            "notaire",
            "architecte",
        ),
    ],
)
def test_documents_correct_what_a_question_supposes(question: str, said: str, instead: str) -> None:
    """The answer names what is not said, then quotes what is."""
    answer = assistant(HARBOUR).ask(question)
    assert answer.outcome is Outcome.ANSWERED
    lead, _, quote = answer.text.partition("\n\n")
    assert said in lead
    assert instead in quote


def test_what_a_thing_is_not_is_said_first() -> None:
    """Nobody sells books in a médiathèque: that it is no librairie answers."""
    answer = assistant(HARBOUR).ask("Puisque une médiathèque est une librairie, que vend-elle ?")
    assert "n’est pas une librairie" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "La médiathèque Rosa Parks a-t-elle un restaurant à Nantes ?",
        "Pourquoi 90 % des adhérents boivent-ils du café ?",
        "Comment s’appelle l’architecte qui préside la médiathèque Rosa Parks ?",
    ],
)
def test_nothing_else_said_is_a_refusal(question: str) -> None:
    """Without a quote on the same thing, or where the premise is right, nothing is corrected."""
    assert assistant(HARBOUR).ask(question).outcome is not Outcome.ANSWERED


def test_a_conversation_goes_on_without_what_was_wrong() -> None:
    """« C'est quand ? » asks of the tournament, not of a town where it is not."""
    sport = document("sport", "# Le sport", "Le tournoi des îles se tient à Brest le 5 mai 2024.")
    first = "Le tournoi des îles est à Lyon, c’est bien ça ?"
    asked = assistant(sport)
    said = (Turn(Role.USER, first), Turn(Role.ASSISTANT, asked.ask(first).text))
    answer = asked.ask("Et c’est quand ?", said)
    assert "Lyon" not in answer.standalone_question
    assert "5 mai 2024" in answer.text


def test_a_share_of_something_else_is_set_right() -> None:
    """« 62 % » stands in the text, of those who borrow novels."""
    survey = document(
        "survey",
        "Au total, 62 % des adhérents empruntent des romans.",
        "Au total, 18 % des adhérents ont une carte de lecteur.",
    )
    answer = assistant(survey).ask(
        "On m'a dit que 62 % des adhérents ont une carte de lecteur : vous confirmez ?"
    )
    assert "18 %" in answer.text


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("L'enquête, c'est bien la mairie qui l'a faite ?", "Qui a faite L'enquête ?"),
        ("C'est bien la mairie qui a fait l'enquête ?", "Qui a fait l'enquête ?"),
    ],
)
def test_somebody_singled_out_is_asked_for(question: str, asks: str) -> None:
    """« C'est bien X qui… » asks who, whatever the text holds of X."""
    premise = taken_for_granted(question)
    assert premise is not None
    assert (premise.said, premise.question) == ("la mairie", asks)


def test_somebody_named_otherwise_is_no_error() -> None:
    """« Une architecte » is borne out: nothing is set right."""
    answer = assistant(HARBOUR).ask("C'est bien une architecte qui préside la médiathèque ?")
    assert "ne disent pas" not in answer.text
