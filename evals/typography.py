"""French typography of what users read: narrow no-break spaces and the typographic apostrophe."""

from __future__ import annotations

import re

NARROW = "\u202f"
_BEFORE = re.compile(r"(?<=\S)[ \u00a0]([;:!?%»])(?=\s|$|[),.\]»<])")
_AFTER = re.compile(r"«[ \u00a0]")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


def french(text: str) -> str:
    """`text` with the spaces that French asks for; only for sentences of ours, never for quotes."""
    text = _BEFORE.sub(NARROW + r"\1", text)
    text = _AFTER.sub("«" + NARROW, text)
    return _APOSTROPHE.sub("’", text)


def number(value: float, digits: int = 0) -> str:
    """A figure in the French way: decimal comma, narrow space between thousands."""
    return f"{value:,.{digits}f}".replace(",", NARROW).replace(".", ",")


def percent(value: float, digits: int = 0) -> str:
    """A proportion from 0 to 1 as a percentage."""
    return f"{number(100 * value, digits)}{NARROW}%"
