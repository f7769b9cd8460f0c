"""An answer on the terminal and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.typography import number
from ui.cli.terminal import Terminal, harmless
from ui.labels import EVIDENCE, provenance, written_after
from ui.messages import typographic
from ui.web.components.words import page_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.outcomes import Answer, Citation, Evidence, Explanation, Hit
    from ingest.documents import Span

DIM = ("dim",)
_EXCERPT = 160
"""Characters shown of a passage in the explanation."""


def as_json(answer: Answer, *, explain: bool = False) -> dict[str, object]:
    """The answer object, with the note and the explanation where there are some to show."""
    value: dict[str, object] = {**answer.to_json()}
    if answer.note:
        value["note"] = answer.note
    if explain and answer.explanation:
        value["explanation"] = _explanation_json(answer.explanation)
    return value


def print_answer(terminal: Terminal, answer: Answer) -> None:
    """Prints the answer, then its sources with their quotes, then what to ask next."""
    if _plain(answer.standalone_question) != _plain(answer.question):
        text = typographic("Question comprise : ") + harmless(answer.standalone_question)
        terminal.block(text, styles=DIM)
        terminal.line()
    terminal.markdown(answer.text)
    if answer.note:
        terminal.line()
        terminal.block(harmless(answer.note), styles=("yellow",))
    if answer.citations:
        _heading(terminal, "Sources")
        for citation in answer.citations:
            _print_citation(terminal, citation)
    unnamed = [d for d in answer.nearest if d.title not in answer.text]
    _print_list(terminal, "Documents les plus proches", [f"{d.title} ({d.id})" for d in unnamed])
    _print_list(terminal, "Phrases retirées", [f"{r.text} ({r.reason})" for r in answer.removed])
    _print_list(terminal, "Vous pouvez aussi demander", answer.suggestions)


def print_explanation(terminal: Terminal, explanation: Explanation) -> None:
    """Prints how the answer was decided: the analysis, the passages, the evidence, the rule."""
    _heading(terminal, "Analyse")
    for name, value in explanation.analysis:
        terminal.block(typographic(f"{name} : ") + harmless(value), "- ", "  ")
    _heading(terminal, "Passages trouvés")
    for position, hit in enumerate(explanation.hits, start=1):
        _print_hit(terminal, position, hit)
    _heading(terminal, "Éléments de réponse")
    for evidence in explanation.evidence:
        _print_evidence(terminal, evidence)
    _heading(terminal, "Règle")
    terminal.block(harmless(explanation.rule))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _heading(terminal: Terminal, text: str) -> None:
    terminal.line()
    terminal.line(terminal.style(text, "bold"))


def _print_list(terminal: Terminal, title: str, items: Sequence[str]) -> None:
    if items:
        _heading(terminal, title)
    for item in items:
        terminal.block(harmless(item), "- ", "  ")


def _print_citation(terminal: Terminal, citation: Citation) -> None:
    info = citation.document
    marker = terminal.style(f"[{citation.marker}]", "cyan")
    terminal.line(f"{marker} {terminal.style(harmless(info.title), 'bold')}")
    for text in (written_after(info), provenance(info), _place(citation), info.url or info.source):
        if text:
            terminal.block(harmless(text), "    ", styles=DIM)
    quote = harmless(citation.quote).replace("\t", " | ")
    for line in quote.split("\n"):
        terminal.block(line, "    │ ", "    │ ")


def _place(citation: Citation) -> str:
    page = page_name(citation.document, citation.page, citation.page_label)
    return ", ".join(part for part in (page, citation.section) if part)


def _print_hit(terminal: Terminal, position: int, hit: Hit) -> None:
    ranks = typographic(
        f"sens : {_rank(hit.dense_rank)}, mots : {_rank(hit.lexical_rank)}, "
        f"score : {number(hit.score, 4)}"
    )
    chunk = hit.chunk
    where = f"{chunk.document_id}, page {chunk.page}"
    terminal.block(f"{position}. {where} ({ranks})", "", "   ")
    excerpt = harmless(" ".join(chunk.text.split()))
    shown = excerpt if len(excerpt) <= _EXCERPT else f"{excerpt[:_EXCERPT]}…"
    terminal.block(shown, "   ", styles=DIM)


def _rank(rank: int | None) -> str:
    return "–" if rank is None else f"{rank}{'er' if rank == 1 else 'e'}"


def _print_evidence(terminal: Terminal, evidence: Evidence) -> None:
    pages = ", ".join(sorted({f"page {span.page}" for span in evidence.spans}))
    head = f"{EVIDENCE[evidence.kind]}, {evidence.document_id}, {pages}, "
    score = typographic(f"score : {number(evidence.score, 2)}")
    terminal.block(head + score, "- ", "  ")
    signals = [f"{name} {number(value, 2)}" for name, value in evidence.signals.items()]
    if signals:
        terminal.block(", ".join(signals), "  ", styles=DIM)


def _explanation_json(explanation: Explanation) -> dict[str, object]:
    return {
        "standalone_question": explanation.standalone_question,
        "analysis": [{"name": name, "value": value} for name, value in explanation.analysis],
        "hits": [_hit_json(hit) for hit in explanation.hits],
        "evidence": [_evidence_json(evidence) for evidence in explanation.evidence],
        "rule": explanation.rule,
    }


def _hit_json(hit: Hit) -> dict[str, object]:
    return {
        "chunk_id": hit.chunk.id,
        "document_id": hit.chunk.document_id,
        "page": hit.chunk.page,
        "text": hit.chunk.text,
        "dense_rank": hit.dense_rank,
        "lexical_rank": hit.lexical_rank,
        "score": hit.score,
    }


def _evidence_json(evidence: Evidence) -> dict[str, object]:
    return {
        "kind": evidence.kind.value,
        "document_id": evidence.document_id,
        "chunk_id": evidence.chunk_id,
        "spans": [_span_json(span) for span in evidence.spans],
        "score": evidence.score,
        "signals": dict(evidence.signals),
    }


def _span_json(span: Span) -> dict[str, int]:
    return {"page": span.page, "start": span.start, "end": span.end}
