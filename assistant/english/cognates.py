"""French words that an English word unknown to the glossary is written like.

English took its learned words from French: « -ity » is « -ité », « -al » « -al » or « -el »,
« -ise » « -iser ». A candidate counts only where the French word list knows it; the others stay
as they are, and are missed by any evidence.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.english.glossary import pairs
from assistant.language.data_files import data
from assistant.language.word_counts import french_words
from ingest.french import fold

_SHORTEST = 5
_SURE = 3
"""Letters of an ending from which it tells a learned word by itself."""


def cognate(word: str) -> tuple[str, str] | None:
    """The French word and its part of speech, for an English word in its base form."""
    if len(word) < _SHORTEST or not word.isascii() or not word.isalpha():
        return None
    for part, ending, candidates in _endings():
        if word.endswith(ending):
            root = word.removesuffix(ending) if ending else word
            for candidate in candidates:
                if fold(root + candidate) in french_words():
                    return root + candidate, part
    return _by_ending(word)


def _by_ending(word: str) -> tuple[str, str] | None:
    """A learned noun that the French list is too short for (« biodiversity »)."""
    for part, ending, candidates in _endings():
        if part == "noun" and len(ending) >= _SURE and word.endswith(ending):
            return word.removesuffix(ending) + candidates[0], part
    return None


@lru_cache(maxsize=1)
def _endings() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Parts of speech, English endings and the French ones, in the order of their trial."""
    found = []
    for english, french in pairs(data("english/forms")["learned"]).items():
        part, ending = english.split()
        found.append((part, ending[1:], tuple(candidate[1:] for candidate in french.split())))
    return tuple(found)
