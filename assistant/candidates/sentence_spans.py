"""The sentences of a block, as they can be quoted.

« Des équipes iront sur place pour y parvenir » says what they are for in the sentence before it:
the two are quoted together. So are the sentences of a short quotation, whose first says who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.documents import Span
from ingest.french import fold, sentences

_LONGEST = 600
"""Characters of a quotation that is kept in one piece."""

_LEANS = re.compile(
    r"\b(?:pour|afin d['’]|en vue d['’]|de quoi) ?y "
    r"(?:parvenir|arriver|remedier|repondre|aboutir)\b|"
    r"\bpour (?:cela|ce faire)\b|\ba cet(?:te)? (?:effet|fin)\b|\bdans (?:ce but|cette optique)\b"
)


def sentence_spans(text: str, span: Span) -> Iterator[Span]:
    """Spans of the sentences of a text; one that leans on the sentence before begins with it.

    A quotation is kept in one piece.

    Args:
        text: The text.
        span: Where it stands.
    """
    before = 0
    for start, end in _unbroken(text):
        low = before if _LEANS.search(fold(text[start:end])) else start
        yield Span(span.page, span.start + low, span.start + end)
        before = start


def _unbroken(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences, those of a quotation together."""
    found = list(sentences(text))
    position = 0
    while position < len(found):
        start, end = found[position]
        last = position
        while _is_open(text[start:end]) and last + 1 < len(found):
            last += 1
            end = found[last][1]
        closed = not _is_open(text[start:end]) and end - start <= _LONGEST
        last = last if closed else position
        yield start, found[last][1]
        position = last + 1


def _is_open(text: str) -> bool:
    return text.count("«") > text.count("»")
