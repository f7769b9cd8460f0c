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

_ENGLISH = WORDS["english_function"]
_FRENCH = WORDS["french_function"]
_ENDINGS = ("ies", "ied", "ing", "es", "ed", "s")
_POSSESSIVE = re.compile(r"['’]s?$")
_ELIDED = re.compile(r"\b([dl])e (?=[aeéèêiouh])", re.IGNORECASE)


def is_english(text: str) -> bool:
    """Whether the function words of a question are English rather than French."""
    words = re.findall(r"[a-zà-ÿ]+", text.lower())
    english = sum(word in _ENGLISH for word in words)
    french = sum(word in _FRENCH for word in words)
    return english >= 2 and english > 2 * french


def to_french(text: str) -> str:
    """The question in French key words, its acronyms and names as they stand."""
    phrases, words, pattern = _glossary()

    def french(match: re.Match[str]) -> str:
        found = match.group()
        return phrases.get(found.lower()) or _word(found, phrases, words)

    translated = " ".join(pattern.sub(french, text).replace("?", " ?").split())
    return _ELIDED.sub(r"\1'", translated)


def _word(word: str, phrases: dict[str, str], words: dict[str, str]) -> str:
    if word.lower() in phrases:
        return phrases[word.lower()]
    word = _POSSESSIVE.sub("", word)
    if word.isupper() and len(word) > 1:
        return word
    plain = word.lower()
    if plain in words:
        return words[plain]
    if (base := next((b for b in _bases(plain) if b in words), None)) is None:
        return word
    return _plural(words[base]) if plain.endswith("s") else words[base]


def _bases(word: str) -> tuple[str, ...]:
    """What a word may be a form of: its plural, third person, past or present participle."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            root = word.removesuffix(ending)
            single = root[:-1] if root[-1] == root[-2] else root
            return root, f"{root}e", f"{root}y", single
    return ()


def _plural(french: str) -> str:
    """A French noun or adjective in the plural; a verb stays as it is."""
    if french.endswith(("s", "x", "z", "er", "ir", "re", "é")) or " " in french or not french:
        return french
    return f"{french}s"


@lru_cache(maxsize=1)
def _glossary() -> tuple[dict[str, str], dict[str, str], re.Pattern[str]]:
    data = tomllib.loads((Path(__file__).parent / "data" / "english.toml").read_text("utf-8"))
    phrases, words = data["phrases"], data["words"]
    longest_first = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    pattern = re.compile(rf"\b(?:{longest_first})\b|[A-Za-zÀ-ÿ'’]+", re.IGNORECASE)
    return phrases, words, pattern
