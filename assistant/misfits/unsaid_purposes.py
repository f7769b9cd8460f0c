"""What a question wants done, and a text leaves out: « à qui m'adresser pour créer un club ? ».

Whom to ask for the address of a club is not whom to ask how one is founded; « comment savoir si ma
rue est desservie ? » wants where one learns it, not a street that is; « comment fonctionne le
bureau ? » wants how it works, not that its members are to be trained.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.matching import NEAR_STRENGTH, SPOKEN_OF, Layer, Weighted, offered
from assistant.misfits.restated import leaves_the_thing_out
from assistant.questions.asked import Asked
from assistant.questions.deeds_asked import asks_working
from assistant.questions.question import Question, plain_text
from assistant.questions.reaching import TURNED_TO, is_to_find, sends_somewhere
from ingest.french import fold

_FOR_DEED = re.compile(r"\bpour (?:l[ea]s? |l'|s'|se |y )?(?P<deed>\w{3,}(?:er|ir|re|oir))\b")
_HEAVY = 0.2
_ABOVE = (Layer.LABELS, Layer.HEADINGS)
"""What steps are for stands above them."""

_LEARN = re.compile(
    r"\bcomment (?:\w+ )?(?:savoir|verifier|s'assurer|etre sure?) (?:si |s'|que |qu')"
)
_LEARNED = re.compile(
    r"\b(?:consult(?:er|ez|ant)|cartes? (?:interactive|en ligne|des?|du)|cartographies?|annuaires?|"
    r"site (?:internet|web)|en ligne|simulateurs?|moteur de recherche|selon|lorsqu\w*|des lors)\b|"
    r"(?:^|[,;:.] )\W*s(?:i|'ils?) "
)
_WORKING = re.compile(
    r"\b(?:fonctionn\w+|organis\w+|structur\w+|compos\w+|compren(?:d|nent)|reuni\w*|decid\w+|elu[es]*|"
    r"elit|pilot\w+|anim\w+|assur\w+|repart\w+|coordonne(?:nt|r)?|regroup\w+|rassembl\w+|dirig\w+|gere\w*|"
    r"presid\w+|nomm\w+|vot\w+|constitu\w+|repos\w+|permet\w*|travaill\w+|met(?:tent)? en)\b"
)


def is_for_another_deed(
    question: Question, terms: Sequence[Weighted], candidate: Candidate
) -> bool:
    """Whether a text says whom to turn to, or how, and nothing of what it is wanted for."""
    plain = plain_text(question.text)
    if _LEARN.search(plain):
        told = _LEARNED.search(fold(candidate.text)) is not None
        return not (told or sends_somewhere(question.text, candidate.text))
    if question.asked is Asked.HOW_TO and asks_working(plain):
        works = _WORKING.search(fold(candidate.text)) or candidate.shape not in STATEMENTS
        return not works or leaves_the_thing_out(terms, candidate)
    if not TURNED_TO.search(plain) or is_to_find(question.text):
        return False
    match = _FOR_DEED.search(plain)
    wanted = [w for w in terms if match and plain_text(w.term.surface) == match["deed"]]
    layers = SPOKEN_OF if candidate.shape in STATEMENTS else _ABOVE
    bags = [candidate.bags.get(layer, frozenset()) for layer in layers]
    return any(
        w.weight >= _HEAVY
        and not w.term.soft
        and not any(offered(w, bag) > NEAR_STRENGTH for bag in bags)
        for w in wanted
    )
