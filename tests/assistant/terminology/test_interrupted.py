"""Tests of `assistant.terminology.interrupted`."""

from __future__ import annotations

from itertools import permutations

import pytest

from assistant.terminology.interrupted import by_first, opens_on_verb
from assistant.terminology.vocabulary_file import Entry
from assistant.vocabulary import Vocabulary

WATCHING = Vocabulary.of(
    (
        Entry(forms=("télésurveillance",), synonyms=("surveiller à distance", "suivi régulier")),
        Entry(forms=("inauguration",), synonyms=("mettre en route",)),
    )
)


def _named(question: str) -> set[str]:
    return {k for m in WATCHING.mentions(question) for k in m.keys if k.startswith("§")}


@pytest.mark.parametrize(
    "question",
    [
        "surveiller à distance",
        "Surveiller les malades à distance",
        "surveiller les malades chez eux à distance",
        "surveiller tous les malades diabétiques à distance",
    ],
)
def test_a_verb_takes_its_object_before_the_rest(question: str) -> None:
    """Up to two words stand between a verb and the rest of its phrase."""
    assert _named(question) == {"§télésurveillance"}


@pytest.mark.parametrize(
    "question",
    [
        "surveiller les malades du canton voisin à distance",
        "un suivi social régulier",
        "à distance, surveiller",
    ],
)
def test_other_words_apart_are_no_phrase(question: str) -> None:
    """Three words between, a noun with its adjective, another order."""
    assert _named(question) == set()


def test_what_stands_between_is_still_said() -> None:
    """The object keeps its own key."""
    keys = {k for m in WATCHING.mentions("surveiller les malades à distance") for k in m.keys}
    assert any(key.startswith("malad") for key in keys)


@pytest.mark.parametrize(
    ("writing", "verb"), [("mettre en route", True), ("lancer", False), ("suivi régulier", False)]
)
def test_phrases_that_open_on_a_verb(writing: str, verb: bool) -> None:
    """An infinitive with something behind it."""
    assert opens_on_verb(writing) is verb


def test_the_phrase_of_the_longest_words_is_taken_in_any_process() -> None:
    """Two phrases of as many words fit: which one is met first does not depend on a hash."""
    phrases = [("rend", "plus"), ("rend", "attir"), ("rend", "nul", "part"), ("rend", "autre")]
    expected = (("rend", "nul", "part"), ("rend", "attir"), ("rend", "autre"), ("rend", "plus"))
    for order in permutations(phrases):
        assert by_first(order) == {"rend": expected}
