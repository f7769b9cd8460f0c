"""Tests of `assistant.scoring.nearness`, with cosines that the test decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from documents import SURVEY, Grid, assistant, document
from memory_index import MemoryIndex

from assistant.candidates.candidate import Shape
from assistant.candidates.texts import Texts
from assistant.reading import Reading
from assistant.scoring.nearness import READ_AGAIN, WEIGHT, described, reorder
from assistant.scoring.scores import Scored
from assistant.vocabulary import Vocabulary


class Leaning(MemoryIndex):
    """Finds the texts that hold a word nearer by a cosine of 0.1."""

    word = ""

    def similarities(self, question: str, texts: Sequence[str]) -> tuple[float, ...]:
        """0.9 for a text that holds the word, 0.8 for another one."""
        return tuple(0.9 if self.word in text else 0.8 for text in texts)


@dataclass
class Case:
    """The reading of a question by words alone, and texts that lean to a word."""

    reading: Reading
    texts: Texts = field(init=False)

    def lean(self, word: str, typical: float = 0.75) -> tuple[Scored, ...]:
        """The candidates, put in order again."""
        index = Leaning([SURVEY])
        index.word = word
        self.texts = Texts(index, Vocabulary.of(()))
        return reorder("question", self.reading.scored, typical, self.texts)


@pytest.fixture
def case() -> Case:
    """A question on a survey."""
    return Case(assistant(SURVEY)._reader.read("Quelle part des écoles a une bibliothèque ?"))


def test_the_nearest_keeps_its_score(case: Case) -> None:
    """Others lose in proportion to how much farther they are."""
    before = {(s.candidate.shape, s.candidate.spans): s.score for s in case.reading.scored}
    word = case.reading.scored[1].candidate.text.split()[0]
    for s in case.lean(word)[:READ_AGAIN]:
        near = word in described(s.candidate, case.texts)
        lost = before[s.candidate.shape, s.candidate.spans] - s.score
        assert lost == pytest.approx(0.0 if near else min(0.3, WEIGHT * 0.1))


def test_what_stands_out_is_told(case: Case) -> None:
    """The distance to an ordinary passage is kept beside the score."""
    assert {round(s.standout, 2) for s in case.lean("école")[:READ_AGAIN]} <= {0.15, 0.05}


def test_what_lacks_a_name_stands_out_of_no_single_subject() -> None:
    """« À quelle distance de Nantes ? » is not answered by whatever is said of Valmorin."""
    reading = assistant(SURVEY)._reader.read("Quelle école de Nantes a une bibliothèque ?")
    texts = Texts(Leaning([SURVEY]), Vocabulary.of(()))
    told = reorder("question", reading.scored, 0.75, texts, single=True)[:READ_AGAIN]
    assert any(s.coverage.missing_strong for s in told)
    assert {s.standout for s in told if s.coverage.missing_strong} == {0.0}


def test_what_holds_the_whole_of_a_named_question_need_not_stand_out(case: Case) -> None:
    """Words decide, on a single subject; nothing is named otherwise."""
    texts = Texts(Leaning([SURVEY]), Vocabulary.of(()))
    scored = case.reading.scored
    covering = [s for s in scored[:READ_AGAIN] if min(s.coverage.total, s.coverage.relation) > 0.8]
    for named in (True, False):
        told = reorder("question", scored, 0.75, texts, single=True, named=named)[:READ_AGAIN]
        found = {s.candidate.spans: s.standout for s in told}
        assert covering
        assert all((found[s.candidate.spans] == 0.0) is named for s in covering)


@pytest.mark.parametrize("typical", [0.5, 0.83])
def test_nothing_stands_out_where_all_speak_of_the_subject(case: Case, typical: float) -> None:
    """Nor by the cosines of another model."""
    assert {s.standout for s in case.lean("école", typical)} == {0.0}


def test_the_order_follows_the_new_scores(case: Case) -> None:
    """The candidates looked at again come first, in the order of words and meaning."""
    again = [s.score for s in case.lean("communes")[:READ_AGAIN]]
    assert again == sorted(again, reverse=True)


def test_equal_cosines_change_nothing(case: Case) -> None:
    """Without a model, words alone decide."""
    assert [s.score for s in case.lean("")] == [s.score for s in case.reading.scored]


def test_nothing_to_order() -> None:
    """No candidate, no comparison."""
    index = MemoryIndex([SURVEY])
    assert reorder("question", (), 0.0, Texts(index, Vocabulary.of(()))) == ()


def test_a_cell_is_described_with_its_labels() -> None:
    """A value alone means nothing."""
    prices = document(
        "tarifs",
        "# Cantine",
        Grid("Prix du repas par quotient", (("Quotient", "Prix"), ("Bas", "1 €"), ("Haut", "4 €"))),
    )
    reading = assistant(prices)._reader.read("Quel est le prix du repas pour le quotient haut ?")
    cell = next(s.candidate for s in reading.scored if s.candidate.shape is Shape.CELL)
    text = described(cell, reading.texts)
    assert "Prix du repas par quotient" in text
    assert "Haut" in text
    assert text.endswith(": 4 €")
