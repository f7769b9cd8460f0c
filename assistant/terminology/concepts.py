"""The concepts of a vocabulary: by which phrases they are named, and which of them are related.

Each entry of a vocabulary file is a *concept*: « EPSM », « établissement public de santé mentale »
and « hôpital psychiatrique » are three ways of writing one. `near` relates concepts that are close
but not interchangeable. The file of a field is laid over that of everyday French; of a concept of
the result it is known whether it is of the field or of everyday French alone.

Taking the words of all writings apart takes long, so that what was made of two files is kept
(`assistant.language.compiled_vocabulary`) under the digest of the files and of the code.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import ValidationError

from assistant.language import compiled_vocabulary, word_forms
from assistant.language.data_files import FOLDER
from assistant.terminology import interrupted, phrase_units, sayings, vocabulary_file
from assistant.terminology.interrupted import Phrase
from assistant.terminology.phrase_units import TURNING, sequences, stem_of
from assistant.terminology.sayings import NO_NAMES, Phrases, Sayings
from assistant.terminology.vocabulary_file import Entry, read_entries
from ingest.errors import SourceError

EVERYDAY_FRENCH = FOLDER / "french.toml"


@dataclass(frozen=True)
class Concepts:
    """Concepts, each by its key (``§name``).

    Attributes:
        entries: What the files say of them.
        phrases: The concepts that the units of a phrase name.
        related: The concepts near each of them.
        of_field: Those of the field, and those near them.
        everyday: Those of everyday French alone.
        verbal: Phrases that may be interrupted.
        sayings: Turns of phrase that say them without being their names.
    """

    entries: tuple[Entry, ...] = ()
    phrases: Phrases = field(default_factory=dict)
    related: Mapping[str, frozenset[str]] = field(default_factory=dict)
    of_field: frozenset[str] = frozenset()
    everyday: frozenset[str] = frozenset()
    verbal: frozenset[Phrase] = frozenset()
    sayings: Sayings = field(default_factory=Sayings)

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Concepts:
        """The concepts of some entries, none of which is known to be of a field."""
        phrases: dict[Phrase, set[str]] = defaultdict(set)
        for entry in entries:
            for writing in entry.writings:
                for key in sequences(writing):
                    phrases[key].add(f"§{entry.name}")
        related: dict[str, set[str]] = defaultdict(set)
        for entry in entries:
            for writing in entry.near:
                for other in _related(writing, phrases):
                    related[f"§{entry.name}"].add(other)
                    related[other].add(f"§{entry.name}")
        return cls(
            entries=tuple(entries),
            phrases={key: frozenset(names) for key, names in phrases.items()},
            related={key: frozenset(names) for key, names in related.items()},
            verbal=interrupted.verbal(writing for entry in entries for writing in entry.writings),
            sayings=Sayings.of(
                (said, f"§{entry.name}") for entry in entries for said in entry.sayings
            ),
        )

    @classmethod
    def load(cls, path: Path) -> Concepts:
        """The concepts of a field laid over those of everyday French.

        Raises:
            SourceError: The file is missing or malformed.
        """
        try:
            sources = (path.read_bytes(), EVERYDAY_FRENCH.read_bytes())
            name = compiled_vocabulary.digest((*sources, *_code()))
            if kept := cls._kept(name):
                return kept
            laid = _laid(*map(read_entries, sources))
            compiled_vocabulary.write(name, laid._rows())
            return laid
        except OSError as error:
            msg = f"Le vocabulaire {path} est illisible : vérifiez le réglage CPTS_VOCABULARY."
            raise SourceError(msg) from error
        except (UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
            msg = f"Le vocabulaire {path} est mal formé : corrigez-le ({str(error)[:120]})."
            raise SourceError(msg) from error

    def near(self, keys: Iterable[str]) -> frozenset[str]:
        """Concepts related to those given."""
        return NO_NAMES.union(*(self.related.get(key, NO_NAMES) for key in keys))

    def stems(self) -> dict[str, frozenset[str]]:
        """The stems of all writings of each concept."""
        found: dict[str, set[str]] = defaultdict(set)
        for key, names in self.phrases.items():
            parts = [stem_of(part) for part in key if part not in TURNING]
            for name in names:
                found[name].update(parts)
        return {name: frozenset(parts) for name, parts in found.items()}

    def _rows(self) -> compiled_vocabulary.Compiled:
        """The concepts as lists, to be kept."""
        return {
            "entries": [entry.row for entry in self.entries],
            "phrases": sayings.rows_of(self.phrases),
            "near": [[[key], sorted(names)] for key, names in self.related.items()],
            "field": [[sorted(self.of_field)]],
            "everyday": [[sorted(self.everyday)]],
            "verbal": [[list(key)] for key in self.verbal],
            "sayings": sayings.rows_of(self.sayings.phrases),
            "said": [[list(key)] for key in self.sayings.verbal],
        }

    @classmethod
    def _kept(cls, name: str) -> Concepts | None:
        """What was kept under a name, unless it is damaged."""
        rows = compiled_vocabulary.read(name)
        if rows is None:
            return None
        try:
            return cls(
                entries=tuple(Entry.kept(row) for row in rows["entries"]),
                phrases=sayings.phrases_of(rows["phrases"]),
                related={key: frozenset(names) for (key,), names in rows["near"]},
                of_field=frozenset(rows["field"][0][0]),
                everyday=frozenset(rows["everyday"][0][0]),
                verbal=frozenset(tuple(key) for (key,) in rows["verbal"]),
                sayings=Sayings.kept(rows["sayings"], rows["said"]),
            )
        except (IndexError, KeyError, TypeError, ValueError):
            return None


def _laid(of_field: Sequence[Entry], everyday: Sequence[Entry]) -> Concepts:
    """The concepts of a field over everyday ones."""
    laid = Concepts.of((*of_field, *everyday))
    names = frozenset(f"§{entry.name}" for entry in of_field)
    plain = frozenset(f"§{entry.name}" for entry in everyday) - names
    return replace(laid, of_field=names | laid.near(names), everyday=plain)


def _related(writing: str, phrases: dict[Phrase, set[str]]) -> set[str]:
    """The concepts that a related writing names; it becomes one of its own where it names none."""
    keys = sequences(writing)
    named = {name for key in keys[:1] for name in phrases.get(key, ())}
    names = named or {f"§~{' '.join(key)}" for key in keys[:1]}
    for key in keys:
        phrases[key] |= names
    return set(names)


def _code() -> tuple[bytes, ...]:
    """What the files are read and the words taken apart by."""
    modules = (interrupted, phrase_units, sayings, vocabulary_file, word_forms)
    files = (__file__, *(module.__file__ for module in modules))
    return tuple(Path(file).read_bytes() for file in files if file)
