"""Keeps what was made of the vocabulary files in the user's cache, for a start without delay.

Reading a thousand entries and taking their words apart takes a tenth of a second; reading the
result back takes a tenth of that. A result is kept under the digest of everything that it comes
from, the code included: a changed word makes another file. What cannot be read is made again, and
a cache that cannot be written is done without.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from ingest.embedding.e5_cache import default_folder

Compiled = dict[str, list[list[list[str]]]]
"""Rows of lists of words, by name."""

_PREFIX = "vocabulary-"
_KEPT = 4


def digest(sources: Iterable[bytes]) -> str:
    """What the result of these sources is kept under."""
    found = hashlib.blake2b(digest_size=12)
    for source in sources:
        found.update(hashlib.blake2b(source).digest())
    return found.hexdigest()


def read(name: str) -> Compiled | None:
    """What was kept under a digest; `None` where there is nothing of use."""
    try:
        kept = json.loads(_file(name).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return kept if isinstance(kept, dict) else None


def write(name: str, compiled: Compiled) -> None:
    """Keeps a result; the oldest ones go."""
    path = _file(name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, made = tempfile.mkstemp(dir=path.parent, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(compiled, stream, ensure_ascii=False, separators=(",", ":"))
        Path(made).replace(path)
        kept = sorted(path.parent.glob(f"{_PREFIX}*.json"), key=lambda old: old.stat().st_mtime)
        for old in kept[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return


def _file(name: str) -> Path:
    return default_folder() / f"{_PREFIX}{name}.json"
