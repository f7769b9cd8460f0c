"""« Qui présidait la ligue avant ? » is not answered by who does today."""

import pytest
from documents import document, prose, read

from assistant.misfits.past_offices import is_of_today

TODAY = "Anne Morel est la présidente de la ligue."
BEFORE = "L’ancienne présidente de la ligue est Lucie Fontanel."


def refused(question: str, text: str) -> bool:
    """Whether a statement is set aside for a question."""
    (said,) = (c for c in prose(document("ligue", text)) if c.text == text)
    return is_of_today(read(question), said)


@pytest.mark.parametrize(
    "question",
    ["Qui présidait la ligue avant ?", "Qui est l'ancienne présidente de la ligue ?"],
)
def test_who_held_it_before_is_told_as_past(question: str) -> None:
    """Today's president is no answer, the former one is."""
    assert refused(question, TODAY)
    assert not refused(question, BEFORE)


def test_who_holds_it_is_told_of_today() -> None:
    """Without a word of the past, nothing is refused."""
    assert not refused("Qui préside la ligue ?", TODAY)
