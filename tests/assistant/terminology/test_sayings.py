"""Tests of `assistant.terminology.sayings`: turns of phrase that add a link and take none away."""

from __future__ import annotations

import pytest

from assistant.terminology.phrase_units import words_of
from assistant.terminology.sayings import Sayings, rows_of
from assistant.terminology.vocabulary_file import Entry
from assistant.vocabulary import Vocabulary

OVERDRAFT = Entry(
    forms=("découvert bancaire",),
    sayings=("compte dans le rouge", "finir le mois dans le rouge"),
    near=("agios",),
)
WORDS = Vocabulary.of((OVERDRAFT, Entry(acronym="RIB", forms=("relevé d'identité bancaire",))))


def _keys(question: str) -> dict[str, frozenset[str]]:
    return {question[m.start : m.end]: m.keys for m in WORDS.mentions(question)}


def test_each_word_of_a_saying_also_says_the_concept() -> None:
    """A text that names the thing answers all the words of the saying."""
    keys = _keys("un compte dans le rouge")
    assert keys.keys() == {"compte", "rouge"}
    assert all("§découvert bancaire" in found for found in keys.values())


def test_the_words_of_a_saying_keep_their_meaning() -> None:
    """A text that has the words and not the thing answers them as before."""
    keys = _keys("un compte dans le rouge")
    assert "compt" in keys["compte"]
    assert "roug" in keys["rouge"]


def test_a_name_binds_its_words() -> None:
    """Unlike a saying, a form is one mention."""
    assert _keys("un découvert bancaire").keys() == {"découvert bancaire"}


def test_what_is_related_to_a_concept_is_not_said_by_a_saying() -> None:
    """A link through two steps is none."""
    assert all(not mention.near for mention in WORDS.mentions("un compte dans le rouge"))


def test_a_name_is_not_what_one_of_its_words_says() -> None:
    """« Compte » alone may stand for an account; « compte rendu » is none."""
    account = Entry(forms=("relevé bancaire",), sayings=("compte",))
    words = Vocabulary.of((account, Entry(forms=("compte rendu",))))
    assert [mention.keys for mention in words.mentions("compte rendu")] == [{"§compte rendu"}]


def test_a_saying_holds_for_a_name_within_it() -> None:
    """All the words of the name are words of the saying."""
    full = Entry(forms=("découvert",), sayings=("vider le compte courant",))
    words = Vocabulary.of((full, Entry(forms=("compte courant",))))
    assert [m.keys for m in words.mentions("vider le compte courant")][1] == {
        "§compte courant",
        "§découvert",
    }


def test_a_saying_that_opens_on_a_verb_may_be_interrupted() -> None:
    """Up to two words stand between a verb and the rest."""
    keys = _keys("finir souvent le mois de mai dans le rouge")
    assert "§découvert bancaire" in keys["mois"]
    assert "§découvert bancaire" not in keys["mai"]


def test_the_longest_saying_from_a_word_on_counts() -> None:
    """« Compte dans le rouge » is not also the shorter « compte »."""
    said = Sayings.of([("compte", "§a"), ("compte rouge", "§b")]).said(words_of("compte rouge"))
    assert said == {0: {"§b"}, 1: {"§b"}}


def test_an_acronym_within_a_saying_remains_a_name() -> None:
    """What must not be missing is not answered by something else."""
    words = Vocabulary.of((*WORDS.entries, Entry(forms=("dépôt",), sayings=("donner son RIB",))))
    mentions = words.mentions("donner son RIB")
    assert [mention.keys for mention in mentions if mention.acronym] == [{"§RIB", "rib"}]


@pytest.mark.parametrize("text", ["Compte dans le rouge", "des comptes dans le rouge"])
def test_a_text_offers_what_its_sayings_say(text: str) -> None:
    """A document that says it that way is found by the name."""
    assert "§découvert bancaire" in WORDS.bag(text)


def test_sayings_do_not_widen_the_search() -> None:
    """Their words would bring back passages on anything."""
    assert "roug" not in WORDS.stems_of(["§découvert bancaire"])


def test_sayings_are_kept_and_read_back() -> None:
    """Rows give the same look-up."""
    made = Sayings.of([("finir dans le rouge", "§a")])
    assert Sayings.kept(rows_of(made.phrases), [[list(key)] for key in made.verbal]) == made


def test_words_of_sayings_are_known() -> None:
    """A word of a saying is no slip of the keyboard."""
    assert WORDS.knows("rouge")
