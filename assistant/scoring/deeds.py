"""Things that something is done to: « quels sont les parcours travaillés avec les lycées ? ».

A sentence that speaks of working and, elsewhere, of parcours tells none of them: it answers where
it says of the things asked for that it is done to them.
"""

from __future__ import annotations

import re
from itertools import takewhile

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.language.words import STEMS
from assistant.questions.question import Question, plain_text
from ingest.french import fold, stem, tokens

_ASKED = re.compile(
    r"^\W*quel(?:le)?s (?:sont )?(?:les |l'|des )?(\w{3,}[sx]) (\w{3,}(?:es|ees|is|ies|us|ues))\b"
)
_BESIDE = 5
"""Words between the thing and what is done to it, in a statement that tells it."""


_COMMON = 4
FRAMING = STEMS["frame"]
"""« Les clubs *concernés* »: nothing is done to them."""


def leaves_the_deed(question: Question, candidate: Candidate) -> bool:
    """Whether a statement does not say of the things asked for that the deed is done to them."""
    match = _ASKED.search(plain_text(question.text))
    if match is None or candidate.shape not in STATEMENTS or question.wanted.kinds:
        return False
    thing, deed = stem(match[1]), stem(match[2])
    said = any(deed in term.parts and not term.soft for term in question.terms)
    if not said or deed in FRAMING:
        return False
    words = [stem(token.form) for token in tokens(fold(candidate.text))]
    things = [at for at, word in enumerate(words) if word == thing]
    deeds = [at for at, word in enumerate(words) if _is_of_one_verb(word, deed)]
    return not any(abs(a - b) <= _BESIDE for a in things for b in deeds)


def _is_of_one_verb(word: str, deed: str) -> bool:
    """Whether two stems may be of one verb (« couvre », « couvertes »)."""
    pairs = zip(word, deed, strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return shared >= max(_COMMON, 0.6 * min(len(word), len(deed)))
