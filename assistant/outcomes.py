"""The answer and its parts: what every reader gives and every interface shows.

`Answer.to_json` is the stable, versioned object that `cpts ask --json` prints (docs/answer.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypedDict

from ingest.documents import Chunk, DocumentInfo, Span

SCHEMA_VERSION = 1


class Outcome(StrEnum):
    """The five ways that a question can end."""

    ANSWERED = "answered"
    NOT_IN_CORPUS = "not_in_corpus"
    OUT_OF_SCOPE = "out_of_scope"
    UNCLEAR = "unclear"
    REFUSED = "refused"


class Engine(StrEnum):
    """Which reader wrote the answer."""

    EXTRACTIVE = "extractive"
    GENERATIVE = "generative"


class Role(StrEnum):
    """Who said a turn of the conversation."""

    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of the conversation so far."""

    role: Role
    content: str


def last_answer(turns: Sequence[Turn]) -> str:
    """What the assistant said last; empty where it has said nothing."""
    return next((turn.content for turn in reversed(turns) if turn.role is Role.ASSISTANT), "")


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk that the search brought back.

    Attributes:
        dense_rank: Position in the dense leg from 1, `None` where that leg did not find it.
        lexical_rank: Position in the lexical leg from 1, `None` where that leg did not find it.
        score: Cosine plus the weighted scores of the lexical leg (`assistant.retrieval`).
    """

    chunk: Chunk
    dense_rank: int | None
    lexical_rank: int | None
    score: float


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    SENTENCE = "sentence"
    LIST = "list"
    ROW = "row"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of a document that may answer, and why it was chosen.

    Attributes:
        document_id: The document that holds it.
        spans: What is quoted, in reading order; parts that are not contiguous are joined by a
            line ``[…]`` in the quote.
        score: Calibrated from 0 to 1: how far the evidence answers the question.
        signals: The score's components by name, for « pourquoi cette réponse ? ».
    """

    kind: EvidenceKind
    document_id: str
    spans: tuple[Span, ...]
    chunk_id: str
    score: float
    signals: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered quote. `quote` is sliced from the stored text at `spans`, never typed.

    Attributes:
        section: Path of headings, « Titre › Sous-titre ».
        score: Score of the evidence, from 0 to 1.
    """

    marker: int
    document: DocumentInfo
    page: int
    page_label: str | None
    section: str | None
    quote: str
    spans: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Removed:
    """A sentence of a language model that was not shown, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Usage:
    """What a language model cost for one answer."""

    model: str
    input_tokens: int
    output_tokens: int
    seconds: float
    cached: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """How the answer was decided, for `--explain` and the page.

    Attributes:
        analysis: What the question was understood to ask: lines « nom : valeur », in French.
        rule: The rule that decided the outcome, in French.
    """

    standalone_question: str
    analysis: tuple[tuple[str, str], ...]
    hits: tuple[Hit, ...]
    evidence: tuple[Evidence, ...]
    rule: str


class CitationJson(TypedDict):
    """A citation in the answer object."""

    marker: int
    document_id: str
    title: str
    publisher: str | None
    date: str | None
    kind: str
    source: str
    url: str | None
    page: int
    page_label: str | None
    section: str | None
    quote: str
    score: float


class NearestJson(TypedDict):
    """A document named by a refusal."""

    document_id: str
    title: str


class RemovedJson(TypedDict):
    """A sentence that was checked away."""

    text: str
    reason: str


class UsageJson(TypedDict):
    """Tokens and seconds of a language model."""

    model: str
    input_tokens: int
    output_tokens: int
    seconds: float
    cached: bool


class AnswerJson(TypedDict):
    """The answer object, version 1."""

    schema: int
    id: str | None
    question: str
    standalone_question: str
    outcome: str
    answer: str
    citations: list[CitationJson]
    engine: str
    suggestions: list[str]
    nearest: list[NearestJson]
    removed: list[RemovedJson]
    usage: UsageJson | None
    index: str
    latency_ms: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The end of a question.

    Attributes:
        text: Markdown of the answer (paragraphs, lists), each sentence with its markers ``[1]``.
            Bold is the only inline mark.
        nearest: Documents to look into, for refusals.
        removed: Sentences of a language model that failed their check, « oui » taken off others.
        note: A visible remark about how the answer was made (« le service n'a pas répondu… »).
        index: Name of the index build.
    """

    question: str
    standalone_question: str
    outcome: Outcome
    text: str
    citations: tuple[Citation, ...] = ()
    engine: Engine = Engine.EXTRACTIVE
    suggestions: tuple[str, ...] = ()
    nearest: tuple[DocumentInfo, ...] = ()
    removed: tuple[Removed, ...] = ()
    usage: Usage | None = None
    index: str = ""
    latency_ms: float = 0.0
    id: str | None = None
    note: str | None = None
    explanation: Explanation | None = None

    def to_json(self) -> AnswerJson:
        """The answer object, version 1."""
        return {
            "schema": SCHEMA_VERSION,
            "id": self.id,
            "question": self.question,
            "standalone_question": self.standalone_question,
            "outcome": self.outcome.value,
            "answer": self.text,
            "citations": [_citation_json(citation) for citation in self.citations],
            "engine": self.engine.value,
            "suggestions": list(self.suggestions),
            "nearest": [{"document_id": d.id, "title": d.title} for d in self.nearest],
            "removed": [{"text": r.text, "reason": r.reason} for r in self.removed],
            "usage": None if self.usage is None else _usage_json(self.usage),
            "index": self.index,
            "latency_ms": round(self.latency_ms, 1),
        }


def _citation_json(citation: Citation) -> CitationJson:
    info = citation.document
    return {
        "marker": citation.marker,
        "document_id": info.id,
        "title": info.title,
        "publisher": info.publisher,
        "date": info.date,
        "kind": info.kind.value,
        "source": info.source,
        "url": info.url,
        "page": citation.page,
        "page_label": citation.page_label,
        "section": citation.section,
        "quote": citation.quote,
        "score": round(citation.score, 3),
    }


def _usage_json(usage: Usage) -> UsageJson:
    return {
        "model": usage.model,
        "input_tokens": usage.input_tokens,
        "output_tokens": usage.output_tokens,
        "seconds": round(usage.seconds, 2),
        "cached": usage.cached,
    }


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of checked text to append to what is shown (whole sentences or list items)."""

    text: str
