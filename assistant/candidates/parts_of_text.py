"""Where the label stands that a stored text begins with."""

from __future__ import annotations

import re

from ingest.documents import Span


def label_of(text: str, span: Span) -> Span | None:
    """The label of « Label : explanation », without its colon."""
    match = re.match(r"[^:.;]{3,70}?(?=\s?:\s)", text)
    return Span(span.page, span.start, span.start + match.end()) if match else None
