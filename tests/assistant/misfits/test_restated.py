"""Tests of `assistant.misfits.restated`."""

from __future__ import annotations

import pytest
from documents import Bullets, document, prose, read, texts

from assistant.candidates.candidate import Shape
from assistant.matching import weigh
from assistant.misfits.restated import only_says_it_is_so, tells_both_kinds


@pytest.mark.parametrize(
    ("text", "restated"),
    [
        ("Jouer est plus difficile avec les lycées.", True),
        ("Jouer est plus difficile avec les lycées, faute de salle.", False),
        ("Jouer est plus difficile avec les lycées car ils ferment tôt.", False),
        ("Les musées ferment tôt car ils sont petits.", True),
        ("Les lycées ferment tôt.", False),
    ],
)
def test_the_fact_is_no_reason_for_itself(text: str, restated: bool) -> None:
    """Nor is the reason for something else."""
    held = document("said", text)
    question = read("Pourquoi est-ce plus difficile de jouer avec les lycées ?")
    terms = weigh(question.terms, texts(held).index)
    assert only_says_it_is_so(question, terms, prose(held)[0]) is restated


def test_what_all_kinds_are_good_for_tells_not_which_are_of_one() -> None:
    """« Qu'elles soient obligatoires ou facultatives » says which of none."""
    club = document(
        "club",
        "# Les missions du club",
        "Toutes les missions du club, qu’elles soient obligatoires ou facultatives, sont utiles :",
        Bullets(("prêter des livres", "accueillir les écoles", "ouvrir le dimanche")),
    )
    listed = next(c for c in prose(club) if c.shape is Shape.LIST)
    assert tells_both_kinds(read("Quelles sont les missions facultatives ?"), listed)
    assert not tells_both_kinds(read("Quelles sont les missions du club ?"), listed)
