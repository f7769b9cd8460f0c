"""To name things is not to tell them.

« Le guide répond à ces difficultés » and « l'enquête veut repérer les freins » speak of what
« quels sont les freins ? » asks for, and tell none of it. A statement tells the things where it
goes on behind a colon or « comme », or says of something that it is one (« le prix reste un
frein », « le premier obstacle est… »).
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.candidates.texts import Texts
from assistant.matching import strength
from assistant.questions.asked import Asked
from assistant.questions.list_kinds import COMMON, kinds_of
from assistant.questions.question import Question, plain_text
from assistant.questions.roles import WordRole
from ingest.french import fold, stem, stems, tokens

_TOLD = frozenset({"obstacles", "conditions", "aims", "plan", "steps", "gains"})
_OTHERS = frozenset({"people", "partners", "examples", "forms"})
_BE = (
    r"(?:est|sont|etai(?:t|ent)|reste(?:nt)?|demeure(?:nt)?|constitue(?:nt)?|represente(?:nt)?|"
    r"devien(?:t|nent)|forme(?:nt)?|tien(?:t|nent) a|consiste(?:nt)?)"
)
_LIKE = r"(?:comme|tels? que|telles? que|notamment|a savoir|dont|par exemple)"
_GOES_ON = re.compile(
    rf"\W*(?:[^.:]{{0,120}}:\s*\w|[^.:]{{0,60}}\b{_LIKE}\b|[^.:,;]{{0,60}}\b{_BE}\b\s+\w|\()"
)
_IS_ONE = re.compile(rf"\b{_BE}\b[^.;:]{{0,40}}$|:\s*(?:une?|des|l[ea']s?)?\s*(?:\w+ )?$")
_POINTS_BACK = re.compile(r"\b(?:ces|cette|cet|ce|tels|telles|leurs)\s+(?:\w+\s+)?$")
_ELSEWHERE = re.compile(
    r"\b(?:a|de|sur|par|contre|pour|face a) ces (?!deux|trois|quatre|cinq)\w{4,}"
)
"""« Répond à ces enjeux »: what is asked for is told before."""


_WHICH = re.compile(
    r"^\W*(?:(?:et|mais|alors|donc)\W+)*quel(?:le)?s (?:sont les )?(?P<thing>\w{3,}[sx])\b"
)
_OF_THEM = re.compile(r"\b(?:des|aux|(?:de|par|dans|sur|avec|pour|a|entre|contre) (?:ces|les))\s+$")
_AT_YOURS = re.compile(r"\b(?:sur|dans|chez|de) (?:votre|vos|leurs?|notre|nos|son|sa) \w+")
_CLAUSE = re.compile(r"[,;:.()]|\s(?:qui|que|dont|et|ou|par|pour|avec)\s")
"""« Participer *aux* ateliers *menés chez vous* »: things known to exist, and no more."""

_SAID = 0.5
_TEXTS = STATEMENTS | {Shape.LIST, Shape.HEADING}
_SHARED = re.compile(
    r"\ben commun\b|\bcommuns\b|\bpoint commun\b|"
    r"(?<!la )(?<!une )(?<!les )(?<!des )(?<!de )\bcommunes?\b|"
    r"\bpartag|\bmemes?\b|\bressembl|\bsembla|\bidenti(?:que|te)|\btou(?:s|tes) (?:les )?deux\b"
)


def says_nothing_shared(question: Question, candidate: Candidate) -> bool:
    """Whether a text does not say what several have in common, where this is asked for.

    It has no word of it, or says it of others.
    """
    wanted = question.wanted
    if question.asked is not Asked.LIST or not wanted.named or COMMON not in wanted.kinds:
        return False
    nouns = (t for t in question.terms if t.role is WordRole.NOUN and not (t.soft or t.marks))
    bags = candidate.bags.values()
    if not all(any(strength(term, bag) >= _SAID for bag in bags) for term in nouns):
        return True
    if COMMON in candidate.kinds:
        return False
    own = candidate.text if candidate.shape in STATEMENTS else ""
    said = " ".join((*candidate.section[-1:], candidate.announced, own))
    return candidate.shape not in _TEXTS or not _SHARED.search(fold(said))


def only_names(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement names the kind of things asked for and tells none of them."""
    wanted = question.wanted
    if question.asked is not Asked.LIST or not wanted.named or candidate.shape not in STATEMENTS:
        return False
    if not wanted.kinds & _TOLD or wanted.kinds & (_OTHERS | candidate.kinds):
        return False
    terms = [t for t in question.terms if plain_text(t.surface) in wanted.words]
    text = candidate.text
    named = [
        word
        for word in tokens(text)
        if kinds_of(word.form) & wanted.kinds
        or any(strength(term, texts.bag(text[word.start : word.end])) == 1.0 for term in terms)
    ]
    if not named:
        return bool(_ELSEWHERE.search(fold(text)))
    return not any(_is_told(text, word.start, word.end) for word in named)


def only_mentions(question: Question, candidate: Candidate) -> bool:
    """Whether a statement speaks of the very things asked for, and tells none of them.

    « Renforcer l'usage des tablettes » is no answer to « quelles tablettes sont utilisées ? ».
    """
    match = _WHICH.match(plain_text(question.text))
    if question.asked is not Asked.LIST or match is None or candidate.shape not in STATEMENTS:
        return False
    text = fold(candidate.text)
    thing, asked = stem(match["thing"]), set(stems(question.text))
    said = [w for w in tokens(text) if stem(w.form) == thing and w.form.endswith(("s", "x"))]
    return bool(said) and all(
        _OF_THEM.search(text[: word.start])
        and not (_GOES_ON.match(text[word.end :]))
        and asked.issuperset(stems(_AT_YOURS.sub(" ", _CLAUSE.split(text[word.end :])[0])))
        for word in said
    )


def _is_told(text: str, start: int, end: int) -> bool:
    before, after = fold(text[:start]), fold(text[end:])
    if _POINTS_BACK.search(before):
        return False
    return bool(_GOES_ON.match(after) or _IS_ONE.search(before))
