"""What a way of doing something is read with: the sentence that goes on with it.

The next sentence of an item of a list speaks of something else as often as not: it is read where it
refers back (« Pour cela, … », « Elles pourront aussi… »).
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.candidates.candidate import Candidate, Shape
from assistant.candidates.list_announcements import refers_back
from assistant.candidates.texts import Texts
from assistant.questions.asked import Asked
from ingest.french import fold

READ_ON = frozenset({Asked.HOW_TO, Asked.STEPS})
"""Questions whose answer is read with the sentence that follows it."""

_GOES_ON = re.compile(
    r"\W*(?:pour cela|pour ce|ainsi|ensuite|puis|enfin|de plus|en outre|ce faire|cela|y )"
)


def read_on(asked: Asked, candidate: Candidate, texts: Texts) -> Candidate:
    """A candidate with the sentence that goes on with it, if a question is read on with one."""
    following = candidate.following if asked in READ_ON else None
    if following is None:
        return replace(candidate, following=None)
    text = texts.slice(candidate.document.id, following)
    if candidate.shape is Shape.ITEM and not (refers_back(text) or _GOES_ON.match(fold(text))):
        return replace(candidate, following=None)
    return replace(candidate, spans=(*candidate.spans, following))
