"""Two things of which one question asks the same: « qui dirige la ligue et le club ? ».

Most texts say such a thing of each apart, some of both together: the question is asked of each only
where it has no answer as it stands. « L'écart entre la ligue et le club » is of both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.language.noun_phrases import NounPhrase, noun_phrases
from ingest.french import fold

_AND = re.compile(r"\s*(?:,\s*)?(?:et|and)\s+", re.IGNORECASE)
_OF_BOTH = re.compile(
    r"\b(?:entre|ensemble|en\s+commun|commune?s?\s+aux?|mutuel\w*|réciproque\w*|compar\w+|"
    r"différences?|liens?|relations?|écarts?|rapports?|après|avant|hormis|sauf|outre|à part|"
    r"en dehors)\b",
    re.IGNORECASE,
)
_OF = {"de", "du", "des", "d'"}
_AS_WELL_AS = re.compile(r"\bainsi\s+que\b", re.IGNORECASE)
_CELUI = re.compile(r"(?<=\bet\s)(?:celui|celle|ceux|celles)\s+(?=d(?:e|u|es|['’]))", re.IGNORECASE)
"""« Le but de la ligue et *celui* du club »."""

_WITH_EACH_OTHER = re.compile(
    r"\b(?:coopér|collabor|travaill|partenari|coordon|connaiss|particip)\w+", re.IGNORECASE
)
"""What two do together, unless somebody does it with each."""


@dataclass(frozen=True, slots=True)
class Each:
    """A question asked of one of the things that it names together.

    Attributes:
        thing: What it is asked of, as it is shown.
    """

    thing: str
    question: str


def each_of(question: str) -> tuple[Each, ...]:
    """The question asked of each of two things; empty where it names no such two."""
    question = _CELUI.sub("", _AS_WELL_AS.sub("et", question))
    for first, second in pairwise(_whole_phrases(question)):
        if _AND.fullmatch(question[first.end : second.start]) and _is_of_each(
            question, first, second
        ):
            before, after = question[: first.start], question[second.end :]
            said = question[first.start : first.end]
            of_second = question[second.start : second.end]
            if first.preposition and not second.preposition:
                of_second = f"{first.preposition} {of_second}"
            return (
                Each(first.subject, f"{before}{said}{after}"),
                Each(second.subject, f"{before}{_as_opening(of_second, before)}{after}"),
            )
    return ()


def _whole_phrases(question: str) -> list[NounPhrase]:
    """The noun phrases of a question; « *le club du lac* » is one behind « le club *X* et »."""
    phrases: list[NounPhrase] = []
    for phrase in noun_phrases(question):
        of_last = fold(phrase.preposition) in _OF and len(phrases) > 1
        if of_last and _head(phrases[-1]) == _head(phrases[-2]):
            last = phrases[-1]
            noun = question[last.noun_start : phrase.end]
            phrases[-1] = replace(last, end=phrase.end, noun=noun)
        else:
            phrases.append(phrase)
    return phrases


def _head(phrase: NounPhrase) -> str:
    return fold(phrase.noun.split()[0])


def _is_of_each(question: str, first: NounPhrase, second: NounPhrase) -> bool:
    """Whether a question asks the same of each of two phrases, and not something of both."""
    with_each = fold(first.preposition) == "avec"
    both = _OF_BOTH.search(question) or (_WITH_EACH_OTHER.search(question) and not with_each)
    return both is None and _alike(first, second)


def _alike(first: NounPhrase, second: NounPhrase) -> bool:
    """Whether two phrases may stand in one place of a sentence."""
    if second.preposition and _plain(second.preposition) != _plain(first.preposition):
        return False
    return bool(first.determiner or first.preposition) or not second.determiner


def _plain(preposition: str) -> str:
    """A preposition without the article that it holds: « du » is « de »."""
    word = fold(preposition)
    return "de" if word in _OF else "à" if word in {"a", "au", "aux"} else word


def _as_opening(phrase: str, before: str) -> str:
    return phrase if re.search(r"\w", before) else f"{phrase[:1].upper()}{phrase[1:]}"
