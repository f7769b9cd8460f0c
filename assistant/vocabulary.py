"""Acronyms, full forms and synonyms of the field, as concepts that questions and texts share.

Each entry of the vocabulary file is a *concept*: « EPSM », « établissement public de santé
mentale » and « hôpital psychiatrique » are three ways of writing one. A text is annotated by the
longest match of stem sequences, so that a question that uses one form meets a text that uses
another. `near` relates concepts that are close but not interchangeable; a match through it counts
for less.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from ingest.errors import SourceError
from ingest.french import STOP_WORDS, Token, stem, tokens

_EVERYDAY_FRENCH = Path(__file__).parent / "data" / "french.toml"


class Entry(BaseModel):
    """One concept of the vocabulary file.

    Attributes:
        forms: Full forms.
        synonyms: Other ways of writing the same thing.
        near: Related, weaker.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    acronym: str | None = None
    forms: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """How the concept is called in explanations."""
        return self.acronym or (self.forms or self.synonyms)[0]

    @property
    def writings(self) -> tuple[str, ...]:
        """Every interchangeable form."""
        return ((self.acronym,) if self.acronym else ()) + self.forms + self.synonyms


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    entry: tuple[Entry, ...] = ()


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
    """

    keys: frozenset[str]
    near: frozenset[str]
    parts: tuple[str, ...]
    start: int
    end: int
    acronym: bool = False


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Concepts by the stem sequences that name them."""

    entries: tuple[Entry, ...] = ()
    _phrases: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)
    _near: dict[str, frozenset[str]] = field(default_factory=dict)
    _acronyms: frozenset[str] = frozenset()
    _named_by_acronym: frozenset[str] = frozenset()
    _longest: int = 1

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Vocabulary:
        """A vocabulary of the entries given."""
        phrases: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for entry in entries:
            for writing in entry.writings:
                for key in _sequences(writing):
                    phrases[key].add(f"§{entry.name}")
        near: dict[str, set[str]] = defaultdict(set)
        for entry in entries:
            for writing in filter(_sequence, entry.near):
                related = phrases.get(_sequence(writing)) or {f"§~{' '.join(_sequence(writing))}"}
                phrases[_sequence(writing)] |= related
                near[f"§{entry.name}"] |= related
                for other in related:
                    near[other].add(f"§{entry.name}")
        return cls(
            entries=tuple(entries),
            _phrases={key: frozenset(names) for key, names in phrases.items() if key},
            _near={key: frozenset(names) for key, names in near.items()},
            _acronyms=frozenset(tokens(e.acronym)[0].form for e in entries if e.acronym),
            _named_by_acronym=frozenset(f"§{e.name}" for e in entries if e.acronym),
            _longest=max((len(key) for key in phrases), default=1),
        )

    @classmethod
    def load(cls, path: Path) -> Vocabulary:
        """The vocabulary of a field laid over everyday French.

        Raises:
            SourceError: The file is missing or malformed.
        """
        try:
            return cls.of((*_read(path), *_read(_EVERYDAY_FRENCH)))
        except OSError as error:
            msg = f"Le vocabulaire {path} est illisible : vérifiez le réglage CPTS_VOCABULARY."
            raise SourceError(msg) from error
        except (tomllib.TOMLDecodeError, ValidationError) as error:
            msg = f"Le vocabulaire {path} est mal formé : corrigez-le ({str(error)[:120]})."
            raise SourceError(msg) from error

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The informative words and phrases of `text`, in order, the longest phrases first."""
        words = [token for token in tokens(text) if self._informative(token, text)]
        found = []
        position = 0
        while position < len(words):
            length, names = self._longest_match(words, position)
            group = words[position : position + length]
            parts = tuple(stem(word.form) for word in group)
            keys = names | {parts[0]} if length == 1 else names
            near = frozenset().union(*(self._near.get(name, frozenset()) for name in names))
            acronym = length == 1 and group[0].form in self._acronyms
            found.append(Mention(keys, near, parts, group[0].start, group[-1].end, acronym))
            position += length
        return tuple(found)

    def bag(self, text: str) -> frozenset[str]:
        """Every key of a text that a question may match: all stems and all concepts.

        Phrases may overlap here (« hôpital de proximité » also counts as « hôpital »): what a text
        offers is generous, what a question asks is exact.
        """
        words = [token for token in tokens(text) if self._informative(token, text)]
        stems = [stem(word.form) for word in words]
        keys = set(stems)
        for start in range(len(stems)):
            for length in range(1, min(self._longest, len(stems) - start) + 1):
                keys |= self._phrases.get(tuple(stems[start : start + length]), frozenset())
        return frozenset(keys)

    def near(self, keys: Iterable[str]) -> frozenset[str]:
        """Concepts related to those given."""
        return frozenset().union(*(self._near.get(key, frozenset()) for key in keys))

    def stems_of(self, keys: Iterable[str]) -> frozenset[str]:
        """Stems of every writing of the concepts given, to widen a lexical search."""
        wanted = set(keys)
        return frozenset(
            part for phrase, names in self._phrases.items() if names & wanted for part in phrase
        )

    def is_acronym(self, keys: Iterable[str]) -> bool:
        """Whether some of the concepts has an acronym: a thing of the field, no everyday word."""
        return not self._named_by_acronym.isdisjoint(keys)

    def named_entities(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of the keys that are concepts with an acronym."""
        return self._named_by_acronym & frozenset(keys)

    def knows(self, form: str) -> bool:
        """Whether a folded word occurs in some writing of the vocabulary."""
        return stem(form) in _known_stems(self)

    def _informative(self, token: Token, text: str) -> bool:
        if token.form in STOP_WORDS:
            return False
        written = text[token.start : token.end]
        if token.form == "ca":
            return written.isupper()
        return True

    def _longest_match(self, words: Sequence[Token], position: int) -> tuple[int, frozenset[str]]:
        for length in range(min(self._longest, len(words) - position), 0, -1):
            group = words[position : position + length]
            names = self._phrases.get(tuple(stem(word.form) for word in group))
            if names:
                return length, names
        return 1, frozenset()


def _read(path: Path) -> tuple[Entry, ...]:
    return _File.model_validate(tomllib.loads(path.read_text("utf-8"))).entry


@lru_cache(maxsize=4)
def _known_stems(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(part for phrase in vocabulary._phrases for part in phrase)


def _sequences(writing: str) -> tuple[tuple[str, ...], ...]:
    """The stems of a writing, and for a verb in -er those of « ils signent » besides.

    The French stemmer leaves that ending on, because nouns carry it too (« président »).
    """
    made = [_sequence(writing)]
    if re.fullmatch(r"[^\W\d_]{4,}er", writing):
        made.append(_sequence(f"{writing[:-2]}ent"))
    return tuple(key for key in made if key)


def _sequence(text: str) -> tuple[str, ...]:
    return tuple(stem(token.form) for token in tokens(text) if token.form not in STOP_WORDS)
