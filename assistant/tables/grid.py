"""All parts of a table together, with the keys of its labels."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.candidates.texts import Texts
from ingest.documents import Row, Span, Table

_NUMBER = re.compile(
    r"^\s*(?:tableau|table|figure|graphique)\s*(?:n\s?[°ºo]\s*)?\d+\s*[:.–-]\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Grid:
    """All parts of a table together, with the keys of its labels."""

    parts: tuple[Table, ...]
    rows: tuple[Row, ...]
    row_bags: tuple[frozenset[str], ...]
    row_names: tuple[str, ...]
    column_bags: tuple[frozenset[str], ...]
    column_names: tuple[str, ...]
    caption: str

    @property
    def first(self) -> Table:
        """The part that holds the header."""
        return self.parts[0]

    @property
    def value_columns(self) -> range:
        """Positions of the columns that hold values, the one of the labels left out."""
        return range(1 if self.first.row_labels else 0, len(self.first.columns))

    @classmethod
    def of(cls, parts: tuple[Table, ...], document_id: str, texts: Texts) -> Grid:
        """The grid of the parts of one table, in page order."""

        def text(span: Span) -> str:
            return texts.slice(document_id, span)

        rows = tuple(row for part in parts for row in part.rows)
        first = parts[0]
        labelled = first.row_labels
        row_names = tuple(text(row.cells[0]) if labelled and row.cells else "" for row in rows)
        column_names = tuple(" ".join(map(text, column.labels)) for column in first.columns)
        return cls(
            parts=parts,
            rows=rows,
            row_bags=tuple(texts.bag(unparenthesised(name)) for name in row_names),
            row_names=row_names,
            column_bags=tuple(texts.bag(name) for name in column_names),
            column_names=column_names,
            caption=text(first.caption) if first.caption else "",
        )


def unnumbered(caption: str) -> str:
    """A caption without « Tableau n° 3 : »."""
    return _NUMBER.sub("", caption)


def unparenthesised(text: str) -> str:
    """« (re)connue » without its parentheses."""
    return re.sub(r"[()]", "", text)
