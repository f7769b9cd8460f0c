"""Tables of PDF files: ruled, partly ruled, unruled, over two pages."""

from __future__ import annotations

from pathlib import Path

from tests.ingest.pdf_files import LEFT, PROSE, document, grid, wrapped, write, write_lines
from tests.ingest.pdf_tables import FIGURES, WIDTHS, labels_of, only_table, read, rows_of, tables_of


def test_ruled_table_with_its_caption(tmp_path: Path) -> None:
    """Every figure as it stands, with its labels; the text occurs once."""
    pdf = document()
    pdf.add_page()
    write(pdf, LEFT, 80, "Tableau n° 7 : Formes de partenariat", 9, "B")
    grid(pdf, 90, FIGURES, WIDTHS)
    write_lines(pdf, LEFT, 220, wrapped(pdf, PROSE, 480))
    page, table = only_table(read(pdf, tmp_path))
    assert table.caption is not None
    assert page.slice(table.caption) == "Tableau n° 7 : Formes de partenariat"
    assert labels_of(page, table) == [[name] for name in FIGURES[0]]
    assert rows_of(page, table) == FIGURES[1:]
    assert table.row_labels
    assert page.text.count("135 000") == 1


def test_caption_below_the_table(tmp_path: Path) -> None:
    """Taken when none stands above."""
    pdf = document()
    pdf.add_page()
    grid(pdf, 90, FIGURES, WIDTHS)
    write(pdf, LEFT, 180, "Tableau 2. Partenariats conclus", 9)
    page, table = only_table(read(pdf, tmp_path))
    assert table.caption is not None
    assert page.slice(table.caption) == "Tableau 2. Partenariats conclus"


def test_wrapped_cells_are_joined(tmp_path: Path) -> None:
    """Two lines of a cell are one text, without the hyphen that cut a word."""
    pdf = document()
    pdf.add_page()
    for y, height in ((80, 20), (100, 40), (140, 20)):
        pdf.rect(LEFT, y, 120, height)
        pdf.rect(LEFT + 120, y, 120, height)
    write(pdf, LEFT + 4, 94, "Action", 9, "B")
    write(pdf, LEFT + 124, 94, "Part", 9, "B")
    write_lines(pdf, LEFT + 4, 114, ["Suivi après l’hospitali-", "sation du patient"], 9)
    write(pdf, LEFT + 124, 120, "43 %", 9)
    write(pdf, LEFT + 4, 154, "Prévention", 9)
    write(pdf, LEFT + 124, 154, "57 %", 9)
    page, table = only_table(read(pdf, tmp_path))
    assert rows_of(page, table) == [
        ("Suivi après l’hospitalisation du patient", "43 %"),
        ("Prévention", "57 %"),
    ]


def test_merged_header_is_repeated_over_its_columns(tmp_path: Path) -> None:
    """Each column has the label above it and its own, and the corner is empty."""
    pdf = document()
    pdf.add_page()
    pdf.rect(LEFT, 80, 100, 40)
    pdf.rect(LEFT + 100, 80, 200, 20)
    write(pdf, LEFT + 150, 94, "Effectifs", 9, "B")
    for column, year in enumerate(("2023", "2024")):
        pdf.rect(LEFT + 100 + 100 * column, 100, 100, 20)
        write(pdf, LEFT + 130 + 100 * column, 114, year, 9, "B")
    for number, (name, one, two) in enumerate((("CHU", "12", "14"), ("CH", "7", "9"))):
        y = 120 + 20 * number
        for column, text in enumerate((name, one, two)):
            pdf.rect(LEFT + 100 * column, y, 100, 20)
            write(pdf, LEFT + 4 + 100 * column, y + 14, text, 9)
    page, table = only_table(read(pdf, tmp_path))
    assert labels_of(page, table) == [[], ["Effectifs", "2023"], ["Effectifs", "2024"]]
    assert rows_of(page, table) == [("CHU", "12", "14"), ("CH", "7", "9")]


def test_table_over_two_pages_is_one(tmp_path: Path) -> None:
    """The repeated header goes, the columns keep their labels, the identity is shared."""
    pdf = document()
    pdf.add_page()
    write_lines(pdf, LEFT, 80, wrapped(pdf, PROSE, 480))
    grid(pdf, 640, [FIGURES[0], *[(f"Ligne {n}", "1 %", "2 %", "3 %") for n in "abcde"]], WIDTHS)
    pdf.add_page()
    grid(pdf, 60, [FIGURES[0], *[(f"Ligne {n}", "4 %", "5 %", "6 %") for n in "fgh"]], WIDTHS)
    (first, one), (second, two) = tables_of(read(pdf, tmp_path))
    assert one.id == two.id
    assert two.columns == one.columns
    assert rows_of(second, two) == [(f"Ligne {n}", "4 %", "5 %", "6 %") for n in "fgh"]
    assert len(rows_of(first, one)) == 5
    assert [item.reason for item in second.dropped] == ["duplicate"]


def test_unruled_table_of_figures(tmp_path: Path) -> None:
    """Aligned cells are enough when they hold figures."""
    pdf = document()
    pdf.add_page()
    write_lines(pdf, LEFT, 80, wrapped(pdf, PROSE, 480))
    grid(pdf, 130, FIGURES, WIDTHS, ruled=False)
    write_lines(pdf, LEFT, 240, wrapped(pdf, PROSE, 480))
    page, table = only_table(read(pdf, tmp_path))
    assert labels_of(page, table) == [[name] for name in FIGURES[0]]
    assert rows_of(page, table) == FIGURES[1:]


def test_table_with_horizontal_rules_only(tmp_path: Path) -> None:
    """Rules between the rows group the lines of wrapped cells."""
    pdf = document()
    pdf.add_page()
    rows = [
        ("Acteur", "Rôle", "Part"),
        ("DAC", "appui aux parcours", "69 %"),
        ("HAD", "soins", "34 %"),
    ]
    y = 100.0
    for name, role, part in rows:
        pdf.line(LEFT, y, LEFT + 400, y)
        write(pdf, LEFT, y + 14, name, 9)
        write(pdf, LEFT + 120, y + 14, role, 9)
        write(pdf, LEFT + 320, y + 14, part, 9)
        y += 20
        if name == "DAC":
            write(pdf, LEFT + 120, y + 6, "et coordination", 9)
            y += 12
    pdf.line(LEFT, y, LEFT + 400, y)
    page, table = only_table(read(pdf, tmp_path))
    assert rows_of(page, table) == [("DAC", "appui aux parcours et coordination", "69 %"), rows[2]]


def test_labels_and_values_have_no_header(tmp_path: Path) -> None:
    """Two columns without a look of their own."""
    pdf = document()
    pdf.add_page()
    rows = [
        ("Date", "12 mars 2025"),
        ("Lieu", "Angers"),
        ("Objet", "Convention"),
        ("Durée", "3 ans"),
    ]
    grid(pdf, 90, rows, (100, 200))
    page, table = only_table(read(pdf, tmp_path))
    assert table.header is None
    assert rows_of(page, table) == rows


def test_coloured_cells_with_gaps_are_a_table(tmp_path: Path) -> None:
    """Slides draw cells as boxes of colour without rules."""
    pdf = document(landscape=True)
    pdf.add_page()
    pdf.set_fill_color(220, 230, 240)
    for row, cells in enumerate(FIGURES):
        for column, cell in enumerate(cells):
            pdf.rect(60 + 150 * column, 100 + 50 * row, 146, 46, style="F")
            write(pdf, 70 + 150 * column, 130 + 50 * row, cell, 12)
    page, table = only_table(read(pdf, tmp_path))
    assert rows_of(page, table) == FIGURES[1:]


def test_table_on_its_side_is_read(tmp_path: Path) -> None:
    """A wide table turned on an upright page; its boxes lie where it does."""
    pdf = document()
    pdf.add_page()
    with pdf.rotation(90, 300, 400):
        grid(pdf, 300, FIGURES, WIDTHS)
    page, table = only_table(read(pdf, tmp_path))
    assert rows_of(page, table) == FIGURES[1:]
    (box,) = table.boxes
    assert page.height > page.width
    assert box.y1 - box.y0 > box.x1 - box.x0


def test_rows_have_boxes(tmp_path: Path) -> None:
    """One a row, inside the table's."""
    pdf = document()
    pdf.add_page()
    grid(pdf, 90, FIGURES, WIDTHS)
    _, table = only_table(read(pdf, tmp_path))
    (whole,) = table.boxes
    for row in table.rows:
        (box,) = row.boxes
        assert whole.y0 <= box.y0 < box.y1 <= whole.y1


def test_rows_printed_between_bars(tmp_path: Path) -> None:
    """Even where two of them run together in one paragraph."""
    pdf = document()
    pdf.add_page()
    rows = ["Lycées | site |", "ANAH | national | Musées | site |", "Préfectures | département |"]
    for number, row in enumerate(rows):
        write(pdf, LEFT, 100 + 30 * number, row)
    page, table = only_table(read(pdf, tmp_path))
    assert rows_of(page, table) == [
        ("Lycées", "site"),
        ("ANAH", "national"),
        ("Musées", "site"),
        ("Préfectures", "département"),
    ]


def test_shaded_rows_take_the_plain_ones_between_them(tmp_path: Path) -> None:
    """Only every other row is drawn."""
    pdf = document()
    pdf.add_page()
    pdf.set_fill_color(225, 230, 240)
    for number, row in enumerate(FIGURES):
        for column, cell in enumerate(row):
            if number in (0, 1):
                pdf.rect(LEFT + 100 * column, 90 + 18 * number, 100, 18, style="F")
            write(pdf, LEFT + 4 + 100 * column, 102 + 18 * number, cell, 9)
    page, table = only_table(read(pdf, tmp_path))
    assert rows_of(page, table) == FIGURES[1:]


def test_row_cut_by_the_page_end_stays_in_its_table(tmp_path: Path) -> None:
    """Its rest is a row of the next page, not prose."""
    pdf = document()
    pdf.add_page()
    write_lines(pdf, LEFT, 80, wrapped(pdf, PROSE, 480))
    grid(pdf, 700, FIGURES, WIDTHS)
    pdf.add_page()
    grid(pdf, 60, [("privé spécialisé", "", "", "")], WIDTHS)
    write_lines(pdf, LEFT, 120, wrapped(pdf, PROSE, 480))
    (_, one), (second, two) = tables_of(read(pdf, tmp_path))
    assert one.id == two.id
    assert rows_of(second, two) == [("privé spécialisé", "", "", "")]
