"""Citations: sliced from the stored text, checked before anything is shown.

A quote is exactly the stored text of its spans. Spans that touch (only white space lies between
them) are quoted as one slice; those that do not are joined by a line ``[…]``. `check` re-slices
every citation from the index, and verifies that every marker of the text resolves, before an
answer leaves the engine.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.outcomes import Answer, Citation
from ingest.documents import DocumentInfo, Span
from ingest.index import Index

JOINT = "\n[…]\n"
SECTION_SEPARATOR = " › "
_MARKER = re.compile(r"\[(\d+)\]")


class CitationFaultError(Exception):
    """A citation that is not what the index holds: a fault of the program, never shown."""


def quote(index: Index, document_id: str, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """The quote of `spans` and the contiguous spans that it is made of, in reading order."""
    merged = merge(spans, lambda page: index.page_text(document_id, page))
    texts = [index.page_text(document_id, span.page)[span.start : span.end] for span in merged]
    return JOINT.join(texts), merged


def merge(spans: Sequence[Span], page_text: Callable[[int], str]) -> tuple[Span, ...]:
    """Spans in reading order, those that touch or overlap made one."""
    merged: list[Span] = []
    for span in sorted(filter(None, spans)):
        last = merged[-1] if merged else None
        if last and last.page == span.page and _touches(page_text(span.page), last, span):
            merged[-1] = Span(span.page, last.start, max(last.end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _touches(text: str, left: Span, right: Span) -> bool:
    return right.start <= left.end or not text[left.end : right.start].strip()


def cite(
    index: Index,
    marker: int,
    document: DocumentInfo,
    spans: Sequence[Span],
    *,
    section: Sequence[str],
    score: float,
) -> Citation:
    """A citation of spans of one document."""
    text, merged = quote(index, document.id, spans)
    page = index.page(document.id, merged[0].page)
    return Citation(
        marker=marker,
        document=document,
        page=page.number,
        page_label=page.label,
        section=SECTION_SEPARATOR.join(section) or None,
        quote=text,
        spans=merged,
        score=max(0.0, min(1.0, score)),
    )


def marked(text: str) -> set[int]:
    """The numbers of the citations that a text refers to."""
    return {int(marker) for marker in _MARKER.findall(text)}


def check(answer: Answer, index: Index) -> None:
    """Verifies an answer; raises `CitationFaultError` where a quote or a marker is wrong."""
    markers = {citation.marker for citation in answer.citations}
    used = marked(answer.text)
    if not used <= markers:
        msg = f"markers without citation: {sorted(used - markers)}"
        raise CitationFaultError(msg)
    for citation in answer.citations:
        expected = JOINT.join(
            index.page_text(citation.document.id, span.page)[span.start : span.end]
            for span in citation.spans
        )
        if not expected or expected != citation.quote:
            msg = f"citation {citation.marker} is not a slice of {citation.document.id}"
            raise CitationFaultError(msg)
