"""Tests of `assistant.misfits.numbered_parts`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.numbered_parts import is_another_part, is_in_another_part


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("De quoi parle le premier volet ?", "Ce deuxième volet parle des bus.", True),
        ("De quoi parle le volet 1 ?", "Rapport, volet 2 – Les bus sont rares.", True),
        ("De quoi parle le deuxième volet ?", "Rapport, volet 2 – Les bus sont rares.", False),
        ("De quoi parle le volet 1 ?", "Le volet 2 reprend le volet 1.", False),
        ("De quoi parle le volet 1 ?", "Les bus sont rares.", False),
        ("De quoi parle le rapport ?", "Ce deuxième volet parle des bus.", False),
        ("Où a lieu la 8e édition ?", "Les 7es rencontres ont lieu à Dinan.", True),
        ("Où a lieu la 7e édition ?", "Les 7es rencontres ont lieu à Dinan.", False),
    ],
)
def test_parts_of_a_series_are_told_apart(question: str, text: str, another: bool) -> None:
    """By rank or by number; a text that names none is of any."""
    assert is_another_part(read(question), text) is another


@pytest.mark.parametrize(
    ("question", "another"),
    [
        ("Où a lieu la 8e édition des rencontres ?", True),
        ("Où a lieu la 7e édition des rencontres ?", False),
        ("Où ont lieu les rencontres ?", False),
        ("De quoi parle le volet 2 ?", False),
    ],
)
def test_a_document_of_another_edition(question: str, another: bool) -> None:
    """No line of it is about the eighth, though the edition is said on its first page only."""
    said = document("said", "# 7ème édition", "\f", "Les rencontres ont lieu à Dinan.")
    line = next(c for c in prose(said) if "Dinan" in c.text)
    assert is_in_another_part(read(question), line, texts(said)) is another


def test_a_document_of_no_edition() -> None:
    """What names no edition is about none that a question names."""
    said = document("said", "Les rencontres ont lieu à Dinan.")
    question = read("Où a lieu la troisième édition des rencontres ?")
    assert is_in_another_part(question, prose(said)[0], texts(said))
