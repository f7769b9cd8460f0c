"""Ways of telling what an excerpt states: acronyms written out, answers, rows compared."""

import pytest

from assistant.verify import check
from assistant.verify.segments import statements
from assistant.verify.terms import Terms

TERMS = Terms(
    (
        ("PMI", "protection maternelle et infantile"),
        ("CCAS", "centre communal d’action sociale"),
    )
)
LOANS = """Tableau 3 : Supports empruntés lors des ateliers organisés par les médiathèques

Support\tPart
Romans\t44 %
Jeux\t31 %
Disques\t6 %"""
POOLS = """Tableau 5 : Trouvez-vous que votre piscine est propre ?

\tOui\tNon\tNe sait pas
Piscine nord\t58 %\t30 %\t12 %
Piscine sud\t71 %\t22 %\t7 %
Piscine est\t40 %\t40 %\t20 %"""


def shown(sentence: str, excerpt: str, question: str = "", record: str = "") -> bool:
    """Whether a sentence that cites one excerpt passes."""
    return check(
        f"{sentence} [1].", {1: excerpt}, records={1: record}, terms=TERMS, question=question
    ).ok


@pytest.mark.parametrize(
    ("good", "wrong", "excerpt"),
    [
        (
            "Les familles prennent d’abord contact avec la PMI (protection maternelle et infantile)"
            " de leur secteur",
            "Les familles prennent d’abord contact avec la PMI (protection municipale et infantile)"
            " de leur secteur",
            "Les familles prennent d’abord contact avec la PMI de leur secteur.",
        ),
        (
            "Les CCAS (centres communaux d’action sociale) tiennent le registre des aides",
            "Les CCAS (centres communaux d’action sportive) tiennent le registre des aides",
            "Les CCAS tiennent le registre des aides.",
        ),
        (
            "Le centre communal d’action sociale (CCAS) tient le registre des aides",
            "Le centre communal d’action sociale (PMI) tient le registre des aides",
            "Le CCAS tient le registre des aides.",
        ),
    ],
)
def test_an_acronym_may_be_written_out(good: str, wrong: str, excerpt: str) -> None:
    """What the vocabulary knows an acronym to mean is support, and nothing else."""
    assert shown(good, excerpt)
    assert not shown(wrong, excerpt)


@pytest.mark.parametrize(
    "sentence",
    [
        "ALB veut dire Association des lecteurs de Bresse",
        "Le sigle ALB signifie Association des lecteurs de Bresse",
        "ALB est le sigle de l’Association des lecteurs de Bresse",
    ],
)
def test_an_acronym_is_explained(sentence: str) -> None:
    """« X veut dire Y » over « X (Y) »."""
    assert shown(sentence, "La fête est portée par l’ALB (Association des lecteurs de Bresse).")


@pytest.mark.parametrize(
    "sentence",
    [
        "ALB veut dire Association des libraires de Bresse",
        "ALB signifie Association des lecteurs de Bresse et de Dombes",
        "CLB veut dire Association des lecteurs de Bresse",
    ],
)
def test_an_acronym_is_not_explained_otherwise(sentence: str) -> None:
    """Another word, a longer name or another acronym is refused."""
    excerpt = "La fête est portée par l’ALB (Association des lecteurs de Bresse), avec le CLB."
    assert not shown(sentence, excerpt)


def test_yes_opens_an_answer() -> None:
    """« Oui : » falls where the rest speaks of what was asked; « Non : » does not then."""
    excerpt = "6 % des classes ont signé une charte de lecture avec une librairie."
    question = "Des classes ont-elles signé une charte avec une librairie ?"
    rest = "6 % des classes ont signé une charte de lecture avec une librairie"
    assert shown(f"Oui : {rest}", excerpt, question)
    assert not shown(f"Non : {rest}", excerpt, question)


def test_no_answers_by_the_contrary() -> None:
    """« Est-ce plus facile ? » « Non, plus difficile »: the contrary denies, and « oui » not."""
    excerpt = "Obtenir un prêt reste plus complexe avec les petites librairies."
    question = "Obtenir un prêt avec les petites librairies est-il plus simple ?"
    rest = "obtenir un prêt reste plus complexe avec les petites librairies"
    assert shown(f"Non, {rest}", excerpt, question)
    assert not shown(f"Oui, {rest}", excerpt, question)


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (
            "Les romans sont plus souvent empruntés que les jeux lors des ateliers organisés par"
            " les médiathèques : 44 % pour les romans, contre 31 % pour les jeux",
            True,
        ),
        (
            "Les jeux sont plus souvent empruntés que les romans lors des ateliers organisés par"
            " les médiathèques : 31 % pour les jeux, contre 44 % pour les romans",
            False,
        ),
        (
            "Les romans sont plus souvent empruntés que les jeux : 31 % pour les romans, contre"
            " 44 % pour les jeux",
            False,
        ),
    ],
)
def test_two_rows_are_compared_then_given(sentence: str, kept: bool) -> None:
    """What follows the colon gives the figures, and is no part of the comparison."""
    assert shown(sentence, LOANS) is kept


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (
            "La part de « Ne sait pas » est de 12 % pour la piscine nord, de 7 % pour la piscine"
            " sud et de 20 % pour la piscine est",
            True,
        ),
        (
            "La part de « Ne sait pas » est de 12 % pour la piscine nord, de 20 % pour la piscine"
            " sud et de 7 % pour la piscine est",
            False,
        ),
        (
            "La part de « Ne sait pas » est de 12 % pour la piscine nord, et 71 % répondent « oui »"
            " pour la piscine sud",
            True,
        ),
        (
            "La part de « Ne sait pas » est de 12 % pour la piscine nord, de 22 % pour la piscine"
            " sud",
            False,
        ),
        (
            "20 % répondent « Ne sait pas » à la question de savoir si leur piscine"
            " est propre pour la piscine est",
            True,
        ),
    ],
)
def test_cells_of_one_answer_follow_each_other(sentence: str, kept: bool) -> None:
    """An answer named once holds for the figures that only name their rows."""
    assert shown(sentence, POOLS) is kept


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Les jeux suivent, avec 31 %, puis les disques, avec 6 %", True),
        ("Les disques suivent, avec 6 %, puis les jeux, avec 31 %", False),
        ("Les disques suivent, avec 6 %", False),
    ],
)
def test_rows_that_follow_come_right_after(sentence: str, kept: bool) -> None:
    """« X suivent » comes right after the row of the sentence before."""
    before = "Les romans sont les plus empruntés, avec 44 %."
    assert check(f"{sentence} [1].", {1: LOANS}, before=before).ok is kept


def test_a_plan_provides_what_will_be() -> None:
    """« Le plan prévoit que » frames what the plan says will happen, and no fact."""
    excerpt = "Les associations de lecteurs participeront davantage."
    record = "Plan pour la lecture . Ville de Lons . 2024"
    told = "le plan prévoit que les associations de lecteurs participeront davantage"
    assert shown(told.capitalize(), excerpt, record=record)
    assert not shown(
        "Le plan prévoit que les associations de lecteurs financeront davantage",
        excerpt,
        record=record,
    )
    assert not shown(
        "Le plan prévoit que les associations de lecteurs participent",
        "Les associations de lecteurs participaient.",
        record=record,
    )


VISIT = (
    "Étape 1 : Inscription\n\nL’école réserve d’abord une date auprès du musée. Pour préparer la"
    " visite, elle peut demander un dossier au service des publics.\n\nEn juin, le musée ferme."
)


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (
            "Inscription : l’école réserve d’abord une date auprès du musée ; pour préparer la"
            " visite, l’école peut demander un dossier au service des publics",
            True,
        ),
        (
            "Inscription : l’école réserve d’abord une date auprès du musée ; pour préparer la"
            " visite, le musée peut demander un dossier au service des publics",
            False,
        ),
        (
            "Inscription : l’école réserve d’abord une date auprès du musée ; pour préparer la"
            " visite, l’école doit demander un dossier au service des publics",
            False,
        ),
    ],
)
def test_two_statements_around_a_semicolon(sentence: str, kept: bool) -> None:
    """Each is held against the excerpt by itself."""
    assert shown(sentence, VISIT) is kept


def test_a_frame_holds_over_a_semicolon() -> None:
    """« En juin, A ; B » says B of June too: its parts are no statements by themselves."""
    assert statements("L’école réserve une date ; le musée ferme.")
    assert not statements("En juin, le musée ferme ; l’école réserve une date.")
    assert not statements("Le musée ouvre à 9 h ; ferme à 18 h.")


def test_what_is_denied_beside_stays_denied() -> None:
    """« Ni une PMI (…) ni une crèche » does not say « pas une crèche, mais une PMI »."""
    excerpt = "Le relais n’est ni une PMI (protection maternelle et infantile) ni une crèche."
    assert shown("Le relais n’est ni une PMI ni une crèche", excerpt)
    wrong = "Le relais n’est pas une crèche, mais une protection maternelle et infantile (PMI)"
    assert not shown(wrong, excerpt)
