"""One answer as it is shown: text, sources, explanation, suggestions, and its source cards."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from assistant.outcomes import Answer, Citation, Engine, Explanation, Hit, Outcome
from ingest.documents import DocumentInfo, Page
from ingest.index import Index
from ingest.typography import number
from ui.messages import typographic
from ui.web.components import context
from ui.web.components.prose import prose
from ui.web.components.words import isolate, safe_address
from ui.web.rendering import render

_PREVIEWED = "pdf"
_WEB = frozenset({"html", "htm"})
_FRAGMENT_WORDS = 8
_BOLD = re.compile(r"\*\*(.+?)\*\*")

LEADS = {
    Outcome.ANSWERED: "",
    Outcome.NOT_IN_CORPUS: "Les documents ne le disent pas",
    Outcome.OUT_OF_SCOPE: "",
    Outcome.UNCLEAR: "",
    Outcome.REFUSED: "Demande écartée",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a citation can be seen: the page image and the parts of it to box."""

    sha256: str
    page: int
    spans: str


@dataclass(frozen=True, slots=True)
class Card:
    """What a source card shows."""

    citation: Citation
    parts: tuple[context.Part, ...]
    address: str | None
    strong: frozenset[str]
    place: Place | None
    confidence: float | None


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A passage that the search brought back, for « Tout voir »."""

    hit: Hit
    info: DocumentInfo
    quoted: bool


def card(citation: Citation, index: Index, strong: frozenset[str] = frozenset()) -> Card:
    """The card of a citation; its context is read from the index that answered.

    Args:
        citation: What is shown.
        index: The build that answered.
        strong: Words that the answer puts in bold, to be found first in a table.
    """
    page = _page(index, citation.document.id, citation.page)
    info = citation.document
    visible = info.media_type == _PREVIEWED and page is not None
    spans = ",".join(f"{s.start}-{s.end}" for s in citation.spans if s.page == citation.page)
    return Card(
        citation=citation,
        parts=context.parts(page, citation.spans) if page else (),
        address=_address(citation),
        strong=strong,
        place=Place(info.sha256, citation.page, spans) if visible else None,
        confidence=page.ocr_confidence if page else None,
    )


def _address(citation: Citation) -> str | None:
    """The document's address; that of an original leads to the words quoted (text fragment)."""
    info = citation.document
    address = safe_address(info.url)
    if address is None or info.original or info.media_type not in _WEB or "#" in address:
        return address
    words = citation.quote.split("\n", 1)[0].split()[:_FRAGMENT_WORDS]
    return f"{address}#:~:text={quote(' '.join(words), safe='').replace('-', '%2D')}"


def _page(index: Index, document_id: str, number: int) -> Page | None:
    try:
        return index.page(document_id, number)
    except KeyError:
        return None


def text_html(answer_text: str) -> Markup:
    """Text on its way, before its citations are known."""
    return prose(answer_text, None)


def turn(answer: Answer, index: Index) -> Markup:
    """The whole answer, with its cards in inert `<template>` elements."""
    strong = frozenset(_BOLD.findall(answer.text))
    cards = [card(citation, index, strong) for citation in answer.citations]
    return render(
        "components/turn.html",
        answer=answer,
        lead=typographic(LEADS[answer.outcome]),
        text=prose(_without_nearest(answer), answer.citations),
        cards=cards,
        rewritten=rewritten(answer),
        generated=answer.engine is Engine.GENERATIVE,
        explanation=answer.explanation,
        found=_found(answer.explanation, answer.citations, index),
        signals=signals,
    )


def _without_nearest(answer: Answer) -> str:
    """The text without the paragraph that lists the nearest documents: they follow as links."""
    if not answer.nearest:
        return answer.text
    kept = [
        paragraph
        for paragraph in answer.text.split("\n\n")
        if not all(info.title in paragraph for info in answer.nearest)
    ]
    return "\n\n".join(kept) or answer.text


def rewritten(answer: Answer) -> str | None:
    """The question that was searched, when it differs from the one typed."""
    typed, standalone = answer.question.strip(), answer.standalone_question.strip()
    same = standalone.casefold() == typed.casefold()
    # The beginning of a question that was too long says nothing of how it was understood.
    cut = answer.outcome is Outcome.UNCLEAR and typed.startswith(standalone)
    return None if same or cut or not standalone else isolate(standalone)


def signals(values: dict[str, float]) -> str:
    """« rareté 0,82 · proximité 0,40 », in the order given."""
    return " · ".join(f"{name} {number(value, 2)}" for name, value in values.items())


def _found(
    explanation: Explanation | None, citations: tuple[Citation, ...], index: Index
) -> list[FoundRow]:
    if explanation is None:
        return []
    cited = [(c.document.id, span) for c in citations for span in c.spans]
    rows = []
    for hit in explanation.hits:
        try:
            info = index.document(hit.chunk.document_id)
        except KeyError:
            continue
        quoted = any(d == info.id and hit.chunk.span.overlaps(span) for d, span in cited)
        rows.append(FoundRow(hit, info, quoted))
    return rows
