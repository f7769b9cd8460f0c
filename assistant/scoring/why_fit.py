"""How well a candidate answers « pourquoi » and « à quoi sert »: a reason, a gain, an aim."""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.language.degrees import THE_MORE
from assistant.questions.asked import Asked
from assistant.questions.list_kinds import AIMS, GAINS
from assistant.questions.question import Question, plain_text
from assistant.scoring.gains import is_of_gains
from ingest.french import fold

_REASON = re.compile(
    r"\b(?:car|parce|afin|(?<!a )(?<!ont )pour|permet(?:tent|tre|tra|tront)?|vise(?:nt)?|"
    r"contribue(?:nt)?|grace|objectif|"
    r"raison|cause|due?s? aux?|due?s? a|rend(?:ent)?|a mesure que)\b"
)
_FOR_A_THING = re.compile(r"\bpour (?:l[ea]s? |l['’]|leurs? |ses |chaque |cette |ces? )")
"""« Aider les clubs pour leurs fêtes »: what it is done for is no aim of a plan."""

_EXPLAINED = re.compile(r"\w\W?\s:\s+\w")
_EXPLAINS = 0.85
"""« Les deux ont une origine commune : la loi… » explains behind its colon."""

_PURPOSE = re.compile(r"\ba quoi\b|\bser\w+ (?:\w+ )?a quoi\b|\b(?:but|objectif)\b")
_AIM_ABOVE = re.compile(
    r"\W*(?:notre |l['’]|le |la |son |sa |leur )?(?:principal |grand )?"
    r"(?:objectif|but|finalite|ambition|visee)(?: principal| general)?\W*"
)
"""« Notre objectif »: what stands under it is the aim."""

_NO_AIM = 0.55
"""A statement that says no aim, where what something is good for is asked."""

_BESIDE_AN_AIM = 0.75
"""A reason, or an effect, beside what a text declares to be the aim."""

_FOR_SOME = 0.8
"""What some people gain, where what something is good for is asked by no one of them."""

_NO_REASON = 0.45
"""A figure of a table says how much, never why."""


def why_fit(question: Question, candidate: Candidate) -> float:
    """Affinity with a question for a reason, or for what something is good for."""
    purpose = _PURPOSE.search(plain_text(question.text)) is not None
    if candidate.shape in {Shape.LIST, Shape.STEPS}:
        if purpose and AIMS in candidate.kinds:
            return 1.0
        other = 0.7 if question.gain or purpose else 0.9
        if not is_of_gains(candidate):
            return other
        others = purpose and candidate.readers and question.readers.isdisjoint(candidate.readers)
        return _FOR_SOME if others else 1.0
    if candidate.shape in STATEMENTS:
        return 0.8 if question.gain else _statement_fit(candidate, purpose=purpose)
    return 0.5 if candidate.shape is Shape.TABLE else _NO_REASON


def declared_under_aim(question: Question, candidate: Candidate) -> bool:
    """Whether a statement stands under « Notre objectif », where a purpose is asked for."""
    return (
        question.asked is Asked.WHY
        and candidate.shape in STATEMENTS
        and _is_under_aim(candidate)
        and _PURPOSE.search(plain_text(question.text)) is not None
    )


def _is_under_aim(candidate: Candidate) -> bool:
    above = fold(candidate.section[-1]) if candidate.section else ""
    return _AIM_ABOVE.fullmatch(above) is not None


def _statement_fit(candidate: Candidate, *, purpose: bool) -> float:
    if not candidate.kinds.isdisjoint({AIMS, GAINS}):
        return 1.0
    if purpose and _is_under_aim(candidate):
        return 1.0
    plain = fold(candidate.text)
    if _REASON.search(_FOR_A_THING.sub(" ", plain) if purpose else plain):
        return _BESIDE_AN_AIM if purpose else 0.95
    if purpose:
        return _NO_AIM
    if THE_MORE.search(plain):
        return 0.95
    return _EXPLAINS if _EXPLAINED.search(candidate.text) else 0.72
