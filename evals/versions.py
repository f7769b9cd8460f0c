"""What a run was made with: the version of the program and a hash of its source."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_PACKAGES = ("ingest", "assistant", "corpus")
_SUFFIXES = frozenset({".py", ".toml", ".onnx", ".json"})


@lru_cache(maxsize=1)
def code_hash() -> str:
    """Hash of all that decides an answer: the source of `ingest`, `assistant`, the vocabulary."""
    digest = hashlib.sha256()
    for package in _PACKAGES:
        for path in sorted((_ROOT / package).rglob("*")):
            if path.suffix in _SUFFIXES and "__pycache__" not in path.parts and path.is_file():
                digest.update(str(path.relative_to(_ROOT)).encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def program_version() -> str:
    """Version of the installed package."""
    try:
        return version("cpts-assistant")
    except PackageNotFoundError:
        return "inconnue"
