"""Headers and row labels of grids of cells."""

from __future__ import annotations

import pytest

from ingest.loaders.grid import header_rows, is_figure, is_nothing, structured


@pytest.mark.parametrize(
    "cell", ["68%", "37,87 %", "135 000", "0", "1 234,5 €", "< 5", "3/12", "12 (4 %)", "+3 pts"]
)
def test_figures(cell: str) -> None:
    """Quantities in French format."""
    assert is_figure(cell)


@pytest.mark.parametrize("cell", ["", "2024", "T1 2025", "CHU", "n.c.", "2023-2024", "Étape 1"])
def test_not_figures(cell: str) -> None:
    """Years, quarters and words are names."""
    assert not is_figure(cell)


def test_nothing() -> None:
    """Signs that stand for a missing value."""
    assert all(is_nothing(cell) for cell in ("", "–", "n.c.", "nd", "NC", "-"))
    assert not is_nothing("0 %")


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ([["", "Oui", "Non"], ["CHU", "4 %", "5 %"]], 1),
        ([["Acteur", "2023", "2024"], ["CHU", "4", "5"]], 1),
        ([["IC", "41 %"], ["Diabète", "30 %"]], 0),
        ([["Acteur", "Part"], ["CHU", "4 %"]], 1),
        ([["Acteur", "Rôle", "Date"], ["ARS", "Finance", "mai"]], 1),
        ([["Nom", "Missions"], ["ARS", "Financer et suivre les projets"]], 1),
        ([["IC", "insuffisance"], ["CA", "conseil"]], 0),
        ([["seule", "ligne"]], 0),
        (
            [["", "Femmes", "", "Hommes", ""], ["", "A", "B", "A", "B"], ["x", "1", "2", "3", "4"]],
            2,
        ),
    ],
)
def test_header_rows(rows: list[list[str]], count: int) -> None:
    """The number of rows that name the columns."""
    assert header_rows(rows) == count


def test_merged_header_is_repeated() -> None:
    """An empty cell of an upper header row belongs to the cell at its left."""
    table = structured(
        [["", "Femmes", "", "Hommes", ""], ["", "A", "B", "A", "B"], ["x", "1", "2", "3", "4"]]
    )
    assert table.header[0] == ("", "Femmes", "Femmes", "Hommes", "Hommes")
    assert table.row_labels


def test_column_of_figures_labels_nothing() -> None:
    """A grid of figures only has no row labels."""
    assert not structured([["1", "2"], ["3", "4"]]).row_labels
