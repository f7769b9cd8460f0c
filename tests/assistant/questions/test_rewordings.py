"""Tests of `assistant.questions.rewordings`."""

from __future__ import annotations

import pytest

from assistant.questions.rewordings import reworded


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("9 lycées sur 10 ont une salle ?", "90 % des lycées ont une salle ?"),
        ("neuf lycées sur dix ?", "90 % des lycées ?"),
        ("Un lycée sur deux lit.", "50 % des lycées lit."),
        ("1 RPI sur 4", "25 % des RPI"),
        ("deux lycées sur trois", "deux lycées sur trois"),
        ("combien de lycées sur 10 ?", "combien de lycées sur 10 ?"),
        ("un livre sur 2 ans", "un livre sur 2 ans"),
        ("des clubs connus ou reconnus", "des clubs reconnus"),
        ("des clubs connus ou aimés", "des clubs connus ou aimés"),
    ],
)
def test_whole_percentages_are_said_as_such(text: str, told: str) -> None:
    """What makes no whole percentage stays as it is."""
    assert reworded(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Combien de RPI ont un musée comme partenaire ?",
         "Combien de RPI travaillent avec un musée ?"),
        ("Combien de RPI comptent le lycée parmi leurs partenaires ?",
         "Combien de RPI travaillent avec le lycée ?"),
        ("Combien de RPI ont un partenaire ?", "Combien de RPI ont un partenaire ?"),
    ],
)  # fmt: skip
def test_a_partner_is_somebody_to_work_with(text: str, told: str) -> None:
    """Who is had « comme partenaire » is worked with."""
    assert reworded(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On veut aider le club, comment faire ?", "Comment aider le club ?"),
        ("Je voudrais ouvrir une halle, je m'y prends comment ?", "Comment ouvrir une halle ?"),
        (
            "On est peu mais on aimerait soutenir le club, comment on peut faire ?",
            "On est peu. Comment soutenir le club ?",
        ),
        ("Que faire si je veux aider le club ?", "Comment aider le club ?"),
        ("Que faut-il faire pour ouvrir une halle ?", "Comment ouvrir une halle ?"),
        ("Que faire pour que le club ouvre ?", "Que faire pour que le club ouvre ?"),
        ("On veut savoir comment faire ?", "On veut savoir comment faire ?"),
        ("Le club veut lire, comment fait-il ?", "Le club veut lire, comment fait-il ?"),
    ],
)
def test_a_wish_is_what_is_asked(text: str, told: str) -> None:
    """« Comment faire ? » asks how to do what was wished."""
    assert reworded(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On perd notre seul libraire. Le club peut en faire venir un ?",
            "Le club peut faire venir un libraire ?",
        ),
        (
            "Notre libraire s'en va. Comment en trouver un autre ?",
            "Comment trouver un autre libraire ?",
        ),
        ("Ma libraire part, le club peut en trouver une ?", "le club peut trouver une libraire ?"),
        ("Comment en trouver un ?", "Comment en trouver un ?"),
    ],
)
def test_one_of_them_is_named(text: str, told: str) -> None:
    """The sentence before has its noun."""
    assert reworded(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nos halles débordent. Que fait le club pour absorber ?",
            "Nos halles débordent. Que fait le club pour absorber nos halles ?",
        ),
        ("Que fait le club pour absorber ?", "Que fait le club pour absorber ?"),
        ("Nos halles débordent. Que fait le club ?", "Nos halles débordent. Que fait le club ?"),
    ],
)
def test_what_is_dealt_with_was_told(text: str, told: str) -> None:
    """A verb without its object takes what the sentence before is about."""
    assert reworded(text) == told


def test_what_is_polite_says_nothing() -> None:
    """« S'il vous plaît » stands between a request and what it asks."""
    told = reworded("Pouvez-vous, s'il vous plaît, me dire qui préside le club ?")
    assert told == "Pouvez-vous me dire qui préside le club ?"
