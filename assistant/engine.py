"""The assistant: one question in, one checked answer out. The only door for `ui` and `evals`.

    question → standalone question → hits → evidence → answer or typed refusal → checked citations

Search runs on any subject. What a message is (courtesy, opinion, medical question) only chooses
the words of a refusal, except for emergencies, orders given to the assistant and personal medical
questions, which are never searched.
"""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant import guards
from assistant.candidates import Texts, candidates
from assistant.citations import check
from assistant.conversation import Rewriting, rewrite
from assistant.english import is_english, to_french
from assistant.evidence import Decision, Scored, decide, score
from assistant.follow_up_forms import Dependence
from assistant.guards import Message
from assistant.lexicon import french_lexicon
from assistant.matching import Weighted, weigh, with_similar
from assistant.outcomes import Answer, Engine, Explanation, Hit, Outcome, Role, Turn
from assistant.question import Question, analyse
from assistant.reader import extractive, templates
from assistant.retrieval import search
from assistant.settings import AssistantSettings
from assistant.spelling import correct
from assistant.suggestions import suggest
from assistant.table_reading import table_candidates
from assistant.vocabulary import Vocabulary
from ingest.documents import DocumentInfo
from ingest.french import fold
from ingest.index import EVERYTHING, Filter, Index

_EXPLAINED_EVIDENCE = 8
_LEANING = frozenset({Dependence.PRONOUN, Dependence.ELLIPSIS, Dependence.BARE, Dependence.RANK})
"""Follow-ups that speak of the previous answer: its documents are searched first."""

_MOST_REWRITINGS = 4
_LESS_LIKELY = 0.04
"""What a rewriting loses on the one before it: the evidence must make up for it."""

_MUCH_LESS_LIKELY = 0.3
_STANDS_ALONE = 2
_REMEMBERED = 2000
"""Suggestions whose answer is known: they come back for every question."""

_FIELD_SHARE = 0.5
"""A question of which half of the words are known to the documents is of their field."""

_REMEMBERED_TEXTS = 50_000
"""Sentences and clauses whose keys are kept between questions."""

_ABOUT_DOCUMENTS = re.compile(r"\b(?:documents?|rapports?|enquetes?|fiches?|textes?|corpus)\b")
_COURTESY = {
    Message.GREETING: templates.GREETING,
    Message.THANKS: templates.THANKS,
    Message.GOODBYE: templates.GOODBYE,
}


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of checked text to append to what is shown (whole sentences or list items)."""

    text: str


@dataclass(frozen=True, slots=True)
class _Before:
    """What the previous question was read as, and the documents that answered it."""

    text: str
    documents: frozenset[str]


_NOTHING = _Before("", frozenset())


@dataclass(frozen=True, slots=True)
class _Reading:
    """What was found and decided for one standalone question."""

    question: Question
    terms: tuple[Weighted, ...]
    hits: tuple[Hit, ...]
    scored: tuple[Scored, ...]
    decision: Decision
    texts: Texts
    follow_up: bool = False


class Assistant:
    """Answers questions over one index. Stateless between questions: safe to share by threads."""

    def __init__(self, index: Index, settings: AssistantSettings | None = None) -> None:
        self.index = index
        self.settings = settings or AssistantSettings()
        self.vocabulary = Vocabulary.load(self.settings.vocabulary)
        self._read_before: dict[tuple[str, _Before, Filter], _Before] = {}
        self._bags: dict[str, frozenset[str]] = {}
        self._answered_before: dict[tuple[str, Filter], bool] = {}

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        where: Filter = EVERYTHING,
        engine: Engine | None = None,
        identifier: str | None = None,
    ) -> Answer:
        """One answer.

        Args:
            question: As typed. Empty or too long questions are `unclear`.
            history: Turns before this question, oldest first, without it.
            where: Documents and kinds to answer from.
            engine: `None` uses the language model when one is set, else extracts.
            identifier: Copied into the answer.
        """
        *_, last = self.stream(question, history, where=where, engine=engine, identifier=identifier)
        assert isinstance(last, Answer)
        return last

    def stream(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        where: Filter = EVERYTHING,
        engine: Engine | None = None,
        identifier: str | None = None,
    ) -> Iterator[Delta | Answer]:
        """Checked text as it comes, then the whole answer as the last value.

        The concatenated deltas equal `Answer.text`.
        """
        started = time.perf_counter()
        answer = self._answer(question, tuple(history), where)
        check(answer, self.index)
        for delta in _deltas(answer.text):
            yield Delta(delta)
        yield replace(
            answer,
            question=question,
            id=identifier,
            index=self.index.build,
            latency_ms=(time.perf_counter() - started) * 1000,
        )

    def answers(self, question: str, where: Filter = EVERYTHING) -> bool:
        """Whether the documents answer a standalone question."""
        key = (question, where)
        if key not in self._answered_before:
            if len(self._answered_before) > _REMEMBERED:
                self._answered_before.clear()
            self._answered_before[key] = bool(self._read(question, where).decision.accepted)
        return self._answered_before[key]

    def _answer(self, typed: str, history: tuple[Turn, ...], where: Filter) -> Answer:
        question = _clean(typed)
        if refusal := self._before_search(question):
            return refusal
        mended = self._mended(question)
        reading = self._follow(mended, history[-2 * self.settings.max_history_turns :], where)
        if reading is None:
            return _plain(question, Outcome.UNCLEAR, templates.NO_ANTECEDENT)
        if reading.decision.accepted:
            return self._answered(question, reading, where)
        return self._refused(question, reading, where)

    def _before_search(self, question: str) -> Answer | None:
        if not re.search(r"\w", question):
            return _plain(question, Outcome.UNCLEAR, templates.EMPTY)
        if len(question) > self.settings.max_question_chars:
            text = templates.too_long(self.settings.max_question_chars)
            return _plain(question[: self.settings.max_question_chars], Outcome.UNCLEAR, text)
        message = guards.recognise(question)
        if message in _COURTESY:
            return _plain(question, Outcome.UNCLEAR, _COURTESY[message])
        if message is Message.MANIPULATION:
            return _plain(question, Outcome.REFUSED, templates.MANIPULATION)
        if message is Message.EMERGENCY:
            return _plain(question, Outcome.OUT_OF_SCOPE, templates.EMERGENCY)
        if message is Message.PERSONAL_MEDICAL:
            return _plain(question, Outcome.OUT_OF_SCOPE, templates.MEDICAL)
        if message is Message.OPINION:
            return _plain(question, Outcome.OUT_OF_SCOPE, templates.OPINION)
        return None

    def _follow(self, question: str, turns: Sequence[Turn], where: Filter) -> _Reading | None:
        """Reads the conversation turn by turn; `None` for a follow-up of nothing.

        What each earlier question was read as does not depend on what came after it, so it is
        remembered between the questions of a conversation.
        """
        previous = _NOTHING
        answer = ""
        for turn in turns:
            if turn.role is Role.ASSISTANT:
                answer = turn.content
            elif guards.recognise(turn.content) is None:
                previous = self._remembered(turn.content, previous, answer, where)
        mended = question
        rewriting = rewrite(mended, previous.text, answer, self.vocabulary)
        if rewriting.kind is not None and not previous.text and not self._worth(mended, rewriting):
            return None
        return self._best_reading(rewriting, previous, where)

    def _mended(self, question: str) -> str:
        """The question in French, spelled as the documents spell."""
        if is_english(question):
            return to_french(question)
        return correct(question, self.index, self.vocabulary)

    def _worth(self, question: str, rewriting: Rewriting) -> bool:
        """Whether a follow-up of nothing still says what it is about."""
        if rewriting.kind not in {Dependence.PRONOUN, Dependence.ELLIPSIS, Dependence.RANK}:
            return False
        terms = analyse(question, self.vocabulary).terms
        return len([term for term in terms if not term.soft]) >= _STANDS_ALONE

    def _remembered(self, question: str, previous: _Before, answer: str, where: Filter) -> _Before:
        key = (question, previous, where)
        if key not in self._read_before:
            if len(self._read_before) > _REMEMBERED:
                self._read_before.clear()
            mended = self._mended(_clean(question))
            rewriting = rewrite(mended, previous.text, answer, self.vocabulary)
            reading = self._best_reading(rewriting, previous, where)
            documents = frozenset(s.candidate.document.id for s in reading.decision.accepted)
            self._read_before[key] = _Before(reading.question.text, documents)
        return self._read_before[key]

    def _best_reading(self, rewriting: Rewriting, previous: _Before, where: Filter) -> _Reading:
        """The rewriting that the documents answer best, near the previous answer first."""
        places = [where]
        if rewriting.kind in _LEANING and previous.documents and where == EVERYTHING:
            places.insert(0, Filter(documents=previous.documents))
        swapping = rewriting.kind in {Dependence.SWAP, Dependence.CORRECTION}
        loss = _LESS_LIKELY if swapping else _MUCH_LESS_LIKELY
        first: _Reading | None = None
        for place in places:
            readings = [self._read(text, place) for text in rewriting.candidates[:_MOST_REWRITINGS]]
            answered = [
                (reading.decision.accepted[0].score - loss * position, -position, reading)
                for position, reading in enumerate(readings)
                if reading.decision.accepted
            ]
            if answered:
                return max(answered, key=lambda item: item[:2])[2]
            first = first or readings[0]
        assert first is not None
        return replace(first, follow_up=rewriting.kind is not None)

    def _read(self, text: str, where: Filter) -> _Reading:
        question = analyse(text, self.vocabulary)
        if len(self._bags) > _REMEMBERED_TEXTS:
            self._bags.clear()
        texts = Texts(self.index, self.vocabulary, self._bags)
        if not question.terms:
            return _Reading(question, (), (), (), decide(question, ()), texts)
        terms = weigh(question.terms, self.index)
        hits = search(question, self.vocabulary, self.index, where)
        found = (*candidates(hits, texts), *table_candidates(question, hits, texts))
        terms = with_similar(terms, texts.words(hits), french_lexicon())
        scored = score(question, terms, found, texts)
        return _Reading(question, terms, hits, scored, decide(question, scored), texts)

    def _answered(self, question: str, reading: _Reading, where: Filter) -> Answer:
        written = extractive.write(reading.question, reading.decision, reading.texts)
        lead = f"{templates.ENGLISH_LEAD}\n\n" if is_english(question) else ""
        documents = [citation.document.id for citation in written.citations]
        return Answer(
            question=question,
            standalone_question=reading.question.text,
            outcome=Outcome.ANSWERED,
            text=f"{lead}{written.text}",
            citations=written.citations,
            suggestions=self._suggest(reading.question.text, documents, where),
            explanation=_explain(reading),
        )

    def _refused(self, question: str, reading: _Reading, where: Filter) -> Answer:
        nearest = self._nearest(reading)
        outcome, text = self._refusal_words(question, reading, nearest)
        documents = [info.id for info in nearest] or [d.id for d in self.index.documents()[:5]]
        answer = Answer(
            question=question,
            standalone_question=reading.question.text,
            outcome=outcome,
            text=text,
            nearest=nearest if outcome is Outcome.NOT_IN_CORPUS else (),
            suggestions=self._suggest(reading.question.text, documents, where),
            explanation=_explain(reading),
        )
        if where != EVERYTHING and self.answers(reading.question.text):
            return replace(answer, note=templates.FILTERED)
        return answer

    def _refusal_words(
        self, question: str, reading: _Reading, nearest: tuple[DocumentInfo, ...]
    ) -> tuple[Outcome, str]:
        if guards.recognise(question) is Message.MEDICAL:
            return Outcome.OUT_OF_SCOPE, templates.MEDICAL
        if not reading.terms:
            return Outcome.UNCLEAR, templates.NO_SUBJECT
        if not self._in_field(reading):
            return Outcome.OUT_OF_SCOPE, templates.OUT_OF_SCOPE
        missing = reading.decision.missing
        text = templates.not_found(missing[0]) if missing else templates.NOT_IN_CORPUS
        if nearest:
            text = f"{text}\n\n{templates.nearest([info.title for info in nearest])}"
        return Outcome.NOT_IN_CORPUS, text

    def _in_field(self, reading: _Reading) -> bool:
        """Whether the question speaks of the documents' field: its words are known there."""
        if reading.follow_up or _ABOUT_DOCUMENTS.search(fold(reading.question.text)):
            return True
        terms = [weighted for weighted in reading.terms if not weighted.term.soft]
        if any(self.vocabulary.is_acronym(weighted.term.keys) for weighted in terms):
            return True
        known = [
            w for w in terms if not w.unseen or any(key.startswith("§") for key in w.term.keys)
        ]
        return len(known) >= _FIELD_SHARE * max(1, len(terms))

    def _nearest(self, reading: _Reading) -> tuple[DocumentInfo, ...]:
        ids = dict.fromkeys(scored.candidate.document.id for scored in reading.scored[:6])
        return tuple(self.index.document(document_id) for document_id in list(ids)[:2])

    def _suggest(self, question: str, documents: Sequence[str], where: Filter) -> tuple[str, ...]:
        return suggest(
            question,
            list(dict.fromkeys(documents)),
            self.index,
            self.vocabulary,
            lambda text: self.answers(text, where),
        )


def _clean(question: str) -> str:
    """White space collapsed, control and invisible characters removed."""
    kept = "".join(
        " " if char.isspace() else char
        for char in question
        if char.isspace() or unicodedata.category(char)[0] != "C"
    )
    return " ".join(kept.split())


def _plain(question: str, outcome: Outcome, text: str) -> Answer:
    return Answer(question=question, standalone_question=question, outcome=outcome, text=text)


def _deltas(text: str) -> Iterator[str]:
    """Lines, each with its line end, so that their concatenation is the text."""
    yield from text.splitlines(keepends=True)


def _explain(reading: _Reading) -> Explanation:
    question = reading.question
    analysis = [("genre de réponse attendu", question.asked.value)]
    analysis += [
        (
            f"terme « {weighted.term.surface} »",
            f"poids {weighted.weight:.2f}"
            + (", indispensable" if weighted.term.strong else "")
            + (", absent de l’index" if weighted.unseen else ""),
        )
        for weighted in reading.terms
    ]
    return Explanation(
        standalone_question=question.text,
        analysis=tuple(analysis),
        hits=reading.hits,
        evidence=tuple(scored.evidence() for scored in reading.scored[:_EXPLAINED_EVIDENCE]),
        rule=reading.decision.rule,
    )
