"""Tests of `assistant.misfits.acronyms`."""

from __future__ import annotations

import pytest

from assistant.misfits.acronyms import asks_expansion, spells_out


@pytest.mark.parametrize(
    "text",
    [
        "Le regroupement pédagogique intercommunal (RPI) ouvre deux classes.",
        "Un RPI (regroupement pédagogique) réunit des écoles.",
        "RPI : regroupement pédagogique intercommunal",
        "Le regroupement pédagogique intercommunal, dit RPI, ouvre.",
    ],
)
def test_a_full_form_stands_beside_its_letters(text: str) -> None:
    """On either side, in brackets or behind a colon."""
    assert spells_out("RPI", text)


@pytest.mark.parametrize(
    "text",
    [
        "31 % des écoles conviées au RPI (contre 25 % en moyenne)",
        "Le RPI (voir la carte jointe) ouvre deux classes.",
        "Les équipes des mairies (RPI, syndicats) se forment.",
        "RPI : deux classes de plus",
    ],
)
def test_other_words_beside_letters_are_no_full_form(text: str) -> None:
    """A bracket or a colon may say anything."""
    assert not spells_out("RPI", text)


def test_what_letters_stand_for_is_asked_in_some_words() -> None:
    """« C'est quoi » asks for a definition."""
    assert asks_expansion("Que signifie RPI ?")
    assert asks_expansion("RPI, ça veut dire quoi ?")
    assert not asks_expansion("C'est quoi un RPI ?")
