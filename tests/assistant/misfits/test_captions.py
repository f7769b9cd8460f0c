"""Tests of `assistant.misfits.captions`."""

from __future__ import annotations

import pytest
from documents import Grid, assistant, document

POLL = document(
    "sondage",
    "# Les écoles et leurs partenaires",
    Grid(
        "Estimez-vous que votre école est connue de ce partenaire",
        (("", "Oui", "Non"), ("Lycée", "68 %", "32 %"), ("Musée", "41 %", "59 %")),
    ),
)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Quel pourcentage des écoles sont connues du lycée ?", True),
        ("Quel pourcentage des écoles travaillent avec le lycée ?", False),
        ("Combien d'écoles disent collaborer avec le lycée ?", False),
        ("Combien d'écoles sont en lien avec le lycée ?", False),
        ("Quelle part des écoles travaille avec le lycée ?", False),
        ("Quelle part des écoles a un partenariat avec le lycée ?", False),
    ],
)
def test_a_cell_answers_what_the_poll_asked(question: str, answered: bool) -> None:
    """To be known of a partner is not to have one."""
    found = assistant(POLL)._reader.read(question)
    assert (found.accepted and "68 %" in found.decision.accepted[0].candidate.text) is answered


def test_a_poll_says_yes_to_what_it_asked_only() -> None:
    """To be known of a museum is neither a yes nor a no on working with it."""
    reader = assistant(POLL)._reader
    assert reader.read("Le musée connaît-il les écoles ?").accepted
    assert not reader.read("Est-ce que les musées travaillent avec les écoles ?").accepted


def test_the_best_known_is_no_most_frequent_partner() -> None:
    """An extreme of a poll answers what was asked of people, too."""
    reader = assistant(POLL)._reader
    most = "Avec quels établissements les écoles travaillent-elles le plus ?"
    assert not reader.read(most).accepted
