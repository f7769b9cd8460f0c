"""The language of a text, guessed offline."""

from __future__ import annotations

_SAMPLE = 5000
_ENOUGH = 20


def guess(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`; `None` for too few words to tell.

    The identifier is py3langid (Lui and Baldwin 2012, retrained), read from the package.
    """
    letters = sum(char.isalpha() for char in text[:_SAMPLE])
    if letters < _ENOUGH:
        return None
    import py3langid

    language, _ = py3langid.classify(text[:_SAMPLE])
    return str(language)
