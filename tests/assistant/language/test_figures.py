"""Figures, dates and names of a text, with their offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.figures import (
    FigureKind,
    dates,
    figures,
    number_words,
    numeric_value,
    people,
    values,
)


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("soit 37,87 % des écoles", "37.87", FigureKind.PERCENT),
        ("soit 37 pour cent des écoles", "37", FigureKind.PERCENT),
        ("135 000 habitants", "135000", FigureKind.QUANTITY),
        ("135\u202f000 habitants", "135000", FigureKind.QUANTITY),
        ("1.250 livres", "1250", FigureKind.QUANTITY),
        ("une hausse depuis 2019", "2019", FigureKind.YEAR),
        ("voir le tableau n° 7", "7", FigureKind.LABEL),
        ("l'étape 3 commence", "3", FigureKind.LABEL),
        ("l'article 12", "12", FigureKind.LABEL),
    ],
)
def test_one_figure(text: str, value: str, kind: FigureKind) -> None:
    """A number with what it is, in one spelling."""
    (figure,) = figures(text)
    assert (figure.value, figure.kind) == (value, kind)


def test_days_of_dates_are_no_quantities() -> None:
    """« Le 15 septembre 2025 » holds a year and no count."""
    assert [f.kind for f in figures("le 15 septembre 2025")] == [FigureKind.YEAR]


def test_digits_inside_words_are_no_figures() -> None:
    """« B2i » and « A4 » are names."""
    assert figures("le B2i au format A4") == ()


@given(st.text(alphabet="0123456789 ,.%\u202fabcn°é", max_size=40))
def test_figures_are_slices(text: str) -> None:
    """Of any text: each figure lies in it, in order, and begins with a digit."""
    end = 0
    for figure in figures(text):
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start].isdigit()
        end = figure.end


@pytest.mark.parametrize(
    "date",
    [
        "15 septembre 2025",
        "1er mars",
        "5 et 6 novembre 2025",
        "mars 2024",
        "12/03/2024",
        "fin 2023",
        "printemps 2026",
        "1998",
    ],
)
def test_dates(date: str) -> None:
    """Days, months, seasons and years are found whole."""
    text = f"Le salon se tient : {date}."
    assert [text[a:b] for a, b in dates(text)] == [date]


def test_quantity_is_no_date() -> None:
    """A number of four digits outside the centuries is a quantity."""
    assert dates("5 400 livres et 905 lecteurs") == ()


def test_people_with_and_without_title() -> None:
    """Capitalised words in a row, a title in front of them included."""
    text = "Écrit par Madame Lucie Fontanel et Jean-Paul de la Tour pour la commune."
    assert "Madame Lucie Fontanel" in [text[a:b] for a, b in people(text)]
    assert people("un texte sans aucun nom") == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Selon Lucie Fontanel, il pleut.", ["Lucie Fontanel"]),
        ("La RPI Val Brisac est ouverte.", []),
        ("Monsieur Serge BRUN parle.", ["Monsieur Serge BRUN"]),
    ],
)
def test_opening_words_and_acronyms_make_no_name(text: str, names: list[str]) -> None:
    """What opens a sentence is no first name, and no name begins with an acronym."""
    assert [text[a:b] for a, b in people(text)] == names


def test_number_words() -> None:
    """Numbers in letters, plurals included; words that only begin like one are none."""
    text = "deux centaines, et un sixième ou septembre"
    assert [text[a:b] for a, b in number_words(text)] == ["deux", "centaines"]


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("12 400", 12400.0),
        ("62 %", 62.0),
        ("< 5 %", 5.0),
        ("1,5 M€", None),
        ("15 €", 15.0),
        ("n.c.", None),
        ("–", None),
        ("", None),
        ("12 à 15", None),
    ],
)
def test_number_of_a_cell(cell: str, number: float | None) -> None:
    """A cell holds one number or none."""
    assert numeric_value(cell) == number


def test_values_have_one_spelling() -> None:
    """« 12 400 » and « 12.400 » are the same value."""
    assert values("12 400 livres") == values("12.400 livres") == {"12400"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'évêque l'obtient en 1356.", ["1356"]),
        ("le partage en 843 de l'Empire", ["843"]),
        ("dans le courant du XXe siècle", ["XXe siècle"]),
        ("livré en 300 jours", []),
        ("Les 1492 habitants", []),
    ],
)
def test_early_years_and_centuries_are_dates(text: str, found: list[str]) -> None:
    """A number of three or four digits is a year behind « en » only."""
    assert [text[start:end] for start, end in dates(text)] == found
