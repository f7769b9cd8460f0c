"""How texts are compared: words by their stems, figures by their exact value.

A word is the Snowball stem of its folded form (`ingest.french`), so that accents, capitals and
the plural do not matter. A figure is its canonical value, with « % » when it is a percentage: 60 %
is neither 60 nor 60.5 %, and 135 000 is 135000.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.french import stem, tokens

MARKER = re.compile(r"\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]")
_BOLD = re.compile(r"\*\*|__|`")
_PERCENT = re.compile(
    r"[ \t\u00a0\u202f]*(?:%|pour[ -]?cents?\b|percent\b|per cent\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a figure of a text, with its offsets.

    Attributes:
        form: Stem of a word, canonical value of a figure (with ``%`` for a percentage).
        figure: Whether it is a figure.
    """

    form: str
    figure: bool
    start: int
    end: int


def plain(text: str) -> str:
    """`text` with its markers and its bold marks blanked; offsets stay."""
    text = MARKER.sub(lambda match: " " * len(match.group()), text)
    return _BOLD.sub(lambda match: " " * len(match.group()), text)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """Words and figures of `text` in order; markers such as [1] are not figures."""
    text = plain(text)
    found = []
    for token in tokens(text):
        if not token.is_number:
            found.append(Word(stem(token.form), False, token.start, token.end))
            continue
        if not token.form.replace(".", "").isdigit():
            found.append(Word(token.form, False, token.start, token.end))
            continue
        percent = _PERCENT.match(text, token.end)
        end = percent.end() if percent else token.end
        found.append(Word(token.form + ("%" if percent else ""), True, token.start, end))
    return tuple(found)


def forms(text: str) -> tuple[str, ...]:
    """The forms of the words of `text`."""
    return tuple(word.form for word in words(text))


def figures(text: str) -> tuple[Word, ...]:
    """The figures of `text`, in order."""
    return tuple(word for word in words(text) if word.figure)


def find(needle: str, haystack: str, start: int = 0) -> int | None:
    """Position in words of the first occurrence of `needle`, at or after `start`.

    The words of the needle follow one another. An empty needle is never found.
    """
    wanted, text = forms(needle), forms(haystack)
    if not wanted:
        return None
    for position in range(start, len(text) - len(wanted) + 1):
        if text[position : position + len(wanted)] == wanted:
            return position
    return None


def find_any(alternatives: Sequence[str], haystack: str, start: int = 0) -> int | None:
    """Position of the earliest occurrence of any of the alternatives."""
    positions = [find(wording, haystack, start) for wording in alternatives]
    return min((p for p in positions if p is not None), default=None)


def same(left: str, right: str) -> bool:
    """Whether two texts have the same words in the same order."""
    return forms(left) == forms(right)
