"""Which documents speak of the same subject."""

from __future__ import annotations

import numpy as np

from ingest.embedding.base import Vectors
from ingest.store.subjects import Subjects

CENTRE = np.array([0.0, 0.0, 0.0, 3.0], np.float32)
SCHOOLS = ([5.0, 0.2, 0.0, 3.0], [5.0, -0.2, 0.3, 3.0], [5.0, 0.4, 0.2, 3.0])
BOATS = ([0.1, 5.0, 0.0, 3.0], [-0.2, 5.0, 0.4, 3.0])


def _subjects(*vectors: list[float], centre: Vectors | None = CENTRE) -> Subjects:
    """One document a vector, named by its place."""
    matrix = np.array(vectors, np.float32)
    return Subjects(matrix, [(str(row), row, 1) for row in range(len(vectors))], centre)


def test_every_document_of_a_subject_gives_the_same_set() -> None:
    """Whichever one starts from."""
    subjects = _subjects(*SCHOOLS, *BOATS)
    assert {subjects.related(name) for name in "012"} == {frozenset("012")}
    assert {subjects.related(name) for name in "34"} == {frozenset("34")}


def test_matters_of_one_field_are_one_subject() -> None:
    """A survey, a plan and a guide of one federation share half of what they are about."""
    axes = np.eye(8, dtype=np.float32)
    library = [axes[0] + axes[1 + matter] for matter in range(5)]
    matrix = np.array([*library, axes[6], axes[7]])
    rows = [(str(row), row, 1) for row in range(7)]
    subjects = Subjects(matrix, rows, np.zeros(8, np.float32))
    assert {subjects.related(name) for name in "01234"} == {frozenset("01234")}


def test_what_all_vectors_share_is_no_subject() -> None:
    """Without the centre taken off, everything would look alike."""
    lifted = [[*vector[:3], 60.0] for vector in (*SCHOOLS, *BOATS)]
    centre = np.array([0.0, 0.0, 0.0, 60.0], np.float32)
    assert _subjects(*lifted, centre=centre).related("0") == frozenset("012")


def test_a_chain_is_not_one_subject() -> None:
    """Each resembles the next; the first and the last have nothing in common."""
    turns = np.radians([0, 40, 80, 120, 160])
    chain = [[float(np.cos(turn)), float(np.sin(turn)), 0.0, 3.0] for turn in turns]
    assert "4" not in _subjects(*chain).related("0")


def test_without_a_centre_there_is_one_subject() -> None:
    """Another embedding model: the index is read as a whole, as before."""
    assert _subjects(*SCHOOLS, *BOATS, centre=None).related("4") == frozenset("01234")


def test_a_document_of_several_chunks_counts_by_their_mean() -> None:
    """A document on schools with one passage on boats stays with the schools."""
    matrix = np.array([*SCHOOLS, BOATS[0], *SCHOOLS[:2], *BOATS], np.float32)
    rows = [("mixed", 0, 4), ("school", 4, 2), ("boats", 6, 2)]
    assert Subjects(matrix, rows, CENTRE).related("mixed") == {"mixed", "school"}


def test_a_document_without_passages_stands_alone() -> None:
    """An empty file was read: it has no vector at all."""
    matrix = np.array(SCHOOLS[:1], np.float32)
    subjects = Subjects(matrix, [("full", 0, 1), ("empty", 1, 0)], CENTRE)
    assert subjects.related("empty") == {"empty"}
