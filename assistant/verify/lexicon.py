"""What the verifier knows of French words: synonyms, opposites and markers of strength.

The lists are in `lexicon.toml`. The acronyms and synonyms of the field come from the vocabulary of
the corpus (`corpus/vocabulary.toml`), given as `Equivalence` values.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from assistant.terminology.concepts import EVERYDAY_FRENCH
from assistant.terminology.vocabulary_file import read_entries
from assistant.verify.lemmas import infinitives
from assistant.verify.text import keys, plain, root, same_word, words
from ingest.french import fold, stem

_PATH = Path(__file__).with_name("lexicon.toml")
_PARAPHRASES = Path(__file__).with_name("paraphrases.toml")
_INFINITIVE = re.compile(r"\w{2,}(?:er|ir|oir|re)$")


_ALLOWS = frozenset(
    ["permettre", "pouvoir", "devoir", "falloir", "vouloir", "souhaiter", "laisser"]
)


@dataclass(frozen=True, slots=True)
class Marker:
    """An expression of a class found in a text, by offsets."""

    name: str
    start: int
    end: int

    def borne_on(self, text: str) -> int:
        """Offset of the first content word that it bears on; -1 where none follows."""
        return next((w.start for w in words(text) if w.start >= self.end and w.is_content), -1)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled lists.

    Attributes:
        neutral: Forms that need no support.
        neutral_verbs: Infinitives that need none, in any form.
        light_verbs: Infinitives that need none where the other words of the sentence have theirs.
        table_verbs: Roots that need none over a row of a table, which has no verb of its own.
        attribution: Roots that need none in an attribution (« selon l'enquête »).
        groups: Root → numbers of its synonym groups.
        opposites: Root → roots of its opposites.
        giving: Roots of verbs that give.
        receiving: Roots of verbs that receive.
        found: Form → its groups, as they are looked up.
        patterns: Name of a class (``obligation``, ``cause``…) → its expression.
    """

    neutral: frozenset[str]
    neutral_verbs: frozenset[str]
    light_verbs: frozenset[str]
    table_verbs: frozenset[str]
    attribution: frozenset[str]
    groups: dict[str, frozenset[int]]
    opposites: dict[str, frozenset[str]]
    patterns: dict[str, re.Pattern[str]]
    giving: frozenset[str]
    receiving: frozenset[str]
    found: dict[str, frozenset[int]] = field(default_factory=dict)

    def related(self, one: str, other: str) -> bool:
        """Whether two folded forms are in one synonym group."""
        mine = self._groups_of(one)
        return bool(mine and mine & self._groups_of(other))

    def opposed(self, one: str, other: str) -> bool:
        """Whether two folded forms are opposites."""
        theirs = {root(other), *(root(verb) for verb in infinitives(other))}
        mine = {root(one), *(root(verb) for verb in infinitives(one))}
        return any(theirs & self.opposites.get(key, frozenset()) for key in mine)

    def has_opposite(self, form: str) -> bool:
        """Whether a folded form has opposites, or allows, which has one in every ban."""
        verbs = {form, *infinitives(form)}
        return bool(verbs & _ALLOWS) or any(root(one) in self.opposites for one in verbs)

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
        known = self.found.get(form)
        if known is None:
            known = self.found[form] = self._looked_up(form)
        return known

    def _looked_up(self, form: str) -> frozenset[int]:
        if form in ("commune", "communes"):  # the place, and no « commun »
            return self.groups.get("municipal", frozenset())
        direct = next(
            (self.groups[key] for key in (form, root(form), stem(form)) if key in self.groups),
            frozenset(),
        )
        verbs = [self.groups.get(root(verb), frozenset()) for verb in infinitives(form)]
        return direct.union(*verbs)

    def is_neutral(self, form: str, *, announced: bool = False) -> bool:
        """Whether a folded form needs no support (in an announcement: `attribution` words too)."""
        if form in self.neutral or infinitives(form) & self.neutral_verbs:
            return True
        return announced and bool(_keys(form) & self.attribution)

    def is_light(self, form: str) -> bool:
        """Whether a folded form may be of a verb that only ties its subject to what it does."""
        return bool(infinitives(form) & self.light_verbs)

    def is_table_verb(self, form: str) -> bool:
        """Whether a folded form only puts a row of a table into words (« accueille », « sert »)."""
        return bool(_keys(form) & self.table_verbs)


def _roots(entries: Sequence[str]) -> frozenset[str]:
    return frozenset(root(fold(entry)) for entry in entries)


def _plurals(entries: Sequence[str]) -> frozenset[str]:
    """Nouns and adverbs: their form and its plural only, a root would take in their verbs."""
    return frozenset(form for entry in entries for form in (fold(entry), f"{fold(entry)}s"))


def _all_keys(entries: Sequence[str]) -> frozenset[str]:
    return frozenset(key for entry in entries for key in _keys(fold(entry)))


def _keys(form: str) -> frozenset[str]:
    return keys(form)


def _pattern(alternatives: Sequence[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(alternatives) + r")(?:(?<=')|(?!\w))")


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lists of `lexicon.toml` and `paraphrases.toml`, compiled once."""
    data = tomllib.loads(_PATH.read_text(encoding="utf-8"))
    more = tomllib.loads(_PARAPHRASES.read_text(encoding="utf-8"))
    groups: dict[str, set[int]] = {}
    written = [*data["synonyms"], *more["synonyms"], *_actions(EVERYDAY_FRENCH)]
    for number, group in enumerate(written):
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
        neutral=_plurals([*data["neutral"], *data["neutral_verbs"]]),
        neutral_verbs=frozenset(fold(verb) for verb in data["neutral_verbs"]),
        light_verbs=frozenset(fold(verb) for verb in data["light_verbs"]),
        table_verbs=_all_keys(data["table_verbs"]),
        attribution=_all_keys(data["attribution"]),
        groups={key: frozenset(value) for key, value in groups.items()},
        opposites={key: frozenset(value) for key, value in opposites.items()},
        giving=_all_keys(data["giving"]),
        receiving=_all_keys(data["receiving"]),
        patterns={name: _pattern(data[s][name]) for s in sections for name in data[s]},
    )


def _actions(path: Path) -> list[list[str]]:
    """The everyday families of verbs, one word each: those of nouns join things of one kind."""
    families = [
        [form for form in entry.forms if " " not in form]
        for entry in read_entries(path.read_bytes())
    ]
    return [f for f in families if len(f) > 1 and any(_INFINITIVE.match(form) for form in f)]


_PERSON = re.compile(
    r"(?<!meill)(?<!val)(?<!ext[eé]ri)(?<!int[eé]ri)(?<!sup[eé]ri)(?<!inf[eé]ri)(?<!sect)(?<!fact)"
    r"(?<!maj)(?<!min)(?<!haut)(?<!longu)(?<!larg)(?<!vigu)(?<!rigu)(?<!err)(?<!fav)(?<!^h)"
    r"(?:eur|euse|rice|etudiante?)s?$"
)
"""Nouns of those who act: an employer is no employment, a carrier no transport."""


def supports(word: str, candidates: Iterable[str]) -> bool:
    """Whether one of the folded forms says the same as `word`."""
    known = lexicon()
    person = bool(_PERSON.search(word))
    return any(
        word == other
        or (
            person == bool(_PERSON.search(other))
            and (same_word(word, other) or known.related(word, other))
        )
        or known.converse(word, other)
        for other in candidates
    )
