"""« À part X » asks the question before of others than X."""

import pytest

from assistant.follow_ups.others import asks_others, others_asked

LEANING = [
    "sur quoi d'autre à part la lecture ?",
    "et à part la lecture ?",
    "qui d'autre que le maire ?",
    "hormis le club, qui d'autre ?",
]
STANDING = [
    "À part le maire, qui vote le budget du club ?",
    "quoi d'autre ?",
    "et à part ça ?",
    "Quels clubs prêtent autre chose que des livres ?",
]


@pytest.mark.parametrize("question", LEANING)
def test_others_are_asked_for(question: str) -> None:
    """Each form names what is known, and nothing else."""
    assert asks_others(question)


@pytest.mark.parametrize("question", STANDING)
def test_whole_question_asks_for_itself(question: str) -> None:
    """What says what it asks needs no question before; « ça » names nothing."""
    assert not asks_others(question)


@pytest.mark.parametrize(
    ("question", "previous", "standalone"),
    [
        (
            "sur quoi d'autre à part la lecture ?",
            "Le club aide-t-il les écoles sur la lecture ?",
            "Le club aide-t-il les écoles sur autre chose que la lecture ?",
        ),
        (
            "qui d'autre que le maire ?",
            "Qui vote le budget ?",
            "Qui d’autre que le maire vote le budget ?",
        ),
        (
            "et à part la Drôme ?",
            "Dans quels départements est le parc ?",
            "Dans quels départements autres que la Drôme est le parc ?",
        ),
        (
            "quoi d'autre que le prêt ?",
            "Le club peut-il nous aider ?",
            "Le club peut-il nous aider, autre chose que le prêt ?",
        ),
    ],
)
def test_the_question_before_is_asked_of_others(
    question: str, previous: str, standalone: str
) -> None:
    """What was named gives way, else what asks is held apart from it."""
    assert others_asked(question, previous) == [standalone]
