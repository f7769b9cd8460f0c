"""What an answer has to say before its quotes: where they answer only a part of the question.

- A how-to without its procedure, steps that nobody gives.
- « Qui finance les clubs ? » where the documents only tell who *may*.
- « Les six axes » of a plan that has five: the question is set right before its list.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.evidence import Decision
from assistant.questions.asked import Asked
from assistant.questions.list_kinds import count_spelled
from assistant.questions.question import Question, plain_text
from assistant.questions.reaching import TURNED_TO
from assistant.reader import templates
from ingest.french import fold

_MAY = re.compile(r"\b(?:peu(?:t|vent)|pourr(?:a|ont|ait|aient))\b")
_MAY_ASKED = re.compile(
    r"\b(?:peu(?:t|vent|x)|pourr\w+|possible|pouv\w+|susceptible\w*|eventuel\w*|doi(?:t|vent)|"
    r"contacter|adresser|aider a|va|vont)\b"
)
_DOES = re.compile(
    r"^\W*(?:et )?(?:par |de |avec )?qui (?!est\b(?! ce)|sont\b(?! (?:\w+e|\w+i|\w+u)s?\b))"
)
_SOME = re.compile(
    r"\b(?:cite\w*|donne\w*|indique\w*|nomme\w*|trouve\w*|propose\w*)(?: moi| nous)? (?!les\b)|"
    r"\b(?:au moins|premiers?|premieres?|derniers?|dernieres?)\b"
)
_DEFINITE = re.compile(
    r"\b(?:les|ses|leurs|ces|des|nos|vos)\s+(?:\w+\s+)?(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)\b"
)


def caveat(question: Question, decision: Decision) -> str:
    """What opens the answer; empty where the quotes answer the question."""
    if decision.partial:
        return templates.NO_PROCEDURE if question.asked is Asked.HOW_TO else templates.NO_STEPS
    best = decision.accepted[0].candidate
    if _tells_who_may(question, best):
        return templates.ONLY_MAY
    return _false_count(question, best)


def _tells_who_may(question: Question, candidate: Candidate) -> bool:
    """Whether somebody is said to be able to do what the question takes for done."""
    plain = plain_text(question.text)
    if question.asked is not Asked.PERSON or candidate.shape not in STATEMENTS:
        return False
    if not _DOES.search(plain) or _MAY_ASKED.search(plain) or TURNED_TO.search(plain):
        return False
    return bool(_MAY.search(fold(candidate.text)))


def _false_count(question: Question, candidate: Candidate) -> str:
    """The right number, for a question that counts the items of a list wrongly."""
    asked = question.expected_items
    if asked is None or candidate.shape not in {Shape.LIST, Shape.STEPS}:
        return ""
    plain = plain_text(question.text)
    if asked == len(candidate.parts) or not _DEFINITE.search(plain) or _SOME.search(plain):
        return ""
    spelled = count_spelled(candidate.announced)
    return templates.counted_otherwise(spelled) if spelled else templates.OTHER_COUNT
