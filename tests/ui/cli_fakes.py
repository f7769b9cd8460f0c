"""An index of two documents and an assistant that answers by rule, for the command line's tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.outcomes import (
    Answer,
    Citation,
    Engine,
    Evidence,
    EvidenceKind,
    Explanation,
    Hit,
    Outcome,
    Turn,
)
from ingest.documents import Chunk, ChunkKind, DocumentInfo, Kind, Page, Span
from ingest.index import EVERYTHING, Filter

TEXT = "Réponses\nModalité\tPart\nCharte\t12 %"
QUOTE = "Modalité\tPart\n[…]\nCharte\t12 %"
REPORT = DocumentInfo(
    id="enquete",
    title="Enquête sur les liens",
    source="enquête 2025.pdf",
    sha256="0" * 64,
    kind=Kind.SURVEY_REPORT,
    publisher="Fédération",
    date="2025-11",
    original="« L’enquête », Fédération",
    media_type="pdf",
    page_count=2,
)
GUIDE = DocumentInfo(
    id="guide", title="Le guide", source="guide.html", sha256="1" * 64, kind=Kind.GUIDE,
    url="https://exemple.fr/guide", media_type="html", page_count=1,
)  # fmt: skip


class FakeIndex:
    """Two documents; every page holds `TEXT`."""

    build = "build-1"

    def __init__(self) -> None:
        self.closed = False

    def documents(self) -> tuple[DocumentInfo, ...]:
        """Both."""
        return (REPORT, GUIDE)

    def page(self, document_id: str, number: int) -> Page:
        """A page of `TEXT`."""
        return Page(number, f"{TEXT} ({document_id}, {number})", label="iv")

    def close(self) -> None:
        """Remembers it."""
        self.closed = True


class FakeAssistant:
    """Answers every question that is not empty; remembers what it was asked."""

    def __init__(self, index: FakeIndex) -> None:
        self.index = index
        self.asked: list[tuple[str, tuple[Turn, ...], Filter, Engine | None]] = []
        self.sessions: list[str | None] = []

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        where: Filter = EVERYTHING,
        engine: Engine | None = None,
        identifier: str | None = None,
        session: str | None = None,
    ) -> Answer:
        """The same cell for every question."""
        self.asked.append((question, tuple(history), where, engine))
        self.sessions.append(session)
        if not question.strip():
            answer = Answer(question, question, Outcome.UNCLEAR, "Que voulez-vous savoir ?")
        else:
            answer = _answered(question)
        return replace(answer, id=identifier, index=self.index.build, latency_ms=1.25)


def _answered(question: str) -> Answer:
    span = Span(1, 23, 34)
    chunk = Chunk("c1", "enquete", 1, 0, ChunkKind.TABLE, ("Liens",), TEXT, Span(1, 0, 34), ())
    evidence = Evidence(
        EvidenceKind.CELL, "enquete", (span,), "c1", 0.87, {"couverture": 0.9, "genre": 1.0}
    )
    return Answer(
        question,
        f"{question} (des CPTS)",
        Outcome.ANSWERED,
        "**12 %** des CPTS ont une charte [1].",
        citations=(
            Citation(1, REPORT, 1, "iv", "Liens", QUOTE, (span,), 0.87),
        ),
        suggestions=("Et la convention ?",),
        explanation=Explanation(
            question, (("attendu", "un pourcentage"),), (Hit(chunk, 1, None, 0.0164),),
            (evidence,), "une case répond",
        ),
    )  # fmt: skip
