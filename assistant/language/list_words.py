"""Words that name a kind of list (`data/lists.toml`): « axe » and « chantier » are of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from assistant.language.data_files import data
from assistant.language.word_forms import conjugated, unit
from ingest.french import Token, fold

_DETERMINERS = frozenset({
    "le", "la", "les", "l", "un", "une", "des", "du", "ce", "cet", "cette", "ces", "mon", "ma",
    "mes", "son", "sa", "ses", "notre", "nos", "leur", "leurs",
})  # fmt: skip
_NONE: frozenset[str] = frozenset()


def kinds_of_noun(word: str) -> frozenset[str]:
    """Kinds of list that a folded noun is an item of."""
    return _kinds("nouns").get(unit(word), _NONE)


def kinds_of_verb(word: str) -> frozenset[str]:
    """Kinds of list that a folded verb announces."""
    return _kinds("verbs").get(unit(word), _NONE)


def kinds_of_verbs(words: Sequence[Token]) -> Iterator[tuple[Token, frozenset[str]]]:
    """The verbs of a text that announce lists, with their kinds; « ce *rapport* » is a noun."""
    before = ""
    for word in words:
        kinds = _NONE if before in _DETERMINERS else kinds_of_verb(word.form)
        before = word.form
        if kinds:
            yield word, kinds


def supports(word: str, kinds: frozenset[str]) -> bool:
    """Whether a folded verb says no more beside a noun of the kinds (« relever un défi »)."""
    return not kinds.isdisjoint(_kinds("support").get(unit(word), _NONE))


@cache
def _kinds(words: str) -> Mapping[str, frozenset[str]]:
    """Kinds by the unit of their nouns or of their verbs."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, entry in data("lists")["kinds"].items():
        for word in fold(entry.get(words, "")).split():
            for form in (word, *conjugated(word)):
                found[unit(form)].add(kind)
    return {key: frozenset(kinds) for key, kinds in found.items()}
