"""What an answer rested on, as far as the next question may lean on it.

« Et les MSP ? » after a cell of a table asks for another row of the same column; « et en
deuxième ? » after a maximum asks for the next rank of the list. The words of the question before
rarely name the table, so its structure is remembered beside them: labels of rows and columns,
caption, and where in them the answer stood.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.candidates.candidate import TABULAR, Candidate, Shape
from assistant.candidates.steps import is_step, step_parts
from assistant.candidates.texts import Texts
from assistant.follow_ups.listed_items import label_of
from assistant.language.figures import numeric_value
from assistant.tables.grid import Grid, unnumbered
from ingest.documents import ListBlock, Span, Table


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the previous answer stood.

    Attributes:
        documents: The documents that answered.
        caption: Of the table or of the list that answered, without its number.
        rows: Labels of the table's rows.
        columns: Names of its columns of values.
        row: Label of the row that answered, empty where several did.
        column: Name of the column that answered, empty where several did.
        values: The values of that column by row, where all are numbers.
        steps: Whether that list is one of steps, or of another order that goes on.
        position: Rank of the answer in its list, from 1; 0 where it is no item of a list.
        superlative: Whether the answer was the greatest or the smallest.
        items: Labels of the items, where a list or steps answered.
    """

    documents: frozenset[str] = frozenset()
    caption: str = ""
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    row: str = ""
    column: str = ""
    values: tuple[float, ...] = ()
    position: int = 0
    steps: bool = True
    superlative: bool = False
    items: tuple[str, ...] = ()


NOTHING = Anchor()


@dataclass(frozen=True, slots=True)
class Cell:
    """The cell of a table that answered a question.

    Attributes:
        caption: Of its table.
        row: Label of its row.
        column: Name of its column.
        many: Whether its table has other columns.
    """

    caption: str
    row: str
    column: str
    many: bool


def cell_of(anchor: Anchor) -> Cell | None:
    """The one cell that an answer rested on; `None` where it rested on none, or on several."""
    if not (anchor.caption and anchor.row):
        return None
    return Cell(anchor.caption, anchor.row, anchor.column, len(anchor.columns) > 1)


def anchor_of(accepted: tuple[Candidate, ...], texts: Texts, rank: int = 0) -> Anchor:
    """Where an answer stood.

    Args:
        accepted: What it was accepted for, the best first.
        texts: The texts of the index.
        rank: Place of the one item of a list that was asked for, from 1; 0 for none or several.
    """
    if not accepted:
        return NOTHING
    documents = frozenset(candidate.document.id for candidate in accepted)
    best = accepted[0]
    if best.shape in TABULAR:
        return _in_table(best, documents, texts, rank)
    place = rank or _position(best, texts)
    steps = bool(rank) or best.ordered or any(is_step(title) for title in best.section)
    return Anchor(documents, position=place, steps=steps, items=_labels(best, texts))


def _labels(candidate: Candidate, texts: Texts) -> tuple[str, ...]:
    """What the items of a list that answered are called, in order."""
    name, slices = candidate.document.id, texts.slice
    if candidate.shape not in {Shape.LIST, Shape.STEPS}:
        return ()
    return tuple(
        label_of(slices(name, part.span), slices(name, part.lead) if part.lead else "")
        for part in candidate.parts
    )


def _in_table(candidate: Candidate, documents: frozenset[str], texts: Texts, rank: int) -> Anchor:
    table = _table_of(candidate, texts)
    if table is None:
        return Anchor(documents)
    name = candidate.document.id
    grid = Grid.of(texts.index.table(name, table.id) or (table,), name, texts)
    columns = tuple(grid.column_names[i] for i in grid.value_columns)
    places = {
        (row, column)
        for row, line in enumerate(grid.rows)
        for column in grid.value_columns
        if line.cells[column] in candidate.focus
    }
    rows = {row for row, _ in places}
    if candidate.shape is Shape.TABLE and 0 < rank <= len(grid.rows):
        rows = {rank - 1}  # of a whole table in order, one place was asked for
    used = {column for _, column in places}
    column = next(iter(used)) if len(used) == 1 else None
    if column is None and len(columns) == 1:
        column = grid.value_columns[0]
    return Anchor(
        documents,
        caption=unnumbered(grid.caption).strip(" .:?\u00a0\u202f"),
        rows=grid.row_names,
        columns=columns,
        row=grid.row_names[next(iter(rows))] if len(rows) == 1 else "",
        column="" if column is None else grid.column_names[column],
        values=() if column is None else _values(grid, column, name, texts),
        superlative=candidate.shape is Shape.EXTREME,
    )


def _values(grid: Grid, column: int, document_id: str, texts: Texts) -> tuple[float, ...]:
    found = [numeric_value(texts.slice(document_id, row.cells[column])) for row in grid.rows]
    return tuple(float(value) for value in found if value is not None and None not in found)


def _table_of(candidate: Candidate, texts: Texts) -> Table | None:
    places = [*candidate.focus, *candidate.spans]
    for span in places:
        for block in texts.page(candidate.document.id, span.page).blocks:
            if isinstance(block, Table) and block.span.contains(span):
                return block
    return None


def _position(candidate: Candidate, texts: Texts) -> int:
    """The rank of an item in its list, of a sentence in its steps."""
    span = candidate.focus[0]
    page = texts.page(candidate.document.id, span.page)
    if candidate.shape is Shape.ITEM:
        for block in page.blocks:
            if isinstance(block, ListBlock) and block.span.contains(span):
                return _rank(span, [item.span for item in block.items])
    if any(is_step(title) for title in candidate.section):
        return _rank(span, [part.span for part in step_parts(page)])
    return 0


def _rank(span: Span, parts: list[Span]) -> int:
    return next((rank for rank, part in enumerate(parts, 1) if part.contains(span)), 0)
