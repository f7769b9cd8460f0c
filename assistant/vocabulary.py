"""Acronyms, full forms and synonyms of the field, as concepts that questions and texts share.

Each entry of the vocabulary file is a *concept*: « EPSM », « établissement public de santé
mentale » and « hôpital psychiatrique » are three ways of writing one. A text is annotated by the
longest match of stem sequences, so that a question that uses one form meets a text that uses
another. `near` relates concepts that are close but not interchangeable; a match through it counts
for less.

Which words make a phrase, and how they are compared, is said in
`assistant.terminology.phrase_units`; phrases of a question with words in between, in
`assistant.terminology.interrupted`; turns of phrase that are no names, in
`assistant.terminology.sayings`.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from assistant.language import compiled_vocabulary, word_forms
from assistant.terminology import interrupted, phrase_units, proper_names, sayings
from assistant.terminology.interrupted import Phrase
from assistant.terminology.phrase_units import (
    TURNING,
    Word,
    plain_words,
    sequences,
    stem_of,
    words_of,
)
from assistant.terminology.sayings import NO_NAMES, Sayings
from assistant.terminology.vocabulary_file import Entry, read_entries
from ingest.errors import SourceError
from ingest.french import stem, tokens

_EVERYDAY_FRENCH = Path(__file__).parent / "data" / "french.toml"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of a text that names one or several concepts, or a plain word.

    Attributes:
        keys: Concept keys (``§name``) and, for a single word, its stem.
        near: Concept keys that are related.
        parts: Stems of the words of the mention.
        start: Offset of the first character in the text.
        end: Offset after the last character.
        acronym: Whether the mention is written as an acronym of the vocabulary.
        inner: For each word of a phrase, the keys that say it by itself.
    """

    keys: frozenset[str]
    near: frozenset[str]
    parts: tuple[str, ...]
    start: int
    end: int
    acronym: bool = False
    inner: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Concepts by the stem sequences that name them."""

    entries: tuple[Entry, ...] = ()
    _phrases: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)
    _near: dict[str, frozenset[str]] = field(default_factory=dict)
    _stems: dict[str, frozenset[str]] = field(default_factory=dict)
    _acronyms: frozenset[str] = frozenset()
    _named_by_acronym: frozenset[str] = frozenset()
    _reach: dict[str, int] = field(default_factory=dict)
    _of_field: frozenset[str] = frozenset()
    _verbal: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)
    _sayings: Sayings = field(default_factory=Sayings)
    _everyday: frozenset[str] = frozenset()
    _written: frozenset[str] = frozenset()

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Vocabulary:
        """A vocabulary of the entries given."""
        phrases: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for entry in entries:
            for writing in entry.writings:
                for key in sequences(writing):
                    phrases[key].add(f"§{entry.name}")
        near: dict[str, set[str]] = defaultdict(set)
        for entry in entries:
            for writing in entry.near:
                for other in _related(writing, phrases):
                    near[f"§{entry.name}"].add(other)
                    near[other].add(f"§{entry.name}")
        return cls._made(
            tuple(entries),
            {key: frozenset(names) for key, names in phrases.items()},
            {key: frozenset(names) for key, names in near.items()},
            frozenset(),
            frozenset(),
            interrupted.verbal(writing for entry in entries for writing in entry.writings),
            Sayings.of((said, f"§{entry.name}") for entry in entries for said in entry.sayings),
        )

    @classmethod
    def _made(
        cls,
        entries: tuple[Entry, ...],
        phrases: dict[tuple[str, ...], frozenset[str]],
        near: dict[str, frozenset[str]],
        of_field: frozenset[str],
        everyday: frozenset[str],
        verbal: frozenset[Phrase],
        said: Sayings,
    ) -> Vocabulary:
        acronyms = [entry for entry in entries if entry.acronym]
        return cls(
            entries=entries,
            _phrases=phrases,
            _near=near,
            _stems=_stems_by_name(phrases),
            _acronyms=frozenset(t[0].form for e in acronyms if len(t := tokens(e.name)) == 1),
            _named_by_acronym=frozenset(f"§{e.name}" for e in acronyms),
            _reach=sayings.reach(phrases),
            _of_field=of_field,
            _verbal=interrupted.by_first(verbal),
            _sayings=said,
            _everyday=everyday,
            _written=proper_names.written(w for entry in entries for w in entry.writings),
        )

    def _rows(self) -> compiled_vocabulary.Compiled:
        """Everything that cannot be made again in no time, as lists."""
        return {
            "entries": [entry.row for entry in self.entries],
            "phrases": sayings.rows_of(self._phrases),
            "near": [[[key], sorted(names)] for key, names in self._near.items()],
            "field": [[sorted(self._of_field)]],
            "everyday": [[sorted(self._everyday)]],
            "verbal": [[list(key)] for keys in self._verbal.values() for key in keys],
            "sayings": sayings.rows_of(self._sayings.phrases),
            "said": [[list(key)] for key in self._sayings.verbal],
        }

    @classmethod
    def _kept(cls, name: str) -> Vocabulary | None:
        """What was kept under a name, unless it is damaged."""
        rows = compiled_vocabulary.read(name)
        if rows is None:
            return None
        try:
            return cls._made(
                tuple(Entry.kept(row) for row in rows["entries"]),
                sayings.phrases_of(rows["phrases"]),
                {key: frozenset(names) for (key,), names in rows["near"]},
                frozenset(rows["field"][0][0]),
                frozenset(rows["everyday"][0][0]),
                frozenset(tuple(key) for (key,) in rows["verbal"]),
                Sayings.kept(rows["sayings"], rows["said"]),
            )
        except (IndexError, KeyError, TypeError, ValueError):
            return None

    @classmethod
    def load(cls, path: Path) -> Vocabulary:
        """The vocabulary of a field laid over everyday French.

        Raises:
            SourceError: The file is missing or malformed.
        """
        try:
            sources = (path.read_bytes(), _EVERYDAY_FRENCH.read_bytes())
            name = compiled_vocabulary.digest((*sources, *_code()))
            if kept := cls._kept(name):
                return kept
            field_entries = read_entries(sources[0])
            everyday = read_entries(sources[1])
            laid = cls.of((*field_entries, *everyday))
            names = frozenset(f"§{entry.name}" for entry in field_entries)
            plain = frozenset(f"§{entry.name}" for entry in everyday) - names
            laid = replace(laid, _of_field=names | laid.near(names), _everyday=plain)
            compiled_vocabulary.write(name, laid._rows())
            return laid
        except OSError as error:
            msg = f"Le vocabulaire {path} est illisible : vérifiez le réglage CPTS_VOCABULARY."
            raise SourceError(msg) from error
        except (UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
            msg = f"Le vocabulaire {path} est mal formé : corrigez-le ({str(error)[:120]})."
            raise SourceError(msg) from error

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The informative words and phrases of `text`, in order, the longest phrases first."""
        words = words_of(text)
        said = self._sayings.said(words)
        found = []
        position = 0
        spread: dict[int, frozenset[str]] = {}
        ends = phrase_units.clause_ends(text, words)
        while position < len(words):
            length, names = self._longest_match(words[: ends[position]], position)
            if length == 1:
                spread |= self._spread(words, position)
                names |= spread.get(position, NO_NAMES)
            group = words[position : position + length]
            places = (said.get(position + at, NO_NAMES) for at in range(length))
            around = frozenset.intersection(*places)
            position += length
            parts = tuple(word.stem for word in group if not word.turning)
            if not parts:
                continue
            acronym = length == 1 and group[0].token.form in self._acronyms and group[0].exact
            near = self.near(names)
            keys = names if acronym else names | around
            keys |= {parts[0]} if len(parts) == 1 == length else NO_NAMES
            start, end = group[0].token.start, group[-1].token.end
            inner = tuple(self._said(w) for w in group if not w.turning) if len(parts) > 1 else ()
            found.append(Mention(keys, near, parts, start, end, bool(acronym), inner))
        return tuple(found)

    def bag(self, text: str) -> frozenset[str]:
        """Every key of a text that a question may match: all stems and all concepts.

        Phrases may overlap here (« hôpital de proximité » also counts as « hôpital »): what a text
        offers is generous, what a question asks is exact.
        """
        words = words_of(text)
        keys = {word.stem for word in plain_words(words)}
        units = [word.unit for word in words]
        for start, word in enumerate(words):
            keys |= self._word_names(word)
            reach = min(self._reach.get(word.unit, 0), len(words) - start)
            for length in range(2, reach + 1):
                keys |= self._phrases.get(tuple(units[start : start + length]), NO_NAMES)
            keys |= self._sayings.names(units, start)
        return frozenset(keys)

    def near(self, keys: Iterable[str]) -> frozenset[str]:
        """Concepts related to those given."""
        return NO_NAMES.union(*(self._near.get(key, NO_NAMES) for key in keys))

    def stems_of(self, keys: Iterable[str]) -> frozenset[str]:
        """Stems of every writing of the concepts given, to widen a lexical search."""
        return NO_NAMES.union(*(self._stems.get(key, NO_NAMES) for key in keys))

    def is_of_field(self, keys: Iterable[str]) -> bool:
        """Whether some of the concepts is of the field, not only of everyday French."""
        return not self._of_field.isdisjoint(keys)

    def is_acronym(self, keys: Iterable[str]) -> bool:
        """Whether some of the concepts has an acronym: a thing of the field, no everyday word."""
        return not self._named_by_acronym.isdisjoint(keys)

    def named_entities(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of the keys that are concepts with an acronym."""
        return self._named_by_acronym & frozenset(keys)

    def knows(self, form: str) -> bool:
        """Whether a folded word occurs in some writing of the vocabulary."""
        return stem(form) in _known_stems(self)

    def _said(self, word: Word) -> frozenset[str]:
        """The keys of a word by itself."""
        return self._word_names(word) | {word.stem}

    def _word_names(self, word: Word) -> frozenset[str]:
        """The concepts that a word names by itself; a proper name says nothing everyday."""
        exact = self._phrases.get((word.exact,), NO_NAMES)
        names = self._phrases.get((word.unit,), NO_NAMES)
        if word.name and word.name not in self._written:
            names -= self._everyday
        return exact | names

    def _spread(self, words: Sequence[Word], position: int) -> dict[int, frozenset[str]]:
        """What a phrase with words in between is called, by the positions of its words."""
        matched = interrupted.match(words, position, self._verbal)
        return dict.fromkeys(matched[1], self._phrases[matched[0]]) if matched else {}

    def _longest_match(self, words: Sequence[Word], position: int) -> tuple[int, frozenset[str]]:
        first = words[position]
        for length in range(min(self._reach.get(first.unit, 0), len(words) - position), 1, -1):
            names = self._phrases.get(tuple(w.unit for w in words[position : position + length]))
            if names:
                return length, names
        return 1, self._word_names(first)


def _code() -> tuple[bytes, ...]:
    """What the words are taken apart by, besides the files."""
    modules = (interrupted, phrase_units, proper_names, sayings, word_forms)
    files = (__file__, *(module.__file__ for module in modules))
    return tuple(Path(file).read_bytes() for file in files if file)


@lru_cache(maxsize=4)
def _known_stems(vocabulary: Vocabulary) -> frozenset[str]:
    return vocabulary._sayings.stems.union(*vocabulary._stems.values())


def _stems_by_name(
    phrases: Mapping[tuple[str, ...], Iterable[str]],
) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, names in phrases.items():
        parts = [stem_of(part) for part in key if part not in TURNING]
        for name in names:
            found[name].update(parts)
    return {name: frozenset(parts) for name, parts in found.items()}


def _related(writing: str, phrases: dict[tuple[str, ...], set[str]]) -> set[str]:
    """The concepts that a related writing names; it becomes one of its own where it names none."""
    keys = sequences(writing)
    named = {name for key in keys[:1] for name in phrases.get(key, ())}
    names = named or {f"§~{' '.join(key)}" for key in keys[:1]}
    for key in keys:
        phrases[key] |= names
    return set(names)
