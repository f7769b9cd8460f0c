"""How a question shows that it leans on the one before it."""

import pytest
from documents import vocabulary

from assistant.follow_ups.follow_up_forms import Dependence, dependence

LEANING = [
    ("non, je parlais des lycées", Dependence.CORRECTION),
    ("pardon, les collèges", Dependence.CORRECTION),
    ("non pardon, je voulais dire les lycées", Dependence.CORRECTION),
    ("pardon non, les collèges", Dependence.CORRECTION),
    ("plutôt rurales ?", Dependence.GAP),
    ("Et juste derrière ?", Dependence.CONTINUATION),
    ("et juste avant ?", Dependence.CONTINUATION),
    ("qui va les mettre en œuvre ?", Dependence.VERB),
    ("Et ensuite ?", Dependence.CONTINUATION),
    ("et après ça ?", Dependence.CONTINUATION),
    ("et une fois que je les ai appelés ?", Dependence.CONTINUATION),
    ("une fois la demande déposée, on fait quoi ?", Dependence.CONTINUATION),
    ("quand c'est fait ?", Dependence.CONTINUATION),
    ("et quand j'ai envoyé le courrier ?", Dependence.CONTINUATION),
    ("après les avoir appelés ?", Dependence.CONTINUATION),
    ("y sont-ils parvenus ?", Dependence.ATTAINED),
    ("ça s'est fait finalement ?", Dependence.ATTAINED),
    ("il s'appelle comment ?", Dependence.NAME),
    ("vous avez son nom ?", Dependence.NAME),
    ("ça veut dire quoi les lettres ?", Dependence.ACRONYM),
    ("et en toutes lettres ?", Dependence.ACRONYM),
    ("Peux-tu détailler ?", Dependence.DETAIL),
    ("C'est-à-dire ?", Dependence.DETAIL),
    ("Pourquoi ?", Dependence.BARE),
    ("Et depuis quand ?", Dependence.BARE),
    ("La deuxième étape ?", Dependence.RANK),
    ("et la dernière ?", Dependence.RANK),
    ("Et pour les lycées ?", Dependence.SWAP),
    ("Et les lycées ?", Dependence.SWAP),
    ("et en 2023 ?", Dependence.SWAP),
    ("Combien de communes dessert-il ?", Dependence.PRONOUN),
    ("Qui le dirige ?", Dependence.PRONOUN),
    ("Quel est son budget ?", Dependence.PRONOUN),
    ("Lesquelles sont ouvertes parmi elles ?", Dependence.ELLIPSIS),
]
STANDING = [
    "Les lycées ont-ils réussi à ouvrir une cantine ?",
    "Quand la charte est signée, qui décide des prêts ?",
    "Une fois l'école ouverte, qui la finance ?",
    "Quels sont les objectifs du plan ?",
    "Les lycées prêtent-ils des livres ?",
    "Y a-t-il une piscine ?",
    "Faut-il réserver un livre ?",
    "Qu'est-ce qu'un bibliobus ?",
    "Quel est le troisième objectif du plan des bibliothèques ?",
    "Combien de prêts en 2023 ?",
    "Quelle part des écoles a une cantine, et depuis quand ?",
    "Où se trouve la piscine ?",
    "Pour ouvrir une école, quelles sont les étapes ?",
    "bibliothèque dimanche",
]


@pytest.mark.parametrize(("question", "kind"), LEANING)
def test_leaning_question(question: str, kind: Dependence) -> None:
    """Each form of a follow-up is told by its words."""
    assert dependence(question, vocabulary()) is kind


@pytest.mark.parametrize("question", STANDING)
def test_whole_question(question: str) -> None:
    """A question that says what it is about inherits nothing."""
    assert dependence(question, vocabulary()) is None


def test_a_clause_is_no_new_element() -> None:
    """« Et ça vient d'où ? » has a verb; « et cancers ? » only begins alike."""
    assert dependence("et ça marche ?", vocabulary()) is not Dependence.SWAP
    assert dependence("et cantines ?", vocabulary()) is Dependence.SWAP


def test_last_year_is_no_rank() -> None:
    """« L'an dernier » is another time, « le dernier » a place in the list."""
    assert dependence("et l'an dernier ?", vocabulary()) is Dependence.SWAP
    assert dependence("et l'année dernière ?", vocabulary()) is Dependence.SWAP
    assert dependence("et le dernier ?", vocabulary()) is Dependence.RANK
