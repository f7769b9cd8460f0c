"""Tests of `assistant.scoring.rereading`, with logits that the test decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from documents import SURVEY, assistant
from memory_index import MemoryIndex

from assistant.candidates.texts import Texts
from assistant.evidence import decide
from assistant.questions.asked import Asked
from assistant.reading import Reading
from assistant.scoring.rereading import (
    AMONG_SUBJECTS,
    ON_ONE_SUBJECT,
    ON_UNKNOWN_FIELD,
    reread,
)
from assistant.scoring.scores import Scored
from assistant.vocabulary import Vocabulary
from ingest.index import Passage


class Judging(MemoryIndex):
    """A model that finds one text likely."""

    word = ""
    likely = 2.0

    def relevance(self, question: str, passages: Sequence[Passage]) -> tuple[float, ...]:
        """`likely` for that text, 0 for another one."""
        return tuple(self.likely if p.text == self.word else 0.0 for p in passages)


@pytest.fixture
def reading() -> Reading:
    """A question on a survey, with three candidates about as good as each other."""
    found = assistant(SURVEY)._reader.read("Quelle part des écoles a une bibliothèque ?")
    scores = [1.0, 0.95, 0.9, *[0.5] * len(found.scored[3:])]
    scored = [replace(s, score=n, known=True) for s, n in zip(found.scored, scores, strict=True)]
    return replace(found, scored=tuple(scored))


def _second(reading: Reading) -> str:
    """A text that only the second candidate holds."""
    return reading.scored[1].candidate.text


def _again(reading: Reading, word: str, likely: float = 2.0) -> tuple[Scored, ...]:
    index = Judging([SURVEY])
    index.word, index.likely = word, likely
    return reread("question", reading.scored, Texts(index, Vocabulary.of(())))


def test_the_likeliest_keeps_its_score(reading: Reading) -> None:
    """Others lose in proportion to how much less likely they are."""
    before = {(s.candidate.shape, s.candidate.spans): s.score for s in reading.scored}
    read = [s for s in _again(reading, _second(reading)) if s.relevance is not None]
    assert len(read) > 1
    for s in read:
        lost = before[s.candidate.shape, s.candidate.spans] - s.score
        assert lost == pytest.approx(0.0 if s.relevance else ON_ONE_SUBJECT.weight * 2.0)


def test_a_likelier_one_comes_first(reading: Reading) -> None:
    """Of two candidates about as good by their words, reading decides."""
    again = _again(reading, _second(reading), likely=20.0)
    assert again[0].candidate is reading.scored[1].candidate


def test_words_that_say_it_all_are_not_overruled(reading: Reading) -> None:
    """Who is far behind is not even read, and the loss has a bound."""
    before = {(s.candidate.shape, s.candidate.spans): s.score for s in reading.scored}
    best = reading.scored[0].score
    for s in _again(reading, _second(reading), likely=100.0):
        was = before[s.candidate.shape, s.candidate.spans]
        assert was - s.score <= ON_ONE_SUBJECT.most + 1e-9
        assert s.relevance is None or was >= best - ON_ONE_SUBJECT.most


def test_it_says_more_among_many_subjects(reading: Reading) -> None:
    """Words tell less there: what they put a little behind comes first when it reads better."""
    index = Judging([SURVEY])
    index.word = _second(reading)
    texts = Texts(index, Vocabulary.of(()))
    among = [replace(s, single=False) for s in reading.scored]
    apart = [among[0], replace(among[1], score=0.8), *among[2:]]
    assert reread("question", apart, texts)[0].candidate is apart[1].candidate
    alone = [replace(s, single=True) for s in apart]
    assert reread("question", alone, texts)[0].candidate is apart[0].candidate


def test_far_behind_is_not_read_among_many_subjects_either(reading: Reading) -> None:
    """A candidate that could not come first costs nothing."""
    among = [replace(s, single=False, standout=0.05) for s in reading.scored]
    apart = [among[0], replace(among[1], score=among[0].score - AMONG_SUBJECTS.most - 0.01)]
    again = reread("question", apart, Texts(Judging([SURVEY]), Vocabulary.of(())))
    assert [s.relevance is not None for s in again] == [True, False]


def test_without_a_model_nothing_changes(reading: Reading) -> None:
    """The order stays that of words and vectors."""
    again = reread("question", reading.scored, reading.texts)
    assert again == reading.scored
    assert all(s.relevance is None for s in again)


def test_nothing_to_read() -> None:
    """No candidate, no reading."""
    texts = Texts(Judging([SURVEY]), Vocabulary.of(()))
    assert reread("question", (), texts) == ()


def test_one_clear_best_is_read_among_many_subjects_only(reading: Reading) -> None:
    """Elsewhere nothing would change."""
    alone = reading.scored[:1]
    texts = Texts(Judging([SURVEY]), Vocabulary.of(()))
    assert reread("question", alone, texts) == alone
    outstanding = (replace(alone[0], standout=0.05),)
    assert reread("question", outstanding, texts)[0].relevance is not None


def test_no_more_are_read_than_are_wanted(reading: Reading) -> None:
    """Whether there is an answer at all is said by the best one."""
    outstanding = [replace(s, standout=0.05) for s in reading.scored]
    texts = Texts(Judging([SURVEY]), Vocabulary.of(()))
    again = reread("question", outstanding, texts, most=1)
    assert [s.relevance is not None for s in again] == [True] + [False] * (len(again) - 1)


@pytest.mark.parametrize(("relevance", "answers"), [(3.0, True), (-3.0, False)])
def test_all_signals_decide_among_many_subjects(relevance: float, answers: bool) -> None:
    """With half of the question's words, what the model reads makes the difference."""
    reading = assistant(SURVEY)._reader.read(
        "Quelle part des écoles range ses livres dans une bibliothèque ?"
    )
    assert not reading.accepted
    best = replace(reading.scored[0], standout=0.06, relevance=relevance)
    assert bool(decide(reading.question, (best, *reading.scored[1:])).accepted) is answers


def test_what_is_not_of_the_kind_asked_is_refused_all_the_same(reading: Reading) -> None:
    """However likely it seems."""
    best = replace(reading.scored[0], standout=0.1, relevance=9.0, affinity=0.2)
    decision = decide(reading.question, (best,))
    assert decision.rule == "aucun extrait n’est du genre demandé"


def test_on_an_unknown_field_even_one_candidate_is_read(reading: Reading) -> None:
    """Words alone cannot tell there, however clear the best one is."""
    texts = Texts(Judging([SURVEY]), Vocabulary.of(()))
    alone = (replace(reading.scored[0], single=True, known=False),)
    assert reread("question", alone, texts)[0].relevance is not None


def test_more_is_read_on_an_unknown_field(reading: Reading) -> None:
    """What is much farther behind by its words may come first."""
    index = Judging([SURVEY])
    index.word = _second(reading)
    far = reading.scored[0].score - AMONG_SUBJECTS.most - 0.05
    assert AMONG_SUBJECTS.most < ON_UNKNOWN_FIELD.most
    apart = [replace(s, known=False) for s in reading.scored[:2]]
    apart[1] = replace(apart[1], score=far)
    index.likely = 9.0
    again = reread("question", apart, Texts(index, Vocabulary.of(())))
    assert again[0].candidate is apart[1].candidate


@pytest.mark.parametrize(("relevance", "answers"), [(3.0, True), (-3.0, False)])
def test_reading_decides_on_an_unknown_field(
    reading: Reading, relevance: float, answers: bool
) -> None:
    """Whatever kind the evidence looks like, and even with all the words."""
    best = replace(reading.scored[0], known=False, relevance=relevance, affinity=0.3)
    assert bool(decide(reading.question, (best,)).accepted) is answers
    sure = replace(best, affinity=1.0)
    assert bool(decide(reading.question, (sure,)).accepted) is answers


def test_on_a_known_field_words_decide(reading: Reading) -> None:
    """A missing name refuses there, however well a passage reads."""
    best = replace(reading.scored[0], relevance=-3.0)
    assert decide(reading.question, (best,)).accepted


def test_on_an_unknown_field_a_definition_has_to_define(reading: Reading) -> None:
    """What only names the thing reads nearly as well."""
    question = replace(reading.question, asked=Asked.DEFINITION)
    naming = replace(reading.scored[0], known=False, relevance=1.5, affinity=0.3)
    assert not decide(question, (naming,)).accepted
    assert decide(question, (replace(naming, affinity=0.9),)).accepted
    assert decide(question, (replace(naming, relevance=4.0),)).accepted
