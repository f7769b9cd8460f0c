"""« Madame Anne Morel : directrice de l'école de Morvel »: a line that tells who somebody is.

It answers who that is, who holds such an office, where and since when; not how one becomes it, why
there is one, or whether schools have a *direction*, though it holds the words.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.language.figures import is_of_person, people
from assistant.questions.answer_kinds import PROCEDURES, Asked
from assistant.questions.question import Question
from ingest.french import fold, stem, tokens

_LINES = STATEMENTS | {Shape.LIST}
_TOLD_OF_NOBODY = PROCEDURES | {Asked.WHY, Asked.DEFINITION}
_HAS_ONE = re.compile(
    r"^\W*(?:est-ce qu(?:e |'))?(?:l[ea]s? |l'|une? )?(?P<thing>(?!y\b)\w+)(?: [\w' -]{1,40}?)? "
    r"(?:a|ont)(?:[- ]t)?(?:[- ](?:il|elle)s?)? (?:deja |bien )?une? "
    r"(?P<office>(?:vice-?)?(?:presid|direct|coordonn|coordinat|administrat|secretaire|tresori|chef|"
    r"responsable)(?!\w*ions?\b)\w*)"
)
_WHO = re.compile(r"\bqui\b|\b(?:s'appel|se nomm)\w*|\bnoms?\b")
_OF = r"(?: (?!d[eu])[\w'-]+){0,2}? (?:de la |de l'|d[eu]s? |d')?(?!l[ae]s?\b)"
_OFFICE = re.compile(r"(?:[:,;]|\bet)\s+(?P<office>[^\W\d_][\w-]+)")
"""What a line says that somebody is, one thing behind the other."""

_ROOT = 6
"""Letters by which an office is known again, whoever holds it."""


def is_only_who_one_is(question: Question, candidate: Candidate) -> bool:
    """Whether a statement tells who somebody is, and the question asks something else."""
    if candidate.shape not in _LINES or not is_of_person(candidate.text):
        return False
    asked = " ".join(fold(question.text).split())
    if has_one := _HAS_ONE.match(asked):
        return not _is_held_there(has_one, " ".join(fold(candidate.text).split()))
    if candidate.shape is Shape.LIST or question.asked is Asked.PERSON or _WHO.search(asked):
        return False
    if _is_named(question.text, candidate.text):
        return False
    if question.asked in _TOLD_OF_NOBODY:
        return True
    return question.asked is Asked.YES_NO and not _shares_an_office(asked, candidate.text)


def _is_named(asked: str, told: str) -> bool:
    """Whether a question names the person whom a line tells of."""
    start, end = next(iter(people(told)), (0, 0))
    name = {token.form for token in tokens(told[start:end]) if len(token.form) > 2}
    return not name.isdisjoint(token.form for token in tokens(asked))


def _is_held_there(asked: re.Match[str], told: str) -> bool:
    """Whether an office is held, in a line, of what a question asks whether it has one."""
    office, thing = stem(asked["office"]), stem(asked["thing"])
    held = (token for token in tokens(told) if stem(token.form)[:5] == office[:5])
    return any(
        stem(of["what"]) == thing
        for token in held
        if (of := re.compile(rf"{_OF}(?P<what>\w+)").match(told, token.end)) is not None
    )


def _shares_an_office(asked: str, told: str) -> bool:
    """Whether a question has a word for what the person of a line is."""
    offices = [tokens(fold(match["office"])) for match in _OFFICE.finditer(told)]
    return any(
        _is_same_office(word.form, office[0].form) for word in tokens(asked) for office in offices
    )


def _is_same_office(asked: str, held: str) -> bool:
    """Whether two words are one office, « directrice » and « directeur » but no « direction »."""
    return asked[:_ROOT] == held[:_ROOT] and not asked.endswith(("ion", "ions"))
