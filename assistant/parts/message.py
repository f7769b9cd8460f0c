"""Which questions a message asks: its sentences, their clauses, the things that each asks for."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.parts.clauses import clauses
from assistant.parts.sentences import asking_sentences
from assistant.parts.things import things
from assistant.parts.wordings import PREPOSITION

_MOST = 4
"""A message that seems to ask more is read as one: it tells more than it asks."""


_SAME_QUOTE = re.compile(
    rf"^(?:et\s+|si\s+oui\W+)*{PREPOSITION}?(?:combien|cb|lesquel(?:le)?s|lequel|laquelle|"
    r"quel\s+ordre|quel(?:le)?s?\s+(?:(?:est|sont|était|étaient)\s+)?(?:le\s+|la\s+|les\s+|l['’])?"
    r"(?:deux\s+)?(?:pourcentage|proportion|part|taux|hauteur|chiffre|valeur|niveau|point)s?"
    r"(?:\s+relevée?s?)?)(?:\s*,?\s+(?:exactement|environ|svp|en\s+chiffres?|au\s+juste))?\W*$",
    re.IGNORECASE,
)
"""« …, et de combien ? », « …, et lesquels ? »: what answers the question before says that too."""


@lru_cache(maxsize=256)
def questions_of(message: str) -> tuple[str, ...]:
    """The questions that a message asks, in order; the message alone where it asks one."""
    parts: list[str] = []
    for sentence in asking_sentences(message):
        for clause in clauses(sentence):
            if parts and _SAME_QUOTE.match(clause):
                parts[-1] = f"{parts[-1].rstrip(' ?,')}, et {clause}"
            else:
                parts += things(clause)
    if not 1 < len(parts) <= _MOST:
        return (message,)
    return tuple(_question(part) for part in parts)


def _question(part: str) -> str:
    """A part as a question of its own."""
    part = part.strip().rstrip(",;: ")
    return part if part.endswith(("?", ".", "!")) else f"{part} ?"
