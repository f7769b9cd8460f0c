"""Tests of `assistant.candidates.telling_headings`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document

SLIDE = document(
    "diapositives",
    "# Clubs et lycées",
    "## Retour sur l’enquête menée à l’été 2025 sur les terrains",
    Bullets(("Un questionnaire écrit avec la ligue", "412 clubs répondants")),
    "## Les terrains partagés",
    "Les clubs partagent leurs terrains avec les lycées.",
)


@pytest.mark.parametrize(
    "question",
    [
        "Quand l’enquête sur les terrains a-t-elle été menée ?",
        "De quand date l’enquête à laquelle 412 clubs ont répondu ?",
    ],
)
def test_a_heading_says_when(question: str) -> None:
    """By its own words, or by what stands right under it."""
    answer = assistant(SLIDE).ask(question)
    assert "**été 2025**" in answer.text
    assert answer.citations[0].quote == "Retour sur l’enquête menée à l’été 2025 sur les terrains"


@pytest.mark.parametrize(
    "question",
    [
        "Quand les clubs partagent-ils leurs terrains ?",
        "Quand a été menée l’enquête sur les bals ?",
    ],
)
def test_a_heading_dates_nothing_else(question: str) -> None:
    """The next section has no date, another survey neither."""
    assert not assistant(SLIDE)._reader.read(question).accepted
