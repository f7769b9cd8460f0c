"""Pairs the big figures that stand in a column with the words beside each of them.

Slides say « 3 114 114 € » on the left and of what on the right; read as columns, all figures would
come first. Two figures or more under one another, larger than the words at their right (or with a
unit), share those words out: each takes the lines that are nearer to it than to the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from ingest.french import is_year
from ingest.loaders.pdf.geometry import Line
from ingest.loaders.pdf.tabular import is_numeric

_LARGER = 1.15
_REACH = 8.0
"""The words begin within so many sizes of the figures."""
_LONGEST = 250
"""Characters of the words of one figure, at most."""
Pair = tuple[Line, list[Line]]


def is_figure(text: str) -> bool:
    """Whether a text is a number that says something: no year, no dash for an empty cell."""
    digits = any(char.isdigit() for char in text)
    return digits and is_numeric(text) and not is_year(text)


def paired(lines: Sequence[Line]) -> list[Pair]:
    """Each figure of a column with its lines, top to bottom; empty without such columns."""
    pairs: list[Pair] = []
    for column in _columns([line for line in lines if is_figure(line.text)]):
        pairs += _shared_out(column, lines)
    return pairs


def _columns(figures: Sequence[Line]) -> list[list[Line]]:
    """Figures under one another, of one size."""
    columns: list[list[Line]] = []
    for figure in sorted(figures, key=lambda line: line.baseline):
        for column in columns:
            last = column[-1]
            alike = abs(figure.size - last.size) <= 0.15 * last.size
            if alike and _is_under(figure, last):
                column.append(figure)
                break
        else:
            columns.append([figure])
    return [column for column in columns if len(column) > 1]


def _is_under(figure: Line, last: Line) -> bool:
    aligned = min(
        abs(figure.x0 - last.x0),
        abs(figure.x1 - last.x1),
        abs(figure.x0 + figure.x1 - last.x0 - last.x1) / 2,
    )
    return aligned <= 4 and figure.top > last.baseline


def _shared_out(column: Sequence[Line], lines: Sequence[Line]) -> list[Pair]:
    right, size = max(figure.x1 for figure in column), column[0].size
    places = [figure.baseline - 0.35 * figure.size for figure in column]
    step = median(b - a for a, b in pairwise(places))
    words = [
        line
        for line in lines
        if 0 < line.x0 - right < _REACH * size
        and places[0] - 0.5 * step < line.baseline < places[-1] + step
    ]
    if not words or any(is_figure(line.text) for line in words):
        return []
    unit = all(re.search(r"[%€]", figure.text) for figure in column)
    if not unit and size < _LARGER * median(line.size for line in words):
        return []
    taken: list[list[Line]] = [[] for _ in column]
    for line in sorted(words, key=lambda line: line.baseline):
        middle = line.baseline - 0.35 * line.size
        nearest = min(range(len(places)), key=lambda at: abs(places[at] - middle))
        taken[nearest].append(line)
    fits = all(found and sum(len(x.text) for x in found) <= _LONGEST for found in taken)
    return list(zip(column, taken, strict=True)) if fits else []
