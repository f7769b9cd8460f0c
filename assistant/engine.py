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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from assistant import refusals
from assistant.audience import audience_of
from assistant.citations import check
from assistant.corrections import Correction, correction_of
from assistant.english import is_english
from assistant.evidence import supporting
from assistant.follow_up_forms import dependence
from assistant.outcomes import Answer, Citation, Engine, Outcome, Turn, Usage
from assistant.reader import extractive, templates
from assistant.reading import QuestionReader, Reading
from assistant.settings import AssistantSettings
from assistant.suggestions import suggest
from assistant.vocabulary import Vocabulary
from ingest.documents import DocumentInfo
from ingest.index import EVERYTHING, Filter, Index

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from assistant.reader.generative import Finished, GenerativeReader

_NEAREST = 2
_SUGGESTED_FROM = 5
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_MARKER = re.compile(r"\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class _Asking:
    """How a question is to be answered."""

    where: Filter
    engine: Engine | None
    session: str | None
    audience: str | None


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of checked text to append to what is shown (whole sentences or list items)."""

    text: str


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
        self._model = model
        self._reader = QuestionReader(index, self.vocabulary)

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

        The concatenated deltas equal `Answer.text`.
        """
        started = time.perf_counter()
        answer: Answer | None = None
        asking = _Asking(where, engine, session, audience)
        for piece in self._answer(_clean(question), tuple(history), asking):
            if isinstance(piece, Delta):
                yield piece
            else:
                answer = piece
        assert answer is not None
        yield replace(
            answer,
            question=question,
            id=identifier,
            index=self.index.build,
            latency_ms=(time.perf_counter() - started) * 1000,
        )

    def _answer(
        self, question: str, history: tuple[Turn, ...], asking: _Asking
    ) -> Iterator[Delta | Answer]:
        where, engine = asking.where, asking.engine
        turns = history[max(0, len(history) - 2 * self.settings.max_history_turns) :]
        answer = refusals.before_search(question, self.settings.max_question_chars)
        answer = answer or refusals.elsewhere(question, self.index, self.vocabulary)
        if answer is not None:
            yield from self._shown(answer)
            return
        question = " ".join(_TAG.sub(" ", question).split())
        reading = self._reader.follow(question, turns, where)
        if reading is None:
            unclear = refusals.plain(question, Outcome.UNCLEAR, templates.NO_ANTECEDENT)
            yield from self._shown(unclear)
        elif correction := correction_of(reading, lambda text: self._reader.read(text, where)):
            yield from self._shown(self._corrected(question, reading, correction, where))
        elif not reading.accepted:
            yield from self._shown(self._refused(question, reading, where))
        elif engine is not Engine.EXTRACTIVE and self._has_model:
            yield from self._generated(question, reading, turns, asking)
        else:
            note = templates.NO_MODEL if engine is Engine.GENERATIVE else None
            yield from self._shown(replace(self._extracted(question, reading, where), note=note))

    def _shown(self, answer: Answer) -> Iterator[Delta | Answer]:
        """A whole answer, checked, line by line."""
        check(answer, self.index)
        for line in answer.text.splitlines(keepends=True):
            yield Delta(line)
        yield answer

    @property
    def _has_model(self) -> bool:
        return self._model is not None or bool(self.settings.llm)

    @cached_property
    def _writer(self) -> GenerativeReader:
        from assistant.reader.generative import GenerativeReader

        return GenerativeReader(self.settings, self._model)

    def _generated(
        self, question: str, reading: Reading, turns: tuple[Turn, ...], asking: _Asking
    ) -> Iterator[Delta | Answer]:
        """The model's checked sentences; the extractive answer where it gives none."""
        from assistant.reader.generative import Checked, added

        where = asking.where
        reading, spent = self._restated(question, reading, turns, asking)
        citations = self._evidence(reading)
        pieces = self._writer.write(
            reading.question.text,
            citations,
            audience=audience_of(question, turns) or asking.audience or self.settings.audience,
            language="en" if is_english(question) else "fr",
            history=turns,
            build_name=self.index.build,
            session=asking.session,
        )
        finished: Finished | None = None
        for piece in pieces:
            if isinstance(piece, Checked):
                yield Delta(piece.text)
            else:
                finished = piece
        assert finished is not None
        finished = replace(finished, usage=added(spent, finished.usage))
        extracted = self._extracted(question, reading, where)
        if finished.text:
            answer = _written(extracted, finished, citations)
            check(answer, self.index)
            yield answer
        else:
            note = finished.failure or templates.DECLINED
            yield from self._shown(
                replace(extracted, note=note, removed=finished.removed, usage=finished.usage)
            )

    def _restated(
        self, question: str, reading: Reading, turns: tuple[Turn, ...], asking: _Asking
    ) -> tuple[Reading, Usage | None]:
        """A follow-up as the model restates it, where the documents answer that too; its cost.

        Only what the deterministic rewriting has accepted is restated: a refusal stays one.
        """
        leans = bool(turns) and dependence(question, self.vocabulary) is not None
        if not leans or is_english(question):
            return reading, None
        restated = self._writer.restate(question, turns, self.index.build, asking.session)
        if restated.text:
            other = self._reader.read(restated.text, asking.where)
            if other.accepted:
                return other, restated.usage
        return reading, restated.usage

    def _evidence(self, reading: Reading) -> tuple[Citation, ...]:
        """What a model may write from: the accepted evidence and what supports it."""
        from assistant.reader.generative.evidence import evidence

        chosen = supporting(reading.question, reading.decision, reading.scored)
        return evidence(self.index, chosen)

    def _extracted(self, question: str, reading: Reading, where: Filter) -> Answer:
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
            explanation=reading.explanation(),
        )

    def _corrected(
        self, question: str, reading: Reading, correction: Correction, where: Filter
    ) -> Answer:
        """What the documents say instead of what the question takes for granted."""
        said, instead = correction.premise.said, correction.instead
        answer = self._extracted(question, instead, where)
        if not correction.premise.denied:
            quoted = answer.text.removeprefix(f"{templates.ENGLISH_LEAD}\n\n")
            lead = templates.instead_of(said, english=is_english(question))
            answer = replace(answer, text=f"{lead}\n\n{quoted}")
        explanation = replace(
            instead.explanation(),
            standalone_question=reading.question.text,
            rule=f"la question suppose « {said} », les documents disent autre chose",
        )
        return replace(answer, standalone_question=reading.question.text, explanation=explanation)

    def _refused(self, question: str, reading: Reading, where: Filter) -> Answer:
        nearest = self._nearest(reading)
        outcome, text = refusals.after_search(question, reading, nearest, self.vocabulary)
        documents = [info.id for info in nearest]
        documents = documents or [d.id for d in self.index.documents()[:_SUGGESTED_FROM]]
        hidden = where != EVERYTHING and self._reader.answers(reading.question.text)
        return Answer(
            question=question,
            standalone_question=reading.question.text,
            outcome=outcome,
            text=text,
            nearest=nearest if outcome is Outcome.NOT_IN_CORPUS else (),
            suggestions=self._suggest(reading.question.text, documents, where),
            note=templates.FILTERED if hidden else None,
            explanation=reading.explanation(),
        )

    def _nearest(self, reading: Reading) -> tuple[DocumentInfo, ...]:
        ids = dict.fromkeys(scored.candidate.document.id for scored in reading.scored[:6])
        return tuple(self.index.document(document_id) for document_id in list(ids)[:_NEAREST])

    def _suggest(self, question: str, documents: Sequence[str], where: Filter) -> tuple[str, ...]:
        return suggest(
            question,
            list(dict.fromkeys(documents)),
            self.index,
            self.vocabulary,
            lambda text: self._reader.answers(text, where),
            self._reader.memory,
        )


def _written(extracted: Answer, finished: Finished, citations: Sequence[Citation]) -> Answer:
    """The model's answer: its text, and the citations that it used."""
    used = {int(marker) for marker in _MARKER.findall(finished.text)}
    return replace(
        extracted,
        text=finished.text,
        citations=tuple(citation for citation in citations if citation.marker in used),
        engine=Engine.GENERATIVE,
        removed=finished.removed,
        usage=finished.usage,
        note=finished.failure,
    )


def _clean(question: str) -> str:
    """White space collapsed, control and invisible characters removed."""
    kept = "".join(
        " " if char.isspace() else char
        for char in question
        if char.isspace() or unicodedata.category(char)[0] != "C"
    )
    return " ".join(kept.split())
