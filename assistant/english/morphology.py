"""English forms and their bases: plurals, verb forms, degrees of adjectives.

Irregular forms are listed (`assistant/data/english/forms.toml`); the others have several possible
bases (« making »: mak, make), of which the glossary knows one.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from assistant.english.glossary import items
from assistant.language.data_files import data


class Form(StrEnum):
    """What a verb form says of its time."""

    BASE = "base"
    THIRD = "third person"
    PAST = "past"
    PARTICIPLE = "participle"
    PAST_OR_PARTICIPLE = "past or participle"
    GERUND = "gerund"


class Degree(StrEnum):
    """How an adjective compares."""

    PLAIN = "plain"
    MORE = "more"
    MOST = "most"


_VOWELS = "aeiou"


def noun_bases(word: str) -> tuple[str, ...]:
    """What a noun may be the plural of; itself excepted."""
    if (single := _irregular_nouns().get(word)) is not None:
        return (single,) if single != word else ()
    if word.endswith("ies") and len(word) > 4:
        return (f"{word[:-3]}y", word[:-1])
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "oes", "uses")):
        return (word[:-2], word[:-1])
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return (word[:-1],)
    return ()


def verb_bases(word: str) -> tuple[tuple[str, Form], ...]:
    """What a verb form may come from, and which form it is."""
    if irregular := _irregular_verbs().get(word):
        return irregular
    found: list[tuple[str, Form]] = [(word, Form.BASE)]
    if word.endswith("ies") and len(word) > 4:
        found.append((f"{word[:-3]}y", Form.THIRD))
    if word.endswith("es") and len(word) > 4:
        found.append((word[:-2], Form.THIRD))
    if word.endswith("s") and not word.endswith("ss"):
        found.append((word[:-1], Form.THIRD))
    for ending, form in (("ed", Form.PAST_OR_PARTICIPLE), ("ing", Form.GERUND)):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            found.extend((base, form) for base in _roots(word.removesuffix(ending)))
    return tuple(found)


def adjective_bases(word: str) -> tuple[tuple[str, Degree], ...]:
    """What an adjective may be a degree of."""
    if (base := _irregular_degrees().get(word)) is not None:
        return ((base, Degree.MOST if word.endswith("st") else Degree.MORE),)
    found: list[tuple[str, Degree]] = [(word, Degree.PLAIN)]
    for ending, degree in (("er", Degree.MORE), ("est", Degree.MOST)):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            found.extend((base, degree) for base in _roots(word.removesuffix(ending)))
    return tuple(found)


def _roots(root: str) -> tuple[str, ...]:
    """What is left of a form, as the words that it may come from."""
    found = [root, f"{root}e"]
    if root.endswith("i"):
        found.append(f"{root[:-1]}y")
    if len(root) > 2 and root[-1] == root[-2] and root[-1] not in _VOWELS:
        found.append(root[:-1])
    return tuple(found)


@lru_cache(maxsize=1)
def _irregular_verbs() -> dict[str, tuple[tuple[str, Form], ...]]:
    found: dict[str, list[tuple[str, Form]]] = {}
    for line in items(data("english/forms")["english_verbs"]):
        base, past, participle = line.split()
        found.setdefault(base, []).append((base, Form.BASE))
        if past == participle:
            found.setdefault(past, []).append((base, Form.PAST_OR_PARTICIPLE))
        else:
            found.setdefault(past, []).append((base, Form.PAST))
            found.setdefault(participle, []).append((base, Form.PARTICIPLE))
    return {form: tuple(dict.fromkeys(bases)) for form, bases in found.items()}


@lru_cache(maxsize=1)
def _irregular_nouns() -> dict[str, str]:
    lines = (line.split() for line in items(data("english/forms")["english_nouns"]))
    return {plural: single for plural, single in lines}  # noqa: C416


@lru_cache(maxsize=1)
def _irregular_degrees() -> dict[str, str]:
    lines = (line.split() for line in items(data("english/forms")["english_degrees"]))
    return {form: base for form, base in lines}  # noqa: C416
