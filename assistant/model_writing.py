"""Answers that a language model writes from accepted evidence.

The model restates a follow-up and writes sentences, each checked before it is shown; it decides
nothing. Where it gives no text, the extractive answer stands in for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.answers import shown
from assistant.citations import check, marked
from assistant.english import is_english
from assistant.follow_ups.follow_up_forms import dependence
from assistant.outcomes import Answer, Citation, Delta, Engine, Turn, Usage
from assistant.questions.audience import audience_of
from assistant.reader import templates
from assistant.reading import QuestionReader, Reading
from assistant.settings import AssistantSettings
from assistant.supporting import supporting
from assistant.vocabulary import Vocabulary
from ingest.index import Filter, Index

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from assistant.reader.generative import Finished, GenerativeReader


@dataclass(frozen=True, slots=True)
class Writing:
    """For whom a model writes.

    Attributes:
        session: Names the conversation whose budget of tokens is counted.
        audience: Where the question does not say; `None`: as set.
    """

    session: str | None
    audience: str | None


class ModelWriting:
    """Writes answers with the model of the settings, or with another one."""

    def __init__(
        self,
        index: Index,
        vocabulary: Vocabulary,
        reader: QuestionReader,
        settings: AssistantSettings,
        model: BaseChatModel | None,
    ) -> None:
        self._index = index
        self._vocabulary = vocabulary
        self._reader = reader
        self._settings = settings
        self._model = model

    @property
    def available(self) -> bool:
        """Whether there is a model."""
        return self._model is not None or bool(self._settings.llm)

    @cached_property
    def _writer(self) -> GenerativeReader:
        from assistant.reader.generative import GenerativeReader

        return GenerativeReader(self._settings, self._model)

    def restated(
        self,
        question: str,
        reading: Reading,
        turns: tuple[Turn, ...],
        where: Filter,
        writing: Writing,
    ) -> tuple[Reading, Usage | None]:
        """A follow-up as the model restates it, where the documents answer that too; its cost.

        Only what the deterministic rewriting has accepted is restated: a refusal stays one.
        """
        leans = bool(turns) and dependence(question, self._vocabulary) is not None
        if not leans or is_english(question):
            return reading, None
        restated = self._writer.restate(question, turns, self._index.build, writing.session)
        if restated.text:
            other = self._reader.read(restated.text, where)
            if other.accepted:
                return other, restated.usage
        return reading, restated.usage

    def write(
        self,
        extracted: Answer,
        reading: Reading,
        turns: tuple[Turn, ...],
        writing: Writing,
        spent: Usage | None,
    ) -> Iterator[Delta | Answer]:
        """The model's checked sentences, then its answer; the extractive one where it gives none.

        Args:
            extracted: The extractive answer.
            reading: What was read; its evidence is accepted.
            turns: Turns before the question.
            writing: For whom.
            spent: What restating the question cost.
        """
        from assistant.reader.generative import Checked, added

        question = extracted.question
        citations = self._evidence(reading)
        pieces = self._writer.write(
            reading.question.text,
            citations,
            audience=audience_of(question, turns) or writing.audience or self._settings.audience,
            language="en" if is_english(question) else "fr",
            history=turns,
            build_name=self._index.build,
            session=writing.session,
        )
        finished: Finished | None = None
        for piece in pieces:
            if isinstance(piece, Checked):
                yield Delta(piece.text)
            else:
                finished = piece
        assert finished is not None
        finished = replace(finished, usage=added(spent, finished.usage))
        if finished.text:
            answer = _written(extracted, finished, citations)
            check(answer, self._index)
            yield answer
        else:
            note = finished.failure or templates.DECLINED
            silent = replace(extracted, note=note, removed=finished.removed, usage=finished.usage)
            yield from shown(silent, self._index)

    def _evidence(self, reading: Reading) -> tuple[Citation, ...]:
        """What a model may write from: the accepted evidence and what supports it."""
        from assistant.reader.generative.evidence import evidence

        chosen = supporting(reading.question, reading.decision, reading.scored)
        return evidence(self._index, chosen)


def _written(extracted: Answer, finished: Finished, citations: Sequence[Citation]) -> Answer:
    """The model's answer: its text, and the citations that it used."""
    used = marked(finished.text)
    return replace(
        extracted,
        text=finished.text,
        citations=tuple(citation for citation in citations if citation.marker in used),
        engine=Engine.GENERATIVE,
        removed=finished.removed,
        usage=finished.usage,
        note=finished.failure or extracted.note,
    )
