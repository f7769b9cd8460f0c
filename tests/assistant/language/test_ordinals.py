"""Tests of `assistant.language.ordinals`."""

from __future__ import annotations

import pytest
from documents import assistant, document

from assistant.language.ordinals import asks_ordinal, says_ordinal

FAIR = document(
    "foire", "La 7e édition de la foire se tient à Orval.", "Le troisième jour est pour les écoles."
)


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("C’est la combientième édition de la foire ?", "7ÈME ÉDITION DE LA FOIRE", True),
        ("C’est la combientième foire ?", "Les 7es foires d’Orval", True),
        ("C’est la combientième foire ?", "La deuxième foire d’Orval", True),
        ("C’est la combientième foire ?", "Le troisième jour de la foire", False),
        ("C’est la combientième foire ?", "7 foires", False),
    ],
)
def test_an_ordinal_stands_before_what_is_asked_for(question: str, text: str, told: bool) -> None:
    """Not before something else, and no plain number does."""
    assert asks_ordinal(question)
    assert says_ordinal(question, text) is told


def test_a_place_in_an_order_is_no_ordinal() -> None:
    """« Combientième » by itself asks for a rank."""
    assert not asks_ordinal("Le lycée est combientième ?")


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("C’était la combientième édition de la foire ?", True),
        ("C’était la combientième édition du carnaval ?", False),
    ],
)
def test_the_number_of_an_edition_answers(question: str, answered: bool) -> None:
    """The edition of the thing that is named."""
    assert bool(assistant(FAIR)._reader.read(question).accepted) is answered
