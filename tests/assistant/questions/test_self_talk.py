"""What people say of themselves around a question is no part of it."""

from __future__ import annotations

import pytest

from assistant.questions.self_talk import aside_words, without_asides


@pytest.mark.parametrize(
    ("plain", "gone", "kept"),
    [
        ("je pars de zero avec les clubs, par ou commencer", "zero", "clubs"),
        ("on a pas un rond a la mairie", "rond", "mairie"),
        ("ma commune n'a pas de budget pour le club", "budget", "club"),
        ("je dois convaincre mes collegues : que fait le club", "collegues", "club"),
        ("la salle du club, quelle est l'idee derriere", "derriere", "salle"),
    ],
)
def test_words_of_an_aside_are_no_terms(plain: str, gone: str, kept: str) -> None:
    """The subject that stands beside them stays."""
    words = aside_words(plain)
    assert gone in words
    assert kept not in words


@pytest.mark.parametrize(
    "plain", ["les clubs ont ils un budget", "qui est derriere le club", "le club debute quand"]
)
def test_the_same_words_may_be_asked_about(plain: str) -> None:
    """A budget of others, who stands behind, a beginning."""
    assert not aside_words(plain)


def test_clauses_of_nothing_else_are_cut_off() -> None:
    """One after the other; a clause with a subject stays."""
    assert without_asides("Bonjour, je débute, c'est urgent : qui lit ?") == "qui lit ?"
    whole = "Je débute avec les clubs : qui lit ?"
    assert without_asides(whole) == whole
