"""Arrays that take long to make, kept in a file of the user's cache.

A file is written beside its place and renamed, so that one that exists is whole; one that cannot be
read all the same counts as missing.
"""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[np.generic]]


def read(path: Path) -> Arrays | None:
    """The arrays by name; `None` where there is nothing of use."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            return {name: stored[name] for name in stored.files}
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return None


def write(path: Path, arrays: Arrays) -> None:
    """Keeps the arrays.

    Raises:
        OSError: The cache cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(dir=path.parent, suffix=".npz")
    with os.fdopen(handle, "wb") as stream:
        np.savez(stream, allow_pickle=False, **arrays)
    Path(made).replace(path)


def of_words(words: list[str]) -> NDArray[np.uint8]:
    """Words without line breaks as one array of octets."""
    return np.frombuffer("\n".join(words).encode("utf-8"), np.uint8)


def words_of(octets: NDArray[np.generic]) -> list[str]:
    """The words again."""
    return octets.tobytes().decode("utf-8").split("\n")
