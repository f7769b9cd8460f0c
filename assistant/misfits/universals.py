"""« Toutes les écoles ont-elles une cantine ? »: a question about all of them.

A statement about all (« chaque école ») says yes, a share below the whole (« 78 % des écoles »,
« sur 290 écoles, 110 ») says no, and « les écoles » settles nothing. A share of something narrower
(« une cantine municipale ») settles nothing either.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.language.figures import FigureKind, figures
from assistant.matching import strength
from assistant.misfits.subgroups import says_it_of_the_base
from assistant.misfits.targets import is_aim
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term, plain_text
from ingest.french import fold

_ALL = re.compile(
    r"\b(?:tou(?:te)?s (?:les|l'|nos|vos|ses|leurs|ces)|chaque|chacune?|l'ensemble d\w+|"
    r"tout le|toute la|(?:ils|elles) (?:\w+ )?(?:tous|toutes)|100 ?%|sans exception|"
    r"(?:sont|ont) (?:ils |elles )?(?:tous|toutes))\b"
)
_SAYS_ALL = re.compile(
    r"\b(?:tous|toutes|tout le|toute la|chaque|chacune?|l['’]ensemble d\w*|100)\b"
)
_OUT_OF = re.compile(
    r"\b(?:sur|parmi)\s+(?:les\s+|ces\s+)?(?:\w+\s+)?\d[\d\s\u00a0\u202f]*\s[^.;:]*?\b\d"
)
_AT_LEAST = re.compile(r"\b(?:au moins|plus de|minimum|jusqu['’]a)\W*$")
_WHOLE = 100.0
_UNSETTLED = 0.8
"""What a statement is worth that speaks neither of all nor of a share, where all are asked of."""

_SAID = 0.9


@lru_cache(maxsize=256)
def _asks_all(question: str) -> bool:
    return bool(_ALL.search(plain_text(question)))


def asks_all(question: Question) -> bool:
    """Whether a yes-or-no question is about all of the things."""
    return question.asked is Asked.YES_NO and _asks_all(question.text)


def out_of(text: str) -> bool:
    """Whether a text counts some out of all (« sur 290 écoles, 110 »)."""
    return bool(_OUT_OF.search(fold(text)))


def settles(text: str) -> float:
    """What a statement is worth to a question about all."""
    if _SAYS_ALL.search(fold(text)) or out_of(text) or _shares(text):
        return 1.0
    return _UNSETTLED


def says_not_all(question: Question, text: str, texts: Texts) -> bool:
    """Whether a statement gives a share below the whole of what a question asks of all."""
    if not asks_all(question) or question.negated or is_aim(text):
        return False
    shares = _shares(text)
    if not (out_of(text) if not shares else len(shares) == 1 and shares[0] < _WHOLE):
        return False
    bag = texts.bag(text)
    asked = [t for t in question.terms if not (t.soft or t.asker or t.context)]
    if not asked or any(strength(term, bag) < _SAID for term in asked):
        return False
    return not _is_narrower(asked, text, texts)


def _is_narrower(asked: list[Term], text: str, texts: Texts) -> bool:
    """Whether a text names something of the field, or something narrower, that is not asked of."""
    known = {key for term in asked for key in (*term.keys, *term.parts)}
    if texts.vocabulary.named_entities(texts.bag(text)) - known:
        return True
    words = {term.parts[0] for term in asked if len(term.parts) == 1}
    phrases = (m for m in texts.vocabulary.mentions(text) if len(m.parts) > 1)
    return any(not words.isdisjoint(m.parts) and known.isdisjoint(m.keys) for m in phrases)


def _shares(text: str) -> list[float]:
    """The shares that a text gives, those behind « au moins » left out."""
    found = (f for f in figures(text) if f.kind is FigureKind.PERCENT)
    return [float(f.value) for f in found if not _AT_LEAST.search(fold(text[: f.start]))]


def tells_of_some(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement has what is asked of all only as the mark of some."""
    if not asks_all(question) or candidate.shape not in STATEMENTS:
        return False
    return says_it_of_the_base(question, candidate, texts)
