"""Pairs: « entre les deux, laquelle est la plus grande ? » compares the last two things named.

The two are the rows of one table that answered last, one question after the other. Where no two
rows of one table answered, nothing says what is meant, and the engine asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.follow_ups.anchor import Cell
from assistant.language.degrees import straightened
from assistant.reader.templates import quoted

BOTH = re.compile(
    r"\b(?:entre|de|d'entre|des|parmi|sur|dans) (?:les |ces |tous les |toutes les )?deux\b"
    r"(?! (?:derni|premi)\w+)|"
    r"\bl(?:e|a)(?:quel|quelle)(?:le)? des deux\b|\b(?:lesquels|lesquelles) des deux\b"
)
_LEAST = re.compile(r"\bmoins\b|\bplus (?:faible|petite?|bas|basse|rare)\b|\bpire\b|\bdernier")
_MOST = re.compile(r"\bplus\b|\bmieux\b|\bdevant\b|\bgagne\b|\ben tete\b|\bpremier|\bmajorit")
_NAMED_AFTER = re.compile(r"\b(?:les |ces |des )deux \w+(?: [\w']+){0,6} (?:et|ou) ")


def compares_both(plain: str) -> bool:
    """Whether a folded question compares two things that it does not name."""
    if not BOTH.search(plain) or _NAMED_AFTER.search(plain):
        return False
    return bool(_LEAST.search(plain) or _MOST.search(plain))


def compared(plain: str, trail: Sequence[Cell]) -> str:
    """The comparison of the last two rows of one table; empty where there are none.

    Args:
        plain: The folded question.
        trail: Cells that answered before, the latest first.
    """
    if not trail:
        return ""
    last = trail[0]
    other = next((c for c in trail[1:] if c.caption == last.caption and c.row != last.row), None)
    if other is None:
        return ""
    column = last.column if last.column == other.column else other.column
    both = (other.row, last.row)
    return between(
        both, column if last.many else "", last.caption, bool(_LEAST.search(straightened(plain)))
    )


def between(rows: tuple[str, str], column: str, caption: str, least: bool) -> str:
    """The comparison of two rows of a table.

    Args:
        rows: Labels of the rows.
        column: Name of the column, where the table has several.
        caption: Of the table; it may be empty.
        least: Whether the smaller value is asked for.
    """
    of = f", {quoted(column)}" if column else ""
    where = f", dans {quoted(caption)}" if caption else ""
    word = "faible" if least else "élevé"
    one, other = map(quoted, rows)
    return f"Entre {one} et {other}, lequel a le chiffre le plus {word}{of}{where} ?"
