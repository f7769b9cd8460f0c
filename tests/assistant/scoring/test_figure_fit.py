"""How well a piece of evidence holds the figure or the date that a question asks for."""

import pytest
from documents import Bullets, Grid, document, prose, read, tables

from assistant.candidates.candidate import Candidate, Shape
from assistant.evidence import MIN_AFFINITY
from assistant.scoring.figure_fit import LACKING, count_fit, date_fit, label_fit, percent_fit


def _sentence(text: str) -> Candidate:
    return next(c for c in prose(document("d", "# Divers", text)) if c.shape is Shape.SENTENCE)


@pytest.mark.parametrize("worse", ["Un préau pour 37 communes.", "37 % des écoles ont un préau."])
def test_a_count_stands_before_what_is_counted(worse: str) -> None:
    """The number of something else, or a share, is a lesser answer."""
    question = read("Combien d'écoles ont un préau ?")
    better = _sentence("37 écoles ont un préau.")
    assert count_fit(question, better) > count_fit(question, _sentence(worse))


def test_a_day_is_better_than_a_year() -> None:
    """« Quand » is answered as precisely as the text allows."""
    question = read("Quand ouvre la piscine ?")
    day, year = _sentence("Elle ouvre le 3 mai 2025."), _sentence("Elle ouvre en 2025.")
    assert date_fit(question, day) > date_fit(question, year) > LACKING
    assert date_fit(question, _sentence("Elle ouvre tôt.")) == LACKING


def test_cell_is_the_best_figure() -> None:
    """A question for a percentage likes a cell at least as well as a sentence."""
    grid = Grid("Cantines", (("Ville", "Oui", "Non"), ("Valmorin", "62 %", "38 %")))
    question = "Quelle part a une cantine à Valmorin ?"
    cell = next(c for c in tables(question, document("d", grid)) if c.shape is Shape.CELL)
    assert percent_fit(read(question), cell) == 1.0


def test_a_list_answers_a_count_that_announces_it() -> None:
    """« cinq ateliers : » counts ateliers; a list about écoles says nothing of their number."""

    def fit(question: str, introduction: str) -> float:
        source = document("d", "# Divers", introduction, Bullets(("ouvrir", "fermer")))
        listed = next(c for c in prose(source) if c.shape is Shape.LIST)
        return count_fit(read(question), listed)

    assert fit("Combien d'ateliers y a-t-il ?", "Le projet compte cinq ateliers :") >= MIN_AFFINITY
    assert fit("Combien d'écoles ?", "Les écoles du plan vont :") < MIN_AFFINITY


def test_a_label_is_that_of_the_figure_asked_for() -> None:
    """« À quoi correspond 62 % ? » wants the cell that holds 62 %, and no other."""
    grid = Grid("Cantines", (("Ville", "Oui", "Non"), ("Valmorin", "62 %", "38 %")))
    question = "Que représentent les 62 % ?"
    found = tables("Quelle part a une cantine à Valmorin ?", document("d", grid))
    cell = next(c for c in found if c.shape is Shape.CELL and "62" in c.text)
    assert label_fit(read(question), cell) == 1.0
    assert label_fit(read("Que représentent les 71 % ?"), cell) == LACKING


def test_what_is_named_as_one_is_not_counted() -> None:
    """« Avec un lycée » counts no lycées; « un lycée sur deux » does."""
    question = read("Combien de lycées ont répondu ?")
    assert count_fit(question, _sentence("60 % des clubs jouent avec un lycée.")) == LACKING
    assert count_fit(question, _sentence("Un lycée sur deux, soit 12, a répondu.")) > LACKING


def test_a_table_that_says_nothing_of_what_is_counted_does_not_count_it() -> None:
    """« Combien de chartes avec l'école ? » is not how many clubs it knows."""
    grid = Grid("Clubs connus de", (("Voisin", "Oui", "Non"), ("École", "62 %", "38 %")))
    made = tables("Combien de clubs connus de l'école ?", document("d", grid))
    cell = next(c for c in made if c.shape is Shape.CELL)
    assert count_fit(read("Combien de clubs sont connus de l'école ?"), cell) > MIN_AFFINITY
    assert count_fit(read("Combien de chartes avec l'école ?"), cell) == LACKING
