"""Tests of `assistant.language.inversions`."""

from __future__ import annotations

import pytest

from assistant.language.inversions import (
    subjects_behind,
    verbs_before_subject,
    with_hyphens,
)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Sur quoi les clubs travaillent ils ?", "Sur quoi les clubs travaillent-ils ?"),
        ("Avec qui la mairie a t elle signé ?", "Avec qui la mairie a-t-elle signé ?"),
        ("Quand explique t-on le prix ?", "Quand explique-t-on le prix ?"),
        ("Que prévoit on ici ?", "Que prévoit-on ici ?"),
        ("Qui a-t'il vu ?", "Qui a-t-il vu ?"),
        ("Comment une école peut elle s'inscrire ?", "Comment une école peut-elle s'inscrire ?"),
        ("Les clubs sont ils payés ?", "Les clubs sont-ils payés ?"),
    ],
)
def test_inverted_pronouns_get_their_hyphens(typed: str, written: str) -> None:
    """People leave them out."""
    assert with_hyphens(typed) == written


@pytest.mark.parametrize(
    "text",
    [
        "Quand les élèves travaillent elles font quoi ?",
        "Les clubs qui existent elles les aident.",
        "Les écoles sont elles aussi visées.",
        "Que font-ils ?",
    ],
)
def test_a_pronoun_with_a_verb_of_its_own_is_left(text: str) -> None:
    """It opens another clause, or stresses a subject."""
    assert with_hyphens(text) == text


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("Combien de communes regroupe la ligue ?", "regroupe"),
        ("Quels métiers réunit un club ?", "réunit"),
        ("Quelles actions prioritaires identifie le rapport ?", "identifie"),
    ],
)
def test_a_verb_stands_behind_what_is_asked_for(question: str, verb: str) -> None:
    """It has no plural behind a plural noun, and an article follows it."""
    assert verbs_before_subject(question) == (question.index(verb),)


def test_an_adjective_of_the_noun_is_no_verb() -> None:
    """« Optionnelles » agrees with its noun."""
    assert verbs_before_subject("Quelles missions optionnelles les clubs ont ?") == ()


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Quels projets une école peut-elle mener ?", "école"),
        ("Combien de livres l’école prête-t-elle ?", "école"),
    ],
)
def test_a_subject_stands_right_behind_what_is_asked_for(question: str, subject: str) -> None:
    """« Quels projets une école… » asks for no « projets d'école »."""
    assert subjects_behind(question) == (question.index(subject),)


def test_what_belongs_to_the_noun_is_no_subject() -> None:
    """« Les projets de l'école » are the school's."""
    assert subjects_behind("Quels sont les projets de l’école ?") == ()
