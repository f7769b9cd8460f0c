"""Lays what people say of a document over what was read of it; counts it for the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter

from ingest.documents import (
    Document,
    DocumentInfo,
    Extraction,
    Heading,
    Kind,
    ListBlock,
    Page,
    Table,
)
from ingest.metadata import Metadata
from ingest.report.model import Change, DocumentReport, DroppedText, TableShape
from ingest.sources import Source

_WORD = re.compile(r"\w+")
_MAX_DROPPED_CHARS = 300
_REPORT = TypeAdapter(DocumentReport)


class Facts(BaseModel):
    """What a file said of itself, kept so that new metadata needs no new reading.

    Attributes:
        forced_kind: The kind that a run was given for it (`--kind`).
        unread_scans: Whether pages without text could be read with Tesseract.
    """

    model_config = ConfigDict(frozen=True)

    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    language: str | None = None
    kind: Kind | None = None
    forced_kind: Kind | None = None
    page_count: int = 0
    unread_scans: bool = False


@dataclass(frozen=True, slots=True)
class Assembled:
    """A document with its facts and its report."""

    document: Document
    facts: Facts
    report: DocumentReport


def facts_of(extraction: Extraction, kind: Kind | None) -> Facts:
    """What to remember of a reading; `kind` is that of `--kind`."""
    return Facts(
        title=extraction.title,
        publisher=extraction.publisher,
        date=extraction.date,
        language=extraction.language,
        kind=extraction.kind,
        forced_kind=kind,
        page_count=len(extraction.pages),
        unread_scans=any(page.scanned and not page.text.strip() for page in extraction.pages),
    )


def assemble(
    source: Source, extraction: Extraction, kind: Kind | None, change: Change
) -> Assembled:
    """The document of a file that was just read."""
    facts = facts_of(extraction, kind)
    document = Document(describe(source, facts, kind), extraction.pages)
    report = summarise(document, change, extraction.warnings)
    return Assembled(document, facts, report)


def describe(source: Source, facts: Facts, kind: Kind | None) -> DocumentInfo:
    """The description: `corpus.toml` before the file, `--kind` before both."""
    about = source.about or Metadata(file=source.name)
    # An address has no file name of its own: its copy on the disk has the extension.
    name = Path(source.path.name if source.url else source.name)
    return DocumentInfo(
        id=source.id,
        title=about.title or facts.title or readable(name.stem),
        source=source.name,
        sha256=source.sha256,
        kind=kind or about.kind or facts.forced_kind or facts.kind or Kind.OTHER,
        publisher=about.publisher or facts.publisher,
        date=about.date or facts.date,
        audience=about.audience,
        language=about.language or facts.language or "fr",
        url=about.url or source.url,
        original=about.original,
        media_type=source.path.suffix.lower().lstrip("."),
        page_count=facts.page_count,
    )


def readable(stem: str) -> str:
    """A file name as a title: « rapport_annuel-2024 » → « rapport annuel 2024 »."""
    return re.sub(r"[\s_-]+", " ", stem).strip() or stem


def summarise(document: Document, change: Change, warnings: Sequence[str]) -> DocumentReport:
    """Counts what was read; the number of chunks is not known yet."""
    info, pages = document.info, document.pages
    blocks = [block for page in pages for block in page.blocks]
    confidences = [page.ocr_confidence for page in pages if page.ocr_confidence is not None]
    return DocumentReport(
        source=info.source,
        change=change,
        id=info.id,
        title=info.title,
        kind=info.kind.value,
        media_type=info.media_type,
        language=info.language,
        sha256=info.sha256,
        pages=len(pages),
        headings=sum(isinstance(block, Heading) for block in blocks),
        tables=_tables(pages),
        lists=sum(isinstance(block, ListBlock) for block in blocks),
        words=count_words(pages),
        scanned_pages=tuple(page.number for page in pages if page.scanned),
        ocr_confidence=sum(confidences) / len(confidences) if confidences else None,
        dropped=_dropped(pages),
        warnings=tuple(warnings),
    )


def count_words(pages: Sequence[Page]) -> int:
    """Words and figures, an elided article apart: « l'été 2025 » is three."""
    return sum(len(_WORD.findall(page.text)) for page in pages)


def report_to_bytes(report: DocumentReport) -> bytes:
    """A document's report, to be shown again while the document does not change."""
    return _REPORT.dump_json(report)


def report_from_bytes(data: bytes) -> DocumentReport:
    """What `report_to_bytes` was given."""
    return _REPORT.validate_json(data)


def _tables(pages: Sequence[Page]) -> tuple[TableShape, ...]:
    """One line a table; the parts of a table that continues are one."""
    parts: dict[str, list[Table]] = {}
    texts = {page.number: page for page in pages}
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Table):
                parts.setdefault(block.id, []).append(block)
    shapes = []
    for tables in parts.values():
        first = tables[0]
        caption = first.caption
        shapes.append(
            TableShape(
                page=first.span.page,
                rows=sum(len(table.rows) for table in tables),
                columns=len(first.columns),
                caption=texts[caption.page].slice(caption) if caption else "",
            )
        )
    return tuple(shapes)


def _dropped(pages: Sequence[Page]) -> tuple[DroppedText, ...]:
    counts = Counter(
        (dropped.reason, dropped.text[:_MAX_DROPPED_CHARS])
        for page in pages
        for dropped in page.dropped
    )
    return tuple(DroppedText(reason, text, n) for (reason, text), n in counts.items())
