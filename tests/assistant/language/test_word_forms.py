"""Units of words: what a writing of the vocabulary stands for."""

import pytest

from assistant.language.word_forms import conjugated, key, names_doer, unit
from ingest.french import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("direction", "directement"),
        ("montant", "monter"),
        ("généraliste", "général"),
        ("maladies", "malades"),
        ("usages", "usagers"),
        ("patients", "patienter"),
    ],
)
def test_other_words_of_one_stem_stay_apart(one: str, other: str) -> None:
    """A derivational ending makes another word."""
    assert unit(fold(one)) != unit(fold(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("animation", "animations"),
        ("encadrante", "encadrants"),
        ("créée", "créer"),
        ("financé", "financer"),
        ("reçu", "reçus"),
        ("enjeu", "enjeux"),
        ("crédits", "crédit"),
        ("équipes", "équipe"),
        ("patientes", "patiente"),
    ],
)
def test_number_gender_and_conjugation_meet(one: str, other: str) -> None:
    """Forms of one word have one unit."""
    assert unit(fold(one)) == unit(fold(other))


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("chanter", "chantent"),
        ("obtenir", "obtiennent"),
        ("prévoir", "prévu"),
        ("reconnaître", "reconnu"),
        ("répondre", "répond"),
        ("employer", "emploie"),
        ("simplifier", "simplifie"),
    ],
)
def test_what_the_stemmer_leaves_apart_is_conjugated(verb: str, form: str) -> None:
    """Third persons in -ent and irregular stems belong to their infinitive."""
    assert fold(form) in conjugated(verb)


@pytest.mark.parametrize("word", ["cadre", "RPI", "mer", "salle des fêtes"])
def test_other_words_are_not_conjugated(word: str) -> None:
    """Only infinitives have forms of their own."""
    assert conjugated(word) == ()


def test_money_is_no_founding() -> None:
    """« Des fonds » have the stem of « fonder », and another sense."""
    assert unit("fonds") not in {unit("fonder"), *conjugated("fonder"), unit("fondent")}


@pytest.mark.parametrize(
    ("word", "doer"),
    [("coordonnatrices", True), ("Animateur", True), ("animation", False), ("fleurs", False)],
)
def test_who_does_something_is_told_by_the_ending(word: str, doer: bool) -> None:
    """-teur and -trice name people."""
    assert names_doer(word) is doer


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("commune", "communs"),
        ("depart", "departement"),
        ("tenir", "tennis"),
        ("etude", "etudes"),
        ("moyens", "moyenne"),
        ("direct", "direction"),
        ("malade", "maladie"),
    ],
)
def test_words_of_one_stem_are_apart(word: str, other: str) -> None:
    """The stemmer takes them for one word; a question about one is not answered by the other."""
    assert key(word) != key(other)


def test_forms_of_one_word_stay_together() -> None:
    """Number and tense are no other word."""
    assert key("maladies") == key("maladie")
    assert key("partent") == key("partis") == key("partir")
