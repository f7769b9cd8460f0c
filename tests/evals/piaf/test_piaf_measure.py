"""The measure on encyclopedic questions: first passage, spans, refusals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

from assistant.outcomes import Answer, Citation, Outcome
from assistant.settings import AssistantSettings
from evals.piaf import Piaf, PiafQuestion, measure
from ingest.documents import Chunk, ChunkKind, DocumentInfo, Span
from ingest.index import Ranked
from ingest.settings import IngestSettings

PASSAGES = {f"p{n}": f"Le lac numéro {n} mesure {n} hectares." for n in range(40)}
PIAF = Piaf(
    PASSAGES,
    tuple(
        PiafQuestion(f"q{i}", f"Surface de {i}", i, (text.split()[5] + " hectares",))
        for i, text in PASSAGES.items()
    ),
)


class Index:
    """Finds the passage whose number the question names, if it is there."""

    def __init__(self, passages: dict[str, str]) -> None:
        self.passages = passages

    def _found(self, question: str) -> tuple[Ranked, ...]:
        return tuple(Ranked(i, 1.0) for i in self.passages if question.endswith(f" {i}"))

    def dense(self, question: str, k: int) -> tuple[Ranked, ...]:
        """The named passage."""
        return self._found(question)

    def lexical(self, terms: Sequence[str], k: int) -> tuple[Ranked, ...]:
        """Nothing: the worst of the legs."""
        return ()

    def chunks(self, ids: Sequence[str]) -> tuple[Chunk, ...]:
        """One chunk a passage."""
        span = Span(1, 0, 1)
        return tuple(Chunk(i, i, 1, 0, ChunkKind.PROSE, (), "", span, ()) for i in ids)

    def document(self, document_id: str) -> DocumentInfo:
        """Named after its file."""
        return DocumentInfo(document_id, document_id, f"{document_id}.txt", "0" * 64)


class Reader:
    """Answers with the passage, or refuses where it is missing."""

    def __init__(self, index: Index, settings: object) -> None:
        self.index = index

    def ask(self, question: str) -> Answer:
        """A right answer, or none."""
        found = self.index._found(question)
        if not found:
            return Answer(question, question, Outcome.NOT_IN_CORPUS, "Rien.")
        info = self.index.document(found[0].chunk_id)
        citation = Citation(1, info, 1, None, None, "x", (), 1.0)
        text = f"{self.index.passages[info.id]} [1]"
        return Answer(question, question, Outcome.ANSWERED, text, (citation,))


def test_a_perfect_reader_gets_full_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    """First passage, span, refusals: all right, and the silent leg finds nothing."""

    @contextmanager
    def indexed(passages: dict[str, str], settings: IngestSettings) -> Iterator[Index]:
        yield Index(passages)

    monkeypatch.setattr(measure, "indexed", indexed)
    monkeypatch.setattr(measure, "Assistant", Reader)
    result = measure.measure(PIAF, IngestSettings(), AssistantSettings())
    for name in ("first", "first_dense", "first_rrf", "span_short", "refusal_recall"):
        assert result.value(name) == 1.0
    for name in ("first_bm25", "refused_all", "false_refusals"):
        assert result.value(name) == 0.0
    assert "à tort" in result.text()


def test_sentences_of_an_answer_are_counted_without_markers() -> None:
    """A marker is no sentence; lines are apart."""
    assert measure.sentence_count("Une phrase. [1] Deux phrases. [2]") == 2
    assert measure.sentence_count("- un point\n- un autre") == 2
