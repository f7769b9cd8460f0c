"""From a question and the conversation before it to a decision on its evidence.

    question → mended → standalone → terms, hits, candidates → scored evidence → decision

Earlier questions are read again in order: what a follow-up means depends on what they were read as.
Readings are remembered, so that a conversation costs one reading a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from assistant.candidates.places import place_asked
from assistant.candidates.texts import Texts
from assistant.conversation import Rewriting, rewrite
from assistant.corrections import correction_of
from assistant.doubt import doubt
from assistant.english import is_english, to_french
from assistant.evidence import Decision, decide
from assistant.finding import find
from assistant.follow_up_gate import NOTHING_FOLLOWS, gate, tells_gain
from assistant.follow_ups.anchor import Anchor, anchor_of
from assistant.follow_ups.dislocation import dislocated
from assistant.follow_ups.first_questions import names_its_thing
from assistant.follow_ups.follow_up_forms import LEANING, WORTH, Dependence
from assistant.follow_ups.past import NO_PAST, Past
from assistant.follow_ups.spoken_of import ABOUT
from assistant.matching import Weighted
from assistant.memory import Memory
from assistant.outcomes import Explanation, Hit, Role, Turn, last_answer
from assistant.parts.message import questions_of
from assistant.questions import guards
from assistant.questions.bare_figures import figure_gone_on
from assistant.questions.imprint_asked import asked_of_it
from assistant.questions.question import Question, analyse
from assistant.questions.rewordings import reworded
from assistant.questions.second_wordings import says_who_belongs, second_wording
from assistant.questions.spelling import correct
from assistant.reader import templates
from assistant.scoring.rereading import reread
from assistant.scoring.scores import Scored
from assistant.second_look import reads_well, second_look
from assistant.subject import around
from assistant.vocabulary import Vocabulary
from ingest.documents import DocumentInfo
from ingest.index import EVERYTHING, Filter, Index

_MOST_REWRITINGS = 5
_LESS_LIKELY = 0.1
"""What a rewriting loses on the one before it: the evidence must make up for it."""
_SURE = 0.9
"""Score from which evidence beside the previous answer is not compared with that of elsewhere."""

_ELSEWHERE_MARGIN = 0.15
"""By how much evidence must be better to be taken from other documents than the last answer's."""

_PASSING = frozenset({Dependence.SWAP, Dependence.BARE})
"""Refused, these leave the question before as what the next one changes."""

_MUCH_LESS_LIKELY = 0.3
_BEST_SCORE = 1.3
"""A score that evidence hardly ever passes; no later rewriting is read that would need more."""

_STANDS_ALONE = 2
"""Informative terms from which a follow-up of nothing is a question of its own."""

_REMEMBERED = 2000
_EXPLAINED_EVIDENCE = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found and decided for one standalone question.

    Attributes:
        scored: All the evidence, the best first.
        follow_up, sourced: Whether it leaned on the question before, asked where that came from.
    """

    question: Question
    terms: tuple[Weighted, ...]
    hits: tuple[Hit, ...]
    scored: tuple[Scored, ...]
    decision: Decision
    texts: Texts
    follow_up: bool = False
    sourced: bool = False

    @property
    def accepted(self) -> bool:
        """Whether the documents answer."""
        return bool(self.decision.accepted)

    def explanation(self) -> Explanation:
        """How the decision came about, for people."""
        question = self.question
        analysis = [("genre de réponse attendu", question.asked.value)]
        for weighted in self.terms:
            marks = [f"poids {weighted.weight:.2f}".replace(".", ",")]
            marks += ["indispensable"] if weighted.term.strong else []
            marks += ["absent de l’index"] if weighted.unseen else []
            analysis.append((f"terme « {weighted.term.surface} »", ", ".join(marks)))
        return Explanation(
            standalone_question=question.text,
            analysis=tuple(analysis),
            hits=self.hits,
            evidence=tuple(scored.evidence() for scored in self.scored[:_EXPLAINED_EVIDENCE]),
            rule=self.decision.rule,
        )


class QuestionReader:
    """Reads questions over one index; remembers what it read. Safe to share between threads."""

    def __init__(self, index: Index, vocabulary: Vocabulary) -> None:
        self._index = index
        self._vocabulary = vocabulary
        self.memory = Memory()
        self._read_before: dict[tuple[str, Past, Filter], Past] = {}
        self._answered_before: dict[tuple[str, Filter], bool] = {}

    def follow(self, question: str, turns: Sequence[Turn], where: Filter) -> Reading | None:
        """The reading of a question after some turns; `None` for a follow-up of nothing."""
        previous = self.past(turns, where)
        answer = last_answer(turns)
        mended = self._mended(question, previous)
        if not previous.text:
            mended = dislocated(mended) or mended
        rewriting = self._rewritten(mended, previous, answer)
        if not previous.text and rewriting.kind is not None and not self._worth(mended, rewriting):
            return self._implied(mended, rewriting.kind, where)
        return self._answered(rewriting, previous, where) if rewriting.candidates else None

    def past(self, turns: Sequence[Turn], where: Filter) -> Past:
        """What some turns have said, as far as a follow-up may lean on it."""
        previous = NO_PAST
        answer = ""
        for turn, after in zip_longest(turns, turns[1:]):
            if turn.role is Role.ASSISTANT:
                answer = turn.content
            elif asked_of_it(turn.content) and after and templates.FROM_RECORD in after.content:
                continue  # « ça date de quand ? » leaves the talk where it was
            elif guards.recognise(turn.content) is None:
                previous = self._after(questions_of(turn.content), previous, answer, where)
        return previous

    def cited_among(
        self, infos: Sequence[DocumentInfo], turns: Sequence[Turn], where: Filter
    ) -> tuple[DocumentInfo, ...]:
        """The documents among some that the last answer of a talk stands in."""
        cited = self.past(turns, where).anchor.documents if turns else frozenset()
        return tuple(info for info in infos if info.id in cited)

    def _after(self, questions: Sequence[str], previous: Past, answer: str, where: Filter) -> Past:
        """What a message has said: of several questions, those that were answered."""
        after = previous
        for question in questions:
            told = self._remembered(question, after, answer, where)
            if len(questions) == 1 or told.anchor is not after.anchor:
                after = told
        return after

    def read(self, text: str, where: Filter = EVERYTHING) -> Reading:
        """The reading of a standalone question in French.

        The cross-encoder reads the French of an English question too: one answer in any language.
        """
        return _reread(self._by_words(text, where), text)

    def _by_words(self, text: str, where: Filter) -> Reading:
        """The reading by words and vectors alone."""
        pool = find(text, self._index, self._vocabulary, self.memory, where)
        decision = decide(pool.question, pool.scored)
        return Reading(pool.question, pool.terms, pool.hits, pool.scored, decision, pool.texts)

    def answers(self, question: str, where: Filter = EVERYTHING) -> bool:
        """Whether the documents answer a standalone question; remembered.

        Where they all speak of one subject, reading only orders the evidence: words suffice.
        Elsewhere, reading the best evidence does: what overtakes it does so by being likelier.
        """
        key = (question, where)
        if key not in self._answered_before:
            if len(self._answered_before) > _REMEMBERED:
                self._answered_before.clear()
            reading = self._by_words(question, where)
            if reading.accepted and reading.scored[0].is_read:
                reading = _reread(reading, question, most=1)
            self._answered_before[key] = reading.accepted
        return self._answered_before[key]

    def _mended(self, question: str, previous: Past) -> str:
        """The question in French, spelled as the documents spell; a figure alone in full."""
        if is_english(question):
            return figure_gone_on(to_french(question), previous.text)
        mended = reworded(correct(question, self._index, self._vocabulary))
        return figure_gone_on(mended, previous.text)

    def _implied(self, question: str, kind: Dependence, where: Filter) -> Reading | None:
        """The reading of a question that leaves its subject to be understood, if it can be."""
        reading = self.read(question, where)
        if reading.accepted and (names_its_thing(question, kind) or reads_well(reading.decision)):
            return reading
        return reading if tells_gain(reading.question, reading.decision.accepted) else None

    def _worth(self, question: str, rewriting: Rewriting) -> bool:
        """Whether a follow-up of nothing still says what it is about."""
        terms = analyse(question, self._vocabulary).terms
        return rewriting.kind in WORTH and sum(not t.soft for t in terms) >= _STANDS_ALONE

    def _remembered(self, question: str, previous: Past, answer: str, where: Filter) -> Past:
        key = (question, previous, where)
        if key not in self._read_before:
            if len(self._read_before) > _REMEMBERED:
                self._read_before.clear()
            mended = self._mended(question, previous)
            rewriting = self._rewritten(mended, previous, answer)
            told = previous.asked(mended)
            if rewriting.candidates and rewriting.kind is not Dependence.SOURCE:
                reading = self._instead(self._answered(rewriting, previous, where), where)
                anchor = _anchor(reading) if reading.accepted else None
                told = told.read(
                    reading.question.text, anchor, leans=bool(rewriting.topic),
                    swaps=rewriting.kind in _PASSING,
                )  # fmt: skip
            self._read_before[key] = told
        return self._read_before[key]

    def _instead(self, reading: Reading, where: Filter) -> Reading:
        """What is continued of a question that supposes what is not: the one answered instead."""
        correction = correction_of(reading, lambda text: self.read(text, where))
        return correction.goes_on_from if correction else reading

    def _rewritten(self, question: str, previous: Past, answer: str) -> Rewriting:
        return rewrite(
            question,
            previous.text,
            answer,
            self._vocabulary,
            anchor=previous.anchor,
            topics=previous.topics,
            said=previous.said,
            trail=previous.trail,
            listed=previous.listed,
            base=previous.base,
        )

    def _readings(self, rewriting: Rewriting, place: Filter, loss: float) -> Iterator[Reading]:
        """The rewritings read in order, up to one that no later one can beat."""
        for position, text in enumerate(rewriting.candidates[:_MOST_REWRITINGS]):
            as_typed = rewriting.kind is None or ABOUT in text
            reading = self.read(text if as_typed else reworded(text), place)
            told = (reading.question, reading.terms, reading.scored)
            reading = replace(reading, decision=gate(*told, reading.decision, rewriting))
            yield reading
            if _settles(reading, position, rewriting, loss):
                return

    def _answered(self, rewriting: Rewriting, previous: Past, where: Filter) -> Reading:
        """The best reading, or that of other words where a question of its own misses something."""
        reading = self._best(rewriting, previous, where)
        asked = rewriting.candidates[0]
        other = "" if rewriting.kind else second_wording(asked)
        if not other or _tells_it_all(reading, asked):
            return reading
        again = self.read(other, where)
        return again if again.accepted else reading

    def _best(self, rewriting: Rewriting, previous: Past, where: Filter) -> Reading:
        """The rewriting that the documents answer best, near the previous answer first."""
        documents = previous.anchor.documents
        places = [where if rewriting.kind is None else around(documents, self._index, where)]
        if rewriting.kind in LEANING and documents and where == EVERYTHING:
            places.insert(0, Filter(documents=documents))
        swapping = rewriting.kind in {Dependence.SWAP, Dependence.CORRECTION}
        loss = _LESS_LIKELY if swapping else _MUCH_LESS_LIKELY
        first: Reading | None = None
        best: Reading | None = None
        worth = 0.0
        for place in places:
            readings = list(self._readings(rewriting, place, loss))
            if said := _at_cell(readings, rewriting.cell):
                return said
            answered = [
                (reading.decision.accepted[0].score - loss * position, -position, reading)
                for position, reading in enumerate(readings)
                if reading.accepted
            ]
            first = first or readings[0]
            if not answered:
                continue
            reading = max(answered, key=lambda item: item[:2])[-1]
            score = reading.decision.accepted[0].score
            if best is None or score > worth + _ELSEWHERE_MARGIN:
                best, worth = reading, score
            if worth >= _SURE:
                break
        if best is not None:
            return replace(best, sourced=rewriting.kind is Dependence.SOURCE)
        assert first is not None
        if rewriting.kind is Dependence.CONTINUATION:
            first = replace(first, decision=Decision((), NOTHING_FOLLOWS))
        return replace(first, follow_up=rewriting.kind is not None)


def _reread(reading: Reading, text: str, most: int | None = None) -> Reading:
    """A reading by words, with its close candidates read together with the question."""
    scored = reread(text, reading.scored, reading.texts, most)
    if scored != reading.scored:
        reading = replace(reading, scored=scored, decision=decide(reading.question, scored))
    if most:
        return reading
    if refused := doubt(reading.question, text, reading.decision, reading.texts):
        reading = replace(reading, decision=refused)
    if reading.accepted:
        return reading
    looked = second_look(reading.question, scored, reading.texts)
    return replace(reading, decision=looked) if looked else reading


def _tells_it_all(reading: Reading, asked: str) -> bool:
    """Whether a question is answered with nothing missing."""
    if not reading.accepted:
        return False
    best = reading.decision.accepted[0]
    return not best.coverage.missing and says_who_belongs(asked, best.candidate.text)


def _settles(reading: Reading, position: int, rewriting: Rewriting, loss: float) -> bool:
    """Whether no later rewriting can be better than this one."""
    if not reading.accepted:
        return False
    if rewriting.cell is not None:
        return _at_cell([reading], rewriting.cell) is not None
    return reading.decision.accepted[0].score - loss * position > _BEST_SCORE - loss * (
        position + 1
    )


def _anchor(reading: Reading) -> Anchor:
    """Where the accepted evidence stands."""
    accepted = tuple(scored.candidate for scored in reading.decision.accepted)
    return anchor_of(accepted, reading.texts, place_asked(reading.question, accepted[0]))


def _at_cell(readings: Sequence[Reading], cell: tuple[str, str] | None) -> Reading | None:
    """The first reading that is answered by the cell that a follow-up names."""
    if cell is None:
        return None
    for reading in readings:
        if reading.accepted:
            anchor = _anchor(reading)
            if (anchor.row, anchor.column) == cell:
                return reading
    return None
