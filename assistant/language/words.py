"""French words by the part that they play in a question (`data/words.toml`), folded."""

from __future__ import annotations

import tomllib
from pathlib import Path

from ingest.french import stem

WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in tomllib.loads(
        (Path(__file__).parents[1] / "data" / "words.toml").read_text("utf-8")
    ).items()
}
STEMS: dict[str, frozenset[str]] = {
    name: frozenset(map(stem, words)) for name, words in WORDS.items()
}
"""The same lists, by the stems of their words."""
