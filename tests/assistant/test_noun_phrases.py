"""Noun phrases, what agrees with them, and one in the place of another."""

import pytest

from assistant.noun_phrases import Agreement, names, noun_phrases, put, with_preposition


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


@pytest.mark.parametrize(
    ("text", "place", "new", "expected"),
    [
        (
            "À quoi sert un bus pour un élève ?",
            -1,
            "les élus",
            "À quoi sert un bus pour les élus ?",
        ),
        ("Le budget du collège ?", -1, "les lycées", "Le budget des lycées ?"),
        ("Que donne-t-on aux écoles ?", -1, "le lycée", "Que donne-t-on au lycée ?"),
        ("Quel pourcentage de collèges ?", -1, "les lycées", "Quel pourcentage de lycées ?"),
        ("Qui voit le maire ?", -1, "adjoint", "Qui voit l’adjoint ?"),
        ("Les écoles sont-elles ouvertes ?", 0, "la piscine", "La piscine sont-elles ouvertes ?"),
    ],
)
def test_one_phrase_for_another(text: str, place: int, new: str, expected: str) -> None:
    """Preposition and article follow the new noun."""
    assert put(text, noun_phrases(text)[place], new) == expected


def test_preposition_and_article_melt() -> None:
    """« à » and « les » are « aux »."""
    assert with_preposition("à", "les écoles") == "aux écoles"
    assert with_preposition("de", "Lucie Fontanel") == "de Lucie Fontanel"


def test_names() -> None:
    """A name of several words; the capital of a sentence makes none."""
    assert [n.noun for n in names("Parle-moi de la Maison Val Fleuri")] == ["Maison Val Fleuri"]
    assert names("Combien de bus ?") == ()
