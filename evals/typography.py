"""French typography of what users read: narrow no-break spaces and the typographic apostrophe."""

from __future__ import annotations

import re

from evals.metrics.stats import Estimate
from ingest.typography import NARROW, curved, number

_BEFORE = re.compile(r"(?<=\S)[ \u00a0]([;:!?%»])(?=\s|$|[),.\]»<])")
_AFTER = re.compile(r"«[ \u00a0]")


def french(text: str) -> str:
    """`text` with the spaces that French asks for; only for sentences of ours, never for quotes."""
    text = _BEFORE.sub(NARROW + r"\1", text)
    text = _AFTER.sub("«" + NARROW, text)
    return curved(text)


def percent(value: float, digits: int = 0) -> str:
    """A proportion from 0 to 1 as a percentage."""
    return f"{number(100 * value, digits)}{NARROW}%"


def estimate(label: str, found: Estimate, width: int) -> str:
    """A line of a table for a terminal: a proportion with its count and its interval."""
    bounds = f"[{percent(found.low, 1)} – {percent(found.high, 1)}]"
    return f"  {label:<{width}} {percent(found.value, 1):>8}  n = {found.n:<5} {bounds}"
