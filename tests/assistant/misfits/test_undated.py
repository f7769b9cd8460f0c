"""Tests of `assistant.misfits.undated`."""

from __future__ import annotations

import pytest
from documents import document, prose, read

from assistant.misfits.undated import dates_nothing_asked

REVUE = "La ligue a publié en 2024 sa Grande Revue."


@pytest.mark.parametrize(
    ("question", "text", "nothing"),
    [
        ("Quand le plan a-t-il été publié ?", REVUE, True),
        ("De quand date le plan ?", REVUE, True),
        ("Quand la revue a-t-elle été publiée ?", REVUE, False),
        ("Quand le plan a-t-il été publié ?", "Le plan a paru en 2024.", False),
        ("Quand faut-il publier ?", REVUE, False),
    ],
)
def test_what_a_date_is_wanted_of_is_named(question: str, text: str, nothing: bool) -> None:
    """A survey that somebody published dates no plan."""
    assert dates_nothing_asked(read(question), prose(document("said", text))[0]) is nothing
