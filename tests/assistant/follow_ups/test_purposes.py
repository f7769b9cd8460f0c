"""What is asked for, without what it is for and that it is wanted."""

from __future__ import annotations

import pytest

from assistant.follow_ups.purposes import without_purpose


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        (
            "J'aurais besoin, pour un dossier, du nombre de clubs",
            "J'aurais besoin du nombre de clubs",
        ),
        ("Pour la réunion de jeudi, combien de clubs ?", "combien de clubs ?"),
        ("je cherche la part des écoles équipées", "la part des écoles équipées"),
        ("il me faut les étapes pour adhérer", "les étapes pour adhérer"),
        ("peux-tu me rappeler les 5 actions du plan ?", "les 5 actions du plan ?"),
        ("Dans mon discours je voudrais citer le taux d'équipement", "le taux d'équipement"),
        ("Mon président veut savoir si beaucoup de clubs jouent", "beaucoup de clubs jouent ?"),
        ("je cherche le club de mon quartier", "Comment trouver le club de mon quartier ?"),
        ("Préaux et cours : quel score pour chacune ?", "Préaux et cours : quel score ?"),
    ],
)
def test_what_is_asked_for_is_left(message: str, asked: str) -> None:
    """In the words of the message."""
    assert without_purpose(message) == asked


@pytest.mark.parametrize(
    "message",
    [
        "Pour mon rapport sur les clubs, quels sont leurs buts ?",
        "je cherche la mairie",
        "je cherche un médecin",
        "Dans la présentation, qui parle ?",
        "Combien de clubs ?",
    ],
)
def test_what_may_be_asked_about_stays(message: str) -> None:
    """A subject told, a thing sought, a document named."""
    assert without_purpose(message) == message
