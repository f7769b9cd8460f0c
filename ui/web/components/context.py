"""A quote in its context: the blocks of a page around it, the quoted words marked.

1. Blocks that hold a quoted span are kept, with one block before the first and one after the last.
2. Between two kept blocks that are not neighbours, a gap is shown (« […] »).
3. Of a long table, the rows that are quoted are kept with two rows on each side; of a long list,
   the same; a long paragraph is cut at words, around the quoted part.
4. Where a page has no blocks, its text around the span is one paragraph.

Every piece of text is a slice of the page's stored text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ingest.documents import Block, Heading, ListBlock, Page, Span, Table

AROUND_ROWS = 2
LONG = 9
"""Rows or items beyond which only those near a quote are shown."""
AROUND_CHARS = 420
"""Characters shown on each side of a quote in a long paragraph."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A slice of the page; `quoted` when it lies in a quoted span."""

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A block as it is shown.

    Attributes:
        kind: ``paragraph``, ``heading``, ``list``, ``table`` or ``gap``.
        pieces: The text of a paragraph or heading; the caption of a table.
        items: The items of a list; an empty item stands for those left out.
        header: The column names of a table, one a column.
        rows: Rows of cells; an empty row stands for those left out.
    """

    kind: str
    pieces: tuple[Piece, ...] = ()
    items: tuple[tuple[Piece, ...], ...] = ()
    header: tuple[tuple[Piece, ...], ...] = ()
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    ordered: bool = False
    row_labels: bool = field(default=False)


def parts(page: Page, spans: Sequence[Span]) -> tuple[Part, ...]:
    """The blocks of `page` around `spans`; spans of other pages are ignored."""
    here = tuple(span for span in spans if span.page == page.number and span)
    if not here:
        return ()
    if not page.blocks:
        whole = Span(page.number, 0, len(page.text))
        return (Part("paragraph", _cut(page, whole, here)),)
    shown = _kept(page.blocks, here)
    made: list[Part] = []
    for previous, position in zip([None, *shown[:-1]], shown, strict=True):
        if previous is not None and position > previous + 1:
            made.append(Part("gap"))
        made.append(_part(page, page.blocks[position], here))
    return tuple(made)


def _kept(blocks: Sequence[Block], spans: Sequence[Span]) -> list[int]:
    holding = [
        position
        for position, block in enumerate(blocks)
        if any(_extent(block).overlaps(span) for span in spans)
    ]
    if not holding:
        return []
    first, last = max(0, holding[0] - 1), min(len(blocks) - 1, holding[-1] + 1)
    return sorted({*holding, first, last})


def _extent(block: Block) -> Span:
    if isinstance(block, Table) and block.caption and block.caption.page == block.span.page:
        return Span(block.span.page, min(block.caption.start, block.span.start), block.span.end)
    return block.span


def _part(page: Page, block: Block, spans: Sequence[Span]) -> Part:
    if isinstance(block, Table):
        return _table(page, block, spans)
    if isinstance(block, ListBlock):
        items = _near([item.span for item in block.items], spans)
        pieces = tuple(() if span is None else pieces_of(page, span, spans) for span in items)
        return Part("list", items=pieces, ordered=block.ordered)
    if isinstance(block, Heading):
        return Part("heading", pieces_of(page, block.span, spans))
    return Part("paragraph", _cut(page, block.span, spans))


def _table(page: Page, table: Table, spans: Sequence[Span]) -> Part:
    def cell(span: Span) -> tuple[Piece, ...]:
        return pieces_of(page, span, spans) if span.page == page.number else ()

    rows = {row.span: row for row in table.rows}
    kept = _near([row.span for row in table.rows], spans)
    header: tuple[tuple[Piece, ...], ...] = tuple(
        tuple(piece for label in column.labels for piece in (*cell(label), Piece(" ")))
        for column in table.columns
    )
    return Part(
        "table",
        pieces=cell(table.caption) if table.caption else (),
        header=header if any(header) else (),
        rows=tuple(
            () if span is None else tuple(cell(cell_span) for cell_span in rows[span].cells)
            for span in kept
        ),
        row_labels=table.row_labels,
    )


def _near(members: Sequence[Span], spans: Sequence[Span]) -> list[Span | None]:
    """Members near a quoted one, `None` once for each run of those left out."""
    if len(members) <= LONG:
        return list(members)
    quoted = [p for p, member in enumerate(members) if any(member.overlaps(s) for s in spans)]
    wanted = {p for q in quoted for p in range(q - AROUND_ROWS, q + AROUND_ROWS + 1)}
    wanted = wanted or set(range(LONG))
    kept: list[Span | None] = []
    for position, member in enumerate(members):
        if position in wanted:
            kept.append(member)
        elif not kept or kept[-1] is not None:
            kept.append(None)
    return kept


def _cut(page: Page, extent: Span, spans: Sequence[Span]) -> tuple[Piece, ...]:
    """A paragraph, cut at words when it is much longer than what it holds of the quote."""
    inside = [span for span in spans if extent.overlaps(span)]
    first = min((span.start for span in inside), default=extent.start)
    last = max((span.end for span in inside), default=extent.start)
    start = max(extent.start, first - AROUND_CHARS)
    end = min(extent.end, last + AROUND_CHARS)
    if start > extent.start:
        start = min(page.text.find(" ", start) + 1 or start, first)
    if end < extent.end:
        end = max(page.text.rfind(" ", 0, end), last)
    before = (Piece("[…] "),) if start > extent.start else ()
    after = (Piece(" […]"),) if end < extent.end else ()
    return (*before, *pieces_of(page, Span(page.number, start, end), spans), *after)


def pieces_of(page: Page, extent: Span, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """The text of `extent`, cut where quoted spans begin and end."""
    marked = sorted(
        (max(span.start, extent.start), min(span.end, extent.end))
        for span in spans
        if extent.overlaps(span)
    )
    made: list[Piece] = []
    position = extent.start
    for start, end in marked:
        if start > position:
            made.append(Piece(page.text[position:start]))
        if end > max(start, position):
            made.append(Piece(page.text[max(start, position) : end], quoted=True))
        position = max(position, end)
    if position < extent.end:
        made.append(Piece(page.text[position : extent.end]))
    return tuple(made)


def whole(page: Page) -> tuple[Part, ...]:
    """Every block of a page, for those who check what was read."""
    everything = (Span(page.number, 0, len(page.text)),)
    made = []
    for block in page.blocks:
        if isinstance(block, Table):
            made.append(_unmarked(_table(page, block, everything)))
        else:
            made.append(_unmarked(_part(page, block, everything)))
    if not page.blocks and page.text:
        made.append(Part("paragraph", (Piece(page.text),)))
    return tuple(made)


def _unmarked(part: Part) -> Part:
    def plain(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        return tuple(Piece(piece.text) for piece in pieces)

    return replace(
        part,
        pieces=plain(part.pieces),
        items=tuple(plain(item) for item in part.items),
        header=tuple(plain(cell) for cell in part.header),
        rows=tuple(tuple(plain(cell) for cell in row) for row in part.rows),
    )
