"""The values of an ingestion report, neutral of any terminal; `to_json` is its stable form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict

REPORT_SCHEMA = 1


class Change(StrEnum):
    """What a run found about a document, by the content of its file and its metadata."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    DUPLICATE = "duplicate"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class TableShape:
    """A table that was read: body rows × columns, header rows not counted."""

    page: int
    rows: int
    columns: int
    caption: str = ""


@dataclass(frozen=True, slots=True)
class DroppedText:
    """Text kept out of the index; `count` is how many times the document repeats it."""

    reason: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What was read of one document, and what was not.

    Attributes:
        id: Empty for a file that failed or duplicates another.
        source: Path relative to the ingested folder, or the address.
        duplicate_of: Source of the identical file that is indexed instead.
        scanned_pages: Pages that hold images and no text layer.
        ocr_confidence: Mean over the pages that were read from images, from 0 to 1.
        warnings: French sentences.
        failure: French sentence with its remedy, where nothing could be read.
    """

    source: str
    change: Change
    id: str = ""
    title: str = ""
    kind: str = ""
    media_type: str = ""
    language: str = ""
    sha256: str = ""
    pages: int = 0
    headings: int = 0
    tables: tuple[TableShape, ...] = ()
    lists: int = 0
    words: int = 0
    chunks: int = 0
    duplicate_of: str | None = None
    scanned_pages: tuple[int, ...] = ()
    ocr_confidence: float | None = None
    dropped: tuple[DroppedText, ...] = ()
    warnings: tuple[str, ...] = ()
    failure: str | None = None
    seconds: float = 0.0

    @property
    def is_held(self) -> bool:
        """Whether the index holds the document after the run."""
        return self.change in (Change.NEW, Change.CHANGED, Change.UNCHANGED)


class TotalsJson(TypedDict):
    """Sums over the documents of a report."""

    documents: int
    new: int
    changed: int
    unchanged: int
    removed: int
    duplicates: int
    failed: int
    pages: int
    tables: int
    words: int
    chunks: int
    warnings: int


class TableJson(TypedDict):
    """A table in the JSON report."""

    page: int
    rows: int
    columns: int
    caption: str


class DroppedJson(TypedDict):
    """Dropped text in the JSON report."""

    reason: str
    text: str
    count: int


class DocumentJson(TypedDict):
    """A document in the JSON report."""

    id: str | None
    source: str
    change: str
    title: str
    kind: str
    media_type: str
    language: str
    sha256: str
    pages: int
    headings: int
    tables: list[TableJson]
    lists: int
    words: int
    chunks: int
    duplicate_of: str | None
    scanned_pages: list[int]
    ocr_confidence: float | None
    dropped: list[DroppedJson]
    warnings: list[str]
    failure: str | None
    seconds: float


class ReportJson(TypedDict):
    """The report as `cpts ingest --json` prints it, version 1."""

    schema: int
    index: str
    build: str | None
    dry_run: bool
    built: bool
    indexed: int
    seconds: float
    totals: TotalsJson
    documents: list[DocumentJson]
    warnings: list[str]


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the documents of the run's targets that the index holds after it."""

    documents: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    duplicates: int = 0
    failed: int = 0
    pages: int = 0
    tables: int = 0
    words: int = 0
    chunks: int = 0
    warnings: int = 0

    def to_json(self) -> TotalsJson:
        """The same numbers as a JSON object."""
        return {
            "documents": self.documents,
            "new": self.new,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "removed": self.removed,
            "duplicates": self.duplicates,
            "failed": self.failed,
            "pages": self.pages,
            "tables": self.tables,
            "words": self.words,
            "chunks": self.chunks,
            "warnings": self.warnings,
        }


@dataclass(frozen=True, slots=True)
class IngestReport:
    """The outcome of one run.

    Attributes:
        index: Folder of the index.
        build: Live build after the run; `None` where there is none.
        built: Whether the run made a new build (not when nothing changed, nor in a dry run).
        documents: One a file that was looked at, and one a document that was removed.
        indexed: Documents that the index holds after the run (would hold, for a dry run), those of
            other targets included.
        warnings: French sentences about the run as a whole.
    """

    index: str
    build: str | None
    documents: tuple[DocumentReport, ...]
    dry_run: bool = False
    built: bool = False
    indexed: int = 0
    seconds: float = 0.0
    warnings: tuple[str, ...] = ()

    @property
    def totals(self) -> Totals:
        """Sums over `documents`."""
        kept = [d for d in self.documents if d.is_held]
        count = dict.fromkeys(Change, 0)
        for document in self.documents:
            count[document.change] += 1
        return Totals(
            documents=len(kept),
            new=count[Change.NEW],
            changed=count[Change.CHANGED],
            unchanged=count[Change.UNCHANGED],
            removed=count[Change.REMOVED],
            duplicates=count[Change.DUPLICATE],
            failed=count[Change.FAILED],
            pages=sum(d.pages for d in kept),
            tables=sum(len(d.tables) for d in kept),
            words=sum(d.words for d in kept),
            chunks=sum(d.chunks for d in kept),
            warnings=len(self.warnings) + sum(len(d.warnings) for d in self.documents),
        )

    def to_json(self) -> ReportJson:
        """The stable, versioned JSON form."""
        return {
            "schema": REPORT_SCHEMA,
            "index": self.index,
            "build": self.build,
            "dry_run": self.dry_run,
            "built": self.built,
            "indexed": self.indexed,
            "seconds": round(self.seconds, 2),
            "totals": self.totals.to_json(),
            "documents": [_document_json(document) for document in self.documents],
            "warnings": list(self.warnings),
        }


def _document_json(document: DocumentReport) -> DocumentJson:
    return {
        "id": document.id or None,
        "source": document.source,
        "change": document.change.value,
        "title": document.title,
        "kind": document.kind,
        "media_type": document.media_type,
        "language": document.language,
        "sha256": document.sha256,
        "pages": document.pages,
        "headings": document.headings,
        "tables": [
            {"page": t.page, "rows": t.rows, "columns": t.columns, "caption": t.caption}
            for t in document.tables
        ],
        "lists": document.lists,
        "words": document.words,
        "chunks": document.chunks,
        "duplicate_of": document.duplicate_of,
        "scanned_pages": list(document.scanned_pages),
        "ocr_confidence": document.ocr_confidence,
        "dropped": [
            {"reason": d.reason, "text": d.text, "count": d.count} for d in document.dropped
        ],
        "warnings": list(document.warnings),
        "failure": document.failure,
        "seconds": round(document.seconds, 3),
    }
