"""Reading tables: cells, rows, extremes, answers by yes and no, values."""

import pytest
from documents import (
    NEXT_PAGE,
    Bullets,
    Grid,
    assistant,
    document,
    part_texts,
    shown,
    tables,
    texts,
)

from assistant.candidates.candidate import Candidate, Shape
from ingest.documents import Document, DocumentInfo, Span
from ingest.loaders.builder import PageBuilder

LIBRARIES = document(
    "bibliotheques",
    "# Bibliothèques de la vallée",
    Grid(
        "Tableau n°3 : Activité des bibliothèques",
        (
            ("Ville", "Livres prêtés", "Lecteurs inscrits"),
            ("Valmorin", "12 400", "830"),
            ("Saint-Brisac", "3 150", "1 212"),
            ("Les Ormeaux", "7 020", "n.c."),
            ("Les Ormeaux Nord", "150", "905"),
        ),
    ),
)
CANTEENS = document(
    "cantines",
    Grid(
        "Tableau 4 : L’établissement a-t-il une cantine ?",
        (
            ("Établissement", "Oui", "Non", "Ne sait pas"),
            ("École maternelle", "62 %", "30 %", "8 %"),
            ("Collège", "96 %", "4 %", "0 %"),
            ("Lycée", "96 %", "3 %", "1 %"),
        ),
    ),
)
FARES = document(
    "tarifs",
    Grid("Tarifs de la piscine", (("Enfant", "2 €"), ("Adulte", "5 €")), header=False),
)


def _of(shape: Shape, question: str, source: Document) -> list[Candidate]:
    return [candidate for candidate in tables(question, source) if candidate.shape is shape]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Combien de livres prêtés à Saint-Brisac ?", "3 150"),
        ("Combien de lecteurs inscrits à Valmorin ?", "830"),
        ("lecteurs inscrits Saint-Brisac", "1 212"),
    ],
)
def test_row_and_column_name_a_cell(question: str, value: str) -> None:
    """One row and one column: one cell."""
    assert part_texts(Shape.CELL, question, LIBRARIES) == [[value]]


def test_shorter_label_is_not_taken_for_the_longer() -> None:
    """« Les Ormeaux » is not « Les Ormeaux Nord »."""
    assert part_texts(Shape.CELL, "Combien de livres prêtés aux Ormeaux ?", LIBRARIES) == [
        ["7 020"]
    ]


def test_unknown_row_names_no_cell() -> None:
    """A town that the table lacks gives no cell of another town."""
    assert _of(Shape.CELL, "Combien de livres prêtés à Montfleur ?", LIBRARIES) == []


def test_row_alone() -> None:
    """A row without a column: the whole row, its column names as leads."""
    source = texts(LIBRARIES)
    (row,) = _of(Shape.ROW, "Que sait-on de Saint-Brisac ?", LIBRARIES)
    assert shown(row, source) == ["3 150", "1 212"]
    assert [source.slice("bibliotheques", p.lead) for p in row.parts if p.lead] == [
        "Livres prêtés",
        "Lecteurs inscrits",
    ]


def test_several_rows_of_one_column() -> None:
    """Two towns compared: their two cells, in the order of the table."""
    question = "Compare les livres prêtés à Saint-Brisac et à Valmorin"
    assert part_texts(Shape.CELLS, question, LIBRARIES) == [["12 400", "3 150"]]


def test_column_alone() -> None:
    """A column without a row: all its cells."""
    (column,) = _of(Shape.CELLS, "Combien de lecteurs inscrits ?", LIBRARIES)
    assert shown(column, texts(LIBRARIES)) == ["830", "1 212", "n.c.", "905"]


def test_whole_table_is_always_offered() -> None:
    """A question that names no row and no column may want the table."""
    (whole,) = _of(Shape.TABLE, "Que montre le tableau ?", LIBRARIES)
    assert len(whole.parts) == 4
    assert len(whole.columns) == 3


@pytest.mark.parametrize(
    ("question", "value", "town"),
    [
        ("Quelle ville a prêté le plus de livres ?", "12 400", "Valmorin"),
        ("Quelle ville a prêté le moins de livres ?", "150", "Les Ormeaux Nord"),
        ("Quelle ville a le plus de lecteurs inscrits ?", "1 212", "Saint-Brisac"),
    ],
)
def test_extreme_of_a_column(question: str, value: str, town: str) -> None:
    """The greatest or the least number, with the label of its row; « n.c. » is no number."""
    (extreme,) = _of(Shape.EXTREME, question, LIBRARIES)
    (part,) = extreme.parts
    source = texts(LIBRARIES)
    assert source.slice("bibliotheques", part.span) == value
    assert part.lead is not None
    assert source.slice("bibliotheques", part.lead) == town


def test_extreme_quotes_all_that_it_compared() -> None:
    """A maximum is proved by every row with a number, not by its own alone."""
    (extreme,) = _of(Shape.EXTREME, "Quelle ville a prêté le plus de livres ?", LIBRARIES)
    source = texts(LIBRARIES)
    quoted = "\n".join(source.slice("bibliotheques", span) for span in extreme.spans)
    assert all(town in quoted for town in ("Valmorin", "Saint-Brisac", "Les Ormeaux Nord"))


def test_equal_extremes_are_all_given() -> None:
    """Two establishments share the first place."""
    (extreme,) = _of(Shape.EXTREME, "Quel établissement a le plus de cantines ?", CANTEENS)
    assert shown(extreme, texts(CANTEENS)) == ["96 %", "96 %"]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Quelle part des collèges a une cantine ?", "96 %"),
        ("Quelle part des collèges n'a pas de cantine ?", "4 %"),
        ("Quelle part des écoles maternelles ne sait pas ?", "8 %"),
        ("Quelle part des collèges répond non ?", "4 %"),
    ],
)
def test_yes_no_and_undecided_columns(question: str, value: str) -> None:
    """A caption that asks: the sense of the question chooses the column."""
    assert part_texts(Shape.CELL, question, CANTEENS) == [[value]]


@pytest.mark.parametrize(
    ("question", "cell"),
    [
        ("À quoi correspond le chiffre 1 212 ?", ("1 212", "Saint-Brisac", "Lecteurs inscrits")),
        ("7 020 livres, à quoi ça correspond ?", ("7 020", "Les Ormeaux", "Livres prêtés")),
    ],
)
def test_cell_found_by_its_value(question: str, cell: tuple[str, str, str]) -> None:
    """A figure that is given is answered by what it stands for, and by no other figure."""
    source = texts(LIBRARIES)
    (found,) = _of(Shape.CELL, question, LIBRARIES)
    (part,) = found.parts
    spans = [part.span, part.lead, *found.labels]
    assert tuple(source.slice("bibliotheques", span) for span in spans if span) == cell


def test_value_of_several_cells_is_read_in_the_column_named() -> None:
    """Two cells hold 96 %: both are meant; the 4 % beside them is not."""
    question = "96 % qui disent oui, c'est pour qui ?"
    assert ["96 %", "96 %"] in part_texts(Shape.CELLS, question, CANTEENS)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Valmorin ou Saint-Brisac : qui prête le plus de livres ?", ["12 400", "3 150"]),
        ("On prête plus de livres à Valmorin ou aux Ormeaux ?", ["12 400", "7 020"]),
        ("Valmorin a plus de livres prêtés ou de lecteurs inscrits ?", ["12 400", "830"]),
    ],
)
def test_both_sides_of_a_comparison(question: str, values: list[str]) -> None:
    """Two rows of one column, or two columns of one row."""
    assert values in part_texts(Shape.CELLS, question, LIBRARIES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Quelle est la deuxième ville pour les livres prêtés ?", ["7 020"]),
        ("Les deux villes qui ont le plus de livres prêtés ?", ["12 400", "7 020"]),
        ("Les deux dernières villes pour les livres prêtés ?", ["3 150", "150"]),
        ("Quelle ville vient juste après Valmorin pour les livres prêtés ?", ["7 020"]),
        ("À quelle place arrive Saint-Brisac pour les livres prêtés ?", ["3 150"]),
    ],
)
def test_rank_is_sorted_by_the_column_named(question: str, values: list[str]) -> None:
    """A table in no order is sorted by its figures."""
    assert part_texts(Shape.EXTREME, question, LIBRARIES) == [values]


@pytest.mark.parametrize(
    "question",
    [
        "Quelle ville vient juste après Les Ormeaux Nord pour les livres prêtés ?",
        "Quel musée est deuxième pour les livres prêtés ?",
        "Quelle est la deuxième ville ?",
    ],
)
def test_no_rank_without_a_neighbour_a_class_or_a_column(question: str) -> None:
    """Nothing follows the last, no museum is a town, and two columns give two orders."""
    assert not _of(Shape.EXTREME, question, LIBRARIES)


def test_value_that_no_cell_holds() -> None:
    """A figure of nowhere finds no row."""
    assert _of(Shape.ROW, "À quoi correspond le chiffre 4 321 ?", LIBRARIES) == []


def test_table_without_header() -> None:
    """The only column of values needs no name."""
    assert part_texts(Shape.CELL, "Quel tarif pour un adulte ?", FARES) == [["5 €"]]


def test_table_over_two_pages_is_read_as_one() -> None:
    """An extreme looks at both parts, and each span keeps its page."""
    first, second = PageBuilder(1), PageBuilder(2)
    part = first.add_table([["Nord", "5"], ["Sud", "9"]], header=[["Quartier", "Arbres plantés"]])
    second.add_table([["Est", "12"], ["Ouest", "2"]], continues=part)
    info = DocumentInfo("arbres", "Arbres", "arbres.txt", "arbres", page_count=2)
    source = Document(info, (first.build(), second.build()))
    (extreme,) = _of(Shape.EXTREME, "Quel quartier a le plus d'arbres plantés ?", source)
    assert shown(extreme, texts(source)) == ["12"]
    assert [span.page for span in extreme.spans] == [1, 1, 1, 2, 2]


def test_only_tables_are_read() -> None:
    """Prose and lists are left to others."""
    source = document("d", "Valmorin prête 12 livres.", NEXT_PAGE, "Villes :", Bullets(("a", "b")))
    assert tables("Combien de livres à Valmorin ?", source) == ()


def test_every_part_is_a_cell() -> None:
    """Whatever is asked, what is shown is sliced from within the rows quoted."""
    for question in ("Valmorin", "livres prêtés", "Quelle ville a le plus de lecteurs ?", "905"):
        for candidate in tables(question, LIBRARIES):
            for part in candidate.parts:
                assert isinstance(part.span, Span)
                assert any(span.contains(part.span) for span in candidate.spans)


def test_equal_values_share_their_rank() -> None:
    """« À quelle place » counts those that are ahead, not the lines above."""
    question = "À quelle place arrive le lycée pour les oui ?"
    (found,) = _of(Shape.EXTREME, question, CANTEENS)
    assert found.places == (1,)


def test_the_least_of_a_thing_is_the_most_of_its_absence() -> None:
    """« Le moins équipé » has the most « Pas d'équipement »."""
    rooms = document(
        "salles",
        Grid(
            "Équipement par type d’école",
            (
                ("", "Pas d’équipement", "Tableau"),
                ("Collège", "12 %", "40 %"),
                ("Lycée", "35 %", "9 %"),
            ),
        ),
    )
    answer = assistant(rooms).ask("Quelle école est la moins équipée ?")
    assert "35 %" in answer.text
    assert "la plus élevée" in answer.text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Quel établissement répond le plus « non » à la question de la cantine ?", "30 %"),
        ("Dans quel établissement savent-ils le moins s'il y a une cantine ?", "8 %"),
        ("Dans quel établissement savent-ils le mieux s'il y a une cantine ?", "0 %"),
    ],
)
def test_extreme_of_the_answer_that_is_named(question: str, value: str) -> None:
    """Who says no most, and who knows least, are not read in the column of the yes."""
    assert [value] in part_texts(Shape.EXTREME, question, CANTEENS)


def test_extremes_of_a_short_table_are_not_half_of_it() -> None:
    """Of three rows, only the first is the most."""
    assert part_texts(
        Shape.EXTREME, "Quels établissements ont le plus de cantines ?", CANTEENS
    ) == [["96 %", "96 %"]]
