"""The text of a question as patterns read it, and without the mark that it ends with."""

from __future__ import annotations

from functools import lru_cache

from ingest.french import fold


@lru_cache(maxsize=1024)
def plain_text(text: str) -> str:
    """The folded text, hyphens read as spaces, white space collapsed."""
    return " ".join(fold(text).replace("-", " ").split())


def unpunctuated(text: str) -> str:
    """A question without its final punctuation."""
    return text.rstrip(" ?!.\u00a0\u202f")
