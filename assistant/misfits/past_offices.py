"""« Qui présidait la ligue avant ? »: who holds an office today does not answer for the past."""

from __future__ import annotations

import re

from assistant.candidates.candidate import Candidate
from assistant.questions.answer_kinds import Asked
from assistant.questions.question import Question, plain_text
from ingest.french import fold

_BEFORE = re.compile(
    r"\b(?:avant|auparavant|precedemment|jadis|autrefois)(?: (?:lui|elle|cela|ca))?\W*$|"
    r"\b(?:ancien(?:ne)?|precedente?|ex|premi(?:er|ere)) (?:vice )?"
    r"(?:president|direct|coordonn|coordinat|responsable|tresori|secretaire)"
)
_TOLD_OF_PAST = re.compile(
    r"\b(?:ancien(?:ne)?s?|ex|precedente?s?|jusqu'en|depuis|etait|fut|avait|a (?:preside|dirige)|"
    r"premi(?:er|ere))\b"
)


def is_of_today(question: Question, candidate: Candidate) -> bool:
    """Whether a statement tells who holds an office, and the question who held it before."""
    if question.asked is not Asked.PERSON or not _BEFORE.search(plain_text(question.text)):
        return False
    return _TOLD_OF_PAST.search(fold(candidate.text)) is None
