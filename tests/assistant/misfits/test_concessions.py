"""Tests of `assistant.misfits.concessions`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.concessions import holds_either_way


@pytest.mark.parametrize(
    ("question", "text", "either_way"),
    [
        ("Comment rompre la fatigue des marins ?",
         "Le club réunit les marins, quel que soit leur état : forme, repos ou fatigue.", True),
        ("Comment rompre la fatigue des marins ?",
         "Le club entraîne les marins, qu’ils éprouvent de la joie ou de la fatigue.", True),
        ("Comment rompre la fatigue des marins ?", "Le repos chasse la fatigue.", False),
        ("Les marins ont-ils de la fatigue ?",
         "Le club entraîne les marins, qu’ils éprouvent de la joie ou de la fatigue.", False),
    ],
)  # fmt: skip
def test_what_holds_either_way_changes_nothing(question: str, text: str, either_way: bool) -> None:
    """Only a question for a change is held to it."""
    said = document("said", text)
    assert holds_either_way(read(question), prose(said)[0], texts(said)) is either_way
