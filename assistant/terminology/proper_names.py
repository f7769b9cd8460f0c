"""Proper names, which are no words: « Vendée » does not say « vendre », nor « Corse » « corsé ».

A word with a capital within a sentence may be a name, or an institution that people write with one
(« la Région », « l'État »). It is read as a word of the vocabulary only where it stands there as it
is written: accents included, number and that of the capital aside (« Etat »). Words without one are
met by their stems. What is written in capitals throughout has lost the difference, and is read as
words.
"""

from __future__ import annotations

from collections.abc import Iterable

from ingest.french import Token, fold

_AT_HEAD = frozenset(".:;?!…•»«-–\n")
"""What a sentence or an item begins behind, with a capital of its own."""
_AROUND = " \t\u202f\u00a0*_([\"'’#"


def name_at(text: str, token: Token) -> str:
    """The word of a text as it is written, where its capital is its own; else nothing."""
    word = text[token.start : token.end]
    if not word[:1].isupper() or word.isupper():
        return ""
    ahead = text[: token.start].rstrip(_AROUND)
    return plain(word) if ahead and ahead[-1] not in _AT_HEAD else ""


def plain(word: str) -> str:
    """A word as it is written, number, a silent e and the accent of its capital aside."""
    return fold(word[:1]) + word[1:].lower().rstrip("sx").removesuffix("e")


def written(writings: Iterable[str]) -> frozenset[str]:
    """The single words among some writings, as they are written."""
    return frozenset(plain(writing) for writing in writings if writing.isalpha())
