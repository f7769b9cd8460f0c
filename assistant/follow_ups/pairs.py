"""Pairs: « entre les deux, laquelle est la plus grande ? » compares the last two things named.

They are the rows of one table that answered last, one question after the other; « lequel des
trois ? » compares three. Where not as many rows of one table answered, nothing says what is meant,
and the engine asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.follow_ups.anchor import Cell
from assistant.language.degrees import straightened
from assistant.questions.alternatives import alternatives
from assistant.reader.templates import quoted

_NUMBERS = {"trois": 3, "3": 3, "quatre": 4, "4": 4, "cinq": 5, "5": 5}
_AMONG = r"\b(?:entre|de|d'entre|des|parmi|sur|dans) (?:les |ces |tous les |toutes les )?"
BOTH = re.compile(rf"{_AMONG}(?:deux|2)\b(?![,.]\d)(?! (?:derni|premi)\w+)")
_SEVERAL = re.compile(
    rf"{_AMONG}(?P<many>{'|'.join(_NUMBERS)})(?=\s*(?:[,?!.]|$)|"
    r" (?:est|sont|a|arrive|vient|passe|c'est|lequel|laquelle|qui|quel|quelle)\b)(?!,\d)"
)
"""« Lequel des trois ? »; « des trois axes » names what is counted."""

_LEAST = re.compile(r"\bmoins\b|\bplus (?:faible|petite?|bas|basse|rare)\b|\bpire\b|\bdernier")
_MOST = re.compile(r"\bplus\b|\bmieux\b|\bdevant\b|\bgagne\b|\ben tete\b|\bpremier|\bmajorit")
_NAMED_AFTER = re.compile(r"\b(?:les |ces |des )deux \w+(?: [\w']+){0,6} (?:et|ou) ")


def compares_both(plain: str) -> bool:
    """Whether a folded question compares two things that it does not name."""
    if not (BOTH.search(plain) or _SEVERAL.search(plain)) or _NAMED_AFTER.search(plain):
        return False
    if alternatives(plain):
        return False
    return bool(_LEAST.search(plain) or _MOST.search(plain))


def compared(plain: str, trail: Sequence[Cell]) -> str:
    """The comparison of the last rows of one table; empty where there are not as many.

    Args:
        plain: The folded question.
        trail: Cells that answered before, the latest first.
    """
    if not trail:
        return ""
    last, several = trail[0], _SEVERAL.search(plain)
    many = _NUMBERS[several["many"]] if several else 2
    cells = {c.row: c for c in reversed(trail) if c.caption == last.caption}
    latest = sorted(cells.values(), key=trail.index)[:many]
    if len(latest) < many:
        return ""
    other = latest[1]
    column = last.column if last.column == other.column else other.column
    rows = tuple(cell.row for cell in reversed(latest))
    least = bool(_LEAST.search(straightened(plain)))
    return between(rows, column if last.many else "", last.caption, least)


def between(rows: tuple[str, ...], column: str, caption: str, least: bool) -> str:
    """The comparison of two rows of a table, or of more.

    Args:
        rows: Labels of the rows.
        column: Name of the column, where the table has several.
        caption: Of the table; it may be empty.
        least: Whether the smaller value is asked for.
    """
    of = f", {quoted(column)}" if column else ""
    where = f", dans {quoted(caption)}" if caption else ""
    word = "faible" if least else "élevé"
    *others, final = map(quoted, rows)
    return f"Entre {', '.join(others)} et {final}, lequel a le chiffre le plus {word}{of}{where} ?"
