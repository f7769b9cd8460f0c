"""The base of a share is not what is counted.

« 55 % des élèves absents avaient une excuse » holds the words of « combien d'élèves sont
absents ? » and counts excuses: « absents » only names the base of the share.
"""

from __future__ import annotations

import re

from assistant.figures import FigureKind, figures
from assistant.matching import related
from assistant.question import Question
from assistant.roles import WordRole
from ingest.french import stem, tokens

_PARTICIPLE = re.compile(r"\w{3,}(?:ant|ante|ants|antes)")
_NEAR = 5
"""Words behind a share in which its base is named."""


def counts_within_the_base(question: Question, text: str) -> bool:
    """Whether all the figures of a text are shares of those who did what the question asks."""
    verbs = {term.parts[0] for term in question.terms if term.role is WordRole.VERB}
    kinds = {FigureKind.PERCENT, FigureKind.QUANTITY}
    found = [figure for figure in figures(text) if figure.kind in kinds]
    if not verbs or not found or any(f.kind is FigureKind.QUANTITY for f in found):
        return False
    words = tokens(text)
    behind = ([w for w in words if w.start >= figure.end][:_NEAR] for figure in found)
    return all(
        any(_PARTICIPLE.fullmatch(w.form) and _same(stem(w.form), verbs) for w in near)
        for near in behind
    )


def _same(found: str, verbs: set[str]) -> bool:
    return any(found == verb or related(verb, found) for verb in verbs)
