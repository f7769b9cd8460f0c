"""Places that a question asks for in an order."""

import pytest

from assistant.questions.question import plain_text
from assistant.questions.ranking import (
    Places,
    asks_for_several,
    descending,
    picked,
    places_asked,
    rank_of,
    ranked_noun,
)


@pytest.mark.parametrize(
    ("question", "rank"),
    [
        ("la première étape", 1),
        ("le 2e point", 2),
        ("la 3ème étape", 3),
        ("le dixième article", 10),
        ("le dernier point", -1),
        ("l'avant-dernière étape", -2),
        ("les étapes", None),
    ],
)
def test_rank_of_an_ordinal(question: str, rank: int | None) -> None:
    """Ordinals in letters and in digits, from either end."""
    assert rank_of(plain_text(question)) == rank


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Quelle est la deuxième commune ?", (2,)),
        ("La commune classée quatrième, c'est laquelle ?", (4,)),
        ("Et l'avant-dernière ?", (-2,)),
        ("Quels sont les trois premiers lycées ?", (1, 2, 3)),
        ("Le top 3 des communes", (1, 2, 3)),
        ("Les deux communes qui prêtent le plus de livres ?", (1, 2)),
        ("Les deux derniers du classement", (-2, -1)),
        ("Quelles sont les trois communes en queue de peloton ?", (-3, -2, -1)),
        ("Le loisir n°1 des élèves", (1,)),
        ("Le podium des lycées", (1, 2, 3)),
        ("Les loisirs : le premier je sais, et le deuxième ?", (2,)),
        ("Le premier c'est la danse, mais le troisième ?", (3,)),
        ("J'ai déjà le premier, quel est le deuxième ?", (2,)),
        ("Le premier et le troisième loisir ?", (1, 3)),
    ],
)
def test_places_counted_from_an_end(question: str, numbers: tuple[int, ...]) -> None:
    """Ranks, tops and tails, however they are counted."""
    places = places_asked(plain_text(question))
    assert places is not None
    assert places.numbers == numbers


@pytest.mark.parametrize(
    ("question", "pivot"),
    [
        ("Le contact est pris. Que fait la commune ensuite ?", "le contact"),
        ("Une fois la charte signée, on fait quoi après ?", "la charte"),
        ("La salle est réservée, c'est quoi la suite ?", "la salle"),
    ],
)
def test_all_that_follows_what_is_done(question: str, pivot: str) -> None:
    """From the step behind the one that is done to the last."""
    places = places_asked(plain_text(question))
    assert places is not None
    assert (places.pivot, places.onward) == (pivot, True)
    assert picked(places, 4, 1) == (2, 3)


@pytest.mark.parametrize(
    ("question", "pivot", "step"),
    [
        ("Qui vient juste après la danse dans les loisirs ?", "la danse", 1),
        ("derrière le lycée, quel bâtiment est le plus visité ?", "le lycée", 1),
        ("Qu'est-ce qui arrive avant la natation ?", "la natation", -1),
        ("Quel loisir suit la danse ?", "la danse", 1),
        ("Quel loisir précède la danse ?", "la danse", -1),
        ("et après avoir réservé la salle, on fait quoi ?", "avoir réservé la salle", 1),
    ],
)
def test_neighbour_in_an_order(question: str, pivot: str, step: int) -> None:
    """A neighbour and the side of it that is asked for."""
    assert places_asked(plain_text(question)) == Places((step,), pivot=plain_text(pivot))


@pytest.mark.parametrize(
    "question",
    [
        "Que fait-on après la sortie de l'école ?",
        "Quel est le programme du tableau n°4 ?",
        "Combien d'élèves au deuxième semestre ?",
        "Les 37 communes de la vallée",
        "Parmi les cinq communes, laquelle est la plus grande ?",
        "Quels sont les quatre objectifs principaux ?",
        "Combien de clubs ont une commission qui suit les travaux ?",
    ],
)
def test_no_rank_where_nothing_is_counted(question: str) -> None:
    """Numbers of things, of tables and of school terms are no ranks."""
    assert places_asked(plain_text(question)) is None


@pytest.mark.parametrize(
    "question",
    [
        "À quelle place arrive le lycée ?",
        "Rang du lycée parmi les écoles ?",
        "Quel est le rang de la danse ?",
        "La danse, c'est le numéro combien ?",
        "Où se situe la danse dans le classement ?",
    ],
)
def test_place_of_something(question: str) -> None:
    """A question for the place itself."""
    places = places_asked(plain_text(question))
    assert places is not None
    assert places.of


def test_follow_up_counts_before_the_question_it_completes() -> None:
    """« La dernière – quelle est la deuxième commune » asks for the last."""
    assert places_asked("la derniere – quelle est la deuxieme commune") == Places((-1,))


@pytest.mark.parametrize(
    ("places", "length", "pivot", "positions"),
    [
        (Places((2,)), 3, None, (1,)),
        (Places((-2, -1)), 3, None, (1, 2)),
        (Places((4,)), 3, None, ()),
        (Places((1,), pivot="danse"), 3, 0, (1,)),
        (Places((1,), pivot="danse"), 3, 2, ()),
        (Places((-1,), pivot="danse"), 3, None, ()),
    ],
)
def test_parts_at_the_places(
    places: Places, length: int, pivot: int | None, positions: tuple[int, ...]
) -> None:
    """Nothing where the order is too short or the neighbour is at its end."""
    assert picked(places, length, pivot) == positions


def test_values_from_the_highest() -> None:
    """Equals keep their order, what has no value has no place."""
    assert descending([3.0, None, 9.0, 3.0]) == (2, 0, 3)


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("Quels sont les trois objectifs les plus cités ?", "objectifs"),
        ("la deuxième commune", "commune"),
        ("le top 3 des communes", "communes"),
        ("La commune classée quatrième", "commune"),
    ],
)
def test_noun_that_is_ranked(question: str, noun: str) -> None:
    """What the order is an order of."""
    assert ranked_noun(plain_text(question)) == noun


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("Quels sont les lycées les plus cités ?", True),
        ("Quels lycées sont le moins cités ?", True),
        ("Loisirs les plus choisis ?", True),
        ("Quel est le lycée le plus cité ?", False),
        ("Par quel lycée les écoles sont-elles les plus citées ?", False),
        ("Qui est le plus cité ?", False),
    ],
)
def test_superlatives_of_several(question: str, several: bool) -> None:
    """The noun asked for says it, not the adjective of another one."""
    assert asks_for_several(plain_text(question)) is several
