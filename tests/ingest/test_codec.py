"""Pages and blocks come back from the catalogue as they went in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ingestion import sample_document, sample_page

from ingest.documents import Box, Heading, Page, Row, Table
from ingest.loaders.builder import PageBuilder
from ingest.store import codec


def _again(page: Page) -> Page:
    return codec.page_from_bytes(codec.page_to_bytes(page), page.number, page.text)


def test_a_page_with_every_kind_of_block_comes_back() -> None:
    """Blocks, dropped text, label and size."""
    page = replace(sample_page(), ocr_confidence=0.83, scanned=True)
    assert _again(page) == page


def test_an_empty_page_comes_back() -> None:
    """No block, no label."""
    page = PageBuilder(3).build()
    assert _again(page) == page


def test_boxes_come_back() -> None:
    """Rectangles of blocks and of rows serve the highlighting."""
    box = Box(1, 10.5, 20.25, 30.0, 40.0)
    page = PageBuilder(1)
    page.add_heading("Titre", 1, [box])
    page.add_table([["a"]], boxes=[box], row_boxes=[[box]])
    heading, table = _again(page.build()).blocks
    assert isinstance(heading, Heading)
    assert isinstance(table, Table)
    assert heading.boxes == table.boxes == table.rows[0].boxes == (box,)


def test_a_continued_table_points_at_the_page_before() -> None:
    """Caption, header and labels keep their own page."""
    first, second = PageBuilder(1), PageBuilder(2)
    part = first.add_table([["A", "1"]], header=[["Lieu", "Part"]], caption="Tableau 1")
    second.add_table([["B", "2"]], continues=part)
    page = second.build()
    (table,) = _again(page).blocks
    assert table == page.blocks[0]
    assert isinstance(table, Table)
    assert table.header is not None
    assert table.header.page == 1
    assert isinstance(table.rows[0], Row)


def test_a_description_comes_back() -> None:
    """All the fields of a document."""
    info = replace(sample_document().info, audience=("élus", "soignants"), url="https://x.fr/é")
    assert codec.info_from_json(codec.info_to_json(info)) == info


def test_a_description_with_another_field_is_refused() -> None:
    """A value that this version does not know is not guessed at."""
    with pytest.raises(ValueError, match="id"):
        codec.info_from_json('{"id": 3}')
