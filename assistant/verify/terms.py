"""Acronyms and synonyms of the field, as the verifier takes them.

A vocabulary entry gives an acronym and its written-out forms, and synonyms; all of them say the
same. Definitions found in the excerpts themselves (« agence régionale de santé (ARS) ») count too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.verify.text import Word, plain, words

_DEFINITION = re.compile(r"\(\s*([A-Z][A-Za-z]{1,9})\s*\)")
_REVERSE = re.compile(r"\b([A-Z]{2,10})\s*\(\s*([^()]{6,90})\)")


@dataclass(frozen=True, slots=True)
class Terms:
    """Groups of equivalent expressions (acronym, forms, synonyms)."""

    groups: tuple[tuple[str, ...], ...] = ()

    def with_definitions(self, text: str) -> Terms:
        """These groups and those that the text itself defines."""
        return Terms(self.groups + _definitions(text))

    def equivalents(self, text: str) -> tuple[str, ...]:
        """The other expressions of each group that has one in `text`."""
        low = f" {_flat(text)} "
        forms = frozenset(low.split())
        found: list[str] = []
        for group in self.groups:
            if forms.isdisjoint(_openings(group)):
                continue
            if any(_said(expression, text, low) for expression in group):
                found += [e for e in group if not _said(e, text, low)]
        return tuple(found)


NO_TERMS = Terms()


@lru_cache(maxsize=16384)
def _flat(text: str) -> str:
    return " ".join(w.form for w in words(text) if w.kind in ("word", "number"))


@lru_cache(maxsize=16384)
def _spellings(expression: str) -> tuple[str, ...]:
    one = _flat(expression)
    return (f" {one} ", f" {one}s ", f" {_plural(one)} ", f" {_headed(one)} ") if one else ()


@lru_cache(maxsize=16384)
def _openings(group: tuple[str, ...]) -> frozenset[str]:
    """The first words of the expressions of a group, in the singular and in the plural."""
    return frozenset(s.split()[0] for expression in group for s in _spellings(expression))


def _said(expression: str, text: str, low: str) -> bool:
    """Whether a text has an expression; an acronym as such only (« ANS » is not « ans »)."""
    if not _occurs(expression, low):
        return False
    if not (expression.isupper() and len(expression) <= _LONGEST_ACRONYM):
        return True
    return bool(re.search(rf"(?<!\w){re.escape(expression)}s?(?!\w)", text))


_LONGEST_ACRONYM = 6


def _occurs(expression: str, flat: str) -> bool:
    return any(spelling in flat for spelling in _spellings(expression))


def _headed(flat: str) -> str:
    """The plural of an expression whose complement keeps its number (« maisons de santé »)."""
    head, link, rest = flat.partition(" de ")
    return f"{_plural(head)}{link}{rest}"


def _plural(flat: str) -> str:
    return " ".join(w if len(w) < 4 or w.endswith(("s", "x")) else f"{w}s" for w in flat.split())


def _definitions(text: str) -> tuple[tuple[str, ...], ...]:
    found = []
    for match in _DEFINITION.finditer(text):
        before = [w for w in words(text[: match.start()]) if w.kind == "word"][-9:]
        form = _spelled(match.group(1), before, text)
        if form:
            found.append((match.group(1), form))
    found += [(match.group(1), match.group(2)) for match in _REVERSE.finditer(text)]
    return tuple(found)


def _spelled(acronym: str, before: Sequence[Word], text: str) -> str | None:
    """The words just before the parenthesis whose first letters give the acronym, if any."""
    letters = plain(acronym)
    for length in range(len(before), 0, -1):
        tail = before[-length:]
        initials = ["".join(w.form[0] for w in tail if len(w.form) > 2)]
        initials += ["".join(w.form[0] for w in tail if w.is_content)]  # « la Ligue des A »
        if (
            tail[0].form[0] == letters[0]
            and tail[0].is_content
            and len(tail[0].form) > 2
            and any(one and _subsequence(letters, one) for one in initials)
        ):
            return text[tail[0].start : tail[-1].end]
    return None


def _subsequence(letters: str, initials: str) -> bool:
    if len(initials) > len(letters) + 1:
        return False
    rest = iter(letters)
    return all(any(one == other for other in rest) for one in initials)
