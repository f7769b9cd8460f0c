"""The text of a training document as labels are compared with it: one spelling, tables apart."""

from __future__ import annotations

import re

Rows = tuple[tuple[str, ...], ...]

_RULE = re.compile(r":?-+:?")


def plain(text: str) -> str:
    """`text` with straight apostrophes, no bold marks, and one plain space between words."""
    return " ".join(text.replace("’", "'").replace("**", "").split())


def tables(markdown: str) -> tuple[Rows, ...]:
    """The pipe tables of a document, header first, without their rule; cells are `plain`."""
    found: list[list[tuple[str, ...]]] = []
    inside = False
    for line in map(str.strip, markdown.splitlines()):
        starts = line.startswith("|")
        if starts and not inside:
            found.append([])
        if starts:
            found[-1].append(tuple(map(plain, line.strip("|").split("|"))))
        inside = starts
    return tuple(tuple(row for row in table if not _is_rule(row)) for table in found)


def _is_rule(row: tuple[str, ...]) -> bool:
    return all(_RULE.fullmatch(cell) for cell in row)


def value_at(markdown: str, row: str, column: str) -> str | None:
    """The cell under a column's header in the row of a label, `None` where there is none."""
    for header, *body in tables(markdown):
        if column in header:
            place = header.index(column)
            for cells in body:
                if cells[0] == row and len(cells) > place:
                    return cells[place]
    return None
