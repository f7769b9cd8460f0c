"""Questions for a length of time."""

import pytest

from assistant.questions.lasting import asks_delay, asks_length


@pytest.mark.parametrize(
    "plain",
    [
        "combien de temps dure le stage",
        "quelle est la duree du contrat",
        "le stage dure combien",
        "duree de la convention",
    ],
)
def test_how_long_is_asked(plain: str) -> None:
    """How long something lasts or takes."""
    assert asks_length(plain)


@pytest.mark.parametrize(
    "plain",
    ["depuis combien de temps le club existe", "il y a combien de temps", "quand finit le stage"],
)
def test_since_when_is_no_length(plain: str) -> None:
    """These ask for a date."""
    assert not asks_length(plain)


def test_within_what_time_is_asked() -> None:
    """« Sous quel délai » may be answered by a length or by a day."""
    assert asks_delay("sous quel delai faut il repondre")
    assert not asks_delay("quand faut il repondre")
