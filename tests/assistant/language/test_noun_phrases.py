"""Noun phrases and what agrees with them."""

import pytest

from assistant.language.noun_phrases import Agreement, asking_from, bare_names, names, noun_phrases


def _nouns(text: str) -> list[str]:
    return [phrase.noun for phrase in noun_phrases(text)]


def test_phrases_stop_at_the_verb() -> None:
    """A verb behind a noun is no part of its phrase."""
    question = "Est-ce que les collèges savent que la mairie embauche ?"
    assert _nouns(question)[0] == "collèges"


def test_verb_before_an_object_is_no_adjective() -> None:
    """« accueille des élèves » is what the école does; « municipale » is what it is."""
    assert _nouns("Une école accueille des élèves ?")[0] == "école"
    assert _nouns("Une école municipale des arts ?")[0] == "école municipale"
    assert _nouns("Qui finance le Tour de France des écoles ?")[0] == "Tour de France"


def test_frame_words_are_no_phrases() -> None:
    """« La part des écoles » is about the écoles."""
    assert _nouns("Quelle est la part des écoles ?") == ["écoles"]


def test_quoted_text_is_left_alone() -> None:
    """What is quoted cannot give way to something else."""
    assert _nouns("Quel chiffre pour « le lycée », dans la vallée ?") == ["vallée"]


@pytest.mark.parametrize(
    ("text", "agreement"),
    [
        ("la mairie", Agreement.SHE),
        ("un bus", Agreement.HE),
        ("aux écoles", Agreement.THEY),
        ("l'enquête", Agreement.SHE),
        ("du plan", Agreement.HE),
    ],
)
def test_agreement(text: str, agreement: Agreement) -> None:
    """The determiner says gender and number, the ending where it does not."""
    assert noun_phrases(f"Qui voit {text} ?")[0].agreement is agreement


def test_names() -> None:
    """A name of several words; the capital of a sentence makes none."""
    assert [n.noun for n in names("Parle-moi de la Maison Val Fleuri")] == ["Maison Val Fleuri"]
    assert names("Combien de bus ?") == ()


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Que change pour un élève d'avoir un vélo ?", ["élève", "vélo"]),
        ("Une tempête arrive : que fait la régie ?", ["tempête", "régie"]),
        ("Combien de centres de quartier ?", ["centres de quartier"]),
        ("Qui a vu la zone calme ?", ["zone calme"]),
    ],
)
def test_a_verb_is_no_part_of_a_noun(text: str, nouns: list[str]) -> None:
    """Infinitives and verbs in -e are told from nouns and adjectives that look like them."""
    assert _nouns(text) == nouns


def test_names_without_article() -> None:
    """A name set apart, or with several capitals, is one; the capital of a sentence is not."""
    assert [n.noun for n in bare_names("SÈVE, c'est quoi ?")] == ["SÈVE"]
    assert [n.noun for n in bare_names("Où est Vannes ?")] == ["Vannes"]
    assert bare_names("Combien de bus ?") == ()
    assert bare_names("Je suis maire. Comment faire ?") == ()


def test_what_sets_the_scene_does_not_ask() -> None:
    """The clause that asks stands behind the one that tells."""
    text = "L'eau monte : que fait la régie ?"
    assert text[asking_from(text) :] == "que fait la régie ?"
    assert asking_from("Que fait la régie ? Merci.") == 0


def test_what_follows_an_acronym_before_an_object_is_its_verb() -> None:
    """« Aide » ends like an adjective."""
    found = noun_phrases("est-ce que le SIVOM aide les écoles ?")
    assert [phrase.noun for phrase in found] == ["SIVOM", "écoles"]


def test_an_adjective_in_front_keeps_its_noun() -> None:
    """« La grande enquête des lycées » is an enquête, and nothing that enquires."""
    assert noun_phrases("La grande enquête des lycées")[0].noun == "grande enquête des lycées" or (
        noun_phrases("La grande enquête des lycées")[0].noun == "grande enquête"
    )
