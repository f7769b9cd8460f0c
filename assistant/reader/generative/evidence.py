"""What a model writes from: the evidence, each piece with the sentence that it leans on.

A sentence that opens on a pronoun (« Elle compte 280 adhérents ») names nobody. A model that names
the subject, as it is asked to, would say what its excerpt does not: the sentence before it in the
same paragraph is quoted with it, up to `_MOST` sentences back.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.citations import cite
from assistant.outcomes import Citation
from assistant.scoring.scores import Scored
from assistant.verify.source import opens_on_pronoun
from ingest.documents import Span
from ingest.french import sentences
from ingest.index import Index

_MOST = 2
_REACH = 600
"""Characters before a sentence in which the one before it is looked for."""

_PARAGRAPH = "\n\n"


def evidence(index: Index, chosen: Sequence[Scored]) -> tuple[Citation, ...]:
    """The citations of the evidence, numbered from 1, with what their pronouns stand for."""
    return tuple(
        cite(
            index,
            marker,
            scored.candidate.document,
            _with_antecedent(index, scored.candidate.document.id, scored.candidate.spans),
            section=scored.candidate.section,
            score=scored.score,
        )
        for marker, scored in enumerate(chosen, 1)
    )


def _with_antecedent(index: Index, document_id: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans, preceded by the sentences that the first one leans on."""
    found = tuple(spans)
    for _ in range(_MOST):
        first = found[0]
        text = index.page_text(document_id, first.page)
        if not opens_on_pronoun(text[first.start : first.end]):
            break
        before = _before(text, first)
        if before is None:
            break
        found = (before, *found)
    return found


def _before(text: str, span: Span) -> Span | None:
    """The sentence just before a span, in the same paragraph and entire."""
    start = max(0, span.start - _REACH)
    lead = text[start : span.start]
    cut = lead.rfind(_PARAGRAPH)
    offset = start if cut < 0 else start + cut + len(_PARAGRAPH)
    places = list(sentences(text[offset : span.start]))
    if not places or (offset > 0 and cut < 0 and len(places) == 1):
        return None
    begin, end = places[-1]
    if not text[offset + begin : offset + end].endswith((".", "!", "?", "»", ";")):
        return None
    return Span(span.page, offset + begin, offset + end)
