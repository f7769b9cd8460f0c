"""Dates told by one sentence and the event by the next."""

from __future__ import annotations

from documents import assistant, document

SURVEY = document(
    "sondage",
    "# Le sondage",
    "Le sondage a été mené à l'automne 2023 avec le lycée. 412 marins ont répondu.",
    "Le port a ouvert sa criée en 2019, et il en est content.",
)


def test_the_sentence_behind_tells_the_event() -> None:
    """« 412 marins » stand behind the date of the survey that they answered."""
    answer = assistant(SURVEY).ask("Période du sondage auquel 412 marins ont répondu ?")
    assert "automne 2023" in answer.text.replace("*", "")


def test_a_season_is_better_than_a_year() -> None:
    """« À quelle saison » is no year."""
    text = document(
        "deux",
        "Le sondage du port a paru en 2024 chez un éditeur de la vallée.",
        "Le sondage du port a été mené au printemps 2023 par des lycéens.",
    )
    answer = assistant(text).ask("À quelle saison le sondage du port a-t-il été mené ?")
    assert "printemps 2023" in answer.text.replace("*", "")
