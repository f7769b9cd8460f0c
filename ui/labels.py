"""French names of the values that interfaces show."""

from __future__ import annotations

from assistant.outcomes import EvidenceKind
from ingest.documents import DocumentInfo, Kind
from ingest.typography import in_words
from ui.messages import typographic
from ui.web.components.words import kind_name

EVIDENCE = {
    EvidenceKind.SENTENCE: "phrase",
    EvidenceKind.LIST: "liste",
    EvidenceKind.ROW: "ligne de tableau",
    EvidenceKind.CELL: "case de tableau",
}


def kind_label(kind: Kind | str) -> str:
    """« rapport d’enquête » for `survey_report`, to stand within a sentence."""
    return kind_name(kind).lower()


def provenance(info: DocumentInfo) -> str:
    """Publisher, date and kind, as far as they are known."""
    parts = [info.publisher or "", in_words(info.date) if info.date else "", kind_label(info.kind)]
    return " · ".join(part for part in parts if part)


def written_after(info: DocumentInfo) -> str | None:
    """« Fiche rédigée d’après … », or `None` for an original."""
    if not info.original:
        return None
    return typographic("Fiche rédigée d'après ") + info.original
