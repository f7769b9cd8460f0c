"""Messages that only press keys: « qsdfghjkl », « blablabla », « aaaaaaa ».

Such a word runs along a row of the keyboard, or says one syllable again and again, and French does
not know it. One word of anything else makes a message a question.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.language.word_counts import french_words

_ROWS = ("azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = frozenset(
    pair for row in _ROWS for one, other in pairwise(row) for pair in (one + other, other + one)
)
_SHORTEST = 5
_MOST_WORDS = 3
_ALONG_ROWS = 0.7
"""Share of neighbouring keys from which a word that French does not know was not written."""

_AGAIN = re.compile(r"([a-z]{1,4}?)\1{2,}[a-z]?")


def is_noise(plain: str) -> bool:
    """Whether a folded message says nothing but pressed keys."""
    words = re.findall(r"\w+", plain)
    return bool(words) and len(words) <= _MOST_WORDS and all(map(_is_pressed, words))


def _is_pressed(word: str) -> bool:
    if len(word) < _SHORTEST or not word.isalpha() or word in french_words():
        return False
    beside = sum(one + other in _BESIDE for one, other in pairwise(word))
    return beside >= _ALONG_ROWS * (len(word) - 1) or _AGAIN.fullmatch(word) is not None
