"""Hybrid search: two legs, one ranking."""

import pytest
from documents import PLAN, SURVEY, Grid, document, read, vocabulary
from memory_index import MemoryIndex

from assistant.retrieval import (
    HITS,
    LEXICAL_WEIGHT,
    WIDE_WEIGHT,
    fuse,
    search,
    search_terms,
)
from ingest.documents import Kind
from ingest.index import EVERYTHING, Filter, Ranked

INDEX = MemoryIndex([document(name, f"Le texte {name}.") for name in "abcd"])
A, B, C, D = (ranked.chunk_id for ranked in sorted(INDEX.dense("", 4), key=lambda r: r.chunk_id))


def _ranked(*ids: str) -> list[Ranked]:
    return [Ranked(identifier, 1.0 - rank / 10) for rank, identifier in enumerate(ids)]


def test_scores_of_the_legs_are_added() -> None:
    """The cosine, and the share of each lexical leg's best score."""
    hits = {hit.chunk.id: hit for hit in fuse(_ranked(A), _ranked(B, A), _ranked(C, B, A), INDEX)}
    expected = 1.0 + LEXICAL_WEIGHT * 0.9 + WIDE_WEIGHT * 0.8
    assert hits[A].score == pytest.approx(expected)


def test_a_chunk_that_the_dense_leg_lacks_counts_as_its_last() -> None:
    """What holds the words is not thrown out for want of a cosine."""
    hits = {hit.chunk.id: hit for hit in fuse(_ranked(A, B), _ranked(C), [], INDEX)}
    assert hits[C].score == pytest.approx(0.9 + LEXICAL_WEIGHT)


def test_found_by_two_legs_beats_first_of_one() -> None:
    """Agreement of the legs wins over a hair's breadth."""
    near = [Ranked(A, 0.85), Ranked(C, 0.84), Ranked(D, 0.80)]
    hits = fuse(near, _ranked(B, C), [], INDEX)
    assert [hit.chunk.id for hit in hits] == [C, B, A, D]


def test_ranks_of_the_legs_are_kept() -> None:
    """All hits show where each leg had them."""
    hits = {hit.chunk.id: hit for hit in fuse(_ranked(A, B), _ranked(B), _ranked(D), INDEX)}
    assert (hits[A].dense_rank, hits[A].lexical_rank) == (1, None)
    assert (hits[B].dense_rank, hits[B].lexical_rank) == (2, 1)
    assert (hits[D].dense_rank, hits[D].lexical_rank) == (None, None)


def test_words_decide_between_equal_cosines() -> None:
    """Of two that are as near, the one that holds the words."""
    hits = fuse([Ranked(A, 0.8), Ranked(B, 0.8)], _ranked(B), [], INDEX)
    assert [hit.chunk.id for hit in hits] == [B, A]


def test_no_leg_found_anything() -> None:
    """Nothing found is no hit."""
    assert fuse([], [], [], INDEX) == ()


def test_hits_are_limited() -> None:
    """No more chunks are read than planned."""
    index = MemoryIndex([document(f"d{n}", f"Le pont {n}.") for n in range(HITS + 5)])
    assert len(search(read("pont"), vocabulary(), index, EVERYTHING).hits) == HITS


def test_search_is_widened_by_synonyms() -> None:
    """« RPI » is searched by its full form too, its own stems first."""
    terms = search_terms(read("Quel RPI ?"), vocabulary())
    assert terms[0] == "rpi"
    assert "intercommunal" in terms


def test_synonym_finds_its_passage() -> None:
    """A question with « médiathèque » finds the text that says « bibliothèque »."""
    index = MemoryIndex(
        [document("x", "La piscine ferme."), document("y", "La bibliothèque ouvre.")]
    )
    first = search(read("médiathèque"), vocabulary(), index, EVERYTHING).hits[0]
    assert first.chunk.document_id == "y"


def test_filter_holds_for_every_leg() -> None:
    """Nothing comes from outside the documents chosen."""
    index = MemoryIndex([SURVEY, PLAN])
    question = read("Combien d'écoles ont une bibliothèque ?")
    by_name = search(question, vocabulary(), index, Filter(documents=frozenset({"plan"}))).hits
    by_kind = search(
        question, vocabulary(), index, Filter(kinds=frozenset({Kind.SURVEY_REPORT}))
    ).hits
    assert {hit.chunk.document_id for hit in by_name} == {"plan"}
    assert {hit.chunk.document_id for hit in by_kind} == {"enquete"}


def test_tables_far_behind_are_read_for_questions_of_figures() -> None:
    """A superlative reads a table that prose keeps from the first hits; a definition does not."""
    prose = [document(f"d{n}", f"Le pont le plus long du pont {n}.") for n in range(HITS + 5)]
    table = document("t", Grid("Ponts", (("Ville", "Longueur"), ("Brisac", "12"), ("Ormes", "9"))))
    index = MemoryIndex([*prose, table])

    def read_table(question: str) -> bool:
        hits = search(read(question), vocabulary(), index, EVERYTHING).hits
        return any(hit.chunk.document_id == "t" for hit in hits)

    assert read_table("Quel pont est le plus long ?")
    assert not read_table("C'est quoi un pont ?")
