"""What an acronym stands for: its full form, beside it.

« Que veut dire RPI ? » asks for the words of which it is the letters. « Les maires aident les
communes du RPI » uses it, and « le RPI (voir plus bas) » has a bracket with other words: a full
form begins with the letters of the acronym, in their order, a little one left out here and there.
"""

from __future__ import annotations

import re

from ingest.french import STOP_WORDS, fold, tokens

_ASKED = re.compile(
    r"\bve(?:ut|ulent) dire\b|\bsignifi|\bsigle|\bacronyme|\babreviation|\binitiales\b|"
    r"\bstand\w* for\b|\ben toutes lettres\b"
)
_FULL_FORM = r"(?P<long>[^()\d:;]{6,120})"
_LONGEST = 9
_SHARE = 0.6
"""Letters that the words have to begin with: « Fédération des clubs d'échecs (FCDE) »."""


def asks_expansion(question: str) -> bool:
    """Whether a question asks what letters stand for (« que veut dire RPI ? »)."""
    return bool(_ASKED.search(fold(question)))


def spells_out(acronym: str, text: str) -> bool:
    """Whether a text writes an acronym beside its full form, on either side of it."""
    name = re.escape(acronym)
    before = re.finditer(rf"(?P<long>[^.;:()]{{6,}}?)\s?(?:\(|,\s(?:ou|dit\w*)\s){name}\b", text)
    after = re.finditer(
        rf"\b{name}\s?(?:\(|:\s|,\s|=\s|(?:signifie|veut dire|désigne|est)\s){_FULL_FORM}", text
    )
    return any(_stands_for(acronym, _words(m["long"])[-_LONGEST:]) for m in before) or any(
        _stands_for(acronym, _words(m["long"])[:_LONGEST]) for m in after
    )


def _words(text: str) -> list[str]:
    return [word.form for word in tokens(text) if word.form not in STOP_WORDS]


def _stands_for(acronym: str, words: list[str]) -> bool:
    """Whether some words begin, in their order, with nearly all the letters of an acronym."""
    letters = fold(acronym)
    rows = [0] * (len(letters) + 1)
    for word in words:
        last = rows[:]
        for at, letter in enumerate(letters, 1):
            rows[at] = last[at - 1] + 1 if word[0] == letter else max(last[at], rows[at - 1])
    return rows[-1] >= max(2, _SHARE * len(letters))
