"""Tables in plain text: tabs, drawn columns, pipes, their captions; and what is none."""

from __future__ import annotations

from tests.ingest.reading import (
    caption,
    captions,
    cells,
    names,
    paragraphs,
    read_text,
    tables,
)


def test_table_of_tabs_with_its_caption() -> None:
    """A leading tab marks the header; the caption is attached across an empty line."""
    found = read_text(
        "Tableau n°2 : Parts\n\n\tOui\tNon\nCHU\t68 %\t32 %\nEPSM\t40 %\t60 %\n\nSuite."
    )
    [(page, table)] = tables(found)
    assert caption(page, table) == "Tableau n°2 : Parts"
    assert names(page, table) == ["", "Oui", "Non"]
    assert cells(page, table) == [["CHU", "68 %", "32 %"], ["EPSM", "40 %", "60 %"]]
    assert table.row_labels


def test_table_of_labels_and_values_has_no_header() -> None:
    """Every row of two columns holds a figure: the first one too is a row."""
    [(page, table)] = tables(read_text("Avant.\n\nAsthme\t54%\nDiabète\t41%\nAVC\tn.c."))
    assert table.header is None
    assert cells(page, table)[0] == ["Asthme", "54%"]
    assert len(table.rows) == 3


def test_named_columns_of_two() -> None:
    """Names over a column of figures are a header."""
    [(page, table)] = tables(read_text("Partenaire\tPart\nCHU\t68%\nEPSM\t40%"))
    assert names(page, table) == ["Partenaire", "Part"]
    assert len(table.rows) == 2


def test_columns_drawn_with_spaces() -> None:
    """Aligned figures make a table; an indented first line is its header."""
    found = read_text(
        "Tableau 1 : Parts\n\n"
        "                      Oui      Non\n"
        "CHU                   68 %     32 %\n"
        "CH de proximité       77,2 %   22,8 %\n"
        "Cliniques privées     n.c.     -\n\nTexte qui suit."
    )
    [(page, table)] = tables(found)
    assert names(page, table) == ["", "Oui", "Non"]
    assert cells(page, table)[1:] == [
        ["CH de proximité", "77,2 %", "22,8 %"],
        ["Cliniques privées", "n.c.", "-"],
    ]
    assert paragraphs(found) == ["Texte qui suit."]


def test_words_with_wide_spaces_are_prose() -> None:
    """Double spaces alone make no table."""
    found = read_text("LE CORUM  MONTPELLIER\nLA CPTS  DU VAL\nLE CHU  DE NANTES\n\nTexte.")
    assert tables(found) == []


def test_tabs_that_only_align() -> None:
    """More tabs after a short label than after a long one are one column."""
    found = read_text("\t\t\tOui\tNon\nCHU\t\t\t4 %\t5 %\nCliniques privées\t6 %\t7 %")
    [(page, table)] = tables(found)
    assert names(page, table) == ["", "Oui", "Non"]
    assert cells(page, table) == [["CHU", "4 %", "5 %"], ["Cliniques privées", "6 %", "7 %"]]


def test_caption_below_its_table() -> None:
    """A caption after a table that has none belongs to it."""
    [(page, table)] = tables(read_text("A\t1\nB\t2\n\nTableau 3 : Nombres\n\nTexte après."))
    assert caption(page, table) == "Tableau 3 : Nombres"


def test_one_line_with_a_tab_is_prose() -> None:
    """One row makes no table."""
    found = read_text("Contact :\tMairie")
    assert tables(found) == []
    assert paragraphs(found) == ["Contact : Mairie"]


def test_caption_of_a_figure_stands_alone() -> None:
    """A chart has no text of its own, its caption stays."""
    assert captions(read_text("Texte.\n\nGraphique 1 : Évolution\n\nSuite du texte.")) == [
        "Graphique 1 : Évolution"
    ]


def test_pipe_table_in_text() -> None:
    """A Markdown table pasted into a text file is a table."""
    [(page, table)] = tables(read_text("| Acteur | Part |\n|---|---|\n| CHU | 4 % |\n| CH | 5 % |"))
    assert names(page, table) == ["Acteur", "Part"]
    assert cells(page, table) == [["CHU", "4 %"], ["CH", "5 %"]]
