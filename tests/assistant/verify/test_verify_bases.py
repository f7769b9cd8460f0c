"""A share keeps its base, and an office its rank."""

import pytest

from assistant.verify import check

LISTED = """Tableau 6 : Liste des intervenants sollicités autour des projets menés par les collèges

Intervenant sollicité\tPourcentage
Musées\t51 %
Médiathèques\t38 %
Entreprises\t22 %"""
SHARED = """Tableau 7 : Motifs d'appel du standard

Motif\tPourcentage
Rendez-vous\t60 %
Horaires\t40 %"""
HEATED = "58 % des immeubles chauffés au gaz y voient une source d’économies."
SIGNED = "35 % des syndics ayant signé la charte en tirent un bilan annuel."
DEPUTY = "Odile FERRAND, directrice adjointe, Maison de santé, chargée de mission de l’Union"


def shown(sentence: str, excerpt: str) -> bool:
    """Whether a sentence over one excerpt passes."""
    return check(f"{sentence} [1].", {1: excerpt}).ok


@pytest.mark.parametrize(
    ("good", "wrong", "excerpt"),
    [
        (
            "38 % des collèges sollicitent les médiathèques",
            "38 % des médiathèques sont sollicitées par les collèges",
            LISTED,
        ),
        (
            "Les médiathèques affichent 38 % parmi les intervenants sollicités",
            "Les médiathèques réalisent 38 % des projets menés par les collèges",
            LISTED,
        ),
        (
            "Juste derrière les musées (51 %) viennent les médiathèques, à 38 %",
            "Juste derrière les musées (51 %) viennent les entreprises, à 22 %",
            LISTED,
        ),
        (
            "Les rendez-vous représentent 60 % des motifs d’appel du standard",
            "Les médiathèques représentent 38 % des intervenants sollicités",
            "",
        ),
        (
            "58 % des immeubles chauffés au gaz voient une source d’économies",
            "58 % des immeubles sont chauffés au gaz",
            HEATED,
        ),
        (
            "58 % des immeubles chauffés au gaz y voient une source d’économies",
            "58 % des immeubles voient une source d’économies",
            HEATED,
        ),
        (
            "35 % des syndics ayant signé la charte tirent un bilan annuel",
            "35 % des syndics ont signé la charte",
            SIGNED,
        ),
        (
            "Odile Ferrand est directrice adjointe de la Maison de santé",
            "Odile Ferrand est directrice de la Maison de santé",
            DEPUTY,
        ),
    ],
)
def test_a_share_keeps_its_base_and_an_office_its_rank(good: str, wrong: str, excerpt: str) -> None:
    """The first sentence says it as the excerpt does, the second of another whole or rank."""
    assert shown(good, excerpt or SHARED)
    assert not shown(wrong, excerpt or LISTED)
