"""Tests of `assistant.person_fit`."""

from __future__ import annotations

import pytest
from documents import Grid, assistant, document, prose, read

from assistant.person_fit import person_fit


@pytest.mark.parametrize(
    ("question", "text", "fits"),
    [
        ("À qui m'adresser pour une carte ?", "Il faut écrire au secrétariat.", True),
        ("À qui m'adresser pour une carte ?", "La carte coûte douze euros.", False),
        ("Qui peut adhérer au RPI ?", "Le RPI s’adresse à tous les élèves.", True),
        ("Qui peut adhérer au RPI ?", "Le RPI prête une salle.", False),
        ("Qui a fondé le RPI ?", "Odile Renard a fondé le RPI.", True),
    ],
)
def test_each_who_wants_its_own_answer(question: str, text: str, fits: bool) -> None:
    """An office and how it is reached, whom it is for, a name."""
    assert (person_fit(read(question), prose(document("said", text))[0]) == 1.0) is fits


def test_figures_alone_are_nobody() -> None:
    """A table of shares says how many sign, not who."""
    shares = Grid(
        "Part des clubs qui signent une convention",
        (("Partenaire", "Convention"), ("Crèche", "12 %"), ("Musée", "40 %")),
    )
    said = document("said", "# Les conventions", shares)
    assert not assistant(said)._reader.read("Qui signe la convention ?").accepted
