"""What a text or a meeting is about."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document

from assistant.outcomes import Outcome
from assistant.questions.asked import Asked, asked_by
from assistant.questions.question import plain_text

SLIDES = document(
    "Préaux et écoles – Atelier 12, Journées des villages",
    "# Préaux et écoles",
    "Atelier 12 – Journées des villages",
    "## Les intervenants de l’atelier 12",
    Bullets(("Madame Ada Nuri : architecte", "Monsieur Luc Sorel : maire")),
    "## Les échanges",
    Bullets(("Régularité des échanges", "Des chantiers partagés")),
)
REPORT = document(
    "Le sondage des clubs",
    "# Résultats",
    "La ligue publie le sondage des clubs, consacré aux terrains de jeu.",
    "57 % des clubs du sondage ont un terrain.",
)


@pytest.mark.parametrize(
    "question",
    [
        "L'atelier 12 parlait de quoi ?",
        "De quoi parlait l'atelier 12 ?",
        "Sur quoi portait l'atelier 12 ?",
        "Quel était le sujet de l'atelier 12 ?",
        "De quoi est-il question dans l'atelier 12 ?",
    ],
)
def test_a_meeting_is_about_what_its_title_says(question: str) -> None:
    """Neither its speakers nor one bullet of its slides."""
    answer = assistant(SLIDES, REPORT).ask(question)
    assert [c.quote for c in answer.citations] == ["Préaux et écoles"]


def test_a_sentence_says_what_a_text_is_about() -> None:
    """Rather than a share that it gives."""
    answer = assistant(SLIDES, REPORT).ask("De quoi traite le sondage des clubs ?")
    assert "consacré aux terrains de jeu" in answer.text


def test_another_meeting_has_no_subject() -> None:
    """A number that no document holds is refused."""
    answer = assistant(SLIDES, REPORT).ask("De quoi parlait l'atelier 19 ?")
    assert answer.outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "Quel est le thème le plus traité ?",
        "Quels thèmes traite l'atelier ?",
        "Qui a parlé ?",
        "Ça porte sur quoi ?",
    ],
)
def test_other_questions_of_themes_ask_for_something_else(question: str) -> None:
    """The most frequent of several, all of them, a person."""
    assert asked_by(plain_text(question)) is not Asked.TOPIC
