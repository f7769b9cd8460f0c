"""Tests of `assistant.questions.open_to`."""

from __future__ import annotations

import pytest

from assistant.questions.canonical import canonical


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Le club, c'est réservé aux marins ?", "À qui s’adresse le club ?"),
        ("Un club est-il réservé aux élus ?", "À qui s’adresse un club ?"),
        ("Le club, c'est ouvert aux élus ?", "À qui s’adresse le club ?"),
        ("Les clubs sont-ils accessibles aux enfants ?", "À qui s’adressent les clubs ?"),
        ("Un club s'adresse-t-il uniquement aux marins ? À qui est-ce ouvert ?",
         "À qui s’adresse un club ?"),
        ("Les clubs sont-ils réservés aux élèves ?", "À qui s’adressent les clubs ?"),
        ("Les clubs, c'est que pour les élèves ?", "À qui s’adressent les clubs ?"),
        ("Faut-il être élève pour faire partie d'un club ?", "À qui s’adresse un club ?"),
        ("Les clubs sont-ils ouverts à tous les élèves ?",
         "Tous les élèves peuvent-ils rejoindre les clubs ?"),
        ("Le club est-il ouvert le dimanche ?", None),
    ],
)  # fmt: skip
def test_whether_it_is_open_to_some_is_told_by_whom_it_is_for(asked: str, told: str | None) -> None:
    """The statement of whom it is for says yes or no."""
    assert canonical(asked) == (told or asked)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Comment trouver les coordonnées du club ?",
         "À qui je m’adresse pour trouver les coordonnées du club ?"),
        ("Comment retrouver le club dont dépend mon village ?",
         "À qui je m’adresse pour trouver le club ?"),
        ("Comment savoir de quelle ligue dépend mon village ?",
         "À qui je m’adresse pour trouver la ligue ?"),
        ("Comment contacter le club de mon village ?", "À qui je m’adresse pour trouver le club ?"),
        ("Comment trouver un bateau ?", None),
    ],
)  # fmt: skip
def test_how_to_find_somebody_asks_whom_to_turn_to(asked: str, told: str | None) -> None:
    """The steps of working with somebody are none of it."""
    assert canonical(asked) == (told or asked)
