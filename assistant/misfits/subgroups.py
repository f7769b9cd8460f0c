"""A share of some is no share of all.

« Les écoles qui ont un préau sont surtout rurales : 60 % » does not say how many schools have a
playground roof: that only tells which schools the 60 % are of. A participle goes as far as the
verb (« 40 % des écoles *ayant un préau* y jouent »). « Parmi les écoles rurales, 40 %
lisent » answers for all schools where nothing better does, and says of whom it speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.language.verb_forms import VERB_FORM
from assistant.language.words import WORDS
from assistant.matching import strength
from assistant.questions.question import Question, Term, plain_text
from assistant.questions.roles import WordRole
from ingest.french import STOP_WORDS, stem, tokens

_AMONG = re.compile(
    r"\b(?:[Pp]armi|[Cc]hez|[Ss]ur)\s+(?:les|ces|nos|l['’]ensemble des)\s[^,;:.]+(?=,)"
)
_RELATIVE = re.compile(
    r"\b(?:[Ll]es|[Dd]es|[Cc]es|%\s+d['’e])\s*\w+\s+(?P<limit>"
    r"(?:qui|dont)\s.+?(?=\s(?:sont|ont|n['’]ont|ne|est|disent|déclarent|se)\s|[,;:(]|$)|"
    rf"[^\W\d_]{{2,}}ant\s.+?(?=\s(?:(?:n['’]|ne|se|s['’]|y|en|l['’]|"
    rf"les?|la|leur)\s*)*{VERB_FORM}\b|[,;:(]|$))"
)
_ASKED_AMONG = re.compile(
    r"\b(?:parmi|dont|ayant)\b|\b(?:chez|sur) (?:les|ces|l'ensemble|\d)|\bqui\b(?! est ce)|"
    r"\w{4,}ant\b|\bquand\b"
)
_THE_ASKED = re.compile(
    r"\b(?:parmi|sur|chez) (?:l[ea]s?|ces) (?:\d+ )?\w+ (?:qui ont repondu|ayant repondu|"
    r"(?:interrog|repondant|enquet|sond|consult|questionn)\w*)"
)
"""« Parmi les écoles interrogées »: all that a survey knows of."""
_COUNTED_SO = re.compile(
    r"\b(?:(?:il )?y (?:en )?a(?: t il)?|sont|existe(?: t il)?|est ce qu\w*|avez vous|on a)\b"
    r"\W*(?:a peu pres |environ |donc )?combien\b\W*(?:de |d'|les |des )\w+\W+qui\b|"
    r"\bcombien (?:y a t il|y en a t il|sont|existe t il|il y a)\b[^,?]{0,25}\bqui\b|"
    r"^\W*combien (?:de |d')\w+ qui\b|"
    r"\bl[ae] (?:part|pourcentage|proportion|taux|nombre) (?:de |des |d')\w+ qui\b"
)
"""« Il y a combien de clubs *qui jouent dehors* ? » asks how many play, of all."""

_THINGS = re.compile(
    r"\b(?:parts?|pourcentages?|proportions?|taux|combien|nombre|tou(?:te)?s|chaque|%) "
    r"(?:les |de la |des |de |d')?(\w+)"
)
_FUNCTION_STEMS = frozenset(map(stem, STOP_WORDS | WORDS["determiners"]))
_SAID = 0.5

OF_SOME = 0.93
"""A share of some of the things, where the question asks for a share of all."""


def limits(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of what tells of which of the things a statement gives a share."""
    return tuple(_limits(text))


def _limits(text: str) -> Iterator[tuple[int, int]]:
    for match in _AMONG.finditer(text):
        yield match.span()
    for match in _RELATIVE.finditer(text):
        yield match.span("limit")


def names_some(question: str) -> bool:
    """Whether a question itself keeps only some of the things (« parmi celles qui… »)."""
    plain = _COUNTED_SO.sub(" ", _THE_ASKED.sub(" ", plain_text(question)))
    return bool(_ASKED_AMONG.search(plain))


def says_it_of_the_base(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether what is asked of the things only tells which of them a statement is about."""
    if candidate.shape not in STATEMENTS or names_some(question.text):
        return False
    text = candidate.text
    found = limits(text)
    if not found:
        return False
    inside = texts.bag(" ".join(text[a:b] for a, b in found))
    cuts = [0, *(offset for span in found for offset in span), len(text)]
    outside = texts.bag(" ".join(text[a:b] for a, b in zip(cuts[::2], cuts[1::2], strict=True)))
    said = [t for t in _predicate(question) if not _stands_beside(question, t, text)]
    deed = _deed(question, said)
    if deed is not None:
        here, there = strength(deed, inside), strength(deed, outside)
        if here != there or here == 1.0:
            return here >= _SAID and here > there
        said.remove(deed)
    told = [t for t in said if strength(t, inside) >= _SAID > strength(t, outside)]
    return bool(told) and not any(strength(term, outside) >= _SAID for term in said)


def is_of_some(question: Question, candidate: Candidate) -> bool:
    """Whether a statement gives its share of some of the things, the question of all of them."""
    return (
        candidate.shape in STATEMENTS
        and not names_some(question.text)
        and any(
            re.search(r"\b(?:qui|ayant|dont|\w{4,}ant)\b", candidate.text[a:b])
            for a, b in limits(candidate.text)
        )
    )


def _predicate(question: Question) -> list[Term]:
    """What a question says of the things: its terms but names and the thing asked for."""
    plain = plain_text(question.text)
    things = _THINGS.search(plain)
    if things is None:
        return []
    said = plain[things.end() :]
    return [
        term
        for term in question.terms
        if not (term.soft or term.asker or term.context or term.head or term.strong)
        and plain_text(term.surface) in said
    ]


def _deed(question: Question, said: list[Term]) -> Term | None:
    """The verb of what is said: one that is plain, or what stands right behind the things."""
    for term in said:
        if term.role is WordRole.VERB:
            return term
    things = _THINGS.search(plain_text(question.text))
    behind = plain_text(question.text)[things.end() :].split()[:1] if things else []
    return next((t for t in said if behind == plain_text(t.surface).split()[:1]), None)


def _stands_beside(question: Question, term: Term, text: str) -> bool:
    """Whether a term stands right behind the same word in question and text (« club rural »)."""
    asked, said = tokens(question.text), tokens(text)
    beside = {(stem(before.form), stem(word.form)) for before, word in pairwise(asked)} & {
        (stem(before.form), stem(word.form)) for before, word in pairwise(said)
    }
    return any(behind == term.parts[0] and not _is_function(before) for before, behind in beside)


def _is_function(word: str) -> bool:
    return len(word) < 3 or word in _FUNCTION_STEMS
