"""Messages that react to an answer without asking anything."""

from __future__ import annotations

import pytest
from documents import ask

from assistant.language.plain_text import plain_text
from assistant.outcomes import Outcome
from assistant.questions.reactions import doubts, is_reaction


@pytest.mark.parametrize(
    "message",
    [
        "ah bon, autant ?", "Ah ouais quand même", "c'est peu", "C'est pas beaucoup…",
        "mmh je m'attendais à plus", "68 ? je croyais 40", "0,5 c'est quasi rien", "dommage !",
        "je suis étonné", "ça m'étonne", "ah d'accord, c'est plus que je pensais", "pas mal",
        "ils pourraient faire mieux", "ok, on va essayer", "c'est une bonne nouvelle",
    ],
)  # fmt: skip
def test_what_reacts_asks_nothing(message: str) -> None:
    """Interjections and what one thinks of it, from end to end."""
    assert is_reaction(plain_text(message))


@pytest.mark.parametrize(
    "message",
    [
        "c'est beaucoup ?", "C'est peu par rapport à quoi ?", "autant de clubs ?", "c'est tout ?",
        "je pensais à la cantine du collège ?", "Quelle part des écoles a un préau ?", "et 40 ?",
        "c'est bien la mairie qui paie", "intéressant pour qui ?", "c'est clair pour les lycées",
    ],
)  # fmt: skip
def test_what_asks_something_is_no_reaction(message: str) -> None:
    """An opinion asked for, a thing named."""
    assert not is_reaction(plain_text(message))


@pytest.mark.parametrize(
    "message", ["t'es sûr ?", "vous êtes sûrs de ça ?", "c'est faux", "j'en doute"]
)
def test_a_doubt_is_sent_to_the_source(message: str) -> None:
    """What was told stands in the document, word for word."""
    assert doubts(plain_text(message))
    answer = ask(message)
    assert answer.outcome is Outcome.UNCLEAR
    assert "mot pour mot" in answer.text


@pytest.mark.parametrize(
    "message", ["la mairie est-elle sûre ?", "c'est faux que le club a fermé ?"]
)
def test_a_question_is_no_doubt(message: str) -> None:
    """It names something."""
    assert not doubts(plain_text(message))
