"""How well a piece of evidence says what something is."""

import pytest
from documents import Grid, document, prose, read, tables

from assistant.candidates.candidate import Shape
from assistant.evidence import MIN_AFFINITY
from assistant.scoring.definition_fit import definition_fit


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


def test_a_text_that_only_uses_an_acronym_does_not_say_what_it_stands_for() -> None:
    """One that writes its full form beside it does."""
    bare = prose(document("a", "Le SIV et la commune ont construit le préau."))
    full = prose(document("b", "Le SIV (syndicat de la vallée) a construit le préau."))
    asked = read("Que veut dire le sigle SIV ?")
    assert definition_fit(asked, bare[0]) < MIN_AFFINITY <= definition_fit(asked, full[0])


def test_a_figure_defines_nothing() -> None:
    """A cell of a table says how much; a glossary says what."""
    figures = Grid("Prêts", (("Lieu", "Livres"), ("Préau", "12 %"), ("Cour", "8 %")))
    cells = tables("Quel chiffre pour le préau ?", document("a", figures))
    fits = [
        definition_fit(read("Qu'est-ce qu'un préau ?"), c) for c in cells if c.shape is Shape.CELL
    ]
    assert fits
    assert max(fits) < MIN_AFFINITY
