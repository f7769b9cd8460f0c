"""Sentences over tables: cells said as clauses, bases, superlatives, ranks and comparisons."""

import pytest

from assistant.verify import check

PLATES = """Tableau 3 : Plats choisis par les élèves (en % des élèves)

Plat\tPart des élèves
Pâtes\t46 %
Poulet\t38 %
Poisson\t29 %
Soupe\t9 %"""

PARTLY = """Tableau 3 : Plats choisis par les élèves (en % des élèves)

Plat\tPart des élèves
[…]
Poulet\t38 %
Poisson\t29 %"""

POOLS = """Tableau 5 : Trouvez-vous que votre piscine est propre ?

\tOui\tNon\tNe sait pas
Piscine nord\t58 %\t30 %\t12 %
Piscine sud\t71 %\t22 %\t7 %"""

CLUBS = """Liens entre clubs et écoles, par type d'école et en pourcentage de clubs concernés

\tConvention\tPrêt de matériel\tPas de lien
Maternelles\t8 %\t14 %\t52 %
Collèges\t28 %\t22 %\t31 %"""


def shown(sentence: str, excerpt: str, **around: str) -> bool:
    """Whether a sentence that cites one excerpt passes."""
    return check(f"{sentence} [1].", {1: excerpt}, **around).ok


@pytest.mark.parametrize(
    "sentence",
    [
        "Les pâtes sont le plat le plus choisi, avec 46 % des élèves",
        "Le poisson arrive en troisième position, avec 29 %",
        "La soupe arrive en dernière position, à 9 %",
        "Le poulet (38 %) se situe derrière les pâtes (46 %)",
        "Le poulet est davantage choisi que le poisson : 38 % contre 29 %",
    ],
)
def test_a_true_order_is_shown(sentence: str) -> None:
    """The figures of the column bear it out."""
    assert shown(sentence, PLATES)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le poulet est le plat le plus choisi, avec 38 % des élèves",
        "Le poisson arrive en deuxième position, avec 29 %",
        "Le poisson est davantage choisi que le poulet : 29 % contre 38 %",
        "Le poulet (38 %) se situe devant les pâtes (46 %)",
        "Le poulet (29 %) se situe derrière les pâtes (46 %)",
    ],
)
def test_a_false_order_is_caught(sentence: str) -> None:
    """A rank, a superlative or a comparison that the figures deny."""
    assert not shown(sentence, PLATES)


def test_a_maximum_needs_the_whole_table() -> None:
    """Rows left out may hold a higher figure; the cell itself may be said."""
    assert not shown("Le poulet est le plat le plus choisi, avec 38 % des élèves", PARTLY)
    assert shown("Le poulet est choisi par 38 % des élèves", PARTLY)


def test_what_comes_next_is_next() -> None:
    """« Viennent ensuite » follows the row said before."""
    before = "Les pâtes sont le plat le plus choisi, avec 46 % des élèves."
    assert shown("Viennent ensuite le poulet (38 %), puis le poisson (29 %)", PLATES, before=before)
    assert not shown("Viennent ensuite le poisson (29 %) et la soupe (9 %)", PLATES, before=before)


def test_an_answer_is_told_by_what_the_clause_says() -> None:
    """Affirmed, denied or not known: the columns of a question."""
    assert shown("58 % des répondants trouvent que la piscine nord est propre", POOLS)
    assert shown("12 % ne savent pas si la piscine nord est propre", POOLS)
    assert shown("30 % répondent « non » pour la piscine nord", POOLS)
    assert not shown("30 % trouvent que la piscine nord est propre", POOLS)
    assert not shown("12 % trouvent que la piscine nord n'est pas propre", POOLS)


def test_a_label_that_denies_is_said_with_a_negation() -> None:
    """« Pas de lien » may be « n'ont pas de lien », not « ont un lien »."""
    assert shown("52 % des clubs n'ont pas de lien avec les maternelles", CLUBS)
    assert not shown("52 % des clubs ont un lien avec les maternelles", CLUBS)


def test_a_percentage_keeps_its_base() -> None:
    """A share of the clubs is no share of the schools."""
    assert shown("28 % des clubs ont une convention avec les collèges", CLUBS)
    assert not shown("28 % des collèges ont une convention avec un club", CLUBS)


def test_a_figure_keeps_its_column() -> None:
    """Another column of the same row."""
    assert not shown("22 % des clubs ont une convention avec les collèges", CLUBS)
