"""Tests of `assistant.language.contractions`."""

from __future__ import annotations

import pytest

from assistant.language.contractions import article_in


@pytest.mark.parametrize(
    ("preposition", "article"),
    [
        ("du", "le "),
        ("Aux ", "les "),
        ("à la", "la "),
        ("de l’", "l’"),
        ("de l'", "l’"),
        ("de", ""),
        ("à", ""),
        ("pour", ""),
    ],
)
def test_the_article_that_a_preposition_has_taken_in(preposition: str, article: str) -> None:
    """Ready for its noun; a preposition alone holds none."""
    assert article_in(preposition) == article
