"""Which of the candidates that the assistant finds answer a question of a training document.

1. A fragment is held by a candidate whose text contains it; a cell, by one whose text contains its
   value and which is read under both of its labels.
2. A candidate that holds all the pieces answers (1); none of them, it does not (0).
3. What holds some of them answers partly: it is left out (`None`), for either label would teach
   something false. So are a heading, which only announces, and a whole list or table around the
   one piece that was asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.candidate import Shape
from evals.training.plain import plain, value_at
from evals.training.sheet import Cell, Fragment, Piece
from ingest.french import sentences
from ingest.index import Passage

Label = int | None

_WHOLE = frozenset({Shape.LIST, Shape.STEPS, Shape.TABLE, Shape.ROW, Shape.CELLS})
_MARKER = re.compile(r"^(?:[-*#]+|\d+[.)])\s*")


def label(pieces: Sequence[Piece], markdown: str, shape: Shape, passage: Passage) -> Label:
    """1 for what answers, 0 for what does not, `None` for what answers partly.

    Args:
        pieces: What answers the question; none for a question without an answer.
        markdown: The document.
        shape: What the candidate would quote.
        passage: The candidate as the reader sees it.
    """
    held = sum(_holds(passage, piece, markdown) for piece in pieces)
    if not held:
        return 0
    too_wide = shape in _WHOLE and len(pieces) == 1
    return 1 if held == len(pieces) and not too_wide and shape is not Shape.HEADING else None


def _holds(passage: Passage, piece: Piece, markdown: str) -> bool:
    text = plain(passage.text)
    if isinstance(piece, Fragment):
        return piece.text in text
    value = value_at(markdown, piece.row, piece.column)
    if not value or value not in text:
        return False
    around = plain(f"{passage.context} {passage.text}")
    return piece.row in around and piece.column in around


def excerpt(pieces: Sequence[Piece], markdown: str) -> str:
    """The sentences, items and cells that hold the pieces, in their order, each once."""
    found = (_around(piece, markdown) for piece in pieces)
    return " ".join(dict.fromkeys(text for text in found if text))


def _around(piece: Piece, markdown: str) -> str:
    if isinstance(piece, Cell):
        return f"{piece.row} – {piece.column} : {value_at(markdown, piece.row, piece.column)}"
    for line in map(plain, markdown.splitlines()):
        if piece.text in line:
            line = _MARKER.sub("", line)
            held = (line[start:end] for start, end in sentences(line))
            return next((sentence for sentence in held if piece.text in sentence), line)
    return ""
