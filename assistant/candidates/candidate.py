"""What a candidate piece of evidence is: a piece of a document that may answer.

Every candidate knows the exact spans that would be quoted and the layers of text around it
(`assistant.matching`). Prose, lists and steps are read by
`assistant.candidates.prose_reading`, tables by `assistant.tables.reading`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from assistant.candidates.steps import Part
from assistant.matching import Bags
from ingest.documents import DocumentInfo, Span


class Shape(Enum):
    """What a candidate would quote."""

    SENTENCE = "phrase"
    ITEM = "élément de liste"
    HEADING = "titre"
    LIST = "liste"
    STEPS = "étapes"
    CELL = "cellule"
    CELLS = "cellules"
    ROW = "ligne"
    EXTREME = "extrême d'une colonne"
    TABLE = "tableau"


STATEMENTS = frozenset({Shape.SENTENCE, Shape.ITEM})
"""Shapes that quote one statement."""

PROSE = STATEMENTS | {Shape.HEADING}
"""Shapes that quote one piece of running text."""

LISTS = frozenset({Shape.LIST, Shape.STEPS})
"""Shapes that quote the items of a list."""

WHOLES = frozenset({Shape.LIST, Shape.STEPS, Shape.TABLE})
"""Shapes that quote several things together."""

_PAIR = 2

TABULAR = frozenset({Shape.CELL, Shape.CELLS, Shape.ROW, Shape.EXTREME, Shape.TABLE})
"""Shapes that quote a table, or a part of it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece of a document that may answer.

    Attributes:
        spans: What the citation quotes, in reading order.
        focus: The spans that the answer shows first (a cell's value, a sentence).
        text: The text of `focus`, joined by a space.
        parts: For enumerations, their pieces in order.
        ranked: Whether the order of the parts says their rank (a table may not be sorted).
        introduction: What announces an enumeration; `announced` is its text.
        bags_of_parts: Keys of each of the parts of an enumeration, for a neighbour in an order.
        places: Ranks of the parts, for those that were picked by their rank.
        kinds: What an enumeration is announced as one of (`assistant.questions.list_kinds`).
        readers: Keys of the people that it is addressed to, or who act in it
            (`assistant.questions.addressees`).
        turned: Whether an extreme is the other end than the one named, of an absence (« les moins
            équipées » have the most « Pas d'équipement »).
        rows: Keys of the labels of the rows that it takes from a table.
        following: The next sentence of the same paragraph, which a how-to is read with.
        section: Path of headings.
        clauses: Keys of each clause of a single statement or heading.
        position: Rank of the chunk among the hits, from 0; 0 before it is known.
    """

    shape: Shape
    document: DocumentInfo
    chunk_id: str
    spans: tuple[Span, ...]
    focus: tuple[Span, ...]
    text: str
    bags: Bags
    section: tuple[str, ...]
    position: int
    parts: tuple[Part, ...] = ()
    introduction: Span | None = None
    labels: tuple[Span, ...] = ()
    caption: Span | None = None
    ordered: bool = False
    ranked: bool = True
    turned: bool = False
    announced: str = ""
    following: Span | None = None
    rows: frozenset[str] = frozenset()
    bags_of_parts: tuple[frozenset[str], ...] = ()
    clauses: tuple[frozenset[str], ...] = ()
    places: tuple[int, ...] = ()
    columns: tuple[tuple[Span, ...], ...] = field(default=())
    kinds: frozenset[str] = frozenset()
    readers: frozenset[str] = frozenset()


def is_undivided(candidate: Candidate) -> bool:
    """Whether a whole table, or a whole column of it, is shown: nothing in it was picked."""
    if candidate.shape is Shape.CELLS:
        return not candidate.rows and len(candidate.parts) > _PAIR
    return candidate.shape is Shape.TABLE
