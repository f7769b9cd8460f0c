"""The sentences of a message that ask."""

import pytest

from assistant.parts.sentences import asking_sentences


def test_each_sentence_that_asks_has_what_is_told_before_it() -> None:
    """« Je suis maire. » goes with the question behind it, thanks with the one before."""
    said = "Je suis maire. Qui préside la ligue ? Et le club ? Merci"
    assert asking_sentences(said) == ["Je suis maire. Qui préside la ligue ?", "Et le club ? Merci"]


@pytest.mark.parametrize(
    "message",
    [
        "Bonjour, ça va ? Qui préside la ligue ?",
        "Vous connaissez le club de Morvel ? Combien de membres compte-t-il ?",
        "Pouvez-vous m'aider ? Comment monter un club ?",
        "C'est quoi un club ? Une association ? Une entreprise ?",
        "Qui préside la ligue ???",
    ],
)
def test_what_opens_a_talk_or_proposes_an_answer_asks_nothing_more(message: str) -> None:
    """It is read with the question that it belongs to."""
    assert asking_sentences(message) == [message]
