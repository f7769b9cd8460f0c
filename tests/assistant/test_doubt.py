"""Tests of `assistant.doubt`, with logits that the test decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents import SURVEY, assistant
from memory_index import MemoryIndex

from assistant.candidates.candidate import Shape
from assistant.candidates.texts import Texts
from assistant.doubt import DOUBTFUL, doubt, log_odds_wrong
from assistant.evidence import Decision
from assistant.questions.asked import Asked
from assistant.vocabulary import Vocabulary
from ingest.index import Passage

QUESTION = "Comment les écoles ont-elles monté une bibliothèque ?"


class Reader(MemoryIndex):
    """A model that gives every text one logit, and counts what it reads."""

    logit = 0.0
    read = 0

    def relevance(self, question: str, passages: Sequence[Passage]) -> tuple[float, ...]:
        """The same logit for all."""
        self.read += len(passages)
        return (self.logit,) * len(passages)


def _doubted(score: float, logit: float, shape: Shape = Shape.SENTENCE) -> tuple[bool, int]:
    """Whether a sentence of some score is refused, and how many texts were read for that."""
    reading = assistant(SURVEY)._reader.read(QUESTION)
    sentence = next(s for s in reading.scored if s.candidate.shape is Shape.SENTENCE)
    candidate = replace(sentence.candidate, shape=shape)
    best = replace(
        sentence, candidate=candidate, score=score, relevance=None, single=True, known=True
    )
    index = Reader([SURVEY])
    index.logit = logit
    question = replace(reading.question, asked=Asked.HOW_TO)
    texts = Texts(index, Vocabulary.of(()))
    refused = doubt(question, QUESTION, Decision((best,), "couvert"), texts)
    return refused is not None, index.read


def test_what_scores_little_and_reads_like_no_answer_is_refused() -> None:
    """Half of the words, and a reader that is sure of none."""
    assert _doubted(0.6, -4.0) == (True, 1)


def test_what_reads_like_an_answer_stands() -> None:
    """With the same words."""
    assert _doubted(0.6, 2.0) == (False, 1)


def test_what_scores_high_is_not_even_read() -> None:
    """No reader could have it refused."""
    assert _doubted(1.2, -4.0) == (False, 0)


def test_cells_are_left_to_the_rules() -> None:
    """The cross-encoder has learnt from sentences."""
    assert _doubted(0.6, -4.0, Shape.CELL) == (False, 0)


def test_nothing_is_doubted_of_a_refusal() -> None:
    """There is no evidence to read."""
    question = assistant(SURVEY)._reader.read(QUESTION).question
    texts = Texts(Reader([SURVEY]), Vocabulary.of(()))
    assert doubt(question, QUESTION, Decision((), "rien"), texts) is None


def test_loosely_asked_questions_are_doubted_first() -> None:
    """Any sentence seems to answer « comment », a name alone answers « qui »."""
    odds = [log_odds_wrong(0.7, -2.0, a) for a in (Asked.PERSON, Asked.LIST, Asked.YES_NO)]
    assert odds == sorted(odds)
    assert odds[0] < DOUBTFUL < odds[-1]
