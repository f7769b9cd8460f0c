"""Tests of `assistant.tables.classes`: what the rows and the columns of a table are."""

from __future__ import annotations

import pytest
from documents import Grid, assistant, document

LOANS = document(
    "prets",
    "# Les prêts de la vallée",
    Grid(
        "Tableau n°2 : Formes de prêt par type d’école, en pourcentage des écoles",
        (
            ("École", "Prêt sur place", "Prêt à domicile", "Pas de prêt"),
            ("École maternelle", "12 %", "31 %", "57 %"),
            ("École élémentaire", "40 %", "22 %", "38 %"),
            ("Collège", "18 %", "64 %", "18 %"),
        ),
    ),
    "Le club de dessin réunit les élèves le mardi, et il prête aussi des livres.",
)


@pytest.mark.parametrize(
    ("question", "column", "value"),
    [
        ("Quelle forme de prêt est la plus courante au collège ?", "Prêt à domicile", "64 %"),
        ("Quelle est la forme de prêt la plus rare à l'école élémentaire ?", "domicile", "22 %"),
    ],
)
def test_a_form_is_a_column(question: str, column: str, value: str) -> None:
    """The caption names the class of the columns first: the extreme runs along the row."""
    text = assistant(LOANS).ask(question).text.replace("\u202f", " ")
    assert column in text
    assert value in text


def test_a_school_is_a_row() -> None:
    """The class behind « par type de » is that of the rows: the extreme runs down the column."""
    answer = assistant(LOANS).ask("Dans quelle école le prêt à domicile est-il le plus courant ?")
    assert "Collège" in answer.text


def test_a_row_that_loses_is_no_superlative() -> None:
    """« Qui pratique le plus l'escrime ? » is not answered by the row that beats fencing."""
    spare = document(
        "loisirs",
        Grid(
            "Liste des loisirs choisis par les élèves",
            (("Loisir", "Part"), ("Dessin", "40 %"), ("Escrime artistique", "7 %")),
        ),
    )
    answer = assistant(spare).ask("Dans quelle ville pratique-t-on le plus l'escrime ?")
    assert "Dessin" not in answer.text
    assert "Dessin" in assistant(spare).ask("Quel loisir les élèves choisissent-ils le plus ?").text


def test_the_least_is_not_the_least_lack() -> None:
    """« La moins prêteuse » is not the school with the least « Pas de prêt »."""
    answer = assistant(LOANS).ask("Quelle école est celle où l'on prête le moins ?")
    assert "18 %" not in answer.text.replace("\u202f", " ")


def test_a_sentence_of_the_other_end_is_no_answer() -> None:
    """« Les plus suivies » says nothing of the least."""
    club = document(
        "club", "Les séances de dessin du club sont les plus suivies de toutes par les élèves."
    )
    assert (
        not assistant(club)
        ._reader.read("Quelles séances du club sont les moins suivies par les élèves ?")
        .accepted
    )


def test_what_is_compared_names_no_row() -> None:
    """« Sport le plus choisi » compares, though one of the rows says « sport »."""
    spare = document(
        "loisirs",
        Grid(
            "Liste des loisirs choisis par les élèves",
            (("Loisir", "Part"), ("Dessin", "40 %"), ("Sport de balle", "7 %"), ("Lecture", "9 %")),
        ),
    )
    assert "Dessin" in assistant(spare).ask("Sport le plus choisi par les élèves ?").text


CLUBS = document(
    "clubs",
    Grid(
        "Liste des thèmes abordés par les clubs",
        (("Thème", "Part des clubs"), ("Jeux de lycée", "54 %"), ("Danse", "41 %")),
    ),
    Grid(
        "Liste des partenaires mobilisés par les clubs",
        (("Partenaire", "Part des clubs"), ("École", "50 %"), ("Lycée", "38 %")),
    ),
)


def test_one_row_is_no_list_of_what_is_asked() -> None:
    """« Quels jeux… » wants the themes, one of which says « jeux »."""
    text = assistant(CLUBS).ask("Quels jeux abordent les clubs ?").text
    assert "Danse" in text


def test_shares_of_clubs_count_no_school() -> None:
    """« Combien de lycées… » is not answered by a share of the clubs."""
    answer = assistant(CLUBS).ask("Combien de lycées sont mobilisés par les clubs ?")
    assert "38" not in answer.text


def test_who_is_no_theme() -> None:
    """« Avec qui… » picks among partners, whatever theme has a higher share."""
    answer = assistant(CLUBS).ask("Avec qui les clubs abordent-ils le plus leurs thèmes ?")
    assert "**Jeux" not in answer.text


def test_forms_are_the_names_of_the_columns() -> None:
    """Who asks which forms there are is told them, not the shares of each school."""
    text = assistant(LOANS).ask("Quelles sont les formes de prêt ?").text
    assert "Prêt sur place" in text
    assert "Prêt à domicile" in text
    assert "Pas de prêt" not in text
    assert "%" not in text


def test_forms_of_one_row_come_with_its_figures() -> None:
    """A row that is named gives its cells."""
    text = assistant(LOANS).ask("Quelles formes de prêt au collège ?").text
    assert "64" in text
    assert "École maternelle" not in text


def test_forms_by_row_want_the_figures() -> None:
    """« Par type d'école » asks for the whole table."""
    text = assistant(LOANS).ask("Quelles sont les formes de prêt par type d'école ?").text
    assert "57" in text


def test_a_table_of_no_class_gives_no_extreme_of_forms() -> None:
    """« Quelle forme » is not answered by the best-known school of a table that names no class."""
    poll = document(
        "sondage",
        "# Les écoles",
        Grid(
            "Votre école est-elle connue ?",
            (("", "Oui", "Non"), ("Lycée", "68 %", "32 %"), ("Musée", "41 %", "59 %")),
        ),
    )
    answer = assistant(poll).ask("Quelle est la forme de prêt la plus fréquente ?")
    assert "68" not in answer.text
