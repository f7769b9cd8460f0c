"""Tests of `assistant.second_look`, with logits that the test decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from documents import SURVEY, assistant
from memory_index import MemoryIndex

from assistant.candidates.candidate import Shape
from assistant.candidates.texts import Texts
from assistant.evidence import Decision
from assistant.reading import Reading
from assistant.scoring.coverage import Coverage
from assistant.second_look import LEAST_COVERAGE, READ, SURE, reads_well, second_look
from assistant.vocabulary import Vocabulary
from ingest.index import Passage


class Sure(MemoryIndex):
    """A model that gives every text the same logit, and counts what it reads."""

    logit = SURE
    read = 0

    def relevance(self, question: str, passages: Sequence[Passage]) -> tuple[float, ...]:
        """The same logit for all."""
        self.read = len(passages)
        return (self.logit,) * len(passages)


def _coverage(reading: Reading, share: float) -> Coverage:
    found = reading.scored[0].coverage
    return replace(found, total=share, missing=())


@pytest.fixture
def index() -> Sure:
    """An index over a survey."""
    return Sure([SURVEY])


def _looked(index: Sure, question: str, share: float, *, single: bool = True) -> Decision | None:
    """The second look at sentences that hold a share of the question's words."""
    reading = assistant(SURVEY)._reader.read(question)
    sentences = [s for s in reading.scored if s.candidate.shape is Shape.SENTENCE]
    coverage = _coverage(reading, share)
    scored = [replace(s, coverage=coverage, affinity=1.0, single=single) for s in sentences]
    texts = Texts(index, Vocabulary.of(()))
    return second_look(reading.question, scored, texts)


WHY = "Pourquoi les écoles ont-elles une bibliothèque ?"


def test_what_reads_like_an_answer_is_accepted(index: Sure) -> None:
    """Half of the words and a sure reader are enough; few texts are read."""
    decision = _looked(index, WHY, LEAST_COVERAGE)
    assert decision is not None
    assert decision.accepted[0].relevance == SURE
    assert 0 < index.read <= READ


def test_an_unsure_reader_changes_nothing(index: Sure) -> None:
    """What it only likes stays refused."""
    index.logit = SURE - 0.1
    assert _looked(index, WHY, LEAST_COVERAGE) is None


def test_what_shares_too_few_words_is_not_read(index: Sure) -> None:
    """A sure reader is no reason to answer beside the question."""
    assert _looked(index, WHY, LEAST_COVERAGE - 0.01) is None
    assert index.read == 0


@pytest.mark.parametrize(
    "question", ["Combien d'écoles ont une bibliothèque ?", "Quand l'enquête a-t-elle été menée ?"]
)
def test_figures_and_dates_stay_refused(index: Sure, question: str) -> None:
    """Any figure beside the right words reads like the one asked for."""
    assert _looked(index, question, 0.9) is None


def test_an_index_of_many_subjects_is_left_to_its_calibration(index: Sure) -> None:
    """There the reader has been heard already."""
    assert _looked(index, WHY, 0.9, single=False) is None


@pytest.mark.parametrize(
    ("known", "relevance", "well"),
    [(False, SURE, True), (False, SURE - 1, False), (False, None, False), (True, SURE, False)],
)
def test_only_a_sure_reading_on_an_unknown_field_reads_well(
    known: bool, relevance: float | None, well: bool
) -> None:
    """« Qui en est le chef ? », asked of one document, needs no question before it."""
    best = assistant(SURVEY)._reader.read(WHY).scored[0]
    accepted = replace(best, known=known, relevance=relevance)
    assert reads_well(Decision((accepted,), "l’extrait répond")) is well
