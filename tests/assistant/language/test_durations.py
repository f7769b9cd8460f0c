"""Lengths of time in French."""

import pytest

from assistant.language.durations import durations, tells_time


@pytest.mark.parametrize(
    "text",
    [
        "Le contrat est conclu pour une durée de cinq ans.",
        "La réponse arrive sous 48h.",
        "Le stage dure de 6 à 12 mois.",
        "On compte environ deux bonnes années de travaux.",
        "L’exposition a lieu du 3 mai au 12 juin 2021.",
        "Le plan 2019-2024 est publié.",
    ],
)
def test_a_number_of_units_or_a_span_is_a_length(text: str) -> None:
    """Digits, words, ranges and two dates."""
    assert durations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le club a été créé en 2016.",
        "La ludothèque est ouverte 24h/24.",
        "La loi du 26 janvier 2016 et le plan Écoles 2022 le prévoient.",
        "Le rapport annuel compte 40 pages.",
    ],
)
def test_a_date_a_pace_and_a_number_are_no_length(text: str) -> None:
    """A year, opening hours, two laws, pages."""
    assert not durations(text)


def test_a_last_day_tells_the_time_without_a_length() -> None:
    """« Avant le 30 juin » tells by when, not how long."""
    text = "Les dossiers sont à rendre avant le 30 juin."
    assert tells_time(text)
    assert not durations(text)
