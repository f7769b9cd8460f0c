"""Tests of `assistant.misfits.subgroups`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.subgroups import says_it_of_the_base

WITHIN = "41 % des clubs partageant un terrain y bâtissent une tribune."
BASE = "Les clubs qui ont un gymnase sont surtout en ville : 70 %."


@pytest.mark.parametrize(
    ("question", "text", "base"),
    [
        ("Quelle part des clubs a un gymnase ?", BASE, True),
        ("Quelle part des clubs est en ville ?", BASE, False),
        ("Parmi les clubs qui ont un gymnase, quelle part est en ville ?", BASE, False),
        ("Quelle part des clubs ruraux organise un stage ?",
         "Parmi les clubs ruraux, 40 % organisent un stage.", False),
        ("Quelle part des clubs a un gymnase ?", "12 % des clubs ont un gymnase.", False),
        ("Quelle part des clubs y bâtit une tribune ?", WITHIN, False),
        ("Quelle part des clubs partage un terrain ?", WITHIN, True),
        ("Combien de clubs qui partagent un terrain y bâtissent une tribune ?", WITHIN, False),
        ("Il y a combien de clubs qui partagent un terrain ?", WITHIN, True),
    ],
)  # fmt: skip
def test_what_tells_the_things_apart_is_not_what_is_said_of_them(
    question: str, text: str, base: bool
) -> None:
    """« Les clubs qui ont un gymnase » gives no share of the clubs that have one."""
    said = document("said", text)
    assert says_it_of_the_base(read(question), prose(said)[0], texts(said)) is base


def test_all_those_asked_are_no_part_of_the_things() -> None:
    """« Parmi les clubs interrogés » keeps all of them."""
    said = document("said", BASE)
    question = read("Parmi les clubs interrogés, combien ont un gymnase ?")
    assert says_it_of_the_base(question, prose(said)[0], texts(said))
