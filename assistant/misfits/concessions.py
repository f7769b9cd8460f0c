"""« Qu'ils jouent en club ou seuls »: what holds either way changes neither.

Who asks whether a club helps one to be less alone is not answered by what holds of all players,
alone or not. A word that a text only has where it says that it makes no difference tells nothing of
how it could be otherwise.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.matching import Layer, strength
from assistant.questions.question import Question, plain_text

_CHANGE = re.compile(
    r"\b(?:romp\w+|sortir d\w*|contre|combatt\w+|moins|evit\w+|redui\w+|bris\w+|remedi\w+|"
    r"me sens|me sentir|nous sentons|se sent\w*)\b"
)
_EITHER_WAY = re.compile(
    r"\bquel(?:le)?s?\s+qu(?:e\s|['’])[^.;]*|"
    r"\bqu(?:['’]|e\s)(?:ils?|elles?|on)\s+[^\W\d_]+(?:ent|e|it|t)\s[^.;]*?\bou\b[^.;,]*",
    re.IGNORECASE,
)
_SAID = 0.5


def holds_either_way(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a text has what a question wants changed only as what makes no difference.

    What goes on from such a sentence (« Ils ont ainsi… ») says no more of it.
    """
    if not _CHANGE.search(plain_text(question.text)):
        return False
    told = _EITHER_WAY.sub(" ", candidate.text)
    above = candidate.bags.get(Layer.ANTECEDENT, frozenset())
    whole = texts.bag(candidate.text) | above if candidate.shape in STATEMENTS else above
    kept = texts.bag(told)
    asked = (term for term in question.terms if not (term.soft or term.strong))
    return any(strength(term, whole) >= _SAID > strength(term, kept) for term in asked)
