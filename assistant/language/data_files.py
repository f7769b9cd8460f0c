"""The lists of words that are data: the files of `assistant/data`, each read once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "data"


@cache
def data(name: str) -> dict[str, Any]:
    """What a file holds: « lists », « english/nouns »."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
