"""What the page and the API ask of the assistant, checked, and what they get back.

Both entrances are stateless: the history comes with the question. Text of a question is never
written to a log.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypedDict

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.outcomes import Answer, AnswerJson, Delta, Engine, Role, Turn
from ingest.documents import Kind
from ingest.errors import CptsError
from ingest.index import Filter
from ui.messages import typographic
from ui.web.components.turn import text_html, turn
from ui.web.export.markdown import to_text
from ui.web.export.note import AnswerIn, note
from ui.web.state import Library, Reading

MAX_TURN_CHARS = 20_000
MAX_TURNS = 60
MAX_SESSION_CHARS = 64


class RequestError(CptsError):
    """The request has not the documented form: mend it."""


class TurnRequest(BaseModel):
    """A message of the history."""

    model_config = ConfigDict(extra="forbid")

    role: Role
    content: str = Field(max_length=MAX_TURN_CHARS)


class AskRequest(BaseModel):
    """A question, its history, and what it is asked of."""

    model_config = ConfigDict(extra="forbid")

    question: str = Field(max_length=200_000)
    history: list[TurnRequest] = Field(default_factory=list, max_length=MAX_TURNS)
    documents: list[str] = Field(default_factory=list, max_length=10_000)
    kinds: list[Kind] = Field(default_factory=list, max_length=len(Kind))
    engine: Engine | None = None
    session: str | None = Field(default=None, max_length=MAX_SESSION_CHARS)

    def turns(self) -> tuple[Turn, ...]:
        """The history as the assistant wants it."""
        return tuple(Turn(turn.role, turn.content) for turn in self.history)

    def where(self) -> Filter:
        """The restriction of the search."""
        return Filter(frozenset(self.documents), frozenset(self.kinds))


class TextEvent(TypedDict):
    """Text shown so far."""

    type: Literal["text"]
    html: str


class EndEvent(TypedDict):
    """The finished answer, as HTML, as text to paste with its sources, and as the object."""

    type: Literal["end"]
    html: str
    copy: str
    answer: AnswerJson


def parse(values: object) -> AskRequest:
    """The request, checked.

    Raises:
        RequestError: It has not the documented form.
    """
    try:
        return AskRequest.model_validate(values)
    except ValidationError as error:
        fields = ", ".join(sorted({str(e["loc"][0]) for e in error.errors() if e["loc"]}))
        msg = f"La demande ne convient pas (champ : {fields or 'demande'}) : voir docs/api.md."
        raise RequestError(typographic(msg)) from None


def _engine(request: AskRequest, reading: Reading) -> Engine | None:
    """The engine asked for; without a model, extracts."""
    return Engine.EXTRACTIVE if not reading.assistant.settings.llm else request.engine


def answer(library: Library, request: AskRequest) -> AnswerJson:
    """The answer object of one question."""
    with library.lease() as reading:
        found = reading.assistant.ask(
            request.question,
            request.turns(),
            where=request.where(),
            engine=_engine(request, reading),
            session=request.session,
        )
        return found.to_json()


def events(library: Library, request: AskRequest) -> Iterator[TextEvent | EndEvent]:
    """The answer as it comes, for the page: the text shown so far, then the whole."""
    with library.lease() as reading:
        shown = ""
        stream = reading.assistant.stream(
            request.question,
            request.turns(),
            where=request.where(),
            engine=_engine(request, reading),
            session=request.session,
        )
        for value in stream:
            if isinstance(value, Delta):
                shown += value.text
                yield {"type": "text", "html": str(text_html(shown))}
            elif isinstance(value, Answer):
                yield _end(value, reading)


def _end(found: Answer, reading: Reading) -> EndEvent:
    told = found.to_json()
    known = {citation.document.id: citation.document for citation in found.citations}
    kept = note([AnswerIn.model_validate(told)], known, "", "")
    return {
        "type": "end",
        "html": str(turn(found, reading.index)),
        "copy": to_text(kept),
        "answer": told,
    }
