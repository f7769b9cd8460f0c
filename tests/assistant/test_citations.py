"""Citations are slices of the stored text, and an answer that is not is stopped."""

from dataclasses import replace
from itertools import pairwise

import pytest
from documents import SURVEY, ask, assistant, document
from hypothesis import given
from hypothesis import strategies as st
from memory_index import MemoryIndex

from assistant.citations import JOINT, CitationFaultError, check, cite, merge, quote
from assistant.outcomes import Answer, Outcome
from ingest.documents import Span

TEXT = "Un deux trois.\n\nQuatre cinq."
DOCUMENT = document("nombres", "# Compter", "Un deux trois.", "Quatre cinq.")
INDEX = MemoryIndex([DOCUMENT])
PAGE = INDEX.page_text("nombres", 1)


def _span(words: str) -> Span:
    start = PAGE.index(words)
    return Span(1, start, start + len(words))


def _answer(text: str, *spans: Span) -> Answer:
    citation = cite(INDEX, 1, DOCUMENT.info, spans, section=("Compter",), score=0.5)
    return Answer("q", "q", Outcome.ANSWERED, text, (citation,))


def test_spans_that_touch_are_one() -> None:
    """Only white space between two spans: one slice, no joint."""
    text, spans = quote(INDEX, "nombres", [_span("Quatre cinq."), _span("Un deux trois.")])
    assert text == "Un deux trois.\n\nQuatre cinq."
    assert len(spans) == 1


def test_spans_apart_are_joined_by_a_line() -> None:
    """What was left out is marked, and the order is that of the page."""
    text, spans = quote(INDEX, "nombres", [_span("Quatre"), _span("Un")])
    assert text == f"Un{JOINT}Quatre"
    assert len(spans) == 2


def test_overlapping_and_repeated_spans_are_quoted_once() -> None:
    """A word is not quoted twice."""
    text, _ = quote(INDEX, "nombres", [_span("Un deux"), _span("deux trois"), _span("Un deux")])
    assert text == "Un deux trois"


def test_empty_spans_are_dropped() -> None:
    """An empty cell adds nothing."""
    assert merge([Span(1, 3, 3), _span("Un")], lambda page: PAGE) == (_span("Un"),)


def test_spans_of_two_pages_are_never_one() -> None:
    """The end of a page does not touch the beginning of the next."""
    spans = (Span(1, 0, len(PAGE)), Span(2, 0, 2))
    assert merge(spans, lambda page: PAGE) == spans


@given(
    text=st.text(min_size=1, max_size=80),
    cuts=st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), min_size=1, max_size=6),
)
def test_merged_spans_cover_what_was_asked_in_order(text: str, cuts: list[tuple[int, int]]) -> None:
    """Of any text and spans: in order, disjoint, each span within one, nothing but space added."""
    size = len(text)
    spans = [Span(1, min(a, b, size), min(max(a, b), size)) for a, b in cuts]
    merged = merge(spans, lambda page: text)
    assert all(left.end < right.start for left, right in pairwise(merged))
    assert all(any(whole.contains(span) for whole in merged) for span in spans if span)
    asked = {at for span in spans for at in range(span.start, span.end)}
    quoted = {at for span in merged for at in range(span.start, span.end)}
    assert asked <= quoted
    assert all(text[at].isspace() for at in quoted - asked)


@given(st.lists(st.text(max_size=40), min_size=1, max_size=6), st.data())
def test_quote_equals_its_slices(paragraphs: list[str], data: st.DataObject) -> None:
    """Of any document: a quote is exactly the stored text at its spans."""
    index = MemoryIndex([document("d", *(f"x{text}" for text in paragraphs))])
    page = index.page_text("d", 1)
    offsets = st.integers(0, len(page))
    cuts = data.draw(st.lists(st.tuples(offsets, offsets), min_size=1, max_size=4))
    text, spans = quote(index, "d", [Span(1, min(c), max(c)) for c in cuts])
    assert text == JOINT.join(page[span.start : span.end] for span in spans)


def test_citation_names_its_place() -> None:
    """Page, label and section come from the document; the score is kept from 0 to 1."""
    citation = cite(INDEX, 3, DOCUMENT.info, [_span("Un")], section=("A", "B"), score=1.7)
    assert (citation.marker, citation.page, citation.section) == (3, 1, "A › B")
    assert citation.score == 1.0
    assert cite(INDEX, 1, DOCUMENT.info, [_span("Un")], section=(), score=0.1).section is None


def test_true_answer_passes() -> None:
    """Slices and markers as they should be."""
    check(_answer("Un. [1]", _span("Un deux"), _span("cinq")), INDEX)


def test_altered_quote_is_stopped() -> None:
    """One letter changed is a fault."""
    answer = _answer("Un. [1]", _span("Un deux"))
    altered = replace(answer.citations[0], quote="Un Deux")
    with pytest.raises(CitationFaultError, match="nombres"):
        check(replace(answer, citations=(altered,)), INDEX)


def test_empty_quote_is_stopped() -> None:
    """A citation of nothing proves nothing."""
    answer = _answer("Un. [1]", _span("Un deux"))
    empty = replace(answer.citations[0], quote="", spans=())
    with pytest.raises(CitationFaultError):
        check(replace(answer, citations=(empty,)), INDEX)


def test_marker_without_citation_is_stopped() -> None:
    """A marker that names nothing is a fault."""
    with pytest.raises(CitationFaultError, match="2"):
        check(_answer("Un [1]. Deux [2].", _span("Un deux")), INDEX)


@pytest.mark.parametrize(
    "question",
    [
        "Quel pourcentage de collèges a une cantine ?",
        "Quels sont les objectifs du plan ?",
        "Quelle commune a prêté le plus de livres ?",
        "Combien de communes le bibliobus dessert-il ?",
    ],
)
def test_quotes_of_the_engine_are_slices(question: str) -> None:
    """Cells, lists, extremes and sentences: every quote is found in its page."""
    answer = ask(question)
    assert answer.citations
    for citation in answer.citations:
        page = assistant().index.page_text(citation.document.id, citation.page)
        assert all(part in page for part in citation.quote.split(JOINT))


def test_index_of_the_survey_is_the_stored_text() -> None:
    """The spans of every chunk slice its text."""
    index = MemoryIndex([SURVEY])
    for chunk in index.chunks([ranked.chunk_id for ranked in index.dense("", 99)]):
        page = index.page_text(chunk.document_id, chunk.page)
        assert page[chunk.span.start : chunk.span.end] == chunk.text
