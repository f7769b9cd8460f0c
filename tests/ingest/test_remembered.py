"""Tests of `ingest.embedding.remembered`."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ingest.embedding.base import EmbedderIdentity, Vectors
from ingest.embedding.remembered import Remembered


class Counting:
    """Gives each text a vector of its length, and notes what it was asked."""

    identity = EmbedderIdentity("longueur", "-", 2)

    def __init__(self) -> None:
        self.asked: list[str] = []

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of lengths."""
        self.asked += texts
        return np.array([[len(text), 1.0] for text in texts], np.float32)

    def query(self, text: str) -> Vectors:
        """The same for a question."""
        self.asked.append(f"? {text}")
        return np.array([len(text), 0.0], np.float32)


def test_a_text_seen_before_is_not_embedded_again() -> None:
    """Only new texts reach the model, and rows keep the order asked."""
    model = Counting()
    remembered = Remembered(model)
    remembered.passages(["un", "deux"])
    rows = remembered.passages(["trois", "un"])
    assert model.asked == ["un", "deux", "trois"]
    assert rows[:, 0].tolist() == [5, 2]


def test_a_text_given_twice_is_embedded_once() -> None:
    """Doubles within one call cost nothing."""
    model = Counting()
    assert Remembered(model).passages(["un", "un"]).shape == (2, 2)
    assert model.asked == ["un"]


def test_the_least_recently_used_is_forgotten() -> None:
    """Memory is bounded."""
    model = Counting()
    remembered = Remembered(model, texts=2)
    remembered.passages(["un", "deux"])
    remembered.passages(["un"])
    remembered.passages(["trois"])
    remembered.passages(["un", "deux"])
    assert model.asked == ["un", "deux", "trois", "deux"]


def test_more_texts_than_are_kept_still_come_back() -> None:
    """A call larger than the memory is served whole."""
    assert Remembered(Counting(), texts=1).passages(["a", "bb", "ccc"])[:, 0].tolist() == [1, 2, 3]


def test_a_question_asked_twice_is_embedded_once() -> None:
    """The dense leg and the sentences ask for the same vector."""
    model = Counting()
    remembered = Remembered(model)
    assert remembered.query("où ?").tolist() == remembered.query("où ?").tolist()
    assert model.asked == ["? où ?"]
