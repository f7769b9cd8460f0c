"""Questions for all there is about a thing."""

import pytest

from assistant.language.plain_text import plain_text
from assistant.questions.broad import asks_broadly


@pytest.mark.parametrize(
    "question",
    [
        "Parle-moi du club de Morvel",
        "Peux-tu me parler des stades ?",
        "Présentez-moi la ligue",
        "Que sait-on des stades ?",
        "Que disent les documents sur la nage ?",
        "Je voudrais des informations sur le club",
        "Dis-m'en plus sur la ligue",
        "Tout sur le stade",
    ],
)
def test_all_about_a_thing(question: str) -> None:
    """Whoever says it, and with whatever courtesy."""
    assert asks_broadly(plain_text(question))


@pytest.mark.parametrize(
    "question",
    [
        "Parle-moi du club, il est où ?",
        "Présente-moi la ligue en deux mots",
        "Qui parle du club ?",
        "Combien d'informations ?",
        "De quoi parle le guide ?",
        "Que font les clubs ?",
    ],
)
def test_something_about_a_thing(question: str) -> None:
    """What one wants to know of it is said."""
    assert not asks_broadly(plain_text(question))
