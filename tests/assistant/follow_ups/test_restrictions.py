"""A follow-up that counts again says what it counts."""

import pytest

from assistant.follow_ups.restrictions import measure_of, restricted, restricts, those_counted

SHARE = "Quelle part des lycées a une cantine ?"
COUNT = "Combien de lycées ont répondu ?"


@pytest.mark.parametrize(
    ("question", "previous", "standalone"),
    [
        ("et ceux qui ont un préau ?", SHARE, "Quelle part des lycées ont un préau ?"),
        ("et qui n'ont pas de préau ?", COUNT, "Combien de lycées n'ont pas de préau ?"),
        ("parmi eux, combien ont un préau ?", COUNT, "Combien de lycées ont un préau ?"),
        (
            "et là-dessus, combien chauffent au bois ?",
            SHARE,
            "Combien de lycées chauffent au bois ?",
        ),
    ],
)
def test_measure_and_noun_are_said_again(question: str, previous: str, standalone: str) -> None:
    """They stand at the head of the question before."""
    assert restricted(question, [previous]) == [standalone]


@pytest.mark.parametrize(
    "question",
    [
        "Qui sont les bénévoles ?",
        "et qui organise la fête ?",
        "et qui sont les bénévoles ?",
        "Combien de lycées ont répondu ?",
        "Sur les 212 lycées, combien ont un préau ?",
        "combien adhérent a le club ?",
    ],
)
def test_a_question_that_says_what_it_asks_is_none(question: str) -> None:
    """Somebody is asked for, or the noun is there."""
    assert not restricts(question)


def test_nothing_is_measured_by_a_question_for_a_name() -> None:
    """« Qui dirige l'école ? » counts nothing."""
    assert measure_of("Qui dirige l'école ?") == ""


def test_those_that_were_counted() -> None:
    """What is said of them says which ones; one that has another subject does not."""
    assert those_counted("Combien de lycées ont un préau ?") == "les lycées qui ont un préau"
    assert those_counted("Combien de lycées le bus dessert-il ?") == ""


@pytest.mark.parametrize(
    ("answer", "head"),
    [
        ("212 réponses de lycées", "lycées"),
        ("**212** lycées ont répondu", "lycées"),
        ("212", "réponses"),
    ],
)
def test_those_who_replied(answer: str, head: str) -> None:
    """« D'entre elles », of replies, are those who replied."""
    asked = restricted(
        "Combien d'entre elles ont un préau ?",
        ["L'enquête repose sur combien de réponses ?"],
        answer,
    )
    assert asked == [f"Combien de {head} ont un préau ?"]
