"""Slide decks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from ingest.documents import Extraction, Kind
from ingest.loaders import pptx
from ingest.loaders.options import LoadOptions
from tests.ingest.reading import (
    caption,
    cells,
    dropped,
    headings,
    list_blocks,
    lists,
    names,
    paragraphs,
    tables,
)

Read = Callable[..., Extraction]
TITLE, CONTENT, TITLE_ONLY, BLANK = 0, 1, 5, 6


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Saves a deck and reads it back."""

    def call(deck: Any, max_pages: int = 99) -> Extraction:
        path = tmp_path / "a.pptx"
        deck.save(str(path))
        return pptx.load(path, LoadOptions(max_pages=max_pages))

    return call


def slide(deck: Any, layout: int, title: str = "") -> Any:
    """A new slide with its title."""
    made = deck.slides.add_slide(deck.slide_layouts[layout])
    if title:
        made.shapes.title.text = title
    return made


def box(on: Any, text: str, left: float, top: float, width: float = 3, height: float = 1) -> None:
    """A text box, in inches."""
    frame = on.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(height))
    frame.text_frame.text = text


def test_slides_are_pages_with_titles_and_lists(read: Read) -> None:
    """A title is a heading, an outline is a nested list without markers."""
    deck = Presentation()
    slide(deck, TITLE, "Atelier 44")
    body = slide(deck, CONTENT, "Propos introductif").placeholders[1].text_frame
    body.text = "Ancrage territorial"
    nested = body.add_paragraph()
    nested.text, nested.level = "Bassin de vie", 1
    body.add_paragraph().text = "Projet partagé"
    found = read(deck)
    assert [page.number for page in found.pages] == [1, 2]
    assert headings(found) == [(1, "Atelier 44"), (2, "Propos introductif")]
    [(_, block)] = list_blocks(found)
    assert [(item.marker, item.depth) for item in block.items] == [("", 0), ("", 1), ("", 0)]
    assert (found.title, found.kind) == ("Atelier 44", Kind.SLIDES)
    assert found.pages[0].width == 720


def test_typed_bullets_in_a_box(read: Read) -> None:
    """Bullets typed by hand are markers; the line above introduces."""
    deck = Presentation()
    made = slide(deck, TITLE_ONLY, "Objectifs")
    box(made, "Elle vise à :\n- soigner\n- prévenir", 1, 2)
    found = read(deck)
    [(_, block)] = list_blocks(found)
    assert [item.marker for item in block.items] == ["-", "-"]
    assert block.introduction is not None


def test_reading_order(read: Read) -> None:
    """Columns are read one after the other, whatever the order of the file."""
    deck = Presentation()
    made = slide(deck, TITLE_ONLY, "Deux colonnes")
    box(made, "Droite haut.", 5, 2, height=2)
    box(made, "Gauche bas.", 1, 3.5, height=2)
    box(made, "Gauche haut.", 1, 2)
    box(made, "Pied.", 1, 6, width=8)
    assert paragraphs(read(deck)) == ["Gauche haut.", "Gauche bas.", "Droite haut.", "Pied."]


def test_groups_are_opened(read: Read) -> None:
    """Members of a group are placed where the slide shows them."""
    deck = Presentation()
    made = slide(deck, TITLE_ONLY, "Groupe")
    box(made, "Après.", 1, 5)
    group = made.shapes.add_group_shape()
    inner = group.shapes.add_textbox(Inches(1), Inches(2), Inches(3), Inches(1))
    inner.text_frame.text = "Dans le groupe."
    assert paragraphs(read(deck)) == ["Dans le groupe.", "Après."]


def test_table(read: Read) -> None:
    """A table with a merged header and its caption."""
    deck = Presentation()
    made = slide(deck, TITLE_ONLY, "Parts")
    box(made, "Tableau n°1 : Parts", 1, 1.5, height=0.4)
    frame = made.shapes.add_table(3, 3, Inches(1), Inches(2.2), Inches(6), Inches(2))
    for row, texts in enumerate((("", "Part", ""), ("", "2023", "2024"), ("CHU", "4 %", "5 %"))):
        for column, text in enumerate(texts):
            frame.table.cell(row, column).text = text
    frame.table.cell(0, 1).merge(frame.table.cell(0, 2))
    [(page, table)] = tables(read(deck))
    assert caption(page, table) == "Tableau n°1 : Parts"
    assert names(page, table) == ["", "Part / 2023", "Part / 2024"]
    assert cells(page, table) == [["CHU", "4 %", "5 %"]]


def test_chart(read: Read) -> None:
    """The data of a chart is a table, its title the caption."""
    deck = Presentation()
    made = slide(deck, TITLE_ONLY, "Graphique")
    data = CategoryChartData(number_format="0%")
    data.categories = ["CHU", "EPSM"]
    data.add_series("2024", (0.4, 0.6))
    chart = made.shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED, Inches(1), Inches(2), Inches(6), Inches(4), data
    ).chart
    chart.has_title = True
    chart.chart_title.text_frame.text = "Sans formalisation"
    [(page, table)] = tables(read(deck))
    assert caption(page, table) == "Sans formalisation"
    assert names(page, table) == ["", "2024"]
    assert cells(page, table) == [["CHU", "40 %"], ["EPSM", "60 %"]]


def test_banners(read: Read) -> None:
    """A text that stands on many slides is kept on the first only."""
    deck = Presentation()
    for number in range(4):
        made = slide(deck, TITLE_ONLY, f"Sujet {number}")
        box(made, "Journées nationales 2025", 1, 7, height=0.3)
        box(made, f"Texte {number}.", 1, 2)
    found = read(deck)
    assert paragraphs(found).count("Journées nationales 2025") == 1
    assert dropped(found) == [("banner", "Journées nationales 2025")] * 3


def test_notes_come_last(read: Read) -> None:
    """Speaker notes are paragraphs after the slide."""
    deck = Presentation()
    made = slide(deck, TITLE_ONLY, "Sujet")
    box(made, "Sur la diapositive.", 1, 2)
    made.notes_slide.notes_text_frame.text = "À dire à l’oral."
    assert paragraphs(read(deck)) == ["Sur la diapositive.", "À dire à l’oral."]


def test_hidden_slide(read: Read) -> None:
    """A hidden slide keeps its number and gives no text."""
    deck = Presentation()
    slide(deck, TITLE_ONLY, "Montrée")
    slide(deck, TITLE_ONLY, "Cachée").element.set("show", "0")
    slide(deck, TITLE_ONLY, "Suite")
    found = read(deck)
    assert [page.text for page in found.pages] == ["Montrée", "", "Suite"]
    assert dropped(found) == [("hidden", "Cachée")]


def test_slide_without_title(read: Read) -> None:
    """The first text stands in for a missing title when it looks like one."""
    deck = Presentation()
    made = slide(deck, BLANK)
    box(made, "Des objectifs partagés", 1, 1)
    box(made, "Les CPTS et les hôpitaux agissent ensemble.", 1, 3)
    assert headings(read(deck)) == [(2, "Des objectifs partagés")]


def test_limit_of_slides(read: Read) -> None:
    """Slides beyond the limit are told."""
    deck = Presentation()
    for number in range(3):
        slide(deck, TITLE_ONLY, f"Sujet {number}")
    found = read(deck, max_pages=2)
    assert len(found.pages) == 2
    assert "2 premières diapositives sur 3" in found.warnings[0]


def test_lone_outline_is_no_list(read: Read) -> None:
    """One paragraph in the outline is prose."""
    deck = Presentation()
    slide(deck, CONTENT, "Sujet").placeholders[1].text_frame.text = "Une seule phrase."
    found = read(deck)
    assert lists(found) == []
    assert paragraphs(found) == ["Une seule phrase."]


def test_the_first_slide_dates_a_deck_whose_template_does_not(read: Read) -> None:
    """The dates of the template are left; the month on the title slide is the date."""
    deck = Presentation()
    shown = slide(deck, 0, "Atelier")
    assert read(deck).date is None
    shown.placeholders[1].text = "Novembre 2025"
    assert read(deck).date == "2025-11"
