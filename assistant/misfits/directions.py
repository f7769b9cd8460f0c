"""Whose board it is: the same words, the other way round.

« Quelle part des clubs siège au bureau des lycées ? » is not answered by the column « participation
au bureau du club »: there the schools sit with the clubs. Where question and text say of the same
thing whose it is, the text must say the same owner, or one that the question does not set against
it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.language.words import WORDS
from assistant.questions.asked import FIGURES, Asked
from assistant.questions.question import Question
from assistant.questions.roles import WordRole
from assistant.vocabulary import Mention, Vocabulary
from ingest.french import fold

_OF = re.compile(
    r"\s*(?:de\s+la|de\s+l['’]|de\s+leurs?|de\s+votre|de\s+notre|d['’]une?|d['’]|des|du|de)\s*",
    re.IGNORECASE,
)

_NO_THINGS = (
    WORDS["frame"]
    | WORDS["moments"]
    | frozenset({"part", "parts", "majorite", "sein", "cadre", "lieu", "aide", "face", "total"})
)
"""What « de » stands behind without saying whose a thing is: shares, moments, prepositions."""

_ASKED_BY = FIGURES | {Asked.YES_NO, Asked.PERSON, Asked.STATEMENT}

Owned = tuple[frozenset[str], frozenset[str]]
"""Keys of a thing, and of whose it is."""


def is_the_other_way(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a candidate speaks of the thing of another one whom the question names too."""
    if question.asked not in _ASKED_BY:
        return False
    nouns = [t for t in question.terms if t.role is WordRole.NOUN and not (t.soft or t.context)]
    things = frozenset().union(*(term.keys for term in nouns))
    owned = _owned(question.text, texts.vocabulary)
    asked = [one for one in owned if not one[0].isdisjoint(things)]
    if not asked:
        return False
    columns = (span for column in candidate.columns for span in column)
    labels = (candidate.caption, *candidate.labels, *columns)
    spans = () if candidate.shape in STATEMENTS else labels
    around = (texts.slice(candidate.document.id, span) for span in spans if span)
    said = [owned for text in (candidate.text, *around) for owned in _owned(text, texts.vocabulary)]
    named = frozenset().union(*(term.keys for term in question.terms))
    return any(_is_clash(one, said, named) for one in asked)


def _is_clash(asked: Owned, said: list[Owned], named: frozenset[str]) -> bool:
    owners = [owner for thing, owner in said if not thing.isdisjoint(asked[0])]
    if not owners or any(not owner.isdisjoint(asked[1]) for owner in owners):
        return False
    return any(not owner.isdisjoint(named) for owner in owners)


@lru_cache(maxsize=4096)
def _owned(text: str, vocabulary: Vocabulary) -> tuple[Owned, ...]:
    """The things of which a text says whose they are, right behind them."""
    mentions: list[Mention] = sorted(vocabulary.mentions(text), key=lambda m: m.start)
    return tuple(
        (thing.keys, owner.keys)
        for thing, owner in pairwise(mentions)
        if _OF.fullmatch(text, thing.end, owner.start)
        and _NO_THINGS.isdisjoint({fold(text[m.start : m.end]) for m in (thing, owner)})
    )
