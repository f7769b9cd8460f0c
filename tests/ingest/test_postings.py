"""BM25 added up from what each term adds: the same order as SQLite's, at any size."""

from __future__ import annotations

import numpy as np

from ingest.store.postings import Impacts, Postings

ADDED = {"a": {0: 1.0, 2: 1.0, 5: 0.5}, "b": {2: 2.0, 3: 3.0}, "rare": {5: 9.0}}


class Reader:
    """Gives the impacts of `ADDED`, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, term: str) -> Impacts:
        """Nothing for an unknown term."""
        self.asked.append(term)
        added = ADDED.get(term, {})
        return np.array(list(added), np.int32), np.array(list(added.values()))


def test_scores_are_sums_and_ties_go_by_row() -> None:
    """Rows 2 and 3 have the same sum; a row with no term is not found."""
    postings = Postings(6, Reader())
    assert postings.best(["a", "b", "inconnu"], 9) == [(2, 3.0), (3, 3.0), (0, 1.0), (5, 0.5)]
    assert postings.best(["a", "b"], 1) == [(2, 3.0)]
    assert postings.best(["inconnu"], 9) == []


def test_a_term_counts_once() -> None:
    """However often it is given."""
    assert Postings(6, Reader()).best(["rare", "rare"], 9) == [(5, 9.0)]


def test_only_accepted_rows_are_ranked() -> None:
    """The others do not take their places either."""
    postings = Postings(6, Reader())
    assert postings.best(["a", "b"], 1, np.array([0, 5])) == [(0, 1.0)]
    assert postings.best(["a", "b"], 1, np.empty(0, np.int64)) == []


def test_terms_are_read_once_until_room_lacks() -> None:
    """The one used longest ago goes first."""
    read = Reader()
    postings = Postings(6, read, kept=5)
    for term in ("a", "b", "a", "rare", "a", "b"):
        postings.best([term], 1)
    assert read.asked == ["a", "b", "rare", "b"]
