"""Half a question is asked about what the conversation is about."""

import pytest
from documents import vocabulary

from assistant.anchor import NOTHING
from assistant.ellipses import ABOUT, about, bare, ellipsis, main_subject
from assistant.follow_up import FollowUp

SHARE = "Quel pourcentage de collèges a une cantine ?"


def _after(question: str, *topics: str) -> FollowUp:
    return FollowUp(question, topics[0], "", vocabulary(), NOTHING, topics[-1:])


def test_bare_word_carries_the_question_before() -> None:
    """« Pourquoi ? » alone says nothing; the subject of the conversation comes second."""
    candidates = bare(_after("Pourquoi ?", SHARE, "Où est le bibliobus ?"))
    assert candidates == [
        f"Pourquoi{ABOUT}collèges a une cantine) ?",
        f"Pourquoi{ABOUT}le bibliobus) ?",
    ]


def test_ellipsis_is_asked_alone_and_about_the_question_before() -> None:
    """What names its own things may also stand alone."""
    candidates = ellipsis(_after("combien de lycées ont une piscine ?", SHARE))
    assert "combien de lycées ont une piscine ?" in candidates
    assert f"Combien de lycées ont une piscine{ABOUT}collèges a une cantine) ?" in candidates


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Qu'est-ce que le Bibliobus des Vallées ?", "le Bibliobus des Vallées"),
        ("À quoi sert le plan de la vallée ?", "le plan de la vallée"),
        ("Pourquoi ?", ""),
    ],
)
def test_main_subject(question: str, subject: str) -> None:
    """A name, else the first noun phrase with its complement."""
    assert main_subject(question) == subject


def test_interrogative_of_the_question_before_is_dropped() -> None:
    """Asked about a question, only what it is about is kept; a question within it as well."""
    first = about("et pourquoi ?", "Quel est le budget du canton ?")
    assert first == f"Et pourquoi{ABOUT}budget du canton) ?"
    assert about("où ?", first) == f"Où{ABOUT}budget du canton) ?"
