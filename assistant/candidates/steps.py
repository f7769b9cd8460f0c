"""Sections headed « Étape 1 », « Étape 2 »… of a page, read as one enumeration."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.documents import Heading, Page, Paragraph, Span, Table
from ingest.french import fold

_STEP = re.compile(r"^(?:etape|phase|temps)\s+(?:n\s?[°o]\s*)?(?:\d+|[ivx]+)\b")


@dataclass(frozen=True, slots=True)
class Part:
    """A titled piece of an enumeration: an item, a step, a row.

    Attributes:
        span: What is shown.
        lead: Beginning of the part that stands out (the label of a step, of a row).
    """

    span: Span
    lead: Span | None = None


def is_step(title: str) -> bool:
    """Whether a heading names a step (« Étape 2 : … »)."""
    return bool(_STEP.match(fold(title)))


def step_parts(page: Page) -> tuple[Part, ...]:
    """The steps of a page in order: each heading with the text up to the next one."""
    parts: list[Part] = []
    lead: Heading | None = None
    end = 0
    for block in page.blocks:
        if isinstance(block, Heading):
            if lead is not None and end:
                parts.append(_step_part(page, lead, end))
            lead, end = (block, 0) if is_step(page.slice(block.span)) else (None, 0)
        elif lead is not None and not isinstance(block, Table):
            end = block.span.end
    if lead is not None and end:
        parts.append(_step_part(page, lead, end))
    return tuple(parts)


def _step_part(page: Page, lead: Heading, end: int) -> Part:
    start = lead.span.end
    while start < end and page.text[start].isspace():
        start += 1
    return Part(Span(page.number, start, end), lead.span)


def introduction_of_steps(page: Page, first: Span) -> tuple[Span | None, str]:
    """The paragraph before the first step, and its text; `None` and nothing without one."""
    previous = [b for b in page.blocks if b.span.end <= first.start]
    if previous and isinstance(previous[-1], Paragraph):
        return previous[-1].span, page.slice(previous[-1].span)
    return None, ""
