"""Proper names among the words of a text."""

import pytest

from assistant.terminology import proper_names
from assistant.vocabulary import Vocabulary
from corpus import VOCABULARY_PATH
from ingest.french import tokens

FRENCH = Vocabulary.load(VOCABULARY_PATH)


def _names(text: str) -> list[str]:
    return [name for token in tokens(text) if (name := proper_names.name_at(text, token))]


@pytest.mark.parametrize(
    "text", ["Musée ouvert. Salle fermée", "- Musée", "« Musée »", "LE MUSÉE", "le musée"]
)
def test_a_capital_of_the_sentence_is_none_of_the_word(text: str) -> None:
    """At the head of a sentence or an item, and in capitals throughout, nothing shows."""
    assert _names(text) == []


def test_a_capital_within_a_sentence_may_be_a_name() -> None:
    """A word keeps its accents; number and a silent e aside."""
    assert _names("Le musée de la Vendée, en Corse, et les Halles") == ["vendé", "cors", "hall"]


@pytest.mark.parametrize(
    ("text", "family"),
    [("un musée en Vendée", "§vendre"), ("un musée en Corse", "§compliqué")],
)
def test_a_name_says_nothing_everyday(text: str, family: str) -> None:
    """A name only has the stem of a word, in a question and in a document alike."""
    assert family not in FRENCH.bag(text)
    assert all(family not in mention.keys for mention in FRENCH.mentions(text))


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("vendre un tableau", "§vendre"),
        ("un sujet corsé", "§compliqué"),
        ("PEUT-ON VENDRE UN TABLEAU", "§vendre"),
        ("ce que paie la Région", "§région"),
        ("ce que dit l'État", "§État"),
        ("ce que dit l'Etat", "§État"),
    ],
)
def test_a_word_keeps_its_family(text: str, family: str) -> None:
    """Words in small letters, in capitals throughout, and institutions with one."""
    assert family in FRENCH.bag(text)
