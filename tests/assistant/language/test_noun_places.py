"""One noun phrase in the place of another."""

import pytest

from assistant.language.noun_phrases import noun_phrases
from assistant.language.noun_places import put, with_preposition


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


@pytest.mark.parametrize(
    ("text", "new", "expected"),
    [
        ("Qu'est-ce qu'un club apporte ?", "les élus", "Qu'est-ce que les élus apportent ?"),
        ("Les clubs peuvent voter ?", "une école", "Une école peut voter ?"),
        ("Quel est le budget ?", "l'adresse", "Quelle est l'adresse ?"),
        ("Quel est le budget ?", "les buts", "Quels sont les buts ?"),
    ],
)
def test_what_stands_around_a_subject_agrees(text: str, new: str, expected: str) -> None:
    """Verb, interrogative and elision."""
    assert put(text, noun_phrases(text)[0], new) == expected
