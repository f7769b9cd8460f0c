"""Tables, charts and diagrams of slides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree

from ingest.loaders.builder import Item, clean
from ingest.loaders.drafts import CaptionDraft, Draft, ListDraft, TableDraft
from ingest.loaders.grid import header_rows, is_figure, labels_rows, structured, without_gaps
from ingest.loaders.numbers import display
from ingest.loaders.package import parser
from ingest.loaders.pptx.frames import DRAWING

_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def graphic_drafts(shape: Any) -> list[Draft]:
    """The blocks of a shape that is no text frame; none for a picture."""
    if getattr(shape, "has_table", False) and shape.has_table:
        return _table(shape.table)
    if getattr(shape, "has_chart", False) and shape.has_chart:
        return _chart(shape.chart)
    return _diagram(shape)


def _table(table: Any) -> list[Draft]:
    """A cell merged over columns or rows is repeated over them; one over all columns is not."""
    width = range(len(table.columns))
    rows = [[_cell(table, row, column) for column in width] for row in range(len(table.rows))]
    grid, declared = without_gaps(rows, 1 if table.first_row else 0)
    if not grid:
        return []
    known = header_rows(grid)
    if known or not declared or len(grid) < 2 or any(is_figure(cell) for cell in grid[0]):
        return [structured(grid)]
    body = tuple(tuple(row) for row in grid[1:])
    return [TableDraft(body, (tuple(grid[0]),), row_labels=labels_rows(body))]


def _cell(table: Any, row: int, column: int) -> str:
    cell = table.cell(row, column)
    if not cell.is_spanned:
        return clean(cell.text_frame.text)
    for top in range(row, -1, -1):
        for left in range(column, -1, -1):
            origin = table.cell(top, left)
            if (
                origin.is_merge_origin
                and top + origin.span_height > row
                and left + origin.span_width > column
            ):
                whole = origin.span_width == len(table.columns)
                return "" if whole else clean(origin.text_frame.text)
    return ""


def _chart(chart: Any) -> list[Draft]:
    """The data of a chart: categories by series, as its number formats show them."""
    drafts: list[Draft] = []
    if chart.has_title and chart.chart_title.has_text_frame:
        title = clean(chart.chart_title.text_frame.text)
        if title:
            drafts.append(CaptionDraft(title, of_table=True))
    for plot in chart.plots:
        names = [clean(series.name or "") for series in plot.series]
        categories = [clean(str(category)) for category in plot.categories]
        columns = [_values(series, len(categories)) for series in plot.series]
        if not categories or not columns:
            continue
        rows = tuple(
            (category, *(column[position] for column in columns))
            for position, category in enumerate(categories)
        )
        header = (("", *names),) if any(names) else ()
        drafts.append(TableDraft(rows, header))
    return drafts


def _values(series: Any, count: int) -> Sequence[str]:
    code = series._element.find(".//{*}val//{*}formatCode")
    number_format = code.text if code is not None and code.text else "General"
    values = [display(value, number_format) for value in series.values]
    return [*values, *[""] * (count - len(values))]


def _diagram(shape: Any) -> list[Draft]:
    """The nodes of a SmartArt diagram, in the order of its outline."""
    reference = shape.element.find(f".//{_DIAGRAM}relIds")
    if reference is None:
        return []
    part = shape.part.related_part(reference.get(f"{_RELATION}dm"))
    root = etree.fromstring(part.blob, parser())
    items = []
    for point in root.iter(f"{_DIAGRAM}pt"):
        if point.get("type", "node") != "node":
            continue
        paragraphs = (
            [t.text or "" for t in p.iter(f"{DRAWING}t")] for p in point.iter(f"{DRAWING}p")
        )
        text = clean(" ".join("".join(pieces) for pieces in paragraphs))
        if text:
            items.append(Item(text))
    return [ListDraft(tuple(items), ordered=False)] if items else []
