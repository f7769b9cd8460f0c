"""What the verifier knows of French words: synonyms, opposites and markers of strength.

The lists are in `lexicon.toml`. The acronyms and synonyms of the field come from the vocabulary of
the corpus (`corpus/vocabulary.toml`), given as `Equivalence` values.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.verify.text import plain, root
from ingest.french import fold, stem

_PATH = Path(__file__).with_name("lexicon.toml")


@dataclass(frozen=True, slots=True)
class Marker:
    """An expression of a class found in a text, by offsets."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled lists.

    Attributes:
        neutral: Roots that need no support.
        attribution: Roots that need none in an attribution (« selon l'enquête »).
        groups: Root → numbers of its synonym groups.
        opposites: Root → roots of its opposites.
        giving: Roots of verbs that give.
        receiving: Roots of verbs that receive.
        patterns: Name of a class (``obligation``, ``cause``…) → its expression.
    """

    neutral: frozenset[str]
    attribution: frozenset[str]
    groups: dict[str, frozenset[int]]
    opposites: dict[str, frozenset[str]]
    patterns: dict[str, re.Pattern[str]]
    giving: frozenset[str]
    receiving: frozenset[str]

    def related(self, one: str, other: str) -> bool:
        """Whether two folded forms are in one synonym group."""
        mine = self._groups_of(one)
        return bool(mine and mine & self._groups_of(other))

    def opposed(self, one: str, other: str) -> bool:
        """Whether two folded forms are opposites."""
        return root(other) in self.opposites.get(root(one), frozenset())

    def converse(self, one: str, other: str) -> bool:
        """Whether one gives what the other receives."""
        mine, theirs = _keys(one), _keys(other)
        return bool(
            (mine & self.giving and theirs & self.receiving)
            or (mine & self.receiving and theirs & self.giving)
        )

    def find(self, text: str, names: Iterable[str]) -> tuple[Marker, ...]:
        """Expressions of the classes in a text, in order; the longest wins where two overlap."""
        low = plain(text)
        found = [
            Marker(name, m.start(), m.end())
            for name in names
            for m in self.patterns[name].finditer(low)
        ]
        found.sort(key=lambda m: (m.start, m.start - m.end))
        kept: list[Marker] = []
        for marker in found:
            if not kept or marker.start >= kept[-1].end:
                kept.append(marker)
        return tuple(kept)

    def _groups_of(self, form: str) -> frozenset[int]:
        keys = (form, root(form), stem(form))
        return next((self.groups[key] for key in keys if key in self.groups), frozenset())

    def is_neutral(self, form: str, *, announced: bool = False) -> bool:
        """Whether a folded form needs no support (in an announcement: `attribution` words too)."""
        known = self.neutral | self.attribution if announced else self.neutral
        return bool(_keys(form) & known)


def _roots(entries: Sequence[str]) -> frozenset[str]:
    return frozenset(root(fold(entry)) for entry in entries)


def _plurals(entries: Sequence[str]) -> frozenset[str]:
    """Nouns and adverbs: their form and its plural only, a root would take in their verbs."""
    return frozenset(form for entry in entries for form in (fold(entry), f"{fold(entry)}s"))


def _all_keys(entries: Sequence[str]) -> frozenset[str]:
    return frozenset(key for entry in entries for key in _keys(fold(entry)))


def _keys(form: str) -> set[str]:
    return {form, root(form), stem(form)}


def _pattern(alternatives: Sequence[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(alternatives) + r")(?:(?<=')|(?!\w))")


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lists of `lexicon.toml`, compiled once."""
    data = tomllib.loads(_PATH.read_text(encoding="utf-8"))
    groups: dict[str, set[int]] = {}
    for number, group in enumerate(data["synonyms"]):
        for entry in group:
            for key in _keys(fold(entry)):
                groups.setdefault(key, set()).add(number)
    opposites: dict[str, set[str]] = {}
    for left, right in data["antonyms"]:
        for mine, others in ((left, right), (right, left)):
            for entry in mine:
                opposites.setdefault(root(fold(entry)), set()).update(_roots(others))
    sections = ("modality", "quantifiers", "relations")
    return Lexicon(
        neutral=_plurals(data["neutral"]) | _all_keys(data["neutral_verbs"]),
        attribution=_all_keys(data["attribution"]),
        groups={key: frozenset(value) for key, value in groups.items()},
        opposites={key: frozenset(value) for key, value in opposites.items()},
        giving=_all_keys(data["giving"]),
        receiving=_all_keys(data["receiving"]),
        patterns={name: _pattern(data[s][name]) for s in sections for name in data[s]},
    )


def supports(word: str, candidates: Iterable[str]) -> bool:
    """Whether one of the folded forms says the same as `word`."""
    known = lexicon()
    mine, mine_stem = root(word), stem(word)
    for other in candidates:
        if other == word or root(other) == mine:
            return True
        if known.related(word, other) or known.converse(word, other):
            return True
        if len(word) > 3 and stem(other) == mine_stem:
            return True
    return False
