"""Candidates made of the headings above what was found: « Retour sur l'enquête de l'été 2025 ».

Slides and short pages say in a heading when a thing happened, or how many there are (« Les 17 clubs
partenaires »), and nowhere else. Such a heading is a piece of evidence of its own; what stands
right under it tells of the same event, so that it may be asked for by it (« de quand est l'enquête
à laquelle 412 clubs ont répondu »).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from assistant.candidates.candidate import Candidate, Shape
from assistant.candidates.texts import Texts
from assistant.language.figures import FigureKind, dates, figures
from assistant.matching import Layer, strength
from assistant.outcomes import Hit
from assistant.questions.answer_kinds import Asked
from assistant.questions.question import Question
from ingest.documents import Chunk, Heading, Span
from ingest.french import STOP_WORDS, tokens

_BESIDE = 2
"""Words beside a date that say what it is the date of (« l'enquête menée à l'été 2025 »)."""

_SAID = 0.5
_COUNTED = re.compile(r"\s(?:\w+\s)?[^\W\d]{3,}[sx]\b", re.IGNORECASE)
_COUNTED_FIRST = re.compile(r"\s[^\W\dA-ZÀ-Ý]")


def telling_headings(hits: Sequence[Hit], texts: Texts) -> list[Candidate]:
    """The dated headings of the sections found, each once, at its best hit's position."""
    made: dict[tuple[str, tuple[Span, ...]], Candidate] = {}
    for position, hit in enumerate(hits):
        read = partial(_above, hit.chunk, texts)
        for found in texts.once(("telling", hit.chunk.id), read):
            made.setdefault((found.document.id, found.spans), replace(found, position=position))
    return list(made.values())


def titles(question: Question, hits: Sequence[Hit], texts: Texts) -> tuple[Candidate, ...]:
    """All the headings of the sections found, where a question asks what something is about.

    The title of a document is often one of its headings, without its number or its occasion: such a
    heading is labelled by the rest of the title.
    """
    if question.asked is not Asked.TOPIC:
        return ()
    made: dict[tuple[str, tuple[Span, ...]], Candidate] = {}
    for position, hit in enumerate(hits):
        for depth, span in _spans(hit.chunk, texts):
            found = _titled(_candidate(hit.chunk, depth, span, texts))
            made.setdefault((found.document.id, found.spans), replace(found, position=position))
    return tuple(made.values())


def _titled(heading: Candidate) -> Candidate:
    title = heading.bags[Layer.TITLE]
    if not heading.bags[Layer.OWN] <= title:
        return heading
    return replace(heading, bags={**heading.bags, Layer.LABELS: title})


def dates_another_thing(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a question names nothing of what a heading gives the date of."""
    if candidate.shape is not Shape.HEADING or not dates(candidate.text):
        return False
    beside = [_beside(candidate.text, start, end) for start, end in dates(candidate.text)]
    bag = texts.bag(" \n ".join(beside))
    asked = [t for t in question.terms if not (t.asker or t.context)]
    return not any(strength(term, bag) >= _SAID for term in asked)


def _beside(text: str, start: int, end: int) -> str:
    """The words in front of a date, or those behind it where it comes first."""
    before = [t for t in tokens(text[:start]) if t.form not in STOP_WORDS]
    if before:
        return text[before[-_BESIDE:][0].start : start]
    after = [t for t in tokens(text[end:]) if t.form not in STOP_WORDS]
    return text[end : end + after[:_BESIDE][-1].end] if after else ""


def _above(chunk: Chunk, texts: Texts) -> tuple[Candidate, ...]:
    return tuple(
        _candidate(chunk, depth, span, texts)
        for depth, span in _spans(chunk, texts)
        if dates(chunk.headings[depth]) or _counts(chunk.headings[depth])
    )


def _counts(heading: str) -> bool:
    """Whether a heading says how many there are of something; « 2. Les clubs » is numbered."""
    return any(
        figure.kind is FigureKind.QUANTITY and _COUNTED.match(heading, figure.end)
        for figure in figures(heading)
        if figure.start or _COUNTED_FIRST.match(heading, figure.end)
    )


def _spans(chunk: Chunk, texts: Texts) -> Iterator[tuple[int, Span]]:
    """Where each heading of a chunk stands before it, by its depth."""
    page = texts.page(chunk.document_id, chunk.page)
    before = [b.span for b in page.blocks if isinstance(b, Heading) and b.span < chunk.span]
    at = {texts.slice(chunk.document_id, span): span for span in before}
    for depth, title in enumerate(chunk.headings):
        if title in at:
            yield depth, at[title]


def _candidate(chunk: Chunk, depth: int, span: Span, texts: Texts) -> Candidate:
    info = texts.index.document(chunk.document_id)
    title, above = chunk.headings[depth], chunk.headings[:depth]
    bags = {
        Layer.OWN: texts.bag(title),
        Layer.HEADINGS: texts.bag(" \n ".join(above)),
        Layer.TITLE: texts.title_bag(info),
    }
    if depth == len(chunk.headings) - 1:
        bags[Layer.ITEMS] = texts.bag(chunk.text)
    return Candidate(
        shape=Shape.HEADING,
        document=info,
        chunk_id=chunk.id,
        spans=(span,),
        focus=(span,),
        text=title,
        bags=bags,
        section=above,
        position=0,
        clauses=texts.clauses(title),
    )
