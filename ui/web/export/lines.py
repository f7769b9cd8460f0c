"""The text of an answer as lines of words, for the formats that have no Markdown of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ITEM = re.compile(r"^\s*(?:[-•*–]|(\d{1,3})[.)])\s+(.*)$")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or an item of a list when `bullet` is not empty (« • », « 2. »)."""

    runs: tuple[Run, ...]
    bullet: str = ""


def lines(text: str) -> Iterator[Line]:
    """Paragraphs and items of `text`, in order."""
    for raw in text.splitlines():
        if not raw.strip():
            continue
        match = _ITEM.match(raw)
        if match:
            yield Line(runs(match[2]), f"{match[1]}." if match[1] else "•")
        else:
            yield Line(runs(raw.strip()))


def runs(text: str) -> tuple[Run, ...]:
    """`text` cut where bold begins and ends."""
    pieces = re.split(r"\*\*(.+?)\*\*", text)
    return tuple(Run(piece, rank % 2 == 1) for rank, piece in enumerate(pieces) if piece)
