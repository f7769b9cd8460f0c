"""Which questions a message asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.parts.message import questions_of


def test_sentences_clauses_and_things_together() -> None:
    """A message is cut in all three ways, in order."""
    said = "Quel est le but et le coût du plan ? Qui le finance et pourquoi ?"
    assert questions_of(said) == (
        "Quel est le but du plan ?",
        "Quel est le coût du plan ?",
        "Qui le finance ?",
        "pourquoi ?",
    )


@pytest.mark.parametrize(
    "message",
    [
        "Quel sport est le plus pratiqué, et de combien ?",
        "Y a-t-il des clubs fermés ? Lesquels ?",
        "Les clubs sont-ils ruraux ? Dans quelle proportion ?",
        "En combien d'étapes et dans quel ordre ?",
    ],
)
def test_what_the_same_quote_says_is_not_asked_apart(message: str) -> None:
    """« Et de combien ? » is answered by what answers the question before it."""
    assert questions_of(message) == (message,)


def test_a_long_string_of_questions_is_read_as_one() -> None:
    """Who seems to ask five things tells more than they ask."""
    said = "Qui dirige ? Qui paie ? Qui signe ? Qui vote ? Qui range ?"
    assert questions_of(said) == (said,)


@given(st.text(alphabet="abcdé ?,.'’et quicomb\n", max_size=80))
def test_any_message_has_a_question(message: str) -> None:
    """Whatever is typed, something of it is read, and each part asks."""
    questions = questions_of(message)
    assert questions
    assert len(questions) == 1 or all(question.strip() for question in questions)
