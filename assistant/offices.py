"""Who holds an office: the office and what it belongs to have to stand together.

« Présidente de la CPTS A et administratrice de la fédération B » holds all the words of « qui
préside la fédération B ? » and names somebody else. A sentence answers only where one of its
segments, between commas, colons and « et », offers both the office and every name of the question;
a pronoun (« Elle est présidée par… ») offers what it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.asked import Asked
from assistant.candidates import Candidate
from assistant.matching import Layer, Weighted, strength
from assistant.question import Question
from assistant.texts import Texts
from assistant.words import WORDS
from ingest.french import fold, stem

_OFFICES = frozenset(map(stem, WORDS["offices"]))
_PLACES = frozenset({"mairie", "mairies"})
"""What the stemmer brings to one stem with the office that it is named after."""

_SEGMENT = re.compile(r"[,;:]|\s(?:et|puis|ainsi que)\s")
_OFFERED = 0.5


def belongs_elsewhere(
    question: Question, terms: Sequence[Weighted], candidate: Candidate, texts: Texts
) -> bool:
    """Whether a sentence names the office that is asked for, but of something else."""
    if question.asked is not Asked.PERSON:
        return False
    offices = [
        w for w in terms if w.term.parts[0] in _OFFICES and fold(w.term.surface) not in _PLACES
    ]
    names = [w for w in terms if w.term.strong]
    if not offices or not names:
        return False
    stands_for = candidate.bags.get(Layer.ANTECEDENT, frozenset())
    parts = (part for part in _SEGMENT.split(candidate.text) if part.strip())
    segments = [texts.bag(part) | stands_for for part in parts]
    wanted = [offices[0], *names]
    return not any(all(strength(w.term, bag) >= _OFFERED for w in wanted) for bag in segments)
