"""What texts and questions say of the concepts of the field: acronyms, full forms, synonyms.

A text is annotated by the longest match of stem sequences, so that a question that uses one form of
a concept (`assistant.terminology.concepts`) meets a text that uses another; a match through a
concept that is only near counts for less.

Which words make a phrase, and how they are compared, is said in
`assistant.terminology.phrase_units`; phrases of a question with words in between, in
`assistant.terminology.interrupted`; turns of phrase that are no names, in
`assistant.terminology.sayings`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from assistant.terminology import interrupted, phrase_units, proper_names, sayings
from assistant.terminology.concepts import Concepts
from assistant.terminology.interrupted import Phrase
from assistant.terminology.phrase_units import Word, plain_words, words_of
from assistant.terminology.sayings import NO_NAMES, Phrases
from assistant.terminology.vocabulary_file import Entry
from ingest.french import STOP_WORDS, stem, tokens


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

    concepts: Concepts = field(default_factory=Concepts)
    _phrases: Phrases = field(init=False, repr=False)
    _reach: Mapping[str, int] = field(init=False, repr=False)
    _verbal: Mapping[str, tuple[Phrase, ...]] = field(init=False, repr=False)
    _stems: Mapping[str, frozenset[str]] = field(init=False, repr=False)
    _acronyms: frozenset[str] = field(init=False, repr=False)
    _named_by_acronym: frozenset[str] = field(init=False, repr=False)
    _written: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Orders the concepts for look-up."""
        concepts = self.concepts
        acronyms = [entry for entry in concepts.entries if entry.acronym]
        found = {
            "_phrases": concepts.phrases,
            "_reach": sayings.reach(concepts.phrases),
            "_verbal": interrupted.by_first(concepts.verbal),
            "_stems": concepts.stems(),
            "_acronyms": frozenset(t[0].form for e in acronyms if len(t := tokens(e.name)) == 1),
            "_named_by_acronym": frozenset(f"§{entry.name}" for entry in acronyms),
            "_written": proper_names.written(w for e in concepts.entries for w in e.writings),
        }
        for name, value in found.items():
            object.__setattr__(self, name, value)

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Vocabulary:
        """A vocabulary of the entries given."""
        return cls(Concepts.of(entries))

    @classmethod
    def load(cls, path: Path) -> Vocabulary:
        """The vocabulary of a field laid over everyday French.

        Raises:
            SourceError: The file is missing or malformed.
        """
        return cls(Concepts.load(path))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What the files say of the concepts."""
        return self.concepts.entries

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The informative words and phrases of `text`, in order, the longest phrases first."""
        words = words_of(text)
        said = self.concepts.sayings.said(words, text)
        found = []
        position = 0
        spread: dict[int, frozenset[str]] = {}
        ends = phrase_units.clause_ends(text, words)
        while position < len(words):
            length, names = self._longest_match(words[: ends[position]], position)
            if length > 1 and self._qualifies(text, words[position : position + length]):
                spread |= dict.fromkeys(range(position, position + length), names)
                length, names = 1, self._word_names(words[position])
            if length == 1:
                spread |= self._spread(text, words, position)
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
            keys |= {group[0].key} if len(parts) == 1 == length else NO_NAMES
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
        keys = {word.key for word in plain_words(words)}
        units = [word.unit for word in words]
        for start, word in enumerate(words):
            keys |= self._word_names(word)
            reach = min(self._reach.get(word.unit, 0), len(words) - start)
            for length in range(2, reach + 1):
                keys |= self._phrases.get(tuple(units[start : start + length]), NO_NAMES)
            keys |= self.concepts.sayings.names(units, start)
        return frozenset(keys)

    def near(self, keys: Iterable[str]) -> frozenset[str]:
        """Concepts related to those given."""
        return self.concepts.near(keys)

    def stems_of(self, keys: Iterable[str]) -> frozenset[str]:
        """Stems of every writing of the concepts given, to widen a lexical search."""
        return NO_NAMES.union(*(self._stems.get(key, NO_NAMES) for key in keys))

    def is_of_field(self, keys: Iterable[str]) -> bool:
        """Whether some of the concepts is of the field, not only of everyday French."""
        return not self.concepts.of_field.isdisjoint(keys)

    def is_acronym(self, keys: Iterable[str]) -> bool:
        """Whether some of the concepts has an acronym: a thing of the field, no everyday word."""
        return not self._named_by_acronym.isdisjoint(keys)

    def named_entities(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of the keys that are concepts with an acronym."""
        return self._named_by_acronym & frozenset(keys)

    def writes_acronym(self, text: str) -> bool:
        """Whether an acronym of the vocabulary stands in a text, in capitals."""
        return any(
            written.isupper() and written.lower() in self._acronyms
            for token in tokens(text)
            for written in (text[token.start : token.end].rstrip("s"),)
        )

    def knows(self, form: str) -> bool:
        """Whether a folded word occurs in some writing of the vocabulary."""
        return stem(form) in _known_stems(self)

    def _said(self, word: Word) -> frozenset[str]:
        """The keys of a word by itself."""
        return self._word_names(word) | {word.key}

    def _word_names(self, word: Word) -> frozenset[str]:
        """The concepts that a word names by itself; a proper name says nothing everyday."""
        exact = self._phrases.get((word.exact,), NO_NAMES)
        names = self._phrases.get((word.unit,), NO_NAMES)
        if word.name and word.name not in self._written:
            names -= self.concepts.everyday
        return exact | names

    def _spread(self, text: str, words: Sequence[Word], position: int) -> dict[int, frozenset[str]]:
        """What a phrase with words in between is called, by the positions of its words."""
        if interrupted.is_participle(text, words[position].token.start):
            return {}
        matched = interrupted.match(words, position, self._verbal)
        return dict.fromkeys(matched[1], self._phrases[matched[0]]) if matched else {}

    def _qualifies(self, text: str, group: Sequence[Word]) -> bool:
        """Whether a phrase of a verb is met as a participle, which says it of a noun."""
        phrase = tuple(word.unit for word in group)
        verbal = phrase in self._verbal.get(phrase[0], ())
        return verbal and interrupted.is_participle(text, group[0].token.start)

    def _longest_match(self, words: Sequence[Word], position: int) -> tuple[int, frozenset[str]]:
        first = words[position]
        for length in range(min(self._reach.get(first.unit, 0), len(words) - position), 1, -1):
            names = self._phrases.get(tuple(w.unit for w in words[position : position + length]))
            if names and not self._opens_another(words, position, length):
                return length, names
        return 1, self._word_names(first)

    def _opens_another(self, words: Sequence[Word], position: int, length: int) -> bool:
        """Whether a phrase that a small word begins cuts the one that its last word opens.

        « Plus de *médecin traitant* » names a « médecin traitant », and not « plus de médecin ».
        """
        last = position + length - 1
        if words[position].token.form not in STOP_WORDS:
            return False
        reach = min(self._reach.get(words[last].unit, 0), len(words) - last)
        units = tuple(word.unit for word in words[last : last + reach])
        return any(units[:size] in self._phrases for size in range(reach, 1, -1))


@lru_cache(maxsize=4)
def _known_stems(vocabulary: Vocabulary) -> frozenset[str]:
    return vocabulary.concepts.sayings.stems.union(*vocabulary._stems.values())
