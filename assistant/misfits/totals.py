"""How many there are: a question that only the number of the things themselves answers.

« Combien y a-t-il de bibliothèques ? » is answered by « le pays compte 640 bibliothèques ». The
number of those that did something (« 290 bibliothèques ont répondu »), of some of them (« 40
bibliothèques rurales », « parmi ces 290 »), of their readers, and a share are about a part of them
or about something else. What a question names beside the things (« dans l'enquête ») says which of
them it means: a statement that says it too is about these.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.candidates.texts import Texts
from assistant.language.figures import FigureKind, figures, number_words
from assistant.language.words import WORDS
from assistant.matching import strength
from assistant.questions.question import Question, Term, plain_text, term_opening
from assistant.questions.totals_asked import counted_in_total
from ingest.french import STOP_WORDS, stem, tokens

_EXIST = re.compile(
    r"(?:existent|fonctionnent|maillent|sont (?:deja |aujourd'hui |actuellement )?(?:en activite|"
    r"en fonction|recens|denombr|act(?:if|ive)|operationnel|cree|constitue|deploye|ouvert))"
)
_VERB = re.compile(r"[^\W\d_]{3,}(?:ent|ont)|ont|sont|etaient|avaient|disent")
_HOLDS = re.compile(
    r"(?:^|[:;,(–])\W*(?:\w+\W+){0,2}$|\b(?:soit|environ|totalis\w+|compt\w+|reuni\w*|regroup\w+|"
    r"rassembl\w+|federe\w*|comport\w+|compren\w+|compos\w+|couvr\w+|conten\w+|contien\w+|"
    r"posse\w+|dispos\w+|emplo\w+|existe\w*|y a|y avait|denombr\w+|recens\w+|accueill\w+|"
    r"a|ont|avai\w+|est de|sont|etai\w+|nombre de|total de|represent\w+|desser\w+)"
    r"(?:\W+\w+){0,3}\W*$"
)
"""What stands before the number of all: nothing, or a verb that says what something holds."""

_DID = re.compile(
    r"\b(?:a|ont|avait|avaient) (?:\w+ )?\w+(?:e|es|i|is|u|us|it|ert)(?: \w+){0,2}\W*$"
)
_RELATIVES = frozenset({"qui", "dont", "ayant", "que", "ou"})
_SOME_OF = re.compile(r"\b(?:parmi|sur|ces|dont)(?:\W+\w+){0,2}\W*$")
_LINKS = frozenset({"de", "d"})
_HELD = 0.5


def counts_only_some(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a candidate gives no number of the things whose total is asked.

    Args:
        question: The question.
        candidate: A candidate; a list counts its items in what announces it.
        texts: Texts of the index.
    """
    noun = counted_in_total(plain_text(question.text))
    if noun is None:
        return False
    if candidate.shape in STATEMENTS | {Shape.HEADING}:
        text = candidate.text
    elif candidate.shape in {Shape.LIST, Shape.STEPS}:
        text = candidate.announced
    else:
        return any(figure.kind is FigureKind.PERCENT for figure in figures(candidate.text))
    term = term_opening(question.terms, noun)
    others = [t for t in question.asking if t is not term]
    bag = texts.bag(text)
    meant = bool(others) and all(strength(other, bag) >= _HELD for other in others)
    known = frozenset(stem(token.form) for token in tokens(question.text))
    return not any(
        meant or _is_of_all(text, start, end, known)
        for start, end in _counts(text, noun, term, texts)
    )


def _counts(text: str, noun: str, term: Term | None, texts: Texts) -> list[tuple[int, int]]:
    """Where the things are counted: a number and the noun right behind it, « de » aside."""
    kinds = {FigureKind.QUANTITY, FigureKind.YEAR}
    numbers = [(f.start, f.end) for f in figures(text) if f.kind in kinds]
    words = tokens(text)
    found = []
    for start, end in (*numbers, *number_words(text)):
        behind = [word for word in words if word.start >= end]
        behind = behind[1:] if behind and behind[0].form in _LINKS else behind
        if not behind:
            continue
        named = texts.bag(text[behind[0].start : behind[0].end])
        if stem(noun) in named or (term and strength(term, named) >= _HELD):
            found.append((start, behind[0].end))
    return found


def _is_of_all(text: str, start: int, end: int, known: frozenset[str]) -> bool:
    """Whether nothing around a number and its noun keeps only some of the things."""
    after = text[end:]
    words = tokens(after)
    before = plain_text(text[:start])
    if _SOME_OF.search(before) or not _HOLDS.search(before) or _DID.search(before):
        return False
    if not words or not re.match(r"\s", after):
        return True
    first = words[0]
    if _EXIST.match(plain_text(after)):
        return True
    if first.form in _RELATIVES or _VERB.fullmatch(first.form):
        return False
    plain = first.form in STOP_WORDS | WORDS["determiners"] or stem(first.form) in known
    return plain or bool(re.match(r"\s*[,;:.()–—]", after))
