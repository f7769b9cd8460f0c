"""« Anne Morel dirige quel club ? »: what somebody heads stands right behind the office.

« Anne Morel, présidente de la commission des jeunes à la fédération des clubs » holds every word
of that question, and heads a commission. What the question wants to know has to be what the office
is of: « directrice du club », « dirige le club », « présidente de la commission ».
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.questions.question import Question
from ingest.french import fold, stem, tokens

_OFFICES = {
    "dirig": r"dirig\w+|direct(?:eur|rice)s?",
    "presid": r"presid\w+",
    "coordonn": r"coordonn\w+|coordinat(?:eur|rice)s?",
    "pilot": r"pilot\w+",
    "anim": r"anim\w+",
    "ger": r"ger(?:e|ent|ait|er|ante?s?)|gestionnaires?",
}
_ASKED = re.compile(
    r"\b(?P<verb>dirig|presid|coordonn|pilot|anim|ger)(?:e|ent|ait|aient|er)"
    r" (?:donc )?quel(?:le)?s? (?P<what>\w+)|"
    r"\bquel(?:le)?s? (?P<thing>\w+)(?: \w+){0,2}? (?P<deed>dirig|presid|coordonn|pilot|anim|ger)"
    r"(?:e|ait)\b"
)
_LINK = (
    r"(?: (?:general|adjoint|regional|departemental|national|medical)\w*)*"
    r" (?:du |de la |de l['’] ?|de l |des |de |d['’]un |d['’]une |le |la |l['’] ?|les |un |une )"
)


def heads_another_thing(question: Question, candidate: Candidate) -> bool:
    """Whether a statement never has what is asked as the object of the office.

    A plain word (« structure ») that it leaves out may have another name in it.
    """
    match = _ASKED.search(" ".join(fold(question.text).split()))
    if match is None or candidate.shape not in STATEMENTS:
        return False
    office = _OFFICES[match["verb"] or match["deed"]]
    what = match["what"] or match["thing"]
    wanted = stem(what)
    plain = " ".join(fold(candidate.text).split())
    named = any(stem(token.form) == wanted for token in tokens(plain))
    if not named and not re.search(rf"\b{what.upper()}\b", question.text):
        return False
    found = re.finditer(rf"\b(?:{office}){_LINK}(?P<what>\w+)", plain)
    return not any(stem(held["what"]) == wanted for held in found)
