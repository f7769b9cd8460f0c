"""Tests of `assistant.misfits.privatives`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.privatives import has_what_is_lacked, is_said_absent


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


@pytest.mark.parametrize(
    ("question", "text", "having"),
    [
        ("Comment aider les familles sans jardin ?", "Le jardin réunit les familles.", True),
        ("Comment aider les familles sans jardin ?", "Qui cherche un jardin en reçoit un.", False),
        ("Comment aider les familles sans jardin ?", "La ville aide les familles.", False),
        ("Comment aider les familles au jardin ?", "Le jardin réunit les familles.", False),
        ("Qui va dans les quartiers sans jardin ?", "Le jardin réunit les familles.", True),
    ],
)
def test_who_has_it_does_not_lack_it(question: str, text: str, having: bool) -> None:
    """« Les familles sans jardin » are those who look for one."""
    assert has_what_is_lacked(read(question), prose(document("said", text))[0]) is having
