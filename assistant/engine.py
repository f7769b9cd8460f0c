"""The assistant: one question in, one checked answer out. The only door for `ui` and `evals`.

    question → standalone question → hits → evidence → answer or typed refusal → checked citations

Search runs on any subject. What a message is (courtesy, opinion, medical question) only chooses
the words of a refusal, except for emergencies, orders given to the assistant and personal medical
questions, which are never searched. A language model, where one is set, writes from the evidence
that the extractive path accepted, never instead of its decision.
"""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant import refusals
from assistant.answering_parts import Parts, in_parts
from assistant.answers import corrected, extracted, shown
from assistant.corrections import correction_of
from assistant.imprints import of_record
from assistant.model_writing import ModelWriting, Writing
from assistant.outcomes import Answer, Delta, Engine, Outcome, Turn
from assistant.overviews import of_documents
from assistant.parts.message import questions_of
from assistant.reader import templates
from assistant.reading import QuestionReader, Reading
from assistant.settings import AssistantSettings
from assistant.speakers import spoken_by
from assistant.suggestions import suggest
from assistant.vocabulary import Vocabulary
from ingest.documents import DocumentInfo
from ingest.index import EVERYTHING, Filter, Index

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_NEAREST = 2
_SUGGESTED_FROM = 5
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")


@dataclass(frozen=True, slots=True)
class _Asking:
    """How a question is to be answered."""

    where: Filter
    engine: Engine | None
    writing: Writing


@dataclass(frozen=True, slots=True)
class _Whole:
    """An answer whose text was shown, and the documents to suggest questions from."""

    answer: Answer
    near: tuple[str, ...]


class Assistant:
    """Answers questions over one index. Stateless between questions: safe to share by threads."""

    def __init__(
        self,
        index: Index,
        settings: AssistantSettings | None = None,
        *,
        model: BaseChatModel | None = None,
    ) -> None:
        """An assistant over an open index.

        Args:
            index: The live build.
            settings: Vocabulary, limits and the optional endpoint of a language model.
            model: Another LangChain chat model than the endpoint of the settings.
        """
        self.index = index
        self.settings = settings or AssistantSettings()
        self.vocabulary = Vocabulary.load(self.settings.vocabulary)
        self._reader = QuestionReader(index, self.vocabulary)
        self._model = ModelWriting(index, self.vocabulary, self._reader, self.settings, model)

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        where: Filter = EVERYTHING,
        engine: Engine | None = None,
        identifier: str | None = None,
        session: str | None = None,
        audience: str | None = None,
    ) -> Answer:
        """One answer.

        Args:
            question: As typed. Empty or too long questions are `unclear`.
            history: Turns before this question, oldest first, without it.
            where: Documents and kinds to answer from.
            engine: `None` uses the language model when one is set, else extracts.
            identifier: Copied into the answer.
            session: Names the conversation whose budget of tokens is counted.
            audience: For whom a model writes (« professionnels », « elus », « grand public »)
                where the question does not say; `None`: as set.
        """
        *_, last = self.stream(
            question,
            history,
            where=where,
            engine=engine,
            identifier=identifier,
            session=session,
            audience=audience,
        )
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
        session: str | None = None,
        audience: str | None = None,
    ) -> Iterator[Delta | Answer]:
        """Checked text as it comes, then the whole answer as the last value.

        The concatenated deltas equal `Answer.text`. What else may be asked is looked for after
        them: in a large index that takes longer than the answer.
        """
        started = time.perf_counter()
        whole: _Whole | None = None
        asking = _Asking(where, engine, Writing(session, audience))
        for piece in self._answer(_clean(question), tuple(history), asking):
            if isinstance(piece, Delta):
                yield piece
            else:
                whole = piece
        assert whole is not None
        yield replace(
            whole.answer,
            question=question,
            id=identifier,
            suggestions=self._suggestions(whole, where),
            index=self.index.build,
            latency_ms=(time.perf_counter() - started) * 1000,
        )

    def _answer(
        self, question: str, history: tuple[Turn, ...], asking: _Asking
    ) -> Iterator[Delta | _Whole]:
        where, engine = asking.where, asking.engine
        turns = history[max(0, len(history) - 2 * self.settings.max_history_turns) :]
        several = len(questions_of(question)) > 1
        if answer := self._unsearched(question, several=several):
            yield from self._shown(answer)
            return
        question = " ".join(_TAG.sub(" ", question).split())
        if told := of_documents(question, turns, where, self.index, self._reader):
            yield from self._shown(told, _cited(told))
            return
        if known := of_record(question, turns, where, self.index, self._reader):
            yield from self._shown(known)
            return
        reading = self._read(question, turns, where)
        beside = self._unsearched
        if reading and (parts := in_parts(question, reading, turns, where, self._reader, beside)):
            yield from self._several(question, parts, turns, asking)
        elif several and (answer := self._unsearched(question)):
            yield from self._shown(answer)
        elif reading is None:
            unclear = refusals.plain(question, Outcome.UNCLEAR, templates.NO_ANTECEDENT)
            yield from self._shown(unclear)
        elif correction := correction_of(reading, lambda text: self._reader.read(text, where)):
            answer = corrected(question, reading, correction)
            yield from self._shown(answer, _cited(answer))
        elif not reading.accepted:
            nearest = self._nearest(reading)
            near = nearest or self.index.documents()[:_SUGGESTED_FROM]
            yield from self._shown(self._refused(question, reading, nearest, where), near)
        elif engine is not Engine.EXTRACTIVE and self._model.available:
            yield from self._written(question, reading, turns, asking)
        else:
            yield from self._unwritten(extracted(question, reading), asking)

    def _read(self, question: str, turns: tuple[Turn, ...], where: Filter) -> Reading | None:
        """The reading of a question; of a publisher's words, in its documents if they answer."""
        spoken = spoken_by(question, where, self.index)
        if spoken and spoken.question:
            its = replace(where, documents=frozenset(info.id for info in spoken.documents))
            reading = self._reader.follow(spoken.question, turns, its)
            if reading and reading.accepted:
                return reading
        return self._reader.follow(question, turns, where)

    def _unsearched(self, question: str, *, several: bool = False) -> Answer | None:
        """The answer to what is not searched for; `None` to go on."""
        limit = self.settings.max_question_chars
        answer = refusals.before_search(question, limit, several=several)
        if answer is not None or several:
            return answer
        return refusals.elsewhere(question, self.index, self.vocabulary)

    def _several(
        self, question: str, parts: Parts, turns: tuple[Turn, ...], asking: _Asking
    ) -> Iterator[Delta | _Whole]:
        """What answers the questions of one message, by the model where it is one to write."""
        answer, evidence = parts.answer(question), parts.evidence
        if asking.engine is not Engine.EXTRACTIVE and self._model.available and evidence:
            writing = asking.writing
            noted = replace(answer, note=parts.remark or None)
            pieces = self._model.write(noted, evidence, turns, writing, None)
            yield from _near(pieces, _cited(answer))
        else:
            yield from self._unwritten(answer, asking)

    def _unwritten(self, answer: Answer, asking: _Asking) -> Iterator[Delta | _Whole]:
        """An answer of extracts, which says so where a model was asked for."""
        note = templates.NO_MODEL if asking.engine is Engine.GENERATIVE else None
        return self._shown(replace(answer, note=note), _cited(answer))

    def _shown(self, answer: Answer, near: Sequence[DocumentInfo] = ()) -> Iterator[Delta | _Whole]:
        return _near(shown(answer, self.index), near)

    def _written(
        self, question: str, reading: Reading, turns: tuple[Turn, ...], asking: _Asking
    ) -> Iterator[Delta | _Whole]:
        """What the model writes; the extractive answer where it writes nothing."""
        writing = asking.writing
        reading, spent = self._model.restated(question, reading, turns, asking.where, writing)
        answer = extracted(question, reading)
        return _near(self._model.write(answer, reading, turns, writing, spent), _cited(answer))

    def _refused(
        self, question: str, reading: Reading, nearest: tuple[DocumentInfo, ...], where: Filter
    ) -> Answer:
        outcome, text = refusals.after_search(
            question, reading, nearest, self.index, self.vocabulary
        )
        hidden = where != EVERYTHING and self._reader.answers(reading.question.text)
        return Answer(
            question=question,
            standalone_question=reading.question.text,
            outcome=outcome,
            text=text,
            nearest=nearest if outcome is Outcome.NOT_IN_CORPUS else (),
            note=templates.FILTERED if hidden else None,
            explanation=reading.explanation(),
        )

    def _nearest(self, reading: Reading) -> tuple[DocumentInfo, ...]:
        ids = dict.fromkeys(scored.candidate.document.id for scored in reading.scored[:6])
        return tuple(self.index.document(document_id) for document_id in list(ids)[:_NEAREST])

    def _suggestions(self, whole: _Whole, where: Filter) -> tuple[str, ...]:
        if not whole.near:
            return whole.answer.suggestions
        return suggest(
            whole.answer.standalone_question,
            whole.near,
            self.index,
            self.vocabulary,
            lambda text: self._reader.answers(text, where),
            self._reader.memory,
        )


def _near(
    pieces: Iterable[Delta | Answer], documents: Sequence[DocumentInfo]
) -> Iterator[Delta | _Whole]:
    """The pieces of an answer that is near some documents."""
    near = tuple(dict.fromkeys(info.id for info in documents))
    for piece in pieces:
        yield piece if isinstance(piece, Delta) else _Whole(piece, near)


def _cited(answer: Answer) -> tuple[DocumentInfo, ...]:
    return tuple(citation.document for citation in answer.citations)


def _clean(question: str) -> str:
    """White space collapsed, control and invisible characters removed."""
    kept = "".join(
        " " if char.isspace() else char
        for char in question
        if char.isspace() or unicodedata.category(char)[0] != "C"
    )
    return " ".join(kept.split())
