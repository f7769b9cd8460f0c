"""How texts are compared: words by their stems, figures by their exact value.

A word is the Snowball stem of its folded form, so that accents, capitals and the plural do not
matter; elisions are cut off. A figure is its canonical value, with « % » when it is a percentage:
60 % is neither 60 nor 60.5 %, and 135 000 is 135000. A date such as 2025-11 is no figure. Nothing
here comes from the tokens of the index: a change there must not change the measure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

MARKER = re.compile(r"\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]")
_BOLD = re.compile(r"\*\*|__|`")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
_SPACE = r"[ \u00a0\u202f]"
_TOKEN = re.compile(
    r"(?P<date>(?:19|20)\d\d-\d\d(?:-\d\d)?)(?!\w)"
    rf"|(?P<figure>\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:,\d+)?|\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?"
    rf"|\d+(?:[.,]\d+)?)(?!\w)(?P<percent>\s*(?:%|pour[ -]?cents?\b|percent\b))?"
    r"|(?:jusqu|lorsqu|puisqu|quoiqu|quelqu|qu|[cdjlmnst])'(?=\w)|(?P<word>[^\W_]+)",
    re.IGNORECASE,
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


def _flat(text: str) -> str:
    """Lower case without accents, character for character: offsets stay."""
    return "".join(map(_flat_character, text))


@lru_cache(maxsize=4096)
def _flat_character(character: str) -> str:
    if character in "’ʼ‘`´′":
        return "'"
    base = unicodedata.normalize("NFKD", character)[:1].lower()
    return base if len(base) == 1 else character


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """Words and figures of `text` in order; markers such as [1] are not figures."""
    stemmer = Stemmer.Stemmer("french")
    found = []
    for match in _TOKEN.finditer(_flat(plain(text))):
        if match["figure"]:
            form = _value(match["figure"]) + ("%" if match["percent"] else "")
            found.append(Word(form, True, match.start(), match.end()))
        elif match["date"]:
            found.append(Word(match["date"], False, match.start(), match.end()))
        elif match["word"]:
            word = match["word"].translate(_LIGATURES)
            form = word if len(word) < 3 else stemmer.stemWord(word)
            found.append(Word(form, False, match.start(), match.end()))
    return tuple(found)


def _value(figure: str) -> str:
    """One spelling for a figure: « 135 000 » is 135000, « 15,50 » is 15.5."""
    figure = re.sub(_SPACE, "", figure)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", figure):
        figure = figure.replace(".", "")
    figure = figure.replace(",", ".")
    return figure.rstrip("0").rstrip(".") if "." in figure else figure


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
