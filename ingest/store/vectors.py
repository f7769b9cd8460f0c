"""The dense vectors of a build as one flat file, searched exactly.

Row ``n`` is the vector of the chunk in row ``n`` of the catalogue. The file is mapped in memory: a
question multiplies it once (15 ms for 100,000 vectors), so the first question costs no loading,
filters lose nothing, and two builds of the same documents give the same answer to the last bit,
none of which holds for an approximate graph.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ingest.embedding.base import Vectors

FILE = "vectors.f32"
Rows: TypeAlias = NDArray[np.int64]


def load(folder: Path, rows: int, dimension: int) -> Vectors:
    """The matrix, mapped read-only, shape ``(rows, dimension)``.

    Raises:
        ValueError: the file has another size.
    """
    path = folder / FILE
    if path.stat().st_size != rows * dimension * 4:
        raise ValueError(path)
    if not rows:
        return np.empty((0, dimension), np.float32)
    return np.memmap(path, np.float32, "r", shape=(rows, dimension))


def nearest(
    matrix: Vectors, vector: Vectors, k: int, rows: Rows | None = None
) -> list[tuple[int, float]]:
    """The `k` best rows and their scores by inner product, best first, ties by row.

    Args:
        matrix: Unit vectors, one a row.
        vector: A unit vector.
        k: How many.
        rows: Search these rows only.
    """
    scores = matrix @ vector if rows is None else matrix[rows] @ vector
    k = min(k, len(scores))
    if k <= 0:
        return []
    # Every row that reaches the k-th score, so that ties do not depend on the partition.
    floor = np.partition(scores, len(scores) - k)[len(scores) - k]
    best = np.flatnonzero(scores >= floor)
    best = best[np.argsort(-scores[best], kind="stable")][:k]
    found = best if rows is None else rows[best]
    return [(int(row), float(score)) for row, score in zip(found, scores[best], strict=True)]


class Appender:
    """Writes rows one after the other."""

    def __init__(self, folder: Path, dimension: int) -> None:
        self._file = (folder / FILE).open("xb")
        self._dimension = dimension
        self.rows = 0

    def append(self, vectors: Vectors) -> None:
        """Adds rows, shape ``(n, dimension)``."""
        if vectors.ndim != 2 or vectors.shape[1] != self._dimension:
            raise ValueError(vectors.shape)
        self._file.write(np.ascontiguousarray(vectors, np.float32).tobytes())
        self.rows += len(vectors)

    def close(self) -> None:
        """Flushes the file."""
        self._file.close()


def slices(total: int, size: int) -> Iterable[tuple[int, int]]:
    """Bounds of consecutive slices of at most `size`."""
    for start in range(0, total, size):
        yield start, min(start + size, total)
