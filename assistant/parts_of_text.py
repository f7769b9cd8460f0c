"""Where the pieces of a stored text stand: its sentences, the label that it begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.documents import Span
from ingest.french import sentences


def sentence_spans(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a stored text that stands at `span`."""
    for start, end in sentences(text):
        yield Span(span.page, span.start + start, span.start + end)


def label_of(text: str, span: Span) -> Span | None:
    """The label of « Label : explanation », without its colon."""
    match = re.match(r"[^:.;]{3,70}?(?=\s?:\s)", text)
    return Span(span.page, span.start, span.start + match.end()) if match else None
