"""What people say of themselves around a question: « je débute », « on n'a pas un rond ».

It says who asks and why, never what is asked: the classes of such asides are data
(`assistant/data/self_talk.toml`). Their words are no terms of a question, and a clause that holds
nothing else is cut off (`assistant.follow_ups.told_before`).
"""

from __future__ import annotations

import re
from functools import cache

from assistant.language.data_files import data
from assistant.language.plain_text import plain_text

_WORD = re.compile(r"\w+")
_CLAUSE = re.compile(
    r"^\W*(?:(?i:bonjour|bonsoir|salut)\W+)?(?P<clause>[^,;:.!?…]{3,110}?)\s*(?:[,;:.!?…–]|\s-\s)+\s*(?=\S)"
)
_LINKED = r"(?:(?:bonjour|et|mais|alors|donc|desolee?|euh|bon|car|la|ici)\W+)*"


def aside_words(plain: str) -> frozenset[str]:
    """The words of a folded question that only tell of the asker."""
    found = (match.group() for match in _asides().finditer(plain))
    return frozenset(word for said in found for word in _WORD.findall(said))


def without_asides(message: str) -> str:
    """The message without the clauses at its beginning that only tell of the asker."""
    while match := _CLAUSE.match(message):
        if not _told_only().fullmatch(plain_text(match["clause"])):
            break
        message = message[match.end() :]
    return message


@cache
def _asides() -> re.Pattern[str]:
    told = data("self_talk").values()
    return re.compile(rf"\b(?:{'|'.join(p for patterns in told for p in patterns)})")


@cache
def _told_only() -> re.Pattern[str]:
    one = _asides().pattern.removeprefix(r"\b")
    return re.compile(rf"\W*{_LINKED}{one}(?:\W+{_LINKED}{one})*\W*")
