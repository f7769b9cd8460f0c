"""Tables of Word documents: merged cells spread out, header rows found."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.loaders.builder import clean
from ingest.loaders.docx.styles import W
from ingest.loaders.docx.words import words
from ingest.loaders.drafts import TableDraft
from ingest.loaders.grid import labels_rows, structured, without_gaps
from ingest.loaders.package import Element

_MAX_SPAN = 200


def is_layout(table: Element) -> bool:
    """Whether a table only frames or places text: one row or one column of cells."""
    rows = [_cells(row) for row in _rows(table)]
    return len(rows) < 2 or max(len(row) for row in rows) < 2


def cell_blocks(table: Element) -> Iterator[Element]:
    """The cells of a layout table, in order."""
    for row in _rows(table):
        yield from _cells(row)


def table_draft(table: Element) -> TableDraft | None:
    """The table; `None` without any text."""
    rows = _rows(table)
    grid = _grid(rows)
    declared = 0
    while declared < len(rows) and _is_header(rows[declared]):
        declared += 1
    if not declared and len(rows) > 1 and _is_bold(rows[0]) and not _is_bold(rows[1]):
        declared = 1
    grid, declared = without_gaps(grid, declared)
    if not grid:
        return None
    if not 0 < declared < len(grid):
        return structured(grid)
    body = tuple(tuple(row) for row in grid[declared:])
    header = tuple(tuple(row) for row in grid[:declared])
    return TableDraft(body, header, row_labels=labels_rows(body))


def _rows(table: Element) -> list[Element]:
    """Rows that stand in the table: those of nested tables and deleted ones are not."""
    found = []
    for child in table:
        if child.tag == f"{W}tr":
            found.append(child)
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            found += list(content.iterchildren(f"{W}tr")) if content is not None else []
    return [row for row in found if row.find(f"{W}trPr/{W}del") is None]


def _cells(row: Element) -> list[Element]:
    found = []
    for child in row:
        if child.tag == f"{W}tc":
            found.append(child)
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            found += list(content.iterchildren(f"{W}tc")) if content is not None else []
    return found


def _grid(rows: list[Element]) -> list[list[str]]:
    """A cell merged over columns or rows is repeated over them; one over all columns is not."""
    grid: list[list[str]] = []
    for row in rows:
        cells = _cells(row)
        texts: list[str] = [""] * _skipped(row)
        for cell in cells:
            wide = _span(cell)
            text = _text(cell)
            if _goes_on(cell) and grid and len(texts) < len(grid[-1]):
                text = grid[-1][len(texts)]
            texts += [text, *[text if len(cells) > 1 else ""] * (wide - 1)]
        grid.append(texts)
    width = max((len(texts) for texts in grid), default=0)
    return [[*texts, *[""] * (width - len(texts))] for texts in grid]


def _text(cell: Element) -> str:
    return clean(" ".join(words(paragraph) for paragraph in cell.iter(f"{W}p")))


def _span(cell: Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    value = span.get(f"{W}val", "1") if span is not None else "1"
    return min(int(value), _MAX_SPAN) if value.isdigit() and value != "0" else 1


def _skipped(row: Element) -> int:
    before = row.find(f"{W}trPr/{W}gridBefore")
    value = before.get(f"{W}val", "0") if before is not None else "0"
    return min(int(value), _MAX_SPAN) if value.isdigit() else 0


def _goes_on(cell: Element) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _is_header(row: Element) -> bool:
    mark = row.find(f"{W}trPr/{W}tblHeader")
    return mark is not None and mark.get(f"{W}val") not in ("0", "false", "off")


def _is_bold(row: Element) -> bool:
    runs = [run for run in row.iter(f"{W}r") if clean(words(run))]
    return bool(runs) and all(run.find(f"{W}rPr/{W}b") is not None for run in runs)
