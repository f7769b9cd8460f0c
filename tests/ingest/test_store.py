"""The index over one build: what `ingest.index.Index` promises."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from ingestion import HashEmbedder, sample_document, sample_page

from ingest.documents import ChunkKind, Kind, Table
from ingest.errors import IndexMismatchError
from ingest.french import stems
from ingest.index import EVERYTHING, Filter
from ingest.loaders.builder import PageBuilder
from ingest.retriever import dense_retriever
from ingest.settings import IngestSettings
from ingest.store import LocalIndex, lexical, local, open_index, vectors
from ingest.store.layout import Layout
from ingest.store.rows import Record
from ingest.store.verify import verify
from ingest.store.writer import BuildWriter


def _continued() -> tuple[PageBuilder, PageBuilder]:
    first, second = PageBuilder(1), PageBuilder(2)
    part = first.add_table([["Ville A", "15,50 %"]], header=[["Lieu", "Part"]], caption="Tableau 9")
    second.add_table([["Ville B", "2 %"]], continues=part)
    return first, second


@pytest.fixture
def index(settings: IngestSettings, embedder: HashEmbedder) -> Iterator[LocalIndex]:
    """A build of two documents, written without files."""
    layout = Layout(settings.index)
    with layout.writer():
        writer = BuildWriter(layout, embedder, None, clone=False)
        pages = tuple(page.build() for page in _continued())
        for document in (sample_document("annexe", pages), sample_document("rapport")):
            writer.add(Record(document, "/r", "/r/f", b"{}", lambda _: b"{}"), lambda _: None)
        name, ready = writer.finish(alone=False)
        verify(layout, name, ready)
        layout.commit(name, ready)
    opened = open_index(settings.index, settings)
    yield opened
    opened.close()


def test_pages_and_documents_come_back(index: LocalIndex) -> None:
    """The stored page equals the one that was read."""
    assert [info.id for info in index.documents()] == ["annexe", "rapport"]
    assert index.page("rapport", 1) == sample_page()
    assert index.page_text("rapport", 1) == sample_page().text


def test_what_is_not_there_is_a_key_error(index: LocalIndex) -> None:
    """Unknown document, page or chunk."""
    with pytest.raises(KeyError):
        index.document("absent")
    with pytest.raises(KeyError):
        index.page("rapport", 2)
    with pytest.raises(KeyError):
        index.page_text("absent", 1)
    with pytest.raises(KeyError):
        index.chunks(["absent:1:1:1"])
    with pytest.raises(KeyError):
        index.neighbours("absent:1:1:1")


def test_chunks_come_in_the_order_asked(index: LocalIndex) -> None:
    """With their exact text and their blocks."""
    ids = [hit.chunk_id for hit in index.dense("convention charte", 9)]
    chunks = index.chunks(ids[::-1])
    assert [chunk.id for chunk in chunks] == ids[::-1]
    for chunk in chunks:
        assert index.page(chunk.document_id, chunk.page).slice(chunk.span) == chunk.text
        assert chunk.blocks


def test_neighbours_stay_within_the_document(index: LocalIndex) -> None:
    """In reading order, the chunk itself among them."""
    chunk_id = index.lexical(stems("15,5"), 1)[0].chunk_id
    around = index.neighbours(chunk_id, before=3, after=9)
    assert [chunk.document_id for chunk in around] == ["annexe", "annexe"]
    assert around[0].text.endswith("15,50 %")


def test_a_table_gives_its_parts_in_page_order(index: LocalIndex) -> None:
    """Both halves of a table over two pages."""
    first, second = index.table("annexe", "p1t1")
    assert isinstance(first, Table)
    assert (first.span.page, second.span.page) == (1, 2)
    assert index.table("annexe", "p7t7") == ()


def test_frequencies_count_chunks(index: LocalIndex) -> None:
    """Figures too, in their one spelling; an unknown stem counts 0."""
    found = index.frequencies([*stems("15,5 Tableau"), "zorglub"])
    assert found["15.5"] == 1
    assert found["tableau"] == 3
    assert found["zorglub"] == 0


def test_words_are_counted_among_some_documents(index: LocalIndex) -> None:
    """In their chunks alone."""
    report = Filter(documents=frozenset({"rapport"}))
    whole, alone = (index.frequencies(["tableau", "15.5"], among) for among in (EVERYTHING, report))
    assert (whole["15.5"], alone["15.5"]) == (1, 0)
    assert 0 < alone["tableau"] < whole["tableau"]
    assert index.count(report) + index.count(Filter(documents=frozenset({"annexe"}))) == (
        index.count(EVERYTHING)
    )
    assert index.count(Filter(kinds=frozenset({Kind.PLAN}))) == 0


@pytest.mark.parametrize("asked", ["charte convention", "tableau part", "équipes ville 15,5"])
def test_some_documents_are_searched_as_they_are_all_together(
    index: LocalIndex, asked: str
) -> None:
    """The formula is the one of SQLite, to the last digits."""
    everything = Filter(documents=frozenset({"annexe", "rapport"}))
    by_sqlite, in_memory = (
        {hit.chunk_id: hit.score for hit in index.lexical(stems(asked), 9, where, where)}
        for where in (EVERYTHING, everything)
    )
    assert by_sqlite
    assert in_memory == pytest.approx(by_sqlite)


def test_rarity_among_some_documents_is_theirs(index: LocalIndex) -> None:
    """And what is searched may be narrower than what is counted."""
    report, annex = (Filter(documents=frozenset({name})) for name in ("rapport", "annexe"))
    (whole, *_), (alone, *_) = (
        index.lexical(["chart"], 9, report, a) for a in (EVERYTHING, report)
    )
    assert whole.chunk_id == alone.chunk_id
    assert whole.score > alone.score
    assert index.lexical(["chart"], 9, annex, report) == ()


def test_with_an_unknown_model_all_documents_are_related(index: LocalIndex) -> None:
    """What its vectors share is not known."""
    assert index.related("annexe") == {"annexe", "rapport"}


def test_similar_terms_are_words_by_frequency(index: LocalIndex) -> None:
    """Folded, not stemmed; stop words and figures left out."""
    assert index.similar_terms("equip") == ("equipes",)
    first, *others = index.similar_terms("c")
    assert first == "chiffres"
    assert others == ["carte", "charte", "connaissent", "convention"]
    assert index.similar_terms("c", 1) == ("chiffres",)
    assert index.similar_terms("zz") == ()


@pytest.mark.parametrize("terms", [[], [""], ['"'], ["zorglub"], ["AND"], ["a*"], ["NEAR("]])
def test_odd_terms_find_nothing_and_break_nothing(index: LocalIndex, terms: list[str]) -> None:
    """Terms are never read as the query language of SQLite."""
    assert index.lexical(terms, 5) == ()


def test_filters_by_kind_and_document(index: LocalIndex) -> None:
    """Both conditions hold, in both legs."""
    only = Filter(documents=frozenset({"annexe"}), kinds=frozenset({Kind.SURVEY_REPORT}))
    none = Filter(kinds=frozenset({Kind.PLAN}))
    assert {c.document_id for c in _found(index, only)} == {"annexe"}
    assert index.dense("ville", 9, none) == index.lexical(["vill"], 9, none) == ()


@pytest.mark.parametrize("where", [EVERYTHING, Filter(documents=frozenset({"rapport"}))])
def test_a_large_index_ranks_words_as_a_small_one(
    where: Filter, index: LocalIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What each term adds sums up to what SQLite computes, common words and phrases included."""
    terms = [*stems("convention charte ville part"), "15.5", 'gui"llemet', " "]
    small = index.lexical(terms, 9, where)
    monkeypatch.setattr(lexical, "LARGE", 1)
    large = index.lexical(terms, 9, where)
    assert small
    assert [hit.chunk_id for hit in large] == [hit.chunk_id for hit in small]
    assert [hit.score for hit in large] == pytest.approx([hit.score for hit in small])


def test_a_large_index_counts_words_as_a_small_one(
    index: LocalIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted by what each term adds, or by SQLite: common, compound and unknown words."""
    terms = [*stems("convention charte ville part"), "15.5", 'gui"llemet', "zorglub", "37%"]
    small = lexical.LexicalLeg(index._catalogue).frequencies(terms, EVERYTHING)
    monkeypatch.setattr(lexical, "LARGE", 1)
    large = lexical.LexicalLeg(index._catalogue).frequencies(terms, EVERYTHING)
    assert max(small.values()) > 1
    assert large == small


def _found(index: LocalIndex, where: Filter) -> list[object]:
    hits = (*index.dense("ville", 9, where), *index.lexical(stems("ville part"), 9, where))
    return list(index.chunks([hit.chunk_id for hit in hits]))


def test_k_beyond_the_index_gives_everything(index: LocalIndex) -> None:
    """Each chunk once, best first."""
    ranked = index.dense("ville", 1000)
    assert len(ranked) == index.chunk_count == len({hit.chunk_id for hit in ranked})
    assert [hit.score for hit in ranked] == sorted((h.score for h in ranked), reverse=True)
    assert index.dense("ville", 0) == ()


def test_threads_share_an_index(index: LocalIndex) -> None:
    """More threads than connections, all with the right answer."""
    expected = index.lexical(stems("charte"), 3)
    with ThreadPoolExecutor(12) as threads:
        found = list(threads.map(lambda _: index.lexical(stems("charte"), 3), range(200)))
    assert found == [expected] * 200


def test_chroma_agrees_with_the_exact_search(
    index: LocalIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond the limit, the same neighbours come from the graph, filters included."""
    question, where = "une convention ou une charte", Filter(documents=frozenset({"rapport"}))
    exact = [index.dense(question, 3), index.dense(question, 3, where)]
    monkeypatch.setattr(local, "EXACT_LIMIT", 0)
    graph = [index.dense(question, 3), index.dense(question, 3, where)]
    for left, right in zip(exact, graph, strict=True):
        assert [h.chunk_id for h in left] == [h.chunk_id for h in right]
        assert np.allclose([h.score for h in left], [h.score for h in right], atol=1e-4)


def test_a_collection_from_elsewhere_is_not_opened(
    index: LocalIndex, settings: IngestSettings
) -> None:
    """A stored embedding function would be run by opening the collection."""
    (path,) = settings.index.glob("builds/*/chroma/chroma.sqlite3")
    attack = '{"vector_index": {"config": {"embedding_function": {"type": "known"}}}}'
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE collections SET schema_str = ?", (attack,))
    connection.close()
    with pytest.raises(IndexMismatchError, match="cpts ingest"):
        index.dense_in_chroma("une charte", 1)
    assert index.dense("une charte", 1)


def test_the_langchain_retriever_gives_exact_text(index: LocalIndex) -> None:
    """Documents of LangChain, with what a citation needs."""
    (document,) = dense_retriever(index, k=1).invoke("une convention, une charte")
    assert document.page_content == "- une convention\n- une charte"
    assert document.metadata["title"] == "Rapport sur les équipes"
    stored = index.page_text("rapport", document.metadata["page"])
    start, end = document.metadata["start"], document.metadata["end"]
    assert stored[start:end] == document.page_content


def test_lists_are_found_by_their_introduction(index: LocalIndex) -> None:
    """The context is searched with the text."""
    kinds = [c.kind for c in index.chunks([h.chunk_id for h in index.lexical(["form"], 5)])]
    assert ChunkKind.LIST in kinds


def test_nearest_breaks_ties_by_row() -> None:
    """Equal scores come in reading order, whatever k."""
    matrix = np.array([[1, 0], [0, 1], [1, 0], [1, 0]], np.float32)
    query = np.array([1, 0], np.float32)
    assert [row for row, _ in vectors.nearest(matrix, query, 2)] == [0, 2]
    assert [row for row, _ in vectors.nearest(matrix, query, 9)] == [0, 2, 3, 1]
    rows = np.array([1, 3])
    assert [row for row, _ in vectors.nearest(matrix, query, 1, rows)] == [3]


def test_a_matrix_of_another_size_is_refused(tmp_path: Path) -> None:
    """A file cut short is not searched."""
    (tmp_path / vectors.FILE).write_bytes(b"\0" * 12)
    with pytest.raises(ValueError, match="vectors"):
        vectors.load(tmp_path, 2, 2)
