"""Pages, blocks and document descriptions as compact JSON, and back.

A span of the page at hand is ``[start, end]``; one that may lie on another page (the caption and
the header of a continued table) is ``[page, start, end]``. Blocks are arrays that start with a
letter. Arrays rather than objects: a report of a hundred pages has ten thousand cells.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from typing import TypeAlias, cast

from pydantic import TypeAdapter

from ingest.documents import (
    Block,
    Box,
    Caption,
    Column,
    DocumentInfo,
    Dropped,
    Heading,
    ListBlock,
    ListItem,
    Page,
    Paragraph,
    Row,
    Span,
    Table,
)

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
_List: TypeAlias = "list[Json]"

_INFO = TypeAdapter(DocumentInfo)


def pack(value: Json) -> bytes:
    """JSON, compressed."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8"), 1)


def unpack(data: bytes) -> Json:
    """What `pack` was given."""
    return cast("Json", json.loads(zlib.decompress(data)))


def info_to_json(info: DocumentInfo) -> str:
    """A document's description as JSON."""
    return _INFO.dump_json(info).decode("utf-8")


def info_from_json(text: str | bytes) -> DocumentInfo:
    """A document's description from JSON."""
    return _INFO.validate_json(text)


def blocks_to_bytes(blocks: Sequence[Block]) -> bytes:
    """Blocks of one page."""
    return pack([_block(block) for block in blocks])


def blocks_from_bytes(data: bytes, page: int) -> tuple[Block, ...]:
    """Blocks of the page at position `page`."""
    return tuple(_Reader(page).block(value) for value in _array(unpack(data)))


def page_to_bytes(page: Page) -> bytes:
    """A page without its text."""
    dropped: _List = [[d.text, d.reason] for d in page.dropped]
    sizes: _List = [page.width, page.height]
    state: _List = [page.label, page.ocr_confidence, page.scanned]
    return pack([state, sizes, dropped, [_block(block) for block in page.blocks]])


def page_from_bytes(data: bytes, number: int, text: str) -> Page:
    """The page at position `number` with its `text`."""
    state, sizes, dropped, blocks = (_array(part) for part in _array(unpack(data)))
    reader = _Reader(number)
    label, confidence, scanned = state
    return Page(
        number=number,
        text=text,
        blocks=tuple(reader.block(value) for value in blocks),
        label=None if label is None else str(label),
        dropped=tuple(Dropped(*map(str, _array(value))) for value in dropped),
        ocr_confidence=None if confidence is None else _number(confidence),
        scanned=bool(scanned),
        width=_number(sizes[0]),
        height=_number(sizes[1]),
    )


def _block(block: Block) -> Json:
    match block:
        case Heading(span, level, boxes):
            return ["h", *_local(span), level, _boxes(boxes)]
        case Paragraph(span, boxes):
            return ["p", *_local(span), _boxes(boxes)]
        case Caption(span, boxes):
            return ["c", *_local(span), _boxes(boxes)]
        case ListBlock(span, items, ordered, introduction, boxes):
            made: _List = [_item(item) for item in items]
            return ["l", *_local(span), made, ordered, _anywhere(introduction), _boxes(boxes)]
        case Table():
            return _table(block)


def _item(item: ListItem) -> Json:
    return [*_local(item.span), item.marker, item.depth, _boxes(item.boxes)]


def _table(table: Table) -> Json:
    columns: _List = [[_anywhere(label) for label in column.labels] for column in table.columns]
    rows: _List = [_row(row) for row in table.rows]
    above: _List = [_anywhere(table.caption), _anywhere(table.header), table.row_labels]
    return ["t", *_local(table.span), table.id, columns, rows, above, _boxes(table.boxes)]


def _row(row: Row) -> Json:
    cells: _List = [offset for cell in row.cells for offset in _local(cell)]
    return [*_local(row.span), cells, _boxes(row.boxes)]


def _local(span: Span) -> list[int]:
    return [span.start, span.end]


def _anywhere(span: Span | None) -> Json:
    return None if span is None else [span.page, span.start, span.end]


def _boxes(boxes: Sequence[Box]) -> Json:
    return [[box.page, box.x0, box.y0, box.x1, box.y1] for box in boxes]


class _Reader:
    """Reads blocks of one page."""

    def __init__(self, page: int) -> None:
        self._page = page

    def block(self, value: Json) -> Block:
        mark, start, end, *rest = _array(value)
        span = self._span(start, end)
        match mark:
            case "h":
                return Heading(span, _int(rest[0]), _read_boxes(rest[1]))
            case "p":
                return Paragraph(span, _read_boxes(rest[0]))
            case "c":
                return Caption(span, _read_boxes(rest[0]))
            case "l":
                items = tuple(self._item(item) for item in _array(rest[0]))
                introduction = _read_span(rest[2])
                return ListBlock(span, items, bool(rest[1]), introduction, _read_boxes(rest[3]))
            case "t":
                return self._table(span, rest)
        raise ValueError(mark)

    def _item(self, value: Json) -> ListItem:
        start, end, marker, depth, boxes = _array(value)
        return ListItem(self._span(start, end), str(marker), _int(depth), _read_boxes(boxes))

    def _table(self, span: Span, rest: _List) -> Table:
        identity, columns, rows, above, boxes = rest
        caption, header, row_labels = _array(above)
        return Table(
            id=str(identity),
            span=span,
            columns=tuple(_column(column) for column in _array(columns)),
            rows=tuple(self._row(row) for row in _array(rows)),
            caption=_read_span(caption),
            header=_read_span(header),
            row_labels=bool(row_labels),
            boxes=_read_boxes(boxes),
        )

    def _row(self, value: Json) -> Row:
        start, end, cells, boxes = _array(value)
        offsets = _array(cells)
        pairs = zip(offsets[::2], offsets[1::2], strict=True)
        made = tuple(self._span(first, last) for first, last in pairs)
        return Row(self._span(start, end), made, _read_boxes(boxes))

    def _span(self, start: Json, end: Json) -> Span:
        return Span(self._page, _int(start), _int(end))


def _column(value: Json) -> Column:
    labels = (_read_span(label) for label in _array(value))
    return Column(tuple(label for label in labels if label is not None))


def _read_span(value: Json) -> Span | None:
    return None if value is None else Span(*map(_int, _array(value)))


def _read_boxes(value: Json) -> tuple[Box, ...]:
    made = []
    for box in _array(value):
        page, *sides = _array(box)
        x0, y0, x1, y1 = map(_number, sides)
        made.append(Box(_int(page), x0, y0, x1, y1))
    return tuple(made)


def _array(value: Json) -> _List:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _int(value: Json) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value


def _number(value: Json) -> float:
    if not isinstance(value, int | float):
        raise TypeError(value)
    return float(value)
