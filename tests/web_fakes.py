"""An index of small documents and an assistant that answers from it by simple rules.

They implement the same methods as the real ones, so that the pages can be tested alone and fast.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from web_documents import guide, survey

from assistant.engine import Assistant
from assistant.outcomes import (
    Answer,
    Citation,
    Delta,
    Engine,
    Evidence,
    EvidenceKind,
    Explanation,
    Hit,
    Outcome,
    Turn,
)
from assistant.settings import AssistantSettings
from ingest.documents import Chunk, ChunkKind, Document, DocumentInfo, Page, Span, Table
from ingest.index import EVERYTHING, Filter, Ranked


class FakeIndex:
    """The documents given, each block a chunk."""

    def __init__(self, documents: Sequence[Document] = (), build: str = "essai-1") -> None:
        self.all = {d.info.id: d for d in documents or (guide(), survey())}
        self._build = build
        self.current = True
        self.closed = False
        self.files: dict[str, Path] = {}
        self.origins: dict[str, str] = {}

    @property
    def build(self) -> str:
        """Name of the build."""
        return self._build

    @property
    def chunk_count(self) -> int:
        """Number of chunks."""
        return len(self.found(""))

    def is_current(self) -> bool:
        """Whether the build is live."""
        return self.current

    def original(self, document_id: str) -> Path | None:
        """The original file."""
        return self.files.get(document_id)

    def origin(self, document_id: str) -> str:
        """The folder that a document was read from: one, unless a test says another."""
        return self.origins.get(document_id, "/documents")

    def documents(self) -> tuple[DocumentInfo, ...]:
        """All documents."""
        return tuple(self.all[key].info for key in sorted(self.all))

    def document(self, document_id: str) -> DocumentInfo:
        """One document."""
        return self.all[document_id].info

    def page(self, document_id: str, number: int) -> Page:
        """One page."""
        try:
            return self.all[document_id].page(number)
        except IndexError:
            raise KeyError(number) from None

    def page_text(self, document_id: str, number: int) -> str:
        """Its text."""
        return self.page(document_id, number).text

    def chunks(self, ids: Sequence[str]) -> tuple[Chunk, ...]:
        """Chunks by id."""
        known = {chunk.id: chunk for chunk in self.found("")}
        return tuple(known[one] for one in ids)

    def neighbours(self, chunk_id: str, before: int = 1, after: int = 1) -> tuple[Chunk, ...]:
        """The chunk alone."""
        return self.chunks([chunk_id])

    def table(self, document_id: str, table_id: str) -> tuple[Table, ...]:
        """Parts of a table."""
        return tuple(
            block
            for page in self.all[document_id].pages
            for block in page.blocks
            if isinstance(block, Table) and block.id == table_id
        )

    def dense(self, question: str, k: int, where: Filter = EVERYTHING) -> tuple[Ranked, ...]:
        """No dense leg."""
        return ()

    def similarities(self, question: str, texts: Sequence[str]) -> tuple[float, ...]:
        """No vectors."""
        return (0.0,) * len(texts)

    def lexical(
        self,
        terms: Sequence[str],
        k: int,
        where: Filter = EVERYTHING,
        among: Filter = EVERYTHING,
    ) -> tuple[Ranked, ...]:
        """No lexical leg."""
        return ()

    def frequencies(self, terms: Sequence[str], among: Filter = EVERYTHING) -> Mapping[str, int]:
        """No frequencies."""
        return dict.fromkeys(terms, 0)

    def count(self, where: Filter) -> int:
        """Number of chunks of the accepted documents."""
        return len(self.found("", where))

    def related(self, document_id: str) -> frozenset[str]:
        """All documents: one subject."""
        return frozenset(self.all)

    def similar_terms(self, prefix: str, limit: int = 200) -> tuple[str, ...]:
        """No terms."""
        return ()

    def close(self) -> None:
        """Remembers that it was closed."""
        self.closed = True

    def found(self, question: str, where: Filter = EVERYTHING) -> list[Chunk]:
        """Every block of the accepted documents as a chunk."""
        made = []
        for document in self.all.values():
            if not where.accepts(document.info):
                continue
            for page in document.pages:
                for rank, block in enumerate(page.blocks):
                    identity = f"{document.info.id}-{page.number}-{rank}"
                    made.append(
                        Chunk(
                            identity,
                            document.info.id,
                            page.number,
                            rank,
                            ChunkKind.PROSE,
                            (),
                            page.slice(block.span),
                            block.span,
                            (block,),
                        )
                    )
        return made


@dataclass(frozen=True, slots=True)
class _Quote:
    document: str
    page: int
    texts: tuple[str, ...]


class FakeAssistant(Assistant):
    """Answers by the words of the question; `pause` seconds between two pieces of text."""

    def __init__(self, index: FakeIndex, settings: AssistantSettings | None = None) -> None:
        super().__init__(index, settings)
        self.pause = 0.0
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
        """One answer."""
        self.sessions.append(session)
        began = time.perf_counter()
        made = replace(self._answer(question, history, where), id=identifier)
        return replace(
            made,
            index=self.index.build,
            engine=engine or Engine.EXTRACTIVE,
            latency_ms=(time.perf_counter() - began) * 1000,
        )

    def stream(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        where: Filter = EVERYTHING,
        engine: Engine | None = None,
        identifier: str | None = None,
        session: str | None = None,
    ) -> Iterator[Delta | Answer]:
        """Its text in pieces, then itself."""
        made = self.ask(
            question, history, where=where, engine=engine, identifier=identifier, session=session
        )
        text = made.text
        pause = 0.8 if "pause" in question else self.pause
        cut = text.find(" ", len(text) // 2) + 1 or len(text)
        try:
            for piece in (text[:cut], text[cut:]):
                if piece:
                    yield Delta(piece)
                    time.sleep(pause)
            yield made
        except GeneratorExit:
            self._note("arrete")
            raise

    def _answer(self, question: str, history: Sequence[Turn], where: Filter) -> Answer:
        asked = question.casefold()
        standalone = question
        if "chu" in asked and any("epsm" in t.content.casefold() for t in history):
            standalone = "Quel pourcentage n’a aucune formalisation avec les CHU ?"
        if "panne" in asked:
            raise RuntimeError("panne d’essai")
        if "lent" in asked:
            time.sleep(2)
        if "attendre" in asked:
            self._wait()
        if "écho" in asked:
            return self._quoted(
                question, standalone, question, _Quote("guide", 1, ("Une commune",))
            )
        if "epsm" in asked or standalone != question:
            label, share = ("CHU", "40 %") if standalone != question else ("EPSM", "60 %")
            quote = _Quote(
                "enquete", 2, ("Établissement\tAucune formalisation", f"{label}\t{share}")
            )
            text = f"**{share}** des communautés n’ont aucune formalisation avec les {label}. [1]"
            return self._quoted(question, standalone, text, quote)
        if "piège" in asked:
            page = self.index.page('piege"><b>', 1)
            quote = _Quote('piege"><b>', 1, (page.slice(page.blocks[1].span),))
            return self._quoted(question, standalone, f"{quote.texts[0]} [1]", quote)
        if "étapes" in asked and where.accepts(self.index.document("guide")):
            quote = _Quote(
                "guide", 1, ("Prendre contact avec la coordination", "Participer au diagnostic")
            )
            text = "Les étapes :\n\n1. Prendre contact [1]\n2. Participer au diagnostic [1]"
            return self._quoted(question, standalone, text, quote)
        if "bonjour" in asked or not asked.strip():
            return Answer(
                question,
                question,
                Outcome.UNCLEAR,
                "Bonjour. Que cherchez-vous ?",
                suggestions=("Quelles étapes pour une commune ?",),
            )
        return Answer(
            question, question, Outcome.NOT_IN_CORPUS,
            "Les documents ne donnent pas cette information.",
            suggestions=("Quel pourcentage pour les EPSM ?",),
            nearest=self.index.documents()[:2],
            explanation=self._explained(question, (), "Aucun passage ne le dit."),
        )  # fmt: skip

    def _note(self, name: str) -> None:
        """Makes a file of this name in the folder of the feedback."""
        folder: Path = self.settings.feedback_dir  # type: ignore[attr-defined]
        (folder / name).touch()

    def _wait(self) -> None:
        """Waits for the test to make the file `partir` in the folder of the feedback."""
        folder: Path = self.settings.feedback_dir  # type: ignore[attr-defined]
        for _ in range(1200):
            if (folder / "partir").exists():
                return
            time.sleep(0.05)

    def _quoted(self, question: str, standalone: str, text: str, quote: _Quote) -> Answer:
        page = self.index.page(quote.document, quote.page)
        spans = tuple(
            Span(quote.page, at, at + len(part))
            for part in quote.texts
            if (at := page.text.find(part)) >= 0
        )
        citation = Citation(
            1, self.index.document(quote.document), quote.page, None, "Formalisation",
            "\n[…]\n".join(page.slice(span) for span in spans), spans, 0.87,
        )  # fmt: skip
        return Answer(
            question, standalone, Outcome.ANSWERED, text, (citation,),
            suggestions=("Quelles étapes pour une commune ?", "Combien de réponses ?"),
            explanation=self._explained(standalone, spans, "La cellule du tableau répond."),
        )  # fmt: skip

    def _explained(self, question: str, spans: tuple[Span, ...], rule: str) -> Explanation:
        index = self.index
        assert isinstance(index, FakeIndex)
        hits = tuple(
            Hit(chunk, rank if rank % 2 else None, rank, 1 / (60 + rank))
            for rank, chunk in enumerate(index.found(question), 1)
        )
        evidence = (
            (Evidence(EvidenceKind.CELL, "enquete", spans, hits[0].chunk.id, 0.87, {"mots": 0.9}),)
            if spans
            else ()
        )
        return Explanation(question, (("attendu", "un pourcentage"),), hits, evidence, rule)
