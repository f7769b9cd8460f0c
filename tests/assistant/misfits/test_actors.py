"""Tests of `assistant.misfits.actors`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.actors import says_only_the_deed


@pytest.mark.parametrize(
    ("question", "text", "deed"),
    [
        ("Chaque club a-t-il un animateur ?", "Le club anime les mercredis.", True),
        ("Chaque club a-t-il un animateur ?", "Un animateur vient le mercredi.", False),
        ("Le club anime-t-il les mercredis ?", "Le club anime les mercredis.", False),
    ],
)
def test_who_does_it_is_not_the_doing_of_it(question: str, text: str, deed: bool) -> None:
    """A question that names somebody is not answered by what is done."""
    said = document("said", text)
    assert says_only_the_deed(read(question), prose(said)[0], texts(said)) is deed
