"""Tests of `assistant.misfits.unsaid_purposes`, through whole answers."""

from __future__ import annotations

import pytest
from documents import assistant, document

CLUB = document(
    "club",
    "# Le club de la vallée",
    "Pour obtenir l’adresse d’un club, contactez la délégation de la ligue.",
    "Le club de Morvel dessert 37 communes de la vallée.",
    "Les membres du bureau du club ont besoin d’une formation.",
    "Des consultations sans rendez-vous sont données par le club.",
)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("À qui m'adresser pour trouver un club ?", True),
        ("À qui m'adresser pour fonder un club ?", False),
        ("Qui dois-je contacter pour une consultation ?", False),
        ("Comment savoir si ma commune est desservie par le club ?", False),
        ("Comment fonctionne le bureau du club ?", False),
    ],
)
def test_what_it_is_wanted_for_is_said(question: str, answered: bool) -> None:
    """An address is no way of founding, nor a street that is served a way of learning which are."""
    assert ("[1]" in assistant(CLUB).ask(question).text) is answered
