"""Chunks are exact slices that keep the structure of the page."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st
from ingestion import sample_document

from ingest.chunking import LIMIT, WHOLE, chunk_document, indexed_text
from ingest.documents import Chunk, ChunkKind, Heading, ListBlock, Page, Span, Table
from ingest.loaders.builder import Item, PageBuilder

SENTENCE = "Les équipes de soins se réunissent chaque mois pour préparer les sorties. "


def _chunks(*pages: Page) -> list[Chunk]:
    return list(chunk_document(sample_document(pages=pages)))


def test_an_empty_page_has_no_chunk() -> None:
    """Nothing to find, nothing to embed."""
    assert _chunks(PageBuilder(1).build()) == []


def test_kinds_never_mix_and_headings_are_carried() -> None:
    """Prose, list and table are chunks of their own, under the path of their headings."""
    chunks = _chunks()
    prose, items, table, caption = chunks
    assert [c.kind for c in chunks] == [
        ChunkKind.PROSE,
        ChunkKind.LIST,
        ChunkKind.TABLE,
        ChunkKind.PROSE,
    ]
    assert prose.headings == ("Les partenariats",)
    assert table.headings == caption.headings == ("Les partenariats", "Les chiffres")
    assert items.text == "- une convention\n- une charte"


def test_a_list_keeps_the_sentence_that_announces_it() -> None:
    """The introduction is context: the list is found by it."""
    items = _chunks()[1]
    assert items.context == "Elles se réunissent selon ces formes :"


def test_a_table_keeps_its_caption_and_shows_its_header() -> None:
    """The header is in the text, so it is not repeated in the context."""
    table = _chunks()[2]
    assert table.context == "Tableau n°1 : Part des équipes"
    assert table.text == "\tPart\nVille A\t12 %\nVille B\t37,5 %"


def test_ids_depend_on_document_version_page_and_position() -> None:
    """The same document gives the same ids, in every run."""
    document = sample_document()
    first = [chunk.id for chunk in chunk_document(document)]
    assert first == [chunk.id for chunk in chunk_document(document)]
    assert first[0] == f"rapport:{document.info.sha256[:8]}:1:0"


def test_headings_without_content_can_be_found() -> None:
    """A divider slide is a chunk; so are titles that others replace at once."""
    page = PageBuilder(1)
    page.add_heading("Première partie", 1)
    page.add_heading("Deuxième partie", 1)
    page.add_paragraph("Du texte.")
    divider, prose = _chunks(page.build())
    assert divider.text == "Première partie"
    assert prose.headings == ("Deuxième partie",)


def test_headings_hold_on_the_next_page() -> None:
    """A section goes on after a page break, a divider slide names what follows it."""
    first, second = PageBuilder(1), PageBuilder(2)
    first.add_heading("Bilan", 1)
    second.add_paragraph("Du texte.")
    divider, prose = _chunks(first.build(), second.build())
    assert (divider.page, divider.text) == (1, "Bilan")
    assert (prose.page, prose.headings) == (2, ("Bilan",))


def test_long_prose_is_cut_between_sentences() -> None:
    """No chunk goes beyond the limit, none starts in the middle of a sentence."""
    page = PageBuilder(1)
    page.add_paragraph(SENTENCE * 60)
    chunks = _chunks(page.build())
    assert len(chunks) > 1
    assert all(len(chunk.text) <= LIMIT for chunk in chunks)
    assert all(chunk.text.startswith("Les équipes") for chunk in chunks)


def test_a_sentence_without_end_is_cut_between_words() -> None:
    """A page of text without any full stop still fits the model."""
    page = PageBuilder(1)
    page.add_paragraph("mot " * 2000)
    chunks = _chunks(page.build())
    assert all(len(chunk.text) <= LIMIT for chunk in chunks)
    assert sum(len(chunk.text.split()) for chunk in chunks) == 2000


def test_a_long_list_is_cut_between_items_with_its_introduction() -> None:
    """Each part holds whole items, only its own, and the announcing sentence."""
    page = PageBuilder(1)
    page.add_paragraph("Les formes sont :")
    page.add_list([Item(f"{SENTENCE} {n}", f"{n}.") for n in range(60)])
    parts = [c for c in _chunks(page.build()) if c.kind is ChunkKind.LIST]
    blocks = [block for c in parts for block in c.blocks if isinstance(block, ListBlock)]
    assert len(parts) > 1
    assert all(c.context == "Les formes sont :" for c in parts)
    assert sum(len(block.items) for block in blocks) == 60
    assert [c.text[:3] for c in parts] == [f"{b.items[0].marker} "[:3] for b in blocks]


def test_a_long_table_is_cut_between_rows_with_its_columns() -> None:
    """The parts that don't show the header have the names of the columns as context."""
    page = PageBuilder(1)
    rows = [[f"Ville {n}", f"{n} %"] for n in range(400)]
    page.add_table(rows, header=[["Lieu", "Part"]], caption="Tableau 1")
    first, *others = _chunks(page.build())
    assert others
    assert first.text.startswith("Lieu\tPart\n")
    assert first.context == "Tableau 1"
    assert {c.context for c in others} == {"Tableau 1\nLieu | Part"}
    blocks = [b for c in (first, *others) for b in c.blocks if isinstance(b, Table)]
    assert sum(len(block.rows) for block in blocks) == 400
    assert all(len(c.text) <= WHOLE for c in (first, *others))


def test_a_continued_table_has_its_columns_from_the_page_before() -> None:
    """The second page of a table is found by the caption and the columns of the first."""
    first, second = PageBuilder(1), PageBuilder(2)
    part = first.add_table([["A", "1"]], header=[["Lieu", "Part"]], caption="Tableau 1")
    second.add_table([["B", "2"]], continues=part)
    chunk = _chunks(first.build(), second.build())[1]
    assert chunk.text == "B\t2"
    assert chunk.context == "Tableau 1\nLieu | Part"


def test_the_indexed_text_says_where_a_chunk_stands() -> None:
    """Title, headings and context are embedded with the text."""
    document = sample_document()
    items = list(chunk_document(document))[1]
    assert indexed_text(document.info, items) == (
        "Rapport sur les équipes › Les partenariats\n"
        "Elles se réunissent selon ces formes :\n"
        "- une convention\n- une charte"
    )


_TEXT = st.text(alphabet="ab é.:\n", max_size=300)
_LONG = _TEXT.flatmap(lambda text: st.integers(1, 30).map(lambda n: text * n))


@st.composite
def _pages(draw: st.DrawFn) -> tuple[Page, ...]:
    pages = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        page = PageBuilder(number)
        for _ in range(draw(st.integers(0, 6))):
            match draw(st.integers(0, 3)):
                case 0:
                    page.add_heading(draw(_TEXT), draw(st.integers(1, 4)))
                case 1:
                    page.add_paragraph(draw(_LONG))
                case 2:
                    page.add_list([Item(text, "•") for text in draw(st.lists(_LONG, max_size=8))])
                case _:
                    cells = draw(st.lists(st.lists(_TEXT, min_size=1, max_size=3), max_size=8))
                    page.add_table(cells, header=[["A", "B"]], caption=draw(_TEXT))
        pages.append(page.build())
    return tuple(pages)


@given(_pages())
def test_chunks_are_exact_disjoint_and_complete(pages: tuple[Page, ...]) -> None:
    """Every chunk is its slice; together they hold each block but headings with content, once."""
    chunks = list(chunk_document(sample_document(pages=pages)))
    assert len({chunk.id for chunk in chunks}) == len(chunks)
    for chunk in chunks:
        page = pages[chunk.page - 1]
        assert chunk.text == page.slice(chunk.span) != ""
        assert all(chunk.span.contains(block.span) for block in chunk.blocks)
    for page in pages:
        spans = [chunk.span for chunk in chunks if chunk.page == page.number]
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
        for block in page.blocks:
            if not isinstance(block, Heading):
                assert _covered(page, block.span, spans)


def _covered(page: Page, span: Span, spans: list[Span]) -> bool:
    """Whether all but white space of `span` lies in one of `spans`."""
    return all(
        any(s.start <= position < s.end for s in spans)
        for position in range(span.start, span.end)
        if not page.text[position].isspace()
    )
