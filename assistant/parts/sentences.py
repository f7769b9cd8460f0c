"""The sentences of a message that ask, each with what is told before it.

« Je suis maire. Qui préside la ligue ? Et le club ? Merci » asks two questions. What is told, and
what only opens a talk (« vous connaissez le club de Morvel ? »), goes with the question behind it;
a sentence that proposes answers (« Une association ? ») with the one in front of it.
"""

from __future__ import annotations

import re

from assistant.parts.wordings import OPENING, WONDERS, asks
from assistant.questions import guards

_SENTENCE = re.compile(r"\S[^?]*\?+(?:\s*\?+)*|\S[^?]*$")
_SETS_UP = re.compile(
    r"^\W*(?:est[- ]ce que\s+)?(?:(?:tu|vous)\s+(?:me\s+|nous\s+)?(?:connai|sai|sav|av|as\b|pouv|"
    r"peu|pourr|écout|voi|voy)\w*|(?:connai|sai|sav|av|as|pouv|peu|pourr)\w*-(?:tu|vous))\b",
    re.IGNORECASE,
)
"""« Vous connaissez le club ? »: said before one asks."""

_GOES_ON = re.compile(
    rf"^\W*(?:(?:et|mais|puis|sinon|ensuite|aussi|ou|si\s+oui|dans\s+ce\s+cas)\b\W*)*{OPENING}|"
    r"^\W*et\s",
    re.IGNORECASE,
)


def asking_sentences(message: str) -> list[str]:
    """The parts of a message that each ask one thing or more, in order."""
    parts: list[str] = []
    waiting = ""
    for match in _SENTENCE.finditer(message):
        sentence = match.group().strip()
        if not sentence.endswith("?"):
            parts[-1:] = [f"{parts[-1]} {sentence}"] if parts else []
            waiting = "" if parts else f"{waiting} {sentence}"
        elif _opens_a_talk(sentence):
            waiting = f"{waiting} {sentence}"
        elif parts and not _GOES_ON.match(_last(sentence)):
            parts[-1] = f"{parts[-1]} {sentence}"
        else:
            parts.append(f"{waiting} {sentence}".strip())
            waiting = ""
    return parts if len(parts) > 1 else [message]


def _last(sentence: str) -> str:
    """The sentence itself, without those told before it that no question mark ends."""
    return re.split(r"(?<=[.!…])\s+", sentence)[-1]


def _opens_a_talk(sentence: str) -> bool:
    """Whether a sentence says good morning or asks whether one may ask."""
    said = _last(sentence)
    if guards.recognise(said) is not None:
        return True
    wonders = re.search(rf"\b{WONDERS}\b", said, re.IGNORECASE)
    return _SETS_UP.match(said) is not None and not (wonders and asks(said))
