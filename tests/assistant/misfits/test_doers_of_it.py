"""Tests of `assistant.misfits.doers_of_it`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.doers_of_it import is_done_by_another

OTHERS = "La ligue vote au conseil, comme les lycées."


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Les lycées votent-ils ?", OTHERS, True),
        ("Est-ce que les lycées votent ?", OTHERS, True),
        ("Les lycées votent-ils ?", "Les lycées votent au conseil.", False),
        ("Les lycées votent-ils ?", "La ligue ouvre un conseil aux lycées.", False),
        ("Les lycées votent-ils au conseil ?", OTHERS, False),
        ("Combien de lycées votent ?", OTHERS, False),
    ],
)
def test_the_subject_is_the_one_asked_about(question: str, text: str, another: bool) -> None:
    """A statement that only names the schools aside tells what others do."""
    said = document("said", text)
    assert is_done_by_another(read(question), prose(said)[0], texts(said)) is another
