"""What is told of somebody's gains: a list of advantages, or a sentence that says one.

What one library brought to its street is not what libraries bring: a text about one case does not
answer where the question names none.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import Candidate, Shape
from assistant.language.figures import people
from assistant.language.list_words import kinds_of_noun, kinds_of_verb
from assistant.questions.addressees import PUBLIC, has_class
from assistant.questions.list_kinds import GAINS
from assistant.questions.question import Question, plain_text
from ingest.french import fold, tokens

_GAIN = re.compile(r"avantage|benefice|apport|raison|objectif|interet|buts?\b|pourquoi|choses a")
_WORD = re.compile(r"\w+")
_JOINS = re.compile(r"\b(?:adher|rejoin|rejoign|integr|engag|inscri|impliqu)\w*")
_ONE_CASE = re.compile(r"\W*(?:cet|cette|ce) \w")
_OF_ONE_CASE = 0.6
_SAYS_A_GAIN = 0.75
_SAYS_NO_GAIN = 0.7
_GROWS = re.compile(r"\bgagn\w+ (?:\w+ )?en\b")
"""« Le club gagne en maturité » tells of no advantage of anybody."""

_ONLY_GROWS = 0.45


def is_of_gains(candidate: Candidate) -> bool:
    """Whether a list is announced as one of advantages, reasons or aims."""
    if candidate.shape is not Shape.LIST:
        return False
    if GAINS in candidate.kinds:
        return True
    about = " ".join(candidate.section[-1:]) + " " + candidate.announced
    return bool(_GAIN.search(fold(about)))


def is_of_one_case(question: Question, candidate: Candidate) -> bool:
    """Whether a list tells what one thing of a name brought, which the question does not name."""
    asked = frozenset(_WORD.findall(plain_text(question.text)))
    names = (candidate.announced[start:end] for start, end in people(candidate.announced))
    return any(asked.isdisjoint(_WORD.findall(plain_text(name))) for name in names)


def is_addressed(question: Question, candidate: Candidate) -> bool:
    """Whether gains are those of whom a question asks for; nobody joins anything as a patient."""
    if not question.gain:
        return False
    if question.readers or not _JOINS.search(plain_text(question.text)):
        return not question.readers.isdisjoint(candidate.readers)
    return has_class(candidate.readers) and candidate.readers.isdisjoint(PUBLIC)


def sentence_of_gains_fit(question: Question, candidate: Candidate) -> float:
    """Affinity of a sentence with what somebody gains: of whom, and whether it says any gain."""
    named = any(term.strong and not term.surface.isupper() for term in question.terms)
    if not named and _ONE_CASE.match(fold(candidate.text)):
        return _OF_ONE_CASE
    told, grows = _GROWS.subn(" ", fold(candidate.text))
    words = (token.form for token in tokens(told))
    if any(GAINS in kinds_of_noun(word) | kinds_of_verb(word) for word in words):
        return _SAYS_A_GAIN
    return _ONLY_GROWS if grows else _SAYS_NO_GAIN
