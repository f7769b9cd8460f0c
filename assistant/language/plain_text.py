"""The text of a question as patterns read it."""

from __future__ import annotations

from functools import lru_cache

from ingest.french import fold


@lru_cache(maxsize=1024)
def plain_text(text: str) -> str:
    """The folded text, hyphens read as spaces, white space collapsed."""
    return " ".join(fold(text).replace("-", " ").split())
