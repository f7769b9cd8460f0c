"""The files of the vocabulary: entries in full, and families on one line each.

An entry is a table with the fields of `Entry`. A family is the same in short, for lists of plain
words: « forms, … / sayings, … ~ near, … »; a line that starts with « # » is a title.
"""

from __future__ import annotations

import tomllib

from pydantic import BaseModel, ConfigDict


class Entry(BaseModel):
    """One concept of the vocabulary file.

    Attributes:
        forms: Full forms.
        synonyms: Other ways of writing the same thing.
        sayings: Turns of phrase that say it and whose words keep their own meaning.
        near: Related, weaker.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    acronym: str | None = None
    forms: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    sayings: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """How the concept is called in explanations."""
        return self.acronym or (self.forms or self.synonyms or self.sayings)[0]

    @property
    def writings(self) -> tuple[str, ...]:
        """Every interchangeable name; what is merely said is none."""
        return ((self.acronym,) if self.acronym else ()) + self.forms + self.synonyms

    @property
    def row(self) -> list[list[str]]:
        """The entry as lists, to be kept."""
        acronym = [self.acronym or ""]
        return [acronym, *map(list, (self.forms, self.synonyms, self.sayings, self.near))]

    @classmethod
    def kept(cls, row: list[list[str]]) -> Entry:
        """An entry that was checked before it was kept."""
        (acronym,), forms, synonyms, sayings, near = map(tuple, row)
        return cls.model_construct(
            acronym=acronym or None, forms=forms, synonyms=synonyms, sayings=sayings, near=near
        )


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    entry: tuple[Entry, ...] = ()
    families: str = ""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries, those of the compact lines last."""
        lines = (line.strip() for line in self.families.splitlines())
        return (*self.entry, *(_family(line) for line in lines if line and line[0] != "#"))


def read_entries(data: bytes) -> tuple[Entry, ...]:
    """The entries of a file.

    Raises:
        tomllib.TOMLDecodeError: It is no TOML.
        pydantic.ValidationError: It holds something else than entries and families.
    """
    return _File.model_validate(tomllib.loads(data.decode("utf-8"))).entries


def _family(line: str) -> Entry:
    """The entry of a compact line: « forms, … / sayings, … ~ near, … »."""
    same, _, near = line.partition("~")
    forms, _, sayings = same.partition("/")
    return Entry(forms=_listed(forms), sayings=_listed(sayings), near=_listed(near))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, text.split(","))))
