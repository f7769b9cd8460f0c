"""Reads the tables that a document prints as text between bars: « Lycées | site | Musées | … ».

Three passages in a row that end with a bar make one; the number of columns is the largest that
divides the cells of every passage, so that rows that were run together come apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import gcd

from ingest.loaders.pdf.geometry import around
from ingest.loaders.pdf.paragraphs import Passage
from ingest.loaders.pdf.tabular import RawTable, TableRow, understood

_BAR = "|"
_PASSAGES = 3


def piped_tables(passages: Iterable[Passage]) -> Iterator[Passage | RawTable]:
    """Passages with those between bars as tables."""
    run: list[Passage] = []
    for passage in passages:
        if _is_piped(passage):
            run.append(passage)
            continue
        yield from _closed(run)
        run = []
        yield passage
    yield from _closed(run)


def _is_piped(passage: Passage) -> bool:
    bars = passage.text.count(_BAR)
    return not passage.marker and (bars > 2 or (bars > 1 and passage.text.endswith(_BAR)))


def _cells(passage: Passage) -> list[str]:
    return [cell.strip() for cell in passage.text.strip().strip(_BAR).split(_BAR)]


def _closed(run: list[Passage]) -> Iterator[Passage | RawTable]:
    width = gcd(*(len(_cells(passage)) for passage in run)) if len(run) >= _PASSAGES else 1
    if width < 2:
        yield from run
        return
    rows = []
    for passage in run:
        cells = _cells(passage)
        rows += [
            TableRow(tuple(cells[at : at + width]), passage.rect)
            for at in range(0, len(cells), width)
        ]
    rect = around(passage.rect for passage in run)
    # The columns have no places; the same number of them is the same table on the next page.
    xs = tuple(float(at) for at in range(width + 1))
    yield understood(RawTable(rect, xs, tuple(row for row in rows if not _is_rule(row))))


def _is_rule(row: TableRow) -> bool:
    """The line of dashes under a header."""
    return all(cell and not cell.strip("-–—: ") for cell in row.cells)
