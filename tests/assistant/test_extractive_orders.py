"""Ranks, extremes and orders: which rows and items are shown, in which order."""

import re

import pytest
from documents import ask


@pytest.mark.parametrize(
    ("question", "item"),
    [
        ("Quelle est la première étape pour ouvrir une bibliothèque ?", "Réunir"),
        ("Quelle est la deuxième étape pour ouvrir une bibliothèque ?", "Trouver"),
        ("Quelle est la dernière étape pour ouvrir une bibliothèque ?", "Signer"),
        ("Quel est l'avant-dernier objectif du plan ?", "former"),
    ],
)
def test_rank_gives_one_item(question: str, item: str) -> None:
    """The item at the position asked, from either end, alone."""
    text = ask(question).text
    assert re.search(rf"\*\*{item}[^*]+\*\*", text)
    assert len(text.splitlines()) == 1


def test_extreme_names_its_label_and_value() -> None:
    """The winner, its value, and of what it is the greatest."""
    text = ask("Quelle commune a prêté le plus de livres ?").text
    assert text.startswith("**Valmorin**")
    assert "**12 400**" in text
    assert "la plus élevée" in text
    lowest = ask("Quelle commune a prêté le moins de livres ?").text
    assert lowest.startswith("**Saint-Brisac**")
    assert "la plus basse" in lowest


def test_rarest_is_the_lowest() -> None:
    """« Le plus rarement » picks the lowest value and says so."""
    text = ask("Quelle commune a prêté le plus rarement des livres ?").text
    assert text.startswith("**Saint-Brisac**")
    assert "la plus basse" in text


@pytest.mark.parametrize(
    ("question", "shown", "absent"),
    [
        ("Quelles sont les deux communes qui prêtent le plus de livres ?", "7 020", "3 150"),
        ("Qui vient juste après Les Ormeaux pour les livres prêtés ?", "3 150", "12 400"),
        ("À quelle place arrive Saint-Brisac pour les livres prêtés ?", "troisième", "12 400"),
        ("3 150 livres prêtés, à quoi ça correspond ?", "Saint-Brisac", "212"),
        ("On prête plus de livres à Saint-Brisac ou aux Ormeaux ?", "7 020", "12 400"),
    ],
)
def test_only_the_rows_asked_for_are_shown(question: str, shown: str, absent: str) -> None:
    """A rank, a neighbour, a value given or a comparison: no other row's figure is shown."""
    text = ask(question).text
    assert shown in text
    assert absent not in text


def test_order_made_by_the_assistant_names_its_column() -> None:
    """A table that is not sorted is sorted by a column, which is said."""
    text = ask("Quelle est la deuxième commune pour les livres prêtés ?").text
    assert "Les Ormeaux" in text
    assert "classement selon la colonne «\u202fLivres prêtés\u202f»" in text
