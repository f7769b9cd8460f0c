"""Follow-ups after an answer from a table."""

from dataclasses import replace

import pytest
from documents import vocabulary

from assistant.follow_ups.anchor import Anchor
from assistant.follow_ups.table_follow_ups import (
    against,
    beyond,
    extreme,
    following,
    in_table,
    of_all,
    opposite,
    ranked,
    same_cell,
)

BUSES = Anchor(
    documents=frozenset({"bus"}),
    caption="Lignes par voyageurs",
    rows=("Ligne de la gare", "Ligne du port", "Ligne du marché"),
    columns=("Semaine", "Dimanche"),
    row="Ligne du port",
    column="Semaine",
    values=(500.0, 300.0, 90.0),
)
OPINIONS = Anchor(
    caption="Votre bus est-il à l’heure",
    rows=("Gare", "Port"),
    columns=("Oui", "Non", "Ne sait pas"),
    row="Gare",
    column="Oui",
    values=(60.0, 70.0),
)


def _text(asked: str, anchor: Anchor = BUSES) -> str:
    found = in_table(asked, anchor, vocabulary())
    return found.text.replace("\u202f", " ") if found else ""


def test_other_row_keeps_the_column() -> None:
    """« et celle du marché ? » changes the row."""
    found = in_table("et celle du marché", BUSES, vocabulary())
    assert found is not None
    assert found.cell == ("Ligne du marché", "Semaine")


def test_other_column_keeps_the_row() -> None:
    """« et le dimanche ? » changes the column."""
    found = in_table("et le dimanche", BUSES, vocabulary())
    assert found is not None
    assert found.cell == ("Ligne du port", "Dimanche")


def test_what_the_table_lacks_is_no_cell() -> None:
    """A row that is not there makes no question of this table."""
    assert in_table("et celle du stade", BUSES, vocabulary()) is None


@pytest.mark.parametrize(
    ("asked", "column"),
    [("et ceux qui disent non", "non"), ("combien ne savent pas", "ne sait pas")],
)
def test_columns_of_an_opinion(asked: str, column: str) -> None:
    """Yes, no and undecided are told by the way people say them."""
    assert f" {column} pour « Gare »" in _text(asked, OPINIONS)


def test_undecided_are_of_another_table() -> None:
    """« Ne savent pas » names no column of a table that has no such column."""
    assert _text("combien de bus du port ne savent pas") == ""


def test_next_rank() -> None:
    """After the second row of a sorted table comes the third."""
    found = following("et juste derrière", BUSES)
    assert found is not None
    assert found.text.startswith("En troisième position, dans")


def test_rank_before() -> None:
    """« Et juste devant ? » is the first row after the second, and nothing after the first."""
    found = following("et juste devant", BUSES)
    assert found is not None
    assert found.text.startswith("En première position, dans")
    assert following("et juste avant", replace(BUSES, row=BUSES.rows[0])) is None


def test_rank_in_an_unsorted_table() -> None:
    """Ranks follow the values where the rows do not."""
    found = ranked("et le deuxième", replace(BUSES, values=(300.0, 90.0, 500.0)))
    assert found is not None
    assert found.cell == ("Ligne de la gare", "Semaine")


def test_other_end() -> None:
    """« Celle tout en bas » is the smallest."""
    found = extreme("et celle tout en bas de la liste", BUSES)
    assert found is not None
    assert "le plus faible" in found.text


def test_same_cell() -> None:
    """« Combien ? » after « lequel ? » is the cell that answered."""
    found = same_cell(BUSES)
    assert found is not None
    assert found.cell == ("Ligne du port", "Semaine")


@pytest.mark.parametrize("asked", ["et le moins ?", "et à l'inverse ?"])
def test_opposite_of_a_superlative(asked: str) -> None:
    """« Le plus » turns into « le moins »."""
    assert opposite(asked, "Quel bus est le plus plein ?") == "Quel bus est le moins plein ?"


def test_opposite_of_the_rarest() -> None:
    """« Le plus rarement » turns into « le plus souvent »."""
    turned = opposite("et le plus ?", "Quel bus passe le plus rarement ?")
    assert turned == "Quel bus passe le plus souvent ?"


def test_row_set_against_another() -> None:
    """« C'est plus que X ? » compares the row that answered with the one named."""
    found = against("c'est moins que la gare ?", BUSES, vocabulary())
    assert found is not None
    assert found.text.startswith("Entre ")
    assert "le plus faible" in found.text
    assert against("c'est plus que la lune ?", BUSES, vocabulary()) is None


def test_nobody_is_best_at_not_knowing() -> None:
    """« Le meilleur ? » is asked of those who say yes, whatever was asked before."""
    found = extreme("qui a le meilleur score ?", replace(OPINIONS, column="Ne sait pas"))
    assert found is not None
    assert "Oui" in found.text


def test_who_says_no_most() -> None:
    """The end of a column of answers names the answer, whatever word it is."""
    found = extreme("chez qui le non est le plus haut ?", replace(OPINIONS, column="Non"))
    assert found is not None
    assert "la plus élevée qui répond non" in found.text


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        ("lequel s'équipe le plus ?", "le plus faible"),
        ("lequel est le moins équipé ?", "le plus élevé"),
        ("qui a le plus souvent aucun équipement ?", "le plus élevé"),
        ("et le plus ?", "le plus élevé"),
    ],
)
def test_who_has_the_most_is_who_lacks_it_least(asked: str, end: str) -> None:
    """After a figure of « Pas d'équipement »."""
    found = extreme(asked, replace(OPINIONS, column="Pas d'équipement"))
    assert found is not None
    assert end in found.text


@pytest.mark.parametrize(
    ("asked", "held"), [("lycées", True), ("les internats", False), ("les lycées ruraux", False)]
)
def test_what_every_figure_is_of(asked: str, held: bool) -> None:
    """The caption names whose figures they all are."""
    anchor = Anchor(frozenset({"d"}), caption="Clubs par type, en pourcentage de lycées")
    assert of_all(asked, anchor, vocabulary()) is held


@pytest.mark.parametrize(
    "asked",
    [
        "lesquels dépassent 65 % ?",
        "et au-dessus de 65 % ?",
        "combien sont à plus de 65 % ?",
        "quels sont ceux à plus de 65 % ?",
    ],
)
def test_rows_beyond_a_share(asked: str) -> None:
    """Of the column that answered."""
    found = beyond(asked, OPINIONS)
    assert found is not None
    assert found.text.startswith("Lesquels sont à plus de 65 %, «\u202fOui\u202f», dans")


@pytest.mark.parametrize("asked", ["quels trams dépassent 65 % ?", "lesquels ?"])
def test_share_of_another_thing(asked: str) -> None:
    """What is named may be of another table."""
    assert beyond(asked, OPINIONS) is None
