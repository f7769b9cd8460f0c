"""Numbers, counts and dates as French prints them, in the sentences that are our own.

Never for the text of a document, a path or a command, which stay as they are.
"""

from __future__ import annotations

import re
from datetime import date

NARROW = "\u202f"
"""Narrow no-break space, before ; : ! ? % and inside « » (Imprimerie nationale, Lexique)."""

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


def curved(text: str) -> str:
    """`text` with curved apostrophes between letters."""
    return _APOSTROPHE.sub("’", text)


def number(value: float, decimals: int = 0) -> str:
    """A figure with a decimal comma and thousands set apart: 1234.5 gives « 1 234,5 »."""
    return f"{value:,.{decimals}f}".replace(",", NARROW).replace(".", ",")


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """« 0 page », « 1 page », « 2 pages »: zero and one are singular in French."""
    word = singular if abs(count) < 2 else plural or f"{singular}s"
    return f"{number(count)} {word}"


def in_words(iso_date: str) -> str:
    """An ISO date as people write it: « 2025-11 » gives « novembre 2025 ».

    What is not a date is returned as it is.
    """
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", iso_date)
    if match is None:
        return iso_date
    year, month, day = match.groups()
    if month is None:
        return year
    if not 1 <= int(month) <= 12:
        return iso_date
    words = f"{_MONTHS[int(month) - 1]} {year}"
    if day is None:
        return words
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return iso_date
    return f"{'1er' if day == '01' else int(day)} {words}"
