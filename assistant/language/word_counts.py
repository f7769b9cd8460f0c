"""How common French words are in everyday speech.

The counts are those of film subtitles, from the word list that `pyspellchecker` carries; film
subtitles are near to the way people talk, which is the way people ask. Commonness is the Zipf
scale of van Heuven et al. (2014): the decimal logarithm of occurrences per billion words, about 1
for the rarest words and 7 for « le ».

Reading the list and folding its 140,000 words takes three tenths of a second, ten times as long as
reading the result back: it is kept in the user's cache, under the digest of the list and of the
code that folds.
"""

from __future__ import annotations

import gzip
import json
import math
from collections import defaultdict
from collections.abc import Set
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import numpy as np

from assistant.language import compiled_vocabulary, kept_arrays
from ingest import french
from ingest.embedding.e5_cache import default_folder
from ingest.french import fold

_PREFIX = "french-words-"


@lru_cache(maxsize=1)
def word_counts() -> dict[str, int]:
    """French words with their counts in film subtitles."""
    return {word: int(count) for word, count in json.loads(gzip.decompress(_list())).items()}


@lru_cache(maxsize=1)
def folded_counts() -> dict[str, int]:
    """The same by folded word."""
    name = compiled_vocabulary.digest((_list(), Path(french.__file__).read_bytes()))
    path = default_folder() / f"{_PREFIX}{name}.npz"
    kept = _kept(path)
    if kept is None:
        kept = _folded()
        _keep(path, kept)
    return kept


def _list() -> bytes:
    return files("spellchecker").joinpath("resources/fr.json.gz").read_bytes()


def _folded() -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for word, count in word_counts().items():
        counts[fold(word)] += count
    return dict(counts)


def _kept(path: Path) -> dict[str, int] | None:
    arrays = kept_arrays.read(path)
    if arrays is None:
        return None
    try:
        words = kept_arrays.words_of(arrays["words"])
        return dict(zip(words, arrays["counts"].tolist(), strict=True))
    except (KeyError, ValueError):
        return None


def _keep(path: Path, counts: dict[str, int]) -> None:
    """Those of another list go; a cache that cannot be written is done without."""
    numbers = np.array(list(counts.values()), np.int64)
    try:
        kept_arrays.write(path, {"words": kept_arrays.of_words(list(counts)), "counts": numbers})
        for old in set(path.parent.glob(f"{_PREFIX}*.npz")) - {path}:
            old.unlink(missing_ok=True)
    except OSError:
        return


def french_words() -> Set[str]:
    """Folded French words."""
    return folded_counts().keys()


def commonness(form: str) -> float:
    """Zipf value of a folded word; 0 for a word that is not in the list."""
    count = folded_counts().get(form, 0)
    return math.log10(count / _total() * 1e9) if count else 0.0


@lru_cache(maxsize=1)
def _total() -> int:
    return sum(folded_counts().values())
