"""What opens a question and is none of it: polite phrases, orders to list, calls to confirm."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from assistant.english.glossary import items
from assistant.language.data_files import data

_REQUEST = re.compile(r"(?i)^(?:can|could|would|will) you (?:please |kindly )?")
_FILLED = re.compile(r"(?i)^(?:me |us |all |of |the following |please )+(?!of\b)")
_ASIDE = re.compile(
    r"(?i)^\W*(?:(?:just |only )?(?:kidding|joking)|(?:all )?jokes? aside|seriously|never ?mind|"
    r"sorry[^.!?,;:]*|(?:please )?(?:forget|ignore|disregard|scratch|skip) (?:about )?"
    r"(?:my|the|that|this|what i)\b[^.!?,;:]*)[.!,;:]+\s*(?:but\s+)?(?=\S)"
)
"""What people say of their own words before they ask."""


class Wanted(StrEnum):
    """What an opening asks to do with what follows."""

    ANSWER = "answer"
    JUDGE = "judge"
    LIST = "list"
    TELL = "tell"


@dataclass(frozen=True, slots=True)
class Opened:
    """A question without its opening."""

    text: str
    wanted: Wanted = Wanted.ANSWER


def opened(text: str) -> Opened:
    """The question that a message opens, and what its opening wants."""
    text = _ASIDE.sub("", text.strip())
    for _ in range(4):
        bare = _REQUEST.sub("", text) if _REQUEST.match(text) else text
        for wanted in (Wanted.JUDGE, Wanted.TELL):
            if match := _pattern(wanted).match(text):
                return Opened(text[match.end() :], wanted)
        if match := _pattern(Wanted.ANSWER).match(text):
            text = text[match.end() :].strip()
            continue
        if match := _pattern(Wanted.LIST).match(bare):
            return Opened(_FILLED.sub("", bare[match.end() :].strip()), Wanted.LIST)
        break
    return Opened(text)


@lru_cache(maxsize=4)
def _pattern(wanted: Wanted) -> re.Pattern[str]:
    blocks = {
        Wanted.ANSWER: "openers",
        Wanted.JUDGE: "judged",
        Wanted.LIST: "enumerate",
        Wanted.TELL: "about",
    }
    openings = sorted(items(data("english/function")[blocks[wanted]]), key=len, reverse=True)
    return re.compile(rf"(?i)(?:{'|'.join(map(re.escape, openings))})\b[,:!.]?\s+")
