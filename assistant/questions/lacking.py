"""Where there is none of something, said in one word.

« Les coins où il n'y a pas encore de club » are the « coins sans club » of the vocabulary; a phrase
with a clause in the middle would be met nowhere.
"""

from __future__ import annotations

import re

_WHERE_NONE = re.compile(
    r"\s+(?:où|ou|qui|dans\s+lesquel(?:le)?s)\s+"
    r"(?:(?:il\s+)?(?:n['’]\s*)?y\s+a|n['’]\s*(?:ont|a|existe(?:nt)?))\s+"
    r"(?:(?:toujours|encore)\s+)?"
    r"(?:(?:pas|point)\s+(?:(?:encore|toujours)\s+)?(?:de\s+|d['’]\s*)|aucune?\s+)",
    re.IGNORECASE,
)
_HAS_NO_MORE = re.compile(
    r"\s+(?:où|qui)\s+(?:(?:il\s+)?n['’]\s*y\s+a|n['’]\s*(?:ont|a))\s+plus\s+"
    r"(?:(?:du\s+tout|assez)\s+)?(?:de\s+|d['’]\s*)",
    re.IGNORECASE,
)
_DEVOID = re.compile(r"\s+dépourvue?s?\s+(?:de\s+|d['’]\s*)", re.IGNORECASE)


def without(question: str) -> str:
    """The question with « où il n'y a pas de X », « dépourvu de X » as « sans X »."""
    said = _HAS_NO_MORE.sub(" sans ", _WHERE_NONE.sub(" sans ", question))
    return _DEVOID.sub(" sans ", said)
