"""Tests of `assistant.questions.lacking`."""

from __future__ import annotations

import pytest

from assistant.questions.lacking import without


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Qui aide les villages où il n'y a pas encore de club ?",
            "Qui aide les villages sans club ?",
        ),
        ("Les coins où y a pas de club ?", "Les coins sans club ?"),
        ("Les écoles qui n'ont aucune cantine ?", "Les écoles sans cantine ?"),
        ("Qui aide les villages dépourvus d’école ?", "Qui aide les villages sans école ?"),
        ("Qui aide ceux qui n'ont plus de club ?", "Qui aide ceux sans club ?"),
        ("Les villages où il n’y a pas d’école ?", "Les villages sans école ?"),
    ],
)
def test_where_there_is_none(question: str, said: str) -> None:
    """A clause that says only that is one word."""
    assert without(question) == said


@pytest.mark.parametrize(
    "question",
    [
        "Les villages où il n'y en a pas ?",
        "Les villages où il y a un club ?",
        "N'y a-t-il pas de club ?",
        "Pourquoi n'ont-ils pas lu ?",
    ],
)
def test_other_clauses_stay(question: str) -> None:
    """Only a clause of place or a relative clause says what lacks something."""
    assert without(question) == question
