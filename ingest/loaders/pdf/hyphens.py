"""Joins the lines of a paragraph, and decides which hyphens at line ends belong to the word.

« forma- / tion » loses its hyphen, « médico- / social » keeps it. The document itself knows: the
first of these that speaks decides.

1. The word stands elsewhere in the document, with or without the hyphen.
2. Its first part is one that French writes with a hyphen (« non », « vice », « médico »), or its
   second part is (« même », « là »).
3. Otherwise the hyphen only cut the word.

Lines are joined before the whole document is known, so `flowing` leaves a mark at each such place
and `Hyphens.resolve` replaces the marks at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest.french import fold
from ingest.loaders.builder import clean

_MARK = "\u001f"
_CUT = re.compile(r"(?<=[^\W\d_])[-\u2010]$")
_NUMBER_CUT = re.compile(r"\d[-\u2010\u2011/]$")
_MARKED = re.compile(rf"([^\W_]+(?:-[^\W_]+)*)-{_MARK}([^\W_]+(?:-[^\W_]+)*)")
_FILL_IN = re.compile(r"(?:[.…_]\s?){6,}")
"""The dots of a form to fill in."""
_UNKNOWN = re.compile("\ufffd{2,}")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_WORD = re.compile(r"[^\W\d_]+")
_PREFIXES = frozenset(
    re.findall(
        r"\w+",
        "non vice medico socio bucco psycho franco demi semi quasi avant apres sud nord hors "
        "rendez celui celle ceux celles lui eux moi toi soi",
    )
)
_SUFFIXES = frozenset({"meme", "memes", "ci", "elles", "vous", "nous", "midi", "dire", "etre"})
"""Only parts that hardly begin or end simple words; the others need a word of the document."""


def flowing(lines: Sequence[str]) -> str:
    """Lines as one text; a mark stands after each hyphen that may only cut a word."""
    text = ""
    for line in (line.strip() for line in lines):
        if not text:
            text = line
        elif _CUT.search(text) and line[:1].islower():
            text = f"{text[:-1]}-{_MARK}{line}"
        elif _keeps_together(text, line):
            text += line
        else:
            text = f"{text} {line}"
    return text


def _keeps_together(text: str, line: str) -> bool:
    """« Saint- / Denis », « 2023- / 0379 »: the hyphen is theirs and no space follows it."""
    name = _CUT.search(text) and line[:1].isupper()
    number = _NUMBER_CUT.search(text) and line[:1].isdigit()
    return bool(name or number)


class Hyphens:
    """What a document says of its compound words."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Learns the words of lines, their last one left out where it is cut."""
        self._hyphenated: set[str] = set()
        self._simple: set[str] = set()
        for text in texts:
            whole = _CUT.sub("", text)
            self._hyphenated.update(fold(word) for word in _HYPHENATED.findall(whole))
            self._simple.update(fold(word) for word in _WORD.findall(whole))

    def resolve(self, text: str) -> str:
        """The text without marks and dotted lines, cleaned."""
        if _MARK in text:
            text = _MARKED.sub(self._joined, text).replace(_MARK, "")
        return clean(_UNKNOWN.sub("\ufffd", _FILL_IN.sub(" ", text)))

    def _joined(self, match: re.Match[str]) -> str:
        first, second = match[1], match[2]
        hyphen = "-" if self._keeps(fold(first), fold(second)) else ""
        return f"{first}{hyphen}{second}"

    def _keeps(self, first: str, second: str) -> bool:
        if f"{first}-{second}" in self._hyphenated:
            return True
        if f"{first}{second}" in self._simple:
            return False
        part = first.rpartition("-")[2]
        return part in _PREFIXES or second in _SUFFIXES
