"""What English words and phrases are in French, by part of speech (`assistant/data/english/`).

Entries are in their base form (`assistant.english.morphology` leads there); a phrase is an entry of
several words, and the longest entry wins. Nothing here knows a document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from assistant.language.data_files import data


@dataclass(frozen=True, slots=True)
class Glossary:
    """Entries by part of speech, English to French.

    Attributes:
        longest: The number of words of the longest entry that starts with a word.
    """

    nouns: Mapping[str, str]
    verbs: Mapping[str, str]
    adjectives: Mapping[str, str]
    adverbs: Mapping[str, str]
    determiners: Mapping[str, str]
    prepositions: Mapping[str, str]
    conjunctions: Mapping[str, str]
    pronouns: Mapping[str, str]
    numbers: Mapping[str, str]
    fillers: frozenset[str]
    longest: Mapping[str, int]


def pairs(block: str) -> dict[str, str]:
    """« english: french, … » as a mapping."""
    entries = (entry.split(":", 1) for entry in " ".join(block.split()).split(",") if ":" in entry)
    return {english.strip(): french.strip() for english, french in entries}


def items(block: str) -> tuple[str, ...]:
    """« one, two, … » as a tuple."""
    return tuple(item for entry in " ".join(block.split()).split(",") if (item := entry.strip()))


def form_list(name: str) -> frozenset[str]:
    """A list of words of `forms.toml`."""
    return frozenset(data("english/forms")[name].split())


@lru_cache(maxsize=1)
def glossary() -> Glossary:
    """The glossary, read once."""
    modifiers, function = data("english/modifiers"), data("english/function")
    tables = {
        "nouns": _all(data("english/nouns")),
        "verbs": _all(data("english/verbs")),
        "adjectives": pairs(modifiers["adjectives"]),
        "adverbs": pairs(modifiers["adverbs"]),
        **{
            name: pairs(function[name])
            for name in ("determiners", "prepositions", "conjunctions", "pronouns", "numbers")
        },
    }
    fillers = frozenset(items(modifiers["fillers"]))
    longest: dict[str, int] = {}
    for entry in (*fillers, *(entry for table in tables.values() for entry in table)):
        words = entry.split()
        longest[words[0]] = max(longest.get(words[0], 1), len(words))
    return Glossary(**tables, fillers=fillers, longest=longest)


def _all(blocks: Mapping[str, str]) -> dict[str, str]:
    return {
        english: french for block in blocks.values() for english, french in pairs(block).items()
    }
