"""Numbers and counts as French prints them, in the sentences that are our own.

Never for the text of a document, a path or a command, which stay as they are.
"""

from __future__ import annotations

import re

NARROW = "\u202f"
"""Narrow no-break space, before ; : ! ? % and inside « » (Imprimerie nationale, Lexique)."""

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
