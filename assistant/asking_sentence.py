"""Which sentence of a message asks, and whether it stands alone.

What a message tells first is context: it may help to find the answer, it need not be in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.words import WORDS
from ingest.french import STOP_WORDS, Token, sentences, tokens

_FRAME_WORDS = WORDS["frame"]
_LEANING = WORDS["pronouns"]
_BEFORE_PRONOUN = WORDS["subjects"] | {"j", "n", "ne", "m", "t", "s", "y", "qui", "qu", "l"}
_UNFINISHED = re.compile(r"\S.*?(?:[?!…]+|\.{3})(?=\s)|\S.*$", re.DOTALL)
"""Ends of sentences that a small letter may follow, in the messages that people type."""


def asking_sentence(text: str) -> tuple[int, int]:
    """Offsets of the sentence that asks: the longest with a question mark, else the last one."""
    parts = [
        (start + match.start(), start + match.end())
        for start, end in sentences(text)
        for match in _UNFINISHED.finditer(text[start:end])
    ]
    asking = [(start, end) for start, end in parts if text[:end].rstrip().endswith("?")]
    if len(parts) < 2:
        return 0, len(text)
    return max(asking, key=lambda part: part[1] - part[0]) if asking else parts[-1]


def core_of(text: str) -> tuple[int, int]:
    """Offsets of the sentence that asks, where it stands alone; else of the whole text.

    A sentence does not stand alone that says nothing by itself (« Par où commencer ? ») or leans on
    another (« Est-ce que ça se soigne ? »).
    """
    start, end = asking_sentence(text)
    words = tokens(text[start:end])
    informative = [w for w in words if w.form not in STOP_WORDS | _FRAME_WORDS]
    leaning = any(_leans(words, position) for position in range(len(words)))
    return (start, end) if informative and not leaning else (0, len(text))


def _leans(words: Sequence[Token], position: int) -> bool:
    """Whether a word stands for something said before; « en » may be a preposition."""
    form = words[position].form
    if form == "en":
        return position > 0 and words[position - 1].form in _BEFORE_PRONOUN
    return form in _LEANING
