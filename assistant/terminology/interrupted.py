"""Phrases that a question says with words in between.

« Surveiller à distance » is said as « surveiller les malades chez eux à distance »: a verb takes
its object before the rest of its phrase. Only phrases that open on an infinitive may be
interrupted, by two words at most; a noun and its complement stand together.

Where the verb is a participle (« les sujets *travaillés* entre ville et campagne »), it says
something of a noun: the words are no longer one name, though each may go on standing for it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from assistant.terminology.phrase_units import Word, sequences
from ingest.french import tokens

_MOST_BETWEEN = 2
_PARTICIPLE = re.compile(r"[^\W\d_]{2,}(?:és|ées?)\b", re.IGNORECASE)
"""One that agrees with a noun; « a travaillé » may be anybody's verb."""

_INFINITIVES = ("er", "ir", "oir", "re")

Phrase = tuple[str, ...]
"""The units of a phrase."""


def opens_on_verb(writing: str) -> bool:
    """Whether a writing is an infinitive with something behind it."""
    words = tokens(writing)
    return len(words) > 1 and words[0].form.endswith(_INFINITIVES)


def is_participle(text: str, start: int) -> bool:
    """Whether the word of a text from a place on is a participle that agrees with a noun."""
    return bool(_PARTICIPLE.match(text, start))


def verbal(writings: Iterable[str]) -> frozenset[Phrase]:
    """The phrases of some writings that may be interrupted."""
    found = (phrase for w in writings if opens_on_verb(w) for phrase in sequences(w))
    return frozenset(phrase for phrase in found if len(phrase) > 1)


def by_first(phrases: Iterable[Phrase]) -> Mapping[str, tuple[Phrase, ...]]:
    """The phrases by their first unit: the longest first, then those of the longest words.

    The order is the same in every process: the first phrase that fits is taken.
    """
    found: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        found[phrase[0]].append(phrase)
    return {first: tuple(sorted(all_, key=_rank)) for first, all_ in found.items()}


def _rank(phrase: Phrase) -> tuple[int, int, Phrase]:
    return -len(phrase), -sum(map(len, phrase)), phrase


def match(
    words: Sequence[Word], position: int, phrases: Mapping[str, Sequence[Phrase]]
) -> tuple[Phrase, tuple[int, ...]] | None:
    """The longest phrase that starts at a word, with the positions of its words."""
    for phrase in phrases.get(words[position].unit, ()):
        places = _places(words, position, phrase)
        if places is not None:
            return phrase, places
    return None


def _places(words: Sequence[Word], position: int, phrase: Phrase) -> tuple[int, ...] | None:
    places = [position]
    between = 0
    for unit in phrase[1:]:
        at = places[-1] + 1
        while at < len(words) and words[at].unit != unit:
            between += 1
            at += 1
        if at == len(words) or between > _MOST_BETWEEN:
            return None
        places.append(at)
    return tuple(places)
