"""Tests of `assistant.misfits.other_places`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.other_places import is_elsewhere

ONE = "Le RPI Val Fontanel, dans le bassin ornais, couvre 37 communes."


@pytest.mark.parametrize(
    ("question", "text", "elsewhere"),
    [
        ("Combien de communes couvre le RPI du bassin rennais ?", ONE, True),
        ("Combien de communes couvre le RPI du pays basque ?", ONE, True),
        ("Combien de communes couvre le RPI du Pays basque ?", "Un RPI couvre 9 communes.", True),
        ("Combien de communes couvre le RPI du bassin ornais ?", ONE, False),
        ("Combien de communes couvre le RPI Val Fontanel ?", ONE, False),
        ("Combien de communes couvre un RPI du pays basque ?", ONE, False),
        ("Combien de communes couvre le RPI du secteur concerné ?", ONE, False),
        ("Une fois que le RPI est ouvert, combien de communes ?", ONE, False),
        ("À quoi sert le RPI du pays basque ?", "Un RPI partage ses classes.", False),
        ("À quoi sert le RPI du pays basque ?", "Le RPI Val Fontanel a un potager.", True),
    ],
)
def test_the_one_of_another_place(question: str, text: str, elsewhere: bool) -> None:
    """The adjective of its landscape says which one is asked about."""
    said = document("said", text)
    assert is_elsewhere(read(question), prose(said)[0], texts(said)) is elsewhere
