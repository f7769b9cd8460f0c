"""Words that name a kind of list (`data/lists.toml`): « axe » and « chantier » are of one."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from assistant.word_forms import conjugated, unit
from ingest.french import fold

_DATA = Path(__file__).parent / "data" / "lists.toml"
_NONE: frozenset[str] = frozenset()


def kinds_of_noun(word: str) -> frozenset[str]:
    """Kinds of list that a folded noun is an item of."""
    return _kinds("nouns").get(unit(word), _NONE)


def kinds_of_verb(word: str) -> frozenset[str]:
    """Kinds of list that a folded verb announces."""
    return _kinds("verbs").get(unit(word), _NONE)


@cache
def _kinds(words: str) -> Mapping[str, frozenset[str]]:
    """Kinds by the unit of their nouns or of their verbs."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, entry in tomllib.loads(_DATA.read_text("utf-8"))["kinds"].items():
        for word in fold(entry[words]).split():
            for form in (word, *conjugated(word)):
                found[unit(form)].add(kind)
    return {key: frozenset(kinds) for key, kinds in found.items()}
