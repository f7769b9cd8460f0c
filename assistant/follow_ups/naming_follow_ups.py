"""Follow-ups that ask what an acronym of the conversation stands for (« c'est quoi, ce sigle ? »).

« Ce sigle » is the newest acronym that the question before named: the one that no earlier question
had, since nobody asks what they have used all along. Where the question names none, it is the first
new one of its answer. « C'est quoi ? » alone asks what the subject of the conversation is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_ACRONYM = re.compile(r"\b(?=[\w-]*[A-ZÉ]{2})[A-ZÉ][\wÀ-ÿ-]*\b")
_QUOTED = re.compile(r"«[^»]*»")
WHAT_ACRONYM = re.compile(
    r"\b(?:ce|cet|cette|ces|le|l'|quel) ?(?:sigle|acronyme|abreviation|initiale|lettre)s?\b"
)
"""Folded: « ce sigle », « cet acronyme »."""


def acronyms(text: str) -> tuple[str, ...]:
    """The words of a text with two capitals, in order; what is quoted is no word of the asker."""
    return tuple(dict.fromkeys(_ACRONYM.findall(_QUOTED.sub(" ", text))))


def asks_acronym(question: str, plain: str) -> bool:
    """Whether a question asks about an acronym without naming it."""
    return bool(WHAT_ACRONYM.search(plain)) and not acronyms(question)


def acronym_asked(said: Iterable[str], answer: str) -> list[str]:
    """« Que veut dire le sigle X ? » for the newest acronym of the conversation.

    Args:
        said: What was asked before, the latest first.
        answer: What the last question was answered.
    """
    asked = list(said)
    for text, earlier in ((asked[0] if asked else "", asked[1:]), (answer, asked)):
        known = {name for question in earlier for name in acronyms(question)}
        found = [name for name in acronyms(text) if name not in known] or list(acronyms(text))[-1:]
        if found:
            return [f"Que veut dire le sigle {found[0]} ?"]
    return []
