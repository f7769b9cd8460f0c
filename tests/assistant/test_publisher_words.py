"""What the publisher of a document says."""

from __future__ import annotations

import pytest
from documents import assistant, document

from assistant.outcomes import Outcome
from assistant.questions.speakers_asked import speaker_asked
from ingest.documents import Kind

GUIDE = document(
    "guide", "# Guide", "## Cars", "Un car est prêté aux écoles par chaque club.",
    "## Stades", "Les stades ouvrent le samedi.",
    title="Guide des clubs", kind=Kind.GUIDE, publisher="Observatoire de Morvel (ODM)",
)  # fmt: skip
NOTE = document(
    "note", "Les stades ferment en hiver et les cars roulent.",
    title="Note", publisher="Mairie de Val",
)  # fmt: skip
BOTH = assistant(GUIDE, NOTE)


@pytest.mark.parametrize(
    "question", ["Que dit l'observatoire ?", "l'ODM dit quoi ?", "que veut l'observatoire ?"]
)
def test_all_that_a_publisher_says_is_its_document_in_short(question: str) -> None:
    """By its name, its acronym or the beginning of its name."""
    text = BOTH.ask(question).text
    assert "Guide des clubs" in text
    assert "Un car est prêté" in text


def test_what_it_says_of_something_is_read_in_its_documents() -> None:
    """« Que dit l'observatoire sur les stades ? » is not what the mairie says of them."""
    answer = BOTH.ask("Que dit l'observatoire sur les stades ?")
    assert [c.document.id for c in answer.citations] == ["guide"]
    assert "samedi" in answer.text


def test_somebody_else_is_not_heard_for_it() -> None:
    """No document is by the school."""
    assert BOTH.ask("Que dit l'académie ?").outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("message", "verb"),
    [
        ("Que disent les clubs ?", "dit"),
        ("qu'est-ce que la ligue propose aux écoles ?", "propose"),
        ("le ministère veut quoi ?", "veut"),
        ("Que recommandent les clubs ?", "recommande"),
        ("Que prévoient les clubs ?", "prévoit"),
        ("les clubs attendent quoi ?", "attend"),
    ],
)
def test_the_verb_is_put_in_the_singular(message: str, verb: str) -> None:
    """« On » says it."""
    asked = speaker_asked(message)
    assert asked is not None
    assert asked.verb == verb


@pytest.mark.parametrize(
    "message", ["Que font les clubs ?", "Qui dit cela ?", "Que dit-on des clubs ?"]
)
def test_other_questions_ask_for_nobodys_words(message: str) -> None:
    """A deed, a person, anybody."""
    assert speaker_asked(message) is None
