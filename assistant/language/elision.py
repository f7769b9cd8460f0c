"""Elision: « le », « la », « de », « que », « je »… before a vowel or a mute h.

A word that opens so is elided before, but for those whose h is aspirated and the few like « onze »
(`data/words.toml`). The h of an acronym is spelt, « la HAS ».
"""

from __future__ import annotations

import re

from assistant.language.words import STEMS
from ingest.french import fold, stem

_OPEN = re.compile(
    r"(?i:[aeiouéèêëàâîïôöùûüœæ]|y(?![aeiouéè])|y(?:eux|onne)\b)|h(?![A-Z])|H[a-zà-ÿ]"
)
_FIRST = re.compile(r"[^\W\d_]+")
_KEPT_APART = STEMS["never_elided_before"]
_FULL = re.compile(r"\b(?:(qu|[djlmnst])e|(l)a)\s+$", re.IGNORECASE)
_SHORT = re.compile(r"\b(qu|[djmnst])['’]\s*$", re.IGNORECASE)
_SHORT_ARTICLE = re.compile(r"\b(l)['’]\s*$", re.IGNORECASE)


def is_elided_before(word: str) -> bool:
    """Whether « le », « de » and « que » lose their vowel before a word."""
    if _OPEN.match(word) is None:
        return False
    first = _FIRST.match(word)
    return first is None or stem(fold(first.group())) not in _KEPT_APART


def elided(lead: str, word: str) -> str:
    """What stands before a word, its last word elided or written in full as that word wants it.

    « l’ » in full is « la »: what it was is not known.
    """
    if is_elided_before(word):
        return _FULL.sub(lambda last: f"{last[1] or last[2]}’", lead)
    return _SHORT_ARTICLE.sub(r"\1a ", _SHORT.sub(r"\1e ", lead))
