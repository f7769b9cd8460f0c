"""How well a piece of evidence says what something is."""

import pytest
from documents import document, prose, read

from assistant.candidates import Shape
from assistant.definition_fit import definition_fit


def _fit(question: str, text: str, heading: str = "Divers") -> float:
    made = prose(document("d", f"# {heading}", text))
    return definition_fit(read(question), next(c for c in made if c.shape is Shape.SENTENCE))


@pytest.mark.parametrize(
    ("question", "better", "worse"),
    [
        (
            "Qu'est-ce qu'un bibliobus ?",
            "Un bibliobus est un véhicule de prêt.",
            "On aime le bibliobus.",
        ),
        (
            "Qu'est-ce qu'un bibliobus ?",
            "Un bibliobus est un véhicule de prêt.",
            "Un bibliobus n'est pas un car.",
        ),
        (
            "C'est quoi un bibliobus au juste ?",
            "Un bibliobus est un car aménagé.",
            "Un bibliobus joue un grand rôle au village.",
        ),
        (
            "C'est quoi le RPI ?",
            "Le RPI (regroupement pédagogique) est un groupe d'écoles.",
            "Le RPI est un atout du village.",
        ),
    ],
)
def test_a_sentence_that_defines_fits_better(question: str, better: str, worse: str) -> None:
    """« X est un… » and an acronym beside its full form say what X is."""
    assert _fit(question, better) > _fit(question, worse)


def test_definition_under_a_heading_that_asks() -> None:
    """« Qu'est-ce qu'un préau ? » as a heading announces a definition."""
    question, text = "Qu'est-ce qu'un préau ?", "Un préau est un abri."
    assert _fit(question, text, "Qu’est-ce qu’un préau ?") > _fit(question, text)
