"""Tokenises a question without loading the 250,000 pieces of the vocabulary.

`tokenizers` takes half a second to build its tables, which a command that answers one question
cannot afford. The same segmentation (Unigram, Kudo 2018: the path of pieces with the highest sum of
log-probabilities, by Viterbi) needs only to know which substrings of a question are pieces. So the
pieces are stored as a sorted array of 64-bit hashes, mapped from the disk, and the substrings of a
word are looked up all at once. Two pieces with one hash would be noticed when the array is made.

The rules of the library are kept: a better path must be strictly better, an unknown character costs
10 more than the worst piece, unknown neighbours are one token. Text that spells a special token
(« </s> ») is left to the library.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_UNKNOWN_PENALTY = 10.0
_SPACE = "▁"


def write_pieces(path: Path, vocabulary: Sequence[tuple[str, float]]) -> None:
    """Writes the hashes of the pieces, sorted, with their ids and scores.

    Raises:
        ValueError: two pieces have the same hash.
    """
    hashes = _hash_all([piece for piece, _ in vocabulary])
    order = np.argsort(hashes, kind="stable")
    if (np.diff(hashes[order]) == 0).any():
        raise ValueError(path)
    scores = np.array([score for _, score in vocabulary], np.float64)
    longest = max(len(piece) for piece, _ in vocabulary)
    with path.open("wb") as file:
        np.savez(
            file,
            hashes=hashes[order],
            ids=order.astype(np.int32),
            scores=scores[order],
            longest=np.array(longest),
            worst=np.array(scores.min()),
        )


class QuickTokenizer:
    """Gives the ids that the library would give, for short texts."""

    def __init__(self, path: Path, *, bos: int, eos: int, unk: int) -> None:
        from tokenizers import Regex, normalizers

        with np.load(path, allow_pickle=False) as stored:
            self._hashes: NDArray[np.uint64] = stored["hashes"]
            self._ids: NDArray[np.int32] = stored["ids"]
            self._scores: NDArray[np.float64] = stored["scores"]
            self._longest = int(stored["longest"])
            self._unknown_score = float(stored["worst"]) - _UNKNOWN_PENALTY
        self._bos, self._eos, self._unk = bos, eos, unk
        spaces = normalizers.Replace(Regex(" {2,}"), " ")
        self._normalizer = normalizers.Sequence([normalizers.Nmt(), normalizers.NFKC(), spaces])

    def ids(self, text: str, limit: int) -> list[int] | None:
        """Ids of at most `limit` tokens, the first and the last included.

        `None` for a text that spells a special token.
        """
        if any(token in text for token in SPECIAL):
            return None
        normal = self._normalizer.normalize_str(text)
        found: list[int] = []
        for word in _words(normal):
            found.extend(self._segment(word))
        return [self._bos, *found[: limit - 2], self._eos]

    def _segment(self, word: str) -> list[int]:
        """The best path through one word; ``ends[n]`` is the best way to reach character n."""
        size = len(word)
        pieces = self._pieces(word)
        best = [0.0, *[float("-inf")] * size]
        ends: list[tuple[int, int]] = [(0, self._unk)] * (size + 1)
        for start in range(size):
            known = pieces.get(start, ())
            for length, identity, score in known:
                if best[start] + score > best[start + length]:
                    best[start + length] = best[start] + score
                    ends[start + length] = (start, identity)
            if not known or known[0][0] != 1:
                unknown = best[start] + self._unknown_score
                if unknown > best[start + 1]:
                    best[start + 1] = unknown
                    ends[start + 1] = (start, self._unk)
        return self._path(ends, size)

    def _path(self, ends: Sequence[tuple[int, int]], size: int) -> list[int]:
        path: list[int] = []
        while size:
            size, identity = ends[size]
            if not (identity == self._unk and path and path[-1] == self._unk):
                path.append(identity)
        return path[::-1]

    def _pieces(self, word: str) -> dict[int, list[tuple[int, int, float]]]:
        """Pieces that begin at each character: length, id and score, the shortest first."""
        codes = _codes(word)
        rolling = np.zeros(len(codes), np.uint64)
        found: dict[int, list[tuple[int, int, float]]] = {}
        for length in range(1, min(self._longest, len(codes)) + 1):
            count = len(codes) - length + 1
            rolling = rolling[:count] * _FACTOR + codes[length - 1 :]
            places = np.searchsorted(self._hashes, rolling)
            places = np.minimum(places, len(self._hashes) - 1)
            for start in np.flatnonzero(self._hashes[places] == rolling).tolist():
                place = places[start]
                piece = (length, int(self._ids[place]), float(self._scores[place]))
                found.setdefault(start, []).append(piece)
        return found


def _words(text: str) -> list[str]:
    """Words with the mark of the space before them, as the library cuts them."""
    if not text:
        return []
    marked = text.replace(" ", _SPACE)
    if not marked.startswith(_SPACE):
        marked = _SPACE + marked
    return [_SPACE + word for word in marked.split(_SPACE)[1:]]


def _codes(text: str) -> NDArray[np.uint64]:
    # No character may count as nothing, or « a » and « \0a » would be equal.
    return np.frombuffer(text.encode("utf-32-le"), np.uint32).astype(np.uint64) + np.uint64(1)


def _hash_all(pieces: Sequence[str]) -> NDArray[np.uint64]:
    """The hash of each piece, those of one length at a time."""
    hashes = np.zeros(len(pieces), np.uint64)
    lengths = np.array([len(piece) for piece in pieces])
    for length in range(1, int(lengths.max()) + 1):
        places = np.flatnonzero(lengths == length)
        codes = _codes("".join(pieces[place] for place in places.tolist())).reshape(-1, length)
        for column in range(length):
            hashes[places] = hashes[places] * _FACTOR + codes[:, column]
    return hashes
