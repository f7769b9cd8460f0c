"""« Quelle loi finance les clubs ? »: the law that a text names has to be said to pay.

« Les clubs sont nés d'une même loi » names a law and the clubs. What a thing pays, imposes, forbids
or repeals is implied by nothing else that is said of it: a statement with no word for such a deed
names another thing of that kind.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import Candidate
from assistant.matching import SPOKEN_OF, Layer, strength
from assistant.questions.question import Question, plain_text, term_opening
from ingest.french import fold

_DEED = (
    r"(?P<deed>(?:financ|subventionn|remuner|indemnis|rembours|oblig|impos|interdi|exig|sanctionn|puni|"
    r"supprim|abrog|remplac|dispens|exoner)\w*)"
)
_HAS = r"(?:(?:a|ont|va|vont|doit|doivent) )?(?:[lmnst]'|l[ea]s? |leur |nous |se )?"
_ASKED = re.compile(
    r"\bquel(?:le)?s? (?:(?:est|sont|etait|etaient) (?:l[ea]s? |l'))?(?:\w+ ){1,4}?"
    rf"(?:qui )?{_HAS}{_DEED}\b"
)
_ROOT = 5


def leaves_the_deed_unsaid(question: Question, candidate: Candidate) -> bool:
    """Whether a candidate says nothing of what the thing asked for pays, imposes or forbids."""
    match = _ASKED.search(plain_text(question.text))
    term = term_opening(question.terms, match["deed"]) if match else None
    if match is None or term is None or term.soft or term.strong:
        return False
    if any(word.startswith(match["deed"][:_ROOT]) for word in fold(candidate.text).split()):
        return False
    bags = (candidate.bags.get(layer, frozenset()) for layer in (*SPOKEN_OF, Layer.ITEMS))
    return not any(strength(term, bag) for bag in bags)
