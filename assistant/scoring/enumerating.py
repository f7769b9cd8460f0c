"""How well lists, steps and sentences suit a question that several things answer.

A list is preferred whole: « quels sont les objectifs » is not answered by one of them, nor by the
sentence that announces them. What says so is the plural or a number in the question, and what
stands above the list: its heading and the paragraph that leads to it.
"""

from __future__ import annotations

import re
from itertools import islice

from assistant.candidates.candidate import WHOLES, Candidate, Shape
from assistant.matching import Layer, in_words, related, strength
from assistant.questions.asked_aside import wants_list
from assistant.questions.list_kinds import (
    EXAMPLES,
    PARTNERS,
    PEOPLE,
    RESULTS,
    STEPS,
    kinds_announced,
)
from assistant.questions.question import Question, plain_text
from assistant.scoring.deeds import leaves_the_deed
from assistant.scoring.gains import is_of_gains, is_of_one_case, sentence_of_gains_fit
from assistant.scoring.list_subjects import is_labelled, is_no_result, is_of_another_thing
from assistant.scoring.with_whom import asks_with_whom, list_with_fit
from ingest.french import fold, sentences, stem, tokens

_ALL = re.compile(
    r"\btou(?:s|tes) les\b|\b(?:toute|la) liste\b|^\W*liste\b|\bcomplet\w*\b|"
    r"\btoutes?\W+(?:svp|stp|s'il)\b|\bqui (?:les )?caracteris"
)
_ONE_OF_ALL = 0.85
"""A statement, where all of several things are asked for."""

_ONE_OF_LIST = 0.7
"""One item that tells one thing, for « donnez la liste »."""

_SEVERAL = re.compile(r"\bquel(?:le)?s\b|\bles \d|\btou(?:s|tes) les\b|\bliste\b")
_ENUMERATION = re.compile(
    r"\w[^,.;:]{1,100}, [^,.;:]{2,100}(?:, [^,.;:]{2,60})* (?:et|ou) \w|:\s[^,:]{2,60}, "
)
_TOLD_BEHIND = re.compile(r"\b(?:[a-z]{2,6}|\d+) (\w{4,})\s?: [^.:]{2,80}\b(?:et|ou|,) ")
_SENTENCE_OF_KIND = (0.97, 0.93)
"""A sentence that lists things of the kind that a verb asks for, or a noun: a list is better."""

_SOME = re.compile(r"\bcite\w*\b|\bdonne\w*\b|\bexemples?\b|\bau moins\b")
_STEPS = re.compile(r"\betapes?\b|\bphases?\b|\bdemarches?\b|\bd'abord\b|\bordre\b")
TO_DO = frozenset({STEPS, "plan"})
_WRONG_LIST = 0.75
"""A list of another number of things, or of no advantages where these are asked for."""

_OF_KIND = 0.85
"""A list of the kind that is asked for, under another word (« axes » for « chantiers »)."""

_NO_KIND = 0.8
"""A list that nothing announces as one of the kind asked for."""

_IN_ORDER = re.compile(r"\b(?:dans l'|par |par quel |dans quel )ordre\b|\bclasse\w*\b")
_UNORDERED = 0.9
"""A list in no declared order, for things wanted in order."""

_ONE_OF_KIND = 0.12
"""A single statement, where a verb asks for several things of a kind (« elle vise quoi »)."""

_THINGS = re.compile(
    r"\bquel(?:le)?s (?:sont les )?(?:(?:types|genres|sortes|categories) (?:de |d'|des ))?(\w{3,})"
    r"(?: et (?:de |d'|les |des )?(\w{3,}))?"
)
"""« Quels types d'écoles et de musées… »: what is asked for is told one by one."""

_ONE_ROW = 0.45
_OF_ANOTHER = 0.45
_WHOLE_ITEM = 0.05
"""An item that tells several things, beside one of its sentences."""

_UNNAMED = 0.9
"""A list that is not announced by the noun asked for (« quels *organismes* »)."""

_EXAMPLES = re.compile(
    r"\bexemples? (?:\w+ )?(?:de\b|d'|d\b|des\b)|\ben exemples?\b|\b(?:des|quelques) exemples\W*$"
)
_NO_EXAMPLES = (0.85, 0.75)
"""A statement that nothing calls an example, or a list, for « des exemples de… »."""


def steps_fit(_: Question, candidate: Candidate) -> float:
    """Affinity with a question for steps."""
    if candidate.shape is Shape.STEPS:
        return 1.0
    if candidate.shape is Shape.LIST:
        if candidate.kinds and candidate.kinds.isdisjoint(TO_DO):
            return _OF_ANOTHER
        if _STEPS.search(fold(candidate.announced)):
            return 0.85
        return 0.85 if candidate.ordered else 0.66
    return {Shape.TABLE: 0.6, Shape.SENTENCE: 0.6, Shape.ITEM: 0.56}.get(candidate.shape, 0.55)


_ACTING = re.compile(
    r"\bqui (?:est ce qui )?(?:(?:est|sont|etait|etaient|a ete|ont ete|se trouve|se retrouve) "
    r"(?:mobilis|associ|impliqu|concern|represent|invit|convi|engag|sollicit|present|partie|reuni)\w*|"
    r"(?:participe|prend part|prennent part|intervien|contribue|s'impliqu|"
    r"s'associ|se mobilis|travaill)\w*)"
)
"""« Qui est mobilisé »: those who act, whoever they are."""


def is_of_those_who_act(question: Question, candidate: Candidate) -> bool:
    """Whether an enumeration is of partners or people, for « qui est mobilisé… »."""
    acting = bool(_ACTING.search(plain_text(question.text)))
    return acting and not candidate.kinds.isdisjoint({PARTNERS, PEOPLE})


_SHARE = re.compile(r"\d\s?%")


def tells_no_way(text: str) -> bool:
    """Whether a statement gives a share: how many do a thing tells nobody how."""
    return bool(_SHARE.search(text))


def list_fit(question: Question, candidate: Candidate) -> float:
    """Affinity with a question for several things (« quels sont les objectifs ? »)."""
    fit = _list_fit(question, candidate) * _examples_fit(question, candidate)
    alone = candidate.shape is Shape.ITEM and not _enumerates(candidate.text)
    fit *= _ONE_OF_LIST if alone and wants_list(plain_text(question.text)) else 1.0
    return list_with_fit(candidate, fit) if asks_with_whom(question) else fit


def _list_fit(question: Question, candidate: Candidate) -> float:
    plain = fold(question.text)
    gain = question.gain
    if candidate.shape in {Shape.LIST, Shape.STEPS, Shape.TABLE}:
        return _whole_fit(question, candidate, gain=gain)
    if _ALL.search(plain):
        return _ONE_OF_ALL * _single_fit(question, candidate)
    return _single_fit(question, candidate)


def is_listed_as_asked(question: Question, candidate: Candidate) -> bool:
    """Whether a list may stand beside another one: nothing announces it as of another kind.

    « Le plan tiré de la mission comporte cinq axes » holds the word « mission » and lists axes.
    """
    wanted = question.wanted
    if not (wanted.named and candidate.kinds) or not candidate.kinds.isdisjoint(wanted.kinds):
        return True
    said = [token.form for token in tokens(fold(candidate.announced))]
    return not kinds_announced(candidate.announced) or any(word in said for word in wanted.words)


def _examples_fit(question: Question, candidate: Candidate) -> float:
    """What a candidate is worth for « des exemples de… »: best what is announced as examples."""
    if not _EXAMPLES.search(plain_text(question.text)):
        return 1.0
    above = (candidate.announced, *candidate.section[-1:])
    told = candidate.text if candidate.shape not in WHOLES else ""
    said = any("exemple" in fold(text) for text in (*above, told))
    return 1.0 if said else _NO_EXAMPLES[not told]


def _single_fit(question: Question, candidate: Candidate) -> float:
    """Affinity of what is no whole enumeration."""
    plain = fold(question.text)
    gain, wanted = question.gain, question.wanted
    plural = bool(question.expected_items or wanted.named or _SEVERAL.search(plain))
    if leaves_the_deed(question, candidate) or is_no_result(question, candidate):
        return _OF_ANOTHER
    if candidate.shape is Shape.SENTENCE:
        if _tells_the_head(question, candidate.text):
            return 0.98
        if not gain and not candidate.kinds.isdisjoint(wanted.kinds):
            return _SENTENCE_OF_KIND[wanted.named]
        if gain and not plural:
            return sentence_of_gains_fit(question, candidate)
        listing = _enumerates(candidate.text) and not _tells_of_one(question, candidate.text)
        several = 0.86 if listing else 0.7
        return several if plural else 0.88 - _ONE_OF_KIND * bool(wanted.kinds)
    if candidate.shape is Shape.ITEM:
        if is_labelled(question, candidate):
            return 1.0
        if wanted.named and is_of_another_thing(question, candidate):
            return _OF_ANOTHER
        single = 0.8 - _ONE_OF_KIND * bool(wanted.kinds) + _WHOLE_ITEM * is_told_in_full(candidate)
        return 0.62 if plural or gain else single
    if candidate.shape in {Shape.ROW, Shape.CELL} and _is_one_of_the_asked(question, candidate):
        return _ONE_ROW
    return {Shape.ROW: 0.85, Shape.CELLS: 0.9}.get(candidate.shape, 0.62)


def _is_one_of_the_asked(question: Question, candidate: Candidate) -> bool:
    """Whether a row of a table is one of the things asked for (« quels *musées*… »)."""
    match = _THINGS.search(plain_text(question.text))
    heads = [stem(word) for word in match.groups() if word] if match else []
    return not candidate.rows.isdisjoint(heads)


def _tells_of_one(question: Question, text: str) -> bool:
    """Whether a sentence names only one of the things asked for (« un parcours permet… »)."""
    match = _THINGS.search(plain_text(question.text))
    noun = match and re.escape(match[1].rstrip("sx"))
    plain = plain_text(text)
    one = noun and re.search(rf"\b(?:une?|ce|cette) {noun}[sx]?\b", plain)
    return bool(one) and not re.search(
        rf"\b(?:les|des|ces|ses|leurs|plusieurs) {noun}[sx]\b", plain
    )


def _whole_fit(question: Question, candidate: Candidate, *, gain: bool) -> float:
    fit = 0.78 if candidate.shape is Shape.STEPS else 1.0
    if gain and (not is_of_gains(candidate) or is_of_one_case(question, candidate)):
        fit *= _WRONG_LIST
    expected = question.expected_items
    some = _SOME.search(fold(question.text)) and (expected or 0) <= len(candidate.parts)
    if expected not in {None, len(candidate.parts)} and not some:
        fit *= _WRONG_LIST
    if candidate.shape is Shape.LIST or candidate.kinds:
        fit *= _kind_fit(question, candidate)
    in_order = candidate.ordered or (candidate.shape is Shape.TABLE and candidate.ranked)
    if _IN_ORDER.search(fold(question.text)) and not in_order:
        fit *= _UNORDERED
    heads = [term for term in question.terms if term.head]
    about = announcing(candidate)
    if candidate.shape is Shape.LIST and not all(strength(term, about) for term in heads):
        fit *= _UNNAMED
    return fit


def _kind_fit(question: Question, candidate: Candidate) -> float:
    """How far a list is of the kind that the question names (« les axes »)."""
    wanted = question.wanted
    if wanted.named and is_of_another_thing(question, candidate):
        return _OF_ANOTHER
    if RESULTS in wanted.kinds & candidate.kinds:
        return 1.0
    if not wanted.kinds:
        return _OF_KIND if _is_called_otherwise(question, candidate) else 1.0
    if _names(question, candidate):
        return 1.0
    if not candidate.kinds.isdisjoint(wanted.kinds):
        return _OF_KIND if wanted.named else 1.0
    if not wanted.named:
        return _WRONG_LIST if candidate.kinds else _UNNAMED
    return _WRONG_LIST if candidate.kinds else _NO_KIND


def _is_called_otherwise(question: Question, candidate: Candidate) -> bool:
    """Whether a list is announced as aims, axes… and not by the noun asked (« quels parcours »)."""
    match = _THINGS.search(plain_text(question.text))
    kinds = kinds_announced(candidate.announced)
    if match is None or not kinds or EXAMPLES in kinds or asks_with_whom(question):
        return False
    said = {stem(token.form) for token in tokens(fold(candidate.announced))}
    return said.isdisjoint(stem(word) for word in match.groups() if word)


def _names(question: Question, candidate: Candidate) -> bool:
    """Whether what stands above a list holds the very word that asks for it, or one near to it."""
    about = announcing(candidate)
    asked = [t for t in question.terms if plain_text(t.surface) in question.wanted.words]
    if any(stem(word) in about for word in question.wanted.words):
        return True
    if not question.wanted.named:
        return False
    near = any(related(t.parts[0], key) for t in asked for key in about)
    return near or any(in_words(term, about) == 1.0 for term in asked)


def _tells_the_head(question: Question, text: str) -> bool:
    """Whether a sentence tells the things asked for behind a colon (« deux villes : A et B »)."""
    heads = {part for term in question.terms if term.head for part in term.parts[:1]}
    told = _TOLD_BEHIND.finditer(fold(text))
    return any(stem(match[1]) in heads for match in told)


def is_told_in_full(candidate: Candidate) -> bool:
    """Whether an item of several sentences is offered whole: its title and what it says."""
    told = list(islice(sentences(candidate.text), 2))
    return candidate.shape is Shape.ITEM and len(told) > 1


def announcing(candidate: Candidate) -> frozenset[str]:
    """Keys of what stands above an enumeration and announces it."""
    return candidate.bags.get(Layer.OWN, frozenset()) | candidate.bags[Layer.HEADINGS]


def _enumerates(text: str) -> bool:
    """Whether a sentence lists things (« A, B et C »)."""
    return bool(_ENUMERATION.search(fold(text)))
