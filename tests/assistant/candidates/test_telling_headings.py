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


COUNTED = document(
    "reseau",
    "# Le réseau des clubs",
    "## Les 17 clubs partenaires",
    "Ils se retrouvent sur la place.",
    "## 4 Terrains",
    "Les terrains sont prêtés par les communes.",
)


def test_a_heading_says_how_many() -> None:
    """« Les 17 clubs partenaires », where no sentence says it."""
    assert "**17 clubs**" in assistant(COUNTED).ask("Combien de clubs partenaires ?").text


def test_the_number_of_a_heading_counts_nothing() -> None:
    """« 4 Terrains » is the fourth section."""
    assert not assistant(COUNTED)._reader.read("Combien de terrains ?").accepted
