"""« Anne Morel dirige quel club ? »: what somebody heads stands right behind the office.

« Anne Morel, présidente de la commission des jeunes à la fédération des clubs » holds every word
of that question, and heads a commission. What the question wants to know has to be what the office
is of: « directrice du club », « dirige le club », « présidente de la commission ».
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.language.words import STEMS
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
_WHO_HEADS = re.compile(
    r"\bqui (?:est ce qui )?(?P<verb>dirig|presid|coordonn|pilot|anim|ger)(?:e|ent|ait)"
    r" (?:l[ea]s? |l'|cette |ce )(?P<what>\w+)|"
    r"\b(?:qui est|nom d[ue]) (?:actuellement )?(?:l[ea] |l')?"
    r"(?P<deed>direct|presid|coordonn|coordinat)\w+ (?:de la |du |de l'|des )(?P<thing>\w+)"
)
"""« Qui préside la fédération ? »: not who presides a commission of it."""

_LINK = (
    r"(?: (?:general|adjoint|regional|departemental|national|medical)\w*)*"
    r" (?:du |de la |de l['’] ?|de l |des |de |d['’]un |d['’]une |le |la |l['’] ?|les |un |une )"
)


_HOLDING = STEMS["offices"]
_OTHERWISE = re.compile(
    rf"\b(?:{'|'.join(_OFFICES.values())}|a (?:la|sa|leur) tete|chef\w*|responsables?|"
    r"charge[es]*)\b"
)


def heads_another_thing(question: Question, candidate: Candidate) -> bool:
    """Whether a statement never has what is asked as the object of the office.

    A list of speakers may leave the link out (« Présidente club Aviron »). A plain word
    (« structure ») that a statement leaves out may have another name in it.
    """
    if candidate.shape not in STATEMENTS:
        return False
    asked = " ".join(fold(question.text).split())
    if of_it := _WHO_HEADS.search(asked):
        return _heads_a_part(of_it, " ".join(fold(candidate.text).split()))
    match = _ASKED.search(asked)
    if match is None:
        return False
    office = _OFFICES[match["verb"] or match["deed"]]
    what = match["what"] or match["thing"]
    wanted = stem(what)
    plain = " ".join(fold(candidate.text).split())
    named = any(stem(token.form) == wanted for token in tokens(plain))
    if not named and not re.search(rf"\b{what.upper()}\b", question.text):
        return False
    found = re.finditer(rf"\b(?:{office})(?:{_LINK}| )(?P<what>\w+)", plain)
    return not any(stem(held["what"]) == wanted for held in found)


def _heads_a_part(asked: re.Match[str], plain: str) -> bool:
    """Whether a statement heads nothing, or only parts of what is asked: a commission of it."""
    deed = asked["verb"] or asked["deed"]
    office = _OFFICES["coordonn" if deed == "coordinat" else "dirig" if deed == "direct" else deed]
    wanted = stem(asked["what"] or asked["thing"])
    body = asked.string[asked.start("what" if asked["what"] else "thing") :]
    if not _holds_any(plain, body):
        return True
    held = list(re.finditer(rf"\b(?:{office}){_LINK}(?P<what>\w+)(?=(?P<rest>[^,;:.()]*))", plain))
    if not held or any(stem(one["what"]) == wanted for one in held):
        return False
    return all(
        wanted in {stem(t.form) for t in tokens(one["rest"].split(" et ")[0])} for one in held
    )


def _holds_any(plain: str, body: str) -> bool:
    """Whether a text has a word of an office that is no part of the name of the body."""
    asked = {token.form for token in tokens(body)}
    own = " ".join(token.form for token in tokens(plain) if token.form not in asked)
    return bool(_OTHERWISE.search(own)) or any(stem(t.form) in _HOLDING for t in tokens(own))
