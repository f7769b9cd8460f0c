"""French words by the part that they play in a question (`data/words.toml`), folded."""

from __future__ import annotations

from assistant.language.data_files import data
from ingest.french import fold, stem

WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split()) for name, words in data("words").items()
}
STEMS: dict[str, frozenset[str]] = {
    name: frozenset(map(stem, words)) for name, words in WORDS.items()
}
"""The same lists, by the stems of their words."""


def is_asked_for(noun: str) -> bool:
    """Whether a noun is one of what is asked for of something: its gains, its date."""
    return fold(noun).removesuffix("s") in WORDS["asked_for"]
