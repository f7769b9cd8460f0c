"""Tests of `assistant.misfits.whereabouts`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.whereabouts import says_no_whereabouts


@pytest.mark.parametrize(
    ("question", "text", "elsewhere"),
    [
        ("Où se tient la journée ?", "La journée se tient à Orval.", False),
        ("Où se tient la journée ?", "Anne Vasseur : entraîneuse au Centre Jean Bouin", True),
        ("Où travaille Anne Vasseur ?", "Anne Vasseur : entraîneuse au Centre Jean Bouin", False),
        ("Où se réunissent les clubs ?", "La coupe se tient au Parc de Belleroche.", True),
        ("Où est la bibliothèque ?", "Elle est située à Orval.", False),
        ("Où trouver les horaires ?", "La mairie de Valmorin donne les horaires.", False),
    ],
)
def test_a_place_is_that_of_the_thing_asked_for(question: str, text: str, elsewhere: bool) -> None:
    """A statement that holds a place has to say that the thing is there."""
    said = document("said", text)
    assert says_no_whereabouts(read(question), prose(said)[0], texts(said)) is elsewhere


def test_an_event_of_the_title_holds_its_workshops() -> None:
    """« Atelier 4, Foire des écoles » is where the fair is."""
    fair = document("foire", "La foire se tient à Orval.", title="Atelier 4 – Foire des écoles")
    question = read("Où se tient l’atelier 4 ?")
    assert not says_no_whereabouts(question, prose(fair)[0], texts(fair))
    other = document("foire", "La foire se tient à Orval.", title="Foire des écoles")
    assert says_no_whereabouts(question, prose(other)[0], texts(other))
