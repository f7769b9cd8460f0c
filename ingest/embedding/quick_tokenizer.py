"""Tokenises a few texts without loading the 250,000 pieces of the vocabulary.

`tokenizers` takes half a second and 250 MiB to build its tables, which a command that answers one
question cannot afford. The same segmentation (Unigram, Kudo 2018: the path of pieces with the
highest sum of log-probabilities, by Viterbi) needs only to know which substrings of the texts are
pieces. So the pieces are stored as a sorted array of 64-bit hashes, and the substrings of all the
words that were not seen yet are looked up at once, those of one length after the other. Two pieces
with one hash would be noticed when the array is made. Words are segmented one by one, so that the
segments of a word are remembered.

The rules of the library are kept: a better path must be strictly better, an unknown character costs
10 more than the worst piece, unknown neighbours are one token. Text that spells a special token
(« </s> ») is left to the library.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ingest.embedding.remembered import Recent

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_UNKNOWN_PENALTY = 10.0
_SPACE = "▁"
_WORDS = 16_384
"""Words whose segments are kept: about 3 MiB."""

Segments: TypeAlias = tuple[int, ...]
_Piece: TypeAlias = tuple[int, int, float]  # length, id, score


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
        self._segments: Recent[str, Segments] = Recent(_WORDS)

    def ids(self, text: str, limit: int) -> list[int] | None:
        """Ids of at most `limit` tokens, the first and the last included.

        `None` for a text that spells a special token.
        """
        found = self.ids_of([text], limit)
        return found[0] if found else None

    def ids_of(self, texts: Sequence[str], limit: int) -> list[list[int]] | None:
        """The same for each text; `None` where one of them spells a special token."""
        if any(token in text for text in texts for token in SPECIAL):
            return None
        words = [_words(self._normalizer.normalize_str(text)) for text in texts]
        every = list(dict.fromkeys(chain.from_iterable(words)))
        segments = dict(zip(every, self._segments.get(every, self._segment), strict=True))
        found = [chain.from_iterable(map(segments.__getitem__, row)) for row in words]
        return [[self._bos, *islice(ids, limit - 2), self._eos] for ids in found]

    def _segment(self, words: Sequence[str]) -> Iterator[Segments]:
        """The best path through each word."""
        pieces = self._pieces(words)
        start = 0
        for word in words:
            yield self._best(pieces[start : start + len(word)])
            start += len(word)

    def _best(self, pieces: Sequence[Sequence[_Piece]]) -> Segments:
        """The best path by the pieces that begin at each character, the shortest first.

        ``ends[n]`` is the best way to reach character n.
        """
        size = len(pieces)
        best = [0.0, *[float("-inf")] * size]
        ends: list[tuple[int, int]] = [(0, self._unk)] * (size + 1)
        for start, known in enumerate(pieces):
            for length, identity, score in known:
                if best[start] + score > best[start + length]:
                    best[start + length] = best[start] + score
                    ends[start + length] = (start, identity)
            if not known or known[0][0] != 1:
                unknown = best[start] + self._unknown_score
                if unknown > best[start + 1]:
                    best[start + 1] = unknown
                    ends[start + 1] = (start, self._unk)
        return self._path(ends)

    def _path(self, ends: Sequence[tuple[int, int]]) -> Segments:
        path: list[int] = []
        place = len(ends) - 1
        while place:
            place, identity = ends[place]
            if not (identity == self._unk and path and path[-1] == self._unk):
                path.append(identity)
        return tuple(path[::-1])

    def _pieces(self, words: Sequence[str]) -> list[list[_Piece]]:
        """The pieces that begin at each character of the words end to end, the shortest first."""
        codes = _codes("".join(words))
        left = np.concatenate([np.arange(len(word), 0, -1) for word in words])
        found: list[list[_Piece]] = [[] for _ in codes]
        starts, rolling = np.arange(len(codes)), np.zeros(len(codes), np.uint64)
        for length in range(1, self._longest + 1):
            within = left[starts] >= length
            starts, rolling = starts[within], rolling[within]
            rolling = rolling * _FACTOR + codes[starts + length - 1]
            places = np.searchsorted(self._hashes, rolling)
            places = np.minimum(places, len(self._hashes) - 1)
            known = self._hashes[places] == rolling
            hits = places[known]
            ids, scores = self._ids[hits].tolist(), self._scores[hits].tolist()
            for start, identity, score in zip(starts[known].tolist(), ids, scores, strict=True):
                found[start].append((length, identity, score))
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
