"""A share of those who do it about one thing is no share of those who do it.

« 40 % des écoles jouent avec un club sur des questions de santé » says less than « quelle part des
écoles joue avec un club ? » asks: how many play at all stands elsewhere, or nowhere.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.questions.question import Question
from ingest.french import STOP_WORDS, stem, tokens

_ABOUT = re.compile(
    r"\b(?:sur|autour\s+d[eu]s?|en\s+matière\s+de|à\s+propos\s+d[eu]s?|dans\s+le\s+domaine\s+de)\s+"
    r"(?:l[ae]s?\s+|l['’]|des\s+|une?\s+)?(?P<what>[^,.;:()]{3,60})",
    re.IGNORECASE,
)
_BASE = re.compile(r"\d|^(?:base|total|ensemble|place|terrain|territoire)\b")
"""« Sur les 290 clubs », « sur place »: of how many, or where, and not about what."""

ABOUT_ONE_THING = 0.88
"""Beside a statement that says it of everything."""


def is_about_one_thing(question: Question, candidate: Candidate) -> bool:
    """Whether a statement says what is asked, about something that the question does not name."""
    if candidate.shape not in STATEMENTS:
        return False
    asked = {stem(word.form) for word in tokens(question.text)}
    return any(_is_another(match["what"], asked) for match in _ABOUT.finditer(candidate.text))


def _is_another(what: str, asked: set[str]) -> bool:
    """Whether what something is about is named, and by no word of the question."""
    if _BASE.search(what):
        return False
    named = {stem(word.form) for word in tokens(what) if word.form not in STOP_WORDS}
    return bool(named) and named.isdisjoint(asked)
