"""Things of which one question asks the same: « qui dirige la ligue et le club ? ».

Most texts say such a thing of each apart, some of both together: who reads the question decides.
« L'écart entre la ligue et le club » is of both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.language.noun_phrases import NounPhrase, names, noun_phrases
from assistant.language.words import is_asked_for
from ingest.french import fold

_FEWEST = 2
_WHO_ARE = re.compile(r"\b(?P<who>qui)\s+sont\b", re.IGNORECASE)
_WHO = re.compile(r"\W*qui\b", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"(?:president|direct|responsable|coordinat|coordonn|auteur|membre|acteur|partenaire|intervenant)"
)
_AND = re.compile(r"\s*(?:,\s*)?(?:et|ou|and)\s+", re.IGNORECASE)
_OF_BOTH = re.compile(
    r"\b(?:entre|ensemble|en\s+commun|commune?s?\s+aux?|mutuel\w*|réciproque\w*|compar\w+|"
    r"différences?|liens?|relations?|écarts?|rapports?|après|avant|hormis|sauf|outre|à part|"
    r"en dehors|plus|moins|mieux|lequel|laquelle|lesquel(?:le)?s)\b",
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
    """The question asked of each of several things; empty where it names no such things."""
    question = _CELUI.sub("", _AS_WELL_AS.sub("et", question))
    run = _run(question, _whole_phrases(question))
    if len(run) < _FEWEST or not _is_of_each(question, run):
        return ()
    first, last = run[0], run[-1]
    before, after = question[: first.start], question[last.end :]
    if not first.determiner and not first.preposition:
        before = _WHO_ARE.sub(r"\g<who> est", before)
    made = []
    for phrase in run:
        said = question[phrase.start : phrase.end]
        if first.preposition and not phrase.preposition:
            said = f"{first.preposition} {said}"
        made.append(Each(phrase.subject, f"{before}{_as_opening(said, before)}{after}"))
    return tuple(made)


def _run(question: str, phrases: Sequence[NounPhrase]) -> list[NounPhrase]:
    """The first phrases of a question that « et » or « ou » joins, behind commas."""
    run: list[NounPhrase] = []
    joined = False
    for phrase in phrases:
        between = question[run[-1].end : phrase.start] if run else ""
        if run and not joined and (_AND.fullmatch(between) or between.strip() == ","):
            joined = _AND.fullmatch(between) is not None
            run.append(phrase)
        elif joined:
            break
        else:
            run = [phrase]
    return run if joined else []


def _whole_phrases(question: str) -> list[NounPhrase]:
    """The noun phrases of a question and its names, each with the name that completes it."""
    found = [*noun_phrases(question)]
    named = [p for p in names(question) if not any(_meet(p, other) for other in found)]
    phrases: list[NounPhrase] = []
    for phrase in sorted([*found, *named], key=lambda p: p.start):
        *before, last = phrases or (None,)
        if last and _completes(question, before[-1] if before else None, last, phrase):
            noun = question[last.noun_start : phrase.end]
            phrases[-1] = replace(last, end=phrase.end, noun=noun)
        else:
            phrases.append(phrase)
    return phrases


def _completes(
    question: str, before: NounPhrase | None, last: NounPhrase, phrase: NounPhrase
) -> bool:
    """Whether a phrase right behind another is part of it: « le club *de Morvel* ».

    « Le club *du lac* » is one behind another club.
    """
    if fold(phrase.preposition) not in _OF or not question[last.end : phrase.start].isspace():
        return False
    again = before is not None and _head(before) == _head(last)
    return again or (phrase.noun[:1].isupper() and not phrase.noun.isupper())


def _head(phrase: NounPhrase) -> str:
    return fold(phrase.noun.split()[0])


def _meet(one: NounPhrase, other: NounPhrase) -> bool:
    return one.start < other.end and other.start < one.end


def _is_of_each(question: str, run: Sequence[NounPhrase]) -> bool:
    """Whether a question asks the same of each of some phrases, and not something of all."""
    with_each = bool(run[0].preposition) and fold(run[0].preposition) not in _OF
    both = _OF_BOTH.search(question) or (_WITH_EACH_OTHER.search(question) and not with_each)
    if _WHO.match(question) and any(_is_of_things(phrase) for phrase in run):
        return False
    return not both and all(_alike(run[0], other) for other in run[1:])


def _is_of_things(phrase: NounPhrase) -> bool:
    """Whether a noun is asked for of something, and is nobody."""
    noun = fold(phrase.noun.split()[0])
    return is_asked_for(noun) and not _SOMEBODY.match(noun)


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
