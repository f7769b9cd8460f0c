"""Turns that keep the words of an excerpt and change what it says."""

import pytest

from assistant.verify import check
from assistant.verify.terms import Terms


@pytest.mark.parametrize(
    ("wrong", "faithful", "excerpt"),
    [
        (
            "Des équipes mobiles ont été envoyées pour aider les villages isolés",
            "Des équipes mobiles seront envoyées pour aider les villages isolés",
            "Des équipes mobiles seront envoyées pour aider les villages isolés.",
        ),
        (
            "40 % des agents déclarent que la ville a un problème de logement",
            "40 % des agents déclarent avoir un problème de logement",
            "40 % des agents déclarent avoir un problème de logement.",
        ),
        (
            "Le guichet recense les familles à la recherche d’étudiants",
            "Le guichet recense les étudiants à la recherche d’une famille",
            "Le guichet recense les étudiants à la recherche d’une famille, et met les familles"
            " en relation avec eux.",
        ),
        (
            "Les gardiens suivent une formation obligatoire pour accueillir",
            "Les gardiens ont besoin d’une formation pour accueillir",
            "Les gardiens ont besoin d’une formation pour accueillir.",
        ),
        (
            "9 % des musées ont noué des accords avec des lycées",
            "9 % des musées ont noué des accords avec des écoles",
            "9 % des musées ont noué des accords avec des écoles, en particulier avec des lycées.",
        ),
        (
            "Le club élabore le plan de la commune",
            "Le club est un allié pour la commune dans l’élaboration du plan",
            "Le club est un allié pour la commune dans l’élaboration du plan.",
        ),
    ],
)
def test_a_turn_is_caught_and_its_faithful_neighbour_kept(
    wrong: str, faithful: str, excerpt: str
) -> None:
    """What changed is caught; the statement itself is not."""
    assert not check(f"{wrong} [1].", {1: excerpt}).ok
    assert check(f"{faithful} [1].", {1: excerpt}).ok


def test_a_title_gives_no_place() -> None:
    """« Dans les écoles », where only the title speaks of schools."""
    excerpt = {1: "Le rapport propose de partager les ateliers de réparation."}
    records = {1: "Relations entre ateliers et écoles . Fédération des ateliers . 2024"}
    said = "Le rapport propose de partager les ateliers de réparation"
    assert check(f"{said} [1].", excerpt, records=records).ok
    assert not check(f"{said} dans les écoles [1].", excerpt, records=records).ok


def test_an_acronym_lends_its_own_words_and_no_synonym_of_them() -> None:
    """« Direction » in what an acronym stands for does not say « commander »."""
    terms = Terms((("DGX", "direction générale des transports"),))
    excerpt = {1: "L’étude a été construite avec la DGX et le port."}
    assert check("L’étude a été construite avec la DGX et le port [1].", excerpt, terms=terms).ok
    assert not check("L’étude a été commandée par la DGX et le port [1].", excerpt, terms=terms).ok


def test_who_acts_in_the_second_sentence_of_an_item_does_not_act_in_the_first() -> None:
    """The item's second sentence leans on the first for its pronoun, not for its verb."""
    excerpt = {
        1: "Exemples :\n- Les gardes participent activement à l’accueil de nouveaux campeurs. Les"
        " élus peuvent compter sur eux pour rendre leur parc plus propre."
    }
    assert check(
        "Les gardes participent activement à l’accueil de nouveaux campeurs [1].", excerpt
    ).ok
    assert not check(
        "Les élus participent activement à l’accueil de nouveaux campeurs [1].", excerpt
    ).ok
