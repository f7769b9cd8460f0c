"""Tests of `assistant.misfits.conditions`."""

from __future__ import annotations

import pytest
from documents import assistant, document

SCHOOLS = document(
    "ecoles",
    "# Les écoles et leurs clubs",
    "Sur ces 29 écoles répondantes, 11 prêtent leur salle.",
    "Le club de l’école réunit les parents, même là où les salles sont insuffisantes.",
    "En cas de panne du bibliobus, les livres sont rendus à la mairie.",
    "Si une école n’a pas de club, elle peut en ouvrir un avec la ligue.",
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Que faire si l'école ne répond pas ?", None),
        ("Que faire quand le club perd sa salle ?", None),
        ("Qu'est-ce qu'on fait en cas de panne du bibliobus ?", "rendus à la mairie"),
        ("Que faire si le bibliobus est en panne ?", "rendus à la mairie"),
        ("Que faire si mon école n'a pas de club ?", "en ouvrir un"),
    ],
)
def test_what_to_do_in_a_case_is_said_of_that_case(question: str, said: str | None) -> None:
    """A sentence on the same school says nothing of what to do when it does not answer."""
    answer = assistant(SCHOOLS).ask(question)
    assert (said in answer.text) if said else not answer.citations
