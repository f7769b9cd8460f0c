"""Tests of `assistant.misfits.privatives`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.privatives import is_said_absent


@pytest.mark.parametrize(
    ("question", "text", "absent"),
    [
        ("Y a-t-il une caution pour le prêt ?", "Le prêt se fait sans caution.", True),
        ("Quelle caution pour le prêt ?", "Le prêt se fait sans caution.", True),
        ("Faut-il une caution pour le prêt ?", "Le prêt se fait sans caution.", False),
        ("Peut-on faire un prêt sans caution ?", "Le prêt se fait sans caution.", False),
        ("Y a-t-il une caution pour le prêt ?", "Le prêt demande une caution.", False),
    ],
)
def test_what_is_said_to_be_lacking_is_not_there(question: str, text: str, absent: bool) -> None:
    """« Sans caution » answers whether one is needed, not which one there is."""
    said = document("said", text)
    assert is_said_absent(read(question), prose(said)[0], texts(said)) is absent
