"""Sentences that copy a whole clause of their source, word for word.

« Les stagiaires ont besoin d'aide : un tuteur les suivra » says its first clause by itself: what
governs the second (a future, an obligation) does not reach it. A clause copied from its beginning
to its colon is carried. What stands behind the colon leans on what stands before: it is carried
only where the answer has just said that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.lemmas import is_verb
from assistant.verify.scopes import scopes
from assistant.verify.source import Unit
from assistant.verify.text import plain, words

_LEANS = re.compile(
    r"(?:ils?|elles?|cel(?:a|ui|le|les)|ceux|ce|cet|cette|ces|si|s'|selon|d'apres|pour|lorsqu|quand"
    r"|sauf|tant|a moins|sous reserve|en cas)(?!\w)"
)
_REPORTS = re.compile(
    r"(?<!\w)(?:propos|demand|souhait|refus|recommand|conseill|estim|pens|craign|crain|affirm"
    r"|declar|dit|disent|suggere|reclam|envisag|exig|imagin|hypothes|option|piste|risque|projet)"
)
_LEAST = 5


def copied(text: str, stated: Sequence[Unit], before: str) -> bool:
    """Whether a sentence is a clause of a statement, up to its colon or behind it.

    Args:
        text: Without markers.
        stated: The statements of the cited excerpts.
        before: The sentence shown before this one, without markers.
    """
    mine = _forms(text)
    if len(mine) < _LEAST or not any(is_verb(form) for form in mine):
        return False
    for unit in stated:
        lead, colon, rest = unit.text.partition(" : ")
        if unit.kind != "prose" or not colon or unit.inherited or _LEANS.match(plain(lead)):
            continue
        if _REPORTS.search(plain(lead)) or scopes(lead, ("opinion",)) or " : " in rest:
            continue
        if mine == _forms(lead) or (mine == _forms(rest) and _forms(before) == _forms(lead)):
            return True
    return False


def _forms(text: str) -> list[str]:
    return [w.form for w in words(text) if w.form.isalnum() or len(w.form) > 1]
