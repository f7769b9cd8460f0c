"""Whether the lines of plain text are wrapped at a width, or each a paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.loaders.columns import RULE, cells_of, is_item
from ingest.loaders.patterns import ends_sentence

FULL_LINE = 0.8
"""A line of at least this share of the width is full."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the lines of a document were made.

    Attributes:
        width: Characters of a full line, where paragraphs are wrapped; 0 where each line is a
            paragraph.
    """

    width: int = 0


def style_of(pages: Sequence[Sequence[str | None]]) -> Style:
    """Whether text is wrapped at a width: most inner lines are full and end in mid-sentence."""
    inner = []
    for lines in pages:
        for line, following in pairwise(lines):
            if is_prose(line) and is_prose(following) and not _has_gaps(str(line)):
                inner.append(str(line).rstrip())
    if len(inner) < 3:
        return Style()
    lengths = sorted(len(line) for line in inner)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    full = sum(length >= FULL_LINE * width for length in lengths)
    unfinished = sum(not ends_sentence(line) for line in inner)
    wrapped = 40 <= width <= 160 and full >= 0.5 * len(inner) and unfinished >= 0.5 * len(inner)
    return Style(width if wrapped else 0)


def is_prose(line: str | None) -> bool:
    """Whether a line is neither empty nor a row, an item or a rule."""
    return (
        line is not None
        and bool(line.strip())
        and cells_of(line) is None
        and not is_item(line)
        and not RULE.fullmatch(line)
    )


def _has_gaps(line: str) -> bool:
    return "   " in line.strip()
