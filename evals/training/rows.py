"""From questions to what the reader learns from: candidates of the real pipeline, with labels.

Each document is ingested and asked about alone or among others (`evals.training.split`); each
question of PIAF, over all of its passages.
What the reader will have to choose among is thus what it is shown: the candidates that words and
vectors find, the best first, read under their title, heading and labels.

Of PIAF, only the half « fit » is read; the other one stays for the reported figures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from assistant.candidates.candidate import Shape
from assistant.reading import QuestionReader
from assistant.scoring.relevance import passage_of
from assistant.settings import AssistantSettings
from assistant.vocabulary import Vocabulary
from evals.piaf import Piaf, chosen, indexed
from evals.texts import find_any
from evals.training.labels import Label, excerpt, label
from evals.training.sheet import AnsweredQuestion, SheetError, TrainingDocument, UnansweredQuestion
from evals.training.split import asked_among, indexes
from evals.typography import french
from ingest.index import EVERYTHING, Filter, Index, Passage
from ingest.settings import IngestSettings

CANDIDATES = 24
"""Candidates kept of a question; the assistant reads the first ones only."""

Told = Callable[[int, int], None]


class Kind(Enum):
    """Where a question comes from: its negatives are drawn differently."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    PIAF = "piaf"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the reader is shown, and whether it answers (`evals.training.labels`)."""

    passage: Passage
    label: Label


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question with its candidates, the best first.

    Attributes:
        document: The document asked about; for PIAF, the passage that answers.
    """

    document: str
    kind: Kind
    question: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement with the excerpt that it is about, and whether the excerpt carries it."""

    document: str
    statement: str
    excerpt: str
    faithful: bool


Row = TypeVar("Row", QuestionRow, StatementRow)


@dataclass(frozen=True, slots=True)
class _Found:
    shape: Shape
    passage: Passage
    source: str


def statement_rows(documents: Iterable[TrainingDocument]) -> Iterator[StatementRow]:
    """The statements of the documents with their excerpts."""
    for document in documents:
        for statement in document.statements:
            text = excerpt(statement.pieces, document.markdown)
            yield StatementRow(document.name, statement.text, text, statement.faithful)


def document_rows(
    documents: Sequence[TrainingDocument], told: Told = lambda *_: None
) -> Iterator[QuestionRow]:
    """The questions of the documents; `told` of each document done, out of how many.

    Raises:
        SheetError: The ingestion left a document out.
    """
    done = 0
    for together in indexes(documents):
        for rows in _rows_of(together):
            yield from rows
            done += 1
            told(done, len(documents))


def _rows_of(
    documents: Sequence[TrainingDocument],
) -> Iterator[list[QuestionRow]]:
    """The rows of the questions of each document of one index."""
    texts = {document.name: document.markdown for document in documents}
    with indexed(texts, IngestSettings(), ".md") as index:
        reader = _reader(index)
        ids = {Path(info.source).stem: info.id for info in index.documents()}
        if missing := sorted(texts.keys() - ids.keys()):
            raise SheetError(french(f"Documents non lus, à corriger : {', '.join(missing)}."))
        for document in documents:
            where = Filter(documents=asked_among(document.name, ids))
            yield [_row(document, question, reader, where) for question in document.questions]


def _row(
    document: TrainingDocument,
    question: AnsweredQuestion | UnansweredQuestion,
    reader: QuestionReader,
    where: Filter,
) -> QuestionRow:
    pieces = question.pieces if isinstance(question, AnsweredQuestion) else ()
    asked, found = _found(reader, question.text, where)
    candidates = (
        Candidate(f.passage, label(pieces, document.markdown, f.shape, f.passage))
        if f.source == document.name
        else Candidate(f.passage, 0)
        for f in found
    )
    kind = Kind.ANSWERED if pieces else Kind.UNANSWERED
    return QuestionRow(document.name, kind, asked, tuple(candidates))


def piaf_rows(
    piaf: Piaf, limit: int | None = None, told: Told = lambda *_: None
) -> Iterator[QuestionRow]:
    """The questions of the half « fit »; `told` of each one done, out of how many.

    A candidate of the expected passage that does not hold the expected span may answer in other
    words: where no candidate holds it, nothing is said of that passage.
    """
    questions = chosen(piaf, "fit", limit)
    with indexed(piaf.passages, IngestSettings()) as index:
        reader = _reader(index)
        for done, question in enumerate(questions, 1):
            asked, found = _found(reader, question.question, EVERYTHING)
            right = [f.source == question.context_id for f in found]
            candidates = [
                Candidate(
                    f.passage, int(r and find_any(question.answers, f.passage.text) is not None)
                )
                for f, r in zip(found, right, strict=True)
            ]
            if not any(candidate.label for candidate in candidates):
                candidates = [
                    replace(candidate, label=None) if r else candidate
                    for candidate, r in zip(candidates, right, strict=True)
                ]
            yield QuestionRow(question.context_id, Kind.PIAF, asked, tuple(candidates))
            told(done, len(questions))


class _Unread:
    """An index without a reader behind it: what a new one learns does not depend on the old."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def relevance(self, question: str, passages: Sequence[Passage]) -> None:
        """Nothing reads passages."""

    def __getattr__(self, name: str) -> object:
        return getattr(self._index, name)


def _reader(index: Index) -> QuestionReader:
    unread = cast(Index, _Unread(index))
    return QuestionReader(unread, Vocabulary.load(AssistantSettings().vocabulary))


def _found(reader: QuestionReader, question: str, where: Filter) -> tuple[str, list[_Found]]:
    """The question as it was read, and its best candidates."""
    reading = reader.read(question, where)
    best = (scored.candidate for scored in reading.scored[:CANDIDATES])
    return reading.question.text, [
        _Found(c.shape, passage_of(c, reading.texts), Path(c.document.source).stem) for c in best
    ]


def write(rows: Iterable[Row], path: Path) -> int:
    """Writes one row a line; returns their number."""
    count = 0
    with path.open("wb") as file:
        for row in rows:
            file.write(TypeAdapter(type(row)).dump_json(row) + b"\n")
            count += 1
    return count


def read(path: Path, kind: type[Row]) -> tuple[Row, ...]:
    """The rows of a file, checked.

    Raises:
        SheetError: The file is missing or holds something else.
    """
    adapter = TypeAdapter(kind)
    try:
        with path.open("rb") as file:
            return tuple(map(adapter.validate_json, file))
    except (OSError, ValidationError) as error:
        raise SheetError(
            french(f"{path} manque ou est abîmé : refaites-le par « evals.training rows ».")
        ) from error
