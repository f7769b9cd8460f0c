"""Questions for a length of time: how long something lasts or takes, within what delay.

« Depuis combien de temps » and « il y a combien de temps » ask for a date.
"""

from __future__ import annotations

import re

_LENGTH = re.compile(
    r"(?<!depuis )(?<!il y a )(?<!y a )\bcombien de temps\b|"
    r"\bquelle (?:est |etait |sera |serait )?(?:donc )?(?:la |sa |leur )?duree\b|"
    r"^\W*(?:et )?(?:la |sa )?duree (?:de |d'|du |des )|\bdur(?:e|ent|era|ait) combien\b"
)
_DELAY = re.compile(
    r"\b(?:sous|dans|en|avec|au bout de) quels? delais?\b|"
    r"\bquel est (?:donc )?(?:le|leur|son) delai\b|^\W*(?:et )?quel delai\b|"
    r"\b(?:sous|en|dans) combien de temps\b"
)


def asks_length(plain: str) -> bool:
    """Whether a folded question asks how long something lasts or takes."""
    return bool(_LENGTH.search(plain))


def asks_delay(plain: str) -> bool:
    """Whether a folded question asks within what time something is done."""
    return bool(_DELAY.search(plain))
