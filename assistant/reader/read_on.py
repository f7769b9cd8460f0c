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
from assistant.language.figures import people
from assistant.questions.answer_kinds import PROCEDURES
from assistant.questions.asked import Asked
from ingest.french import fold

_GOES_ON = re.compile(
    r"\W*(?:pour cela|pour ce|ainsi|ensuite|puis|enfin|de plus|en outre|ce faire|cela|y )"
)


_VIEWS = frozenset({Asked.STATEMENT, Asked.WHY, Asked.DEFINITION})
_OPPOSES = re.compile(r"\b(?:cependant|toutefois|neanmoins|pourtant)\b|^\W*mais\b")


def _takes_up(text: str, after: str) -> bool:
    """Whether a sentence limits what somebody said in the one before: half a view is none.

    « Selon Ada Nuri, un jeu suffit. Selon Ada Nuri, il faut cependant une salle. »
    """
    if not _OPPOSES.search(fold(after)[:80]):
        return False
    said = {fold(text[start:end]) for start, end in people(text)}
    return any(fold(after[start:end]) in said for start, end in people(after))


def read_on(asked: Asked, candidate: Candidate, texts: Texts) -> Candidate:
    """A candidate with the sentence that goes on with it, if a question is read on with one."""
    following = candidate.following if asked in PROCEDURES | _VIEWS else None
    if following is None:
        return replace(candidate, following=None)
    text = texts.slice(candidate.document.id, following)
    if asked in _VIEWS and not _takes_up(candidate.text, text):
        return replace(candidate, following=None)
    if candidate.shape is Shape.ITEM and not (refers_back(text) or _GOES_ON.match(fold(text))):
        return replace(candidate, following=None)
    return replace(candidate, spans=(*candidate.spans, following))
