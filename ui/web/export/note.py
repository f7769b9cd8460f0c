"""The conversation as it is kept: questions, answers, and one numbered list of sources.

Markers are renumbered over the whole conversation: a passage that two answers cite has one number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel, ConfigDict, Field

from assistant.outcomes import Outcome
from ingest.documents import DocumentInfo, Kind
from ingest.typography import in_words
from ui.messages import typographic
from ui.web.components.words import isolate, kind_name, page_name, written_after

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
MAX_TURNS = 200
MAX_CHARS = 1_000_000
"""Of one field; the whole request is bounded by the route."""


class CitationIn(BaseModel):
    """A citation of the answer object, as the browser kept it."""

    model_config = ConfigDict(extra="ignore")

    marker: int = Field(ge=1)
    document_id: str = Field(max_length=MAX_CHARS)
    title: str = Field(max_length=MAX_CHARS)
    publisher: str | None = Field(default=None, max_length=MAX_CHARS)
    date: str | None = Field(default=None, max_length=MAX_CHARS)
    kind: Kind = Kind.OTHER
    source: str = Field(default="", max_length=MAX_CHARS)
    url: str | None = Field(default=None, max_length=MAX_CHARS)
    page: int = Field(ge=1)
    page_label: str | None = Field(default=None, max_length=MAX_CHARS)
    section: str | None = Field(default=None, max_length=MAX_CHARS)
    quote: str = Field(max_length=MAX_CHARS)


class AnswerIn(BaseModel):
    """The part of the answer object that is kept in a note."""

    model_config = ConfigDict(extra="ignore")

    question: str = Field(max_length=MAX_CHARS)
    standalone_question: str = Field(default="", max_length=MAX_CHARS)
    outcome: Outcome
    answer: str = Field(max_length=MAX_CHARS)
    citations: list[CitationIn] = Field(default_factory=list, max_length=1000)


class ConversationIn(BaseModel):
    """What the page sends to be exported."""

    model_config = ConfigDict(extra="forbid")

    answers: list[AnswerIn] = Field(min_length=1, max_length=MAX_TURNS)


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered source of the note.

    Attributes:
        origin: « Fiche rédigée d’après … », for a fiche.
        reference: Publisher, date, kind, place: what follows the title.
        address: Web address, where there is one.
    """

    number: int
    title: str
    origin: str
    reference: str
    quote: str
    address: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A question and its answer; `text` has the markers of the note."""

    question: str
    understood: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A conversation to keep. `day` is an ISO date."""

    title: str
    day: str
    entries: tuple[Entry, ...]
    sources: tuple[Source, ...]

    @property
    def dated(self) -> str:
        """« Le 5 novembre 2025 », for the head of the note."""
        return f"Le {in_words(self.day)}"


DISCLAIMER = typographic(
    "Réponses établies automatiquement à partir des documents cités. Elles ne remplacent ni ces "
    "documents, ni un avis juridique ou médical : vérifiez dans la source avant d'agir."
)


def note(
    answers: Sequence[AnswerIn], documents: Mapping[str, DocumentInfo], title: str, day: str
) -> Note:
    """The note of a conversation.

    Args:
        answers: As the browser kept them, in order.
        documents: What the index knows of the documents, by id: origin of a fiche, format.
        title: Title of the note.
        day: ISO date.
    """
    numbers: dict[tuple[str, int, str], Source] = {}
    entries = []
    for answer in answers:
        renumbered: dict[int, int] = {}
        for citation in answer.citations:
            key = (citation.document_id, citation.page, citation.quote)
            if key not in numbers:
                info = documents.get(citation.document_id)
                numbers[key] = replace(_source(citation, info), number=len(numbers) + 1)
            renumbered[citation.marker] = numbers[key].number
        entries.append(_entry(answer, renumbered))
    return Note(title, day, tuple(entries), tuple(numbers.values()))


def _entry(answer: AnswerIn, numbers: Mapping[int, int]) -> Entry:
    def renumber(match: re.Match[str]) -> str:
        marker = int(match[1])
        return f"[{numbers[marker]}]" if marker in numbers else match[0]

    standalone = answer.standalone_question.strip()
    same = standalone.casefold() == answer.question.strip().casefold()
    return Entry(
        _clean(answer.question.strip()),
        "" if same else _clean(standalone),
        _clean(re.sub(r"\[(\d{1,3})\]", renumber, answer.answer)),
    )


def _source(citation: CitationIn, info: DocumentInfo | None) -> Source:
    known = info or _unknown(citation)
    place = page_name(known, citation.page, citation.page_label)
    fiche = known.original or ""
    parts = (
        "" if citation.publisher and citation.publisher in fiche else citation.publisher or "",
        in_words(citation.date) if citation.date else "",
        kind_name(citation.kind).lower(),
        f"{place} de la fiche" if place and fiche else place,
        f"section «\u202f{citation.section}\u202f»" if citation.section else "",
    )
    origin = written_after(known).removesuffix(".")
    address = citation.url or ""
    return Source(
        number=0,
        title=_clean(citation.title),
        origin=_clean(origin),
        reference=_clean(", ".join(part for part in parts if part)),
        quote=_clean(citation.quote),
        address=address if re.match(r"https?://", address, re.IGNORECASE) else "",
    )


def _unknown(citation: CitationIn) -> DocumentInfo:
    return DocumentInfo(
        id=citation.document_id,
        title=citation.title,
        source=citation.source,
        sha256="",
        kind=citation.kind,
        media_type=citation.source.rsplit(".", 1)[-1].lower(),
        page_count=citation.page,
    )


def _clean(text: str) -> str:
    return isolate(_CONTROL.sub("", text))
