"""« Madame Anne Morel : directrice de l'école » answers who somebody is, and little else."""

import pytest
from documents import document, prose, read

from assistant.misfits.person_cards import is_only_who_one_is

CARD = "Madame Anne Morel : directrice de l’école de Morvel et présidente de la ligue"


def refused(question: str) -> bool:
    """Whether the card of a person is set aside for a question."""
    (card,) = (c for c in prose(document("cards", CARD)) if c.text == CARD)
    return is_only_who_one_is(read(question), card)


@pytest.mark.parametrize(
    "question",
    [
        "Comment devenir directrice d'une école ?",
        "Pourquoi y a-t-il une présidente à la ligue ?",
        "Les écoles de Morvel ont-elles une direction des sports ?",
        "Le club a-t-il un président ?",
    ],
)
def test_what_is_not_told_of_a_person_is_not_answered_by_one(question: str) -> None:
    """Ways, reasons, other offices and other bodies."""
    assert refused(question)


@pytest.mark.parametrize(
    "question",
    [
        "Qui préside la ligue ?",
        "Où travaille Anne Morel ?",
        "Anne Morel est-elle adjointe ?",
        "La ligue a-t-elle une présidente ?",
        "Y a-t-il une directrice à Morvel ?",
    ],
)
def test_who_somebody_is_answers_who_that_is(question: str) -> None:
    """A question for people, by name, or for an office that the line has."""
    assert not refused(question)
