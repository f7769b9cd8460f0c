"""Whether a question is put in English rather than in French."""

from __future__ import annotations

import re

from assistant.english.tokens import cut, written_out
from assistant.language.words import WORDS
from ingest.french import STOP_WORDS, fold

_ENGLISH = WORDS["english_function"]
_FRENCH = WORDS["french_function"]
_OPENING = re.compile(
    r"(?i)\W*(?:who|what|which|when|where|why|how|whose|does|did|is|are|has|have|tell|give|name|list|do|was|were|should|"
    r"can|could|would|will|rank|compare|describe|explain|summari[sz]e|outline|please|my|under|"
    r"according|for|with|from|by|at|the|share|number)\b"
)
_FRENCH_OPENING = re.compile(
    r"(?i)\W*(?:qui|que|quoi|quel\w*|combien|comment|pourquoi|quand|où|est-ce)\b|\W*qu'"
)
_SHARED = frozenset(["a", "on", "or", "me", "main", "as", "est", "sur", "son", "an", "plus"])


def is_english(text: str) -> bool:
    """Whether the function words of a question are English rather than French.

    An opening that only English has counts for two where nothing is French (« Who chairs it? »).
    """
    if _FRENCH_OPENING.match(text):
        return False
    text = written_out(text)
    if _OPENING.match(text):
        text = " ".join(token for token in cut(text) if " " not in token)
    plain = re.findall(r"\b[a-zà-ÿ]+", text)
    words = re.findall(r"[a-zà-ÿ]+", text.lower())
    english = sum(word in _ENGLISH for word in words)
    french = sum(word in _FRENCH for word in words)
    if _OPENING.match(text) and english and not any(fold(w) in STOP_WORDS - _SHARED for w in plain):
        return True
    return english >= 2 and english > 2 * french
