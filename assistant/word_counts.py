"""How common French words are in everyday speech.

The counts are those of film subtitles, from the word list that `pyspellchecker` carries; film
subtitles are near to the way people talk, which is the way people ask. Commonness is the Zipf
scale of van Heuven et al. (2014): the decimal logarithm of occurrences per billion words, about 1
for the rarest words and 7 for « le ».
"""

from __future__ import annotations

import gzip
import json
import math
from collections import defaultdict
from functools import lru_cache
from importlib.resources import files

from ingest.french import fold


@lru_cache(maxsize=1)
def word_counts() -> dict[str, int]:
    """French words with their counts in film subtitles."""
    data = files("spellchecker").joinpath("resources/fr.json.gz").read_bytes()
    return {word: int(count) for word, count in json.loads(gzip.decompress(data)).items()}


@lru_cache(maxsize=1)
def folded_counts() -> dict[str, int]:
    """The same by folded word."""
    counts: dict[str, int] = defaultdict(int)
    for word, count in word_counts().items():
        counts[fold(word)] += count
    return dict(counts)


@lru_cache(maxsize=1)
def french_words() -> frozenset[str]:
    """Folded French words."""
    return frozenset(folded_counts())


def commonness(form: str) -> float:
    """Zipf value of a folded word; 0 for a word that is not in the list."""
    count = folded_counts().get(form, 0)
    return math.log10(count / _total() * 1e9) if count else 0.0


@lru_cache(maxsize=1)
def _total() -> int:
    return sum(folded_counts().values())
