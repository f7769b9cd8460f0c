"""« C'est la combientième édition ? »: an ordinal that stands before what the question names.

A table that is put in order tells which place a thing has; a series of events numbers them in its
text (« 7ème édition », « les 7es journées »).
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.language.plain_text import plain_text
from ingest.french import STOP_WORDS, stem, tokens

_ASKED = re.compile(r"\b(?:la|le|une?|les|quelle|a la) (?:combientiemes?|quantiemes?) (?!d)(\w+)")
_ORDINAL = re.compile(r"\d+e|premi(?:er|ere)s?|second(?:e|s|es)?|\w{3,}iemes?")


def asks_ordinal(question: str) -> bool:
    """Whether a question wants the number of a thing in its series."""
    return bool(_ASKED.search(plain_text(question)))


def says_ordinal(question: str, text: str) -> bool:
    """Whether a text numbers something that the question names."""
    named = {stem(t.form) for t in tokens(question) if t.form not in STOP_WORDS}
    return any(
        _ORDINAL.fullmatch(left.form) and stem(right.form) in named
        for left, right in pairwise(tokens(text))
    )
