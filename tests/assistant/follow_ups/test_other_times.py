"""« Et l'année d'avant ? » asks the same of another time."""

import pytest

from assistant.follow_ups.other_times import (
    asks_change,
    asks_other_time,
    tells_of_other_time,
    without_other_time,
)


@pytest.mark.parametrize(
    "new", ["l'annee d'avant", "l'an dernier", "avant", "aujourd'hui", "il y a dix ans"]
)
def test_another_time(new: str) -> None:
    """Said by what it is to the answer's."""
    assert asks_other_time(new)


@pytest.mark.parametrize("new", ["les annees de lycee", "l'annee scolaire", "les avantages"])
def test_a_thing_is_no_time(new: str) -> None:
    """Words for time may name things."""
    assert not asks_other_time(new)


def test_a_change_is_told() -> None:
    """A text that compares speaks of another time."""
    assert tells_of_other_time("62 % des colleges, contre 40 % l'annee precedente")
    assert not tells_of_other_time("62 % des colleges ont une cantine")


def test_times_do_not_pile_up() -> None:
    """The time of one follow-up is not kept for the next."""
    said = "Combien de collèges ont une cantine, l'année d'avant ?"
    assert without_other_time(said) == "Combien de collèges ont une cantine ?"
    kept = "Combien de collèges, de lycées ?"
    assert without_other_time(kept) == kept


@pytest.mark.parametrize(
    "question",
    [
        "ca a augmente ?",
        "et c'est mieux qu'avant ?",
        "c'est plus que l'an dernier ?",
        "est ce que ca s'ameliore ?",
        "quelle evolution ?",
        "c'est en hausse ?",
    ],
)
def test_a_change_is_asked_for(question: str) -> None:
    """By a verb of change, or against another time."""
    assert asks_change(question)


@pytest.mark.parametrize(
    "question",
    ["c'est plus que le port ?", "ca change quoi ?", "c'est plus utile ?", "ca ameliore le pret ?"],
)
def test_no_change_is_asked_for(question: str) -> None:
    """Against another thing; of what somebody gains."""
    assert not asks_change(question)
