"""Tests of `assistant.misfits.near_things`."""

from __future__ import annotations

import pytest
from documents import document, prose, read

from assistant.misfits.near_things import affirms_a_near_thing


@pytest.mark.parametrize(
    ("question", "text", "near"),
    [
        ("Peut-on prêter une salle de lecture ?", "On peut prêter une bibliothèque.", False),
        ("La bibliothèque est-elle ouverte ?", "La salle de lecture est ouverte.", True),
        ("La bibliothèque est-elle ouverte ?", "La salle de lecture n’est pas ouverte.", False),
        ("La bibliothèque est-elle ouverte ?", "La médiathèque est ouverte.", False),
        ("Le RPI siège-t-il ?", "Le RPI est associé.", True),
        ("Le RPI siège-t-il ?", "Le RPI siège.", False),
        ("Quand la bibliothèque est-elle ouverte ?", "La salle de lecture est ouverte.", False),
    ],
)
def test_a_near_thing_affirms_nothing(question: str, text: str, near: bool) -> None:
    """Another name of the same thing does; something near only denies."""
    said = prose(document("said", text))[0]
    assert affirms_a_near_thing(read(question), said) is near
