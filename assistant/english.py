"""Reads a question in English as French key words, without a model.

The documents are French, and so are the quotes. A glossary of phrases and words of the field turns
the question into French that the search understands; what the glossary lacks is kept as it is, so
that names and acronyms pass through, and an unknown word still counts as missing from the evidence.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from assistant.words import WORDS
from ingest.french import fold

_ENGLISH = WORDS["english_function"]
_FRENCH = WORDS["french_function"]


def is_english(text: str) -> bool:
    """Whether the function words of a question are English rather than French."""
    words = re.findall(r"[a-zà-ÿ]+", text.lower())
    english = sum(word in _ENGLISH for word in words)
    french = sum(word in _FRENCH for word in words)
    return english >= 2 and english > 2 * french


def to_french(text: str) -> str:
    """The question in French key words, its acronyms and names as they stand."""
    phrases, words = _glossary()
    for phrase in sorted(phrases, key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(phrase)}\b", phrases[phrase], text, flags=re.IGNORECASE)
    translated = re.sub(
        r"[A-Za-zÀ-ÿ']+",
        lambda match: _word(match.group(), words),
        text,
    )
    return " ".join(translated.replace("?", " ?").split())


def _word(word: str, words: dict[str, str]) -> str:
    if word.isupper() and len(word) > 1:
        return word
    return words.get(word.lower(), words.get(fold(word), word))


@lru_cache(maxsize=1)
def _glossary() -> tuple[dict[str, str], dict[str, str]]:
    data = tomllib.loads((Path(__file__).parent / "data" / "english.toml").read_text("utf-8"))
    return data["phrases"], data["words"]
