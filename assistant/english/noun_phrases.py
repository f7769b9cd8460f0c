"""English noun phrases in French order.

    article adjectives C B A  →  article A adjectives « de » B « de » C
    B's A                     →  article A « de » article B

The last noun is the head; nouns before it say of what it is, from right to left; adjectives follow
their noun but for the few that stand before it; names and figures follow the head. « French » goes
when it only says where the asker is from home.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from assistant.english.glossary import form_list, items
from assistant.english.inflection import agree, is_feminine, participle, plural
from assistant.english.lookup import Kind
from assistant.english.morphology import Degree
from assistant.english.phrases import NounPhrase
from assistant.english.tagging import Tagged
from assistant.language.data_files import data
from ingest.french import YEAR

_BEFORE_NOUN = form_list("before_noun")
_TIMES = form_list("times")
_INVARIABLE = form_list("invariable")
_DATES = re.compile(rf"{YEAR}|\d{{1,2}}")

_INSIDE = frozenset({Kind.NOUN, Kind.NAME, Kind.ADJECTIVE, Kind.NUMBER})


def noun_phrase(tagged: Sequence[Tagged], start: int) -> tuple[NounPhrase, int] | None:
    """The noun phrase that starts at a word, and where it ends."""
    position, article = start, ""
    if position < len(tagged) and tagged[position].kind is Kind.DETERMINER:
        article = tagged[position].reading.french
        position += 1
    if not article and position < len(tagged) and tagged[position].kind is Kind.PRONOUN:
        return NounPhrase(
            tagged[position].reading.french,
            many=tagged[position].text.lower() in {"they", "these", "those", "them"},
        ), position + 1
    if position < len(tagged) and _is_superlative(tagged[position]):
        article = "le"
    owner: NounPhrase | None = None
    parts: list[Tagged] = []
    while position < len(tagged) and _belongs(tagged, position, parts):
        if tagged[position].kind is Kind.GENITIVE:
            owner = _built(parts, article, owner)
            parts, article = [], "le"
        else:
            parts.append(tagged[position])
        position += 1
    if not parts:
        return (owner, position) if owner else None
    return _built(parts, article, owner), position


def _belongs(tagged: Sequence[Tagged], position: int, parts: Sequence[Tagged]) -> bool:
    word = tagged[position]
    if word.kind is Kind.GENITIVE:
        return bool(parts)
    if parts and _another_begins(tagged, position, parts[-1]):
        return False
    if word.kind is Kind.ADJECTIVE and parts and parts[-1].kind in {Kind.NOUN, Kind.NAME}:
        return _noun_ahead(tagged, position + 1)
    if word.kind in _INSIDE:
        return True
    if word.kind is Kind.ADVERB and word.text.lower() in {
        "most",
        "the most",
        "least",
        "the least",
        "more",
        "less",
        "very",
    }:
        return _noun_ahead(tagged, position + 1)
    if (
        word.kind is Kind.VERB
        and (word.is_participle() or word.reading.form == "gerund")
        and not _has_noun(parts)
    ):
        return bool(
            parts or (position and tagged[position - 1].kind is Kind.DETERMINER)
        ) and _noun_ahead(tagged, position + 1)
    return False


def _another_begins(tagged: Sequence[Tagged], position: int, last: Tagged) -> bool:
    """Whether a second phrase begins after a plural (« stakeholders local councils call »)."""
    if last.kind is not Kind.NOUN or not last.reading.many:
        return False
    while position < len(tagged) and tagged[position].kind is Kind.ADJECTIVE:
        position += 1
    return (
        position < len(tagged)
        and tagged[position].kind is Kind.NOUN
        and tagged[position].reading.many
    )


def _is_superlative(word: Tagged) -> bool:
    return word.kind is Kind.ADVERB and word.text.lower() in {"the most", "the least"}


def _has_noun(parts: Sequence[Tagged]) -> bool:
    return any(part.kind in {Kind.NOUN, Kind.NAME} for part in parts)


def _noun_ahead(tagged: Sequence[Tagged], position: int) -> bool:
    """Whether a noun comes before anything but adjectives."""
    while position < len(tagged) and tagged[position].kind is Kind.ADJECTIVE:
        position += 1
    return position < len(tagged) and tagged[position].kind in {Kind.NOUN, Kind.NAME}


def _built(parts: Sequence[Tagged], article: str, owner: NounPhrase | None) -> NounPhrase:
    parts = [part for part in parts if part.text.lower() not in _demonyms()] or list(parts)
    nouns = [at for at, part in enumerate(parts) if part.kind is Kind.NOUN]
    names = [at for at, part in enumerate(parts) if part.kind is Kind.NAME]
    if not nouns:
        return _without_noun(parts, article, owner, named=bool(names))
    head = nouns[-1]
    if _is_gerund_of(parts, nouns, article):
        return _built(parts[:1], "le", _built(parts[1:], "le", owner))
    if head and nouns[:-1] and _is_time(parts[head]) and not _is_time(parts[nouns[-2]]):
        head = nouns[-2]
    noun = parts[head].reading
    feminine, many = is_feminine(noun.french), noun.many or _is_plural(noun.french)
    around = _around(parts, head, feminine=feminine, many=many)
    counted = any(part.kind is Kind.NUMBER and at < head for at, part in enumerate(parts))
    if not article and head == 0 and len(parts) == 2 and parts[1].kind is Kind.NUMBER:
        article = "le"
    written = plural(noun.french) if noun.many else noun.french
    text = [*around.before, written, *around.after, *_chain(around.of)]
    if owner is not None:
        text += ["de", owner.full()]
    return NounPhrase(" ".join(text), article, many, feminine, named=counted and many)


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands before and after a head, and of what it is."""

    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    of: list[str] = field(default_factory=list)


def _around(parts: Sequence[Tagged], head: int, *, feminine: bool, many: bool) -> _Around:
    around = _Around()
    for at, part in enumerate(parts):
        reading = part.reading
        if at == head or part.kind is Kind.ADVERB:
            continue
        if part.kind in {Kind.ADJECTIVE, Kind.VERB}:
            plain = participle(reading.french) if part.kind is Kind.VERB else reading.french
            adjective = agree(_compared(parts, at, plain), feminine=feminine, many=many)
            first = plain in _BEFORE_NOUN and adjective.split()[0] not in {"plus", "moins", "le"}
            (around.before if first else around.after).append(adjective)
        elif part.kind is Kind.NUMBER and at < head and not (at and _is_time(parts[at - 1])):
            around.before.insert(0, reading.french)
        elif at < head and (at or part.kind is not Kind.NUMBER):
            around.of.append(_modifier(part, parts, at))
        else:
            around.after.append(reading.french)
    return around


def _is_gerund_of(parts: Sequence[Tagged], nouns: Sequence[int], article: str) -> bool:
    """Whether a phrase is an action and its object (« monitoring relations »), no compound."""
    first = parts[0]
    return (
        not article
        and first.text.endswith("ing")
        and nouns[0] == 0
        and len(nouns) > 1
        and parts[-1].reading.many
        and first.kind is Kind.NOUN
    )


def _without_noun(
    parts: Sequence[Tagged], article: str, owner: NounPhrase | None, *, named: bool
) -> NounPhrase:
    """A name, a figure, or an adjective that stands for its noun (« the highest »)."""
    words = [
        _compared(parts, at, part.reading.french)
        if part.kind is Kind.ADJECTIVE
        else part.reading.french
        for at, part in enumerate(parts)
        if part.kind is not Kind.ADVERB
    ]
    text = " ".join(words)
    if article == "le" and text.startswith("le "):
        article = ""
    of = f" de {owner.full()}" if owner else ""
    return NounPhrase(f"{text}{of}", article, named=named)


def _compared(parts: Sequence[Tagged], at: int, adjective: str) -> str:
    """An adjective with its degree, which an ending or an adverb before it tells."""
    degree = parts[at].reading.degree
    said = parts[at - 1].text.lower() if at and parts[at - 1].kind is Kind.ADVERB else ""
    least = "least" in said or "less" in said
    if degree is Degree.MOST or "most" in said or "least" in said:
        return (
            adjective
            if adjective == "meilleur"
            else f"le {'moins' if least else 'plus'} {adjective}"
        )
    if degree is Degree.MORE or said in {"more", "less"}:
        return (
            adjective if adjective == "meilleur" else f"{'moins' if least else 'plus'} {adjective}"
        )
    return adjective


def _modifier(part: Tagged, parts: Sequence[Tagged], at: int) -> str:
    """A noun or a name before its head, with what ties it: « de l'été », a long name."""
    french = part.reading.french
    if part.kind in {Kind.NAME, Kind.NUMBER}:
        return french
    if "-" in french:
        return f" {french}"
    if french in _TIMES and at + 1 < len(parts) and _DATES.fullmatch(parts[at + 1].text):
        return (
            f"de le {french}"
            if french in {"été", "printemps", "automne", "hiver"}
            else f"de {french}"
        )
    return f"de {plural(french) if part.reading.many else french}"


def _chain(of: Sequence[str]) -> list[str]:
    """Modifiers from right to left, names and dates in the order in which they were written."""
    groups: list[list[str]] = []
    for modifier in of:
        continues = (
            groups
            and not modifier.startswith("de ")
            and (not groups[-1][0].startswith("de ") or modifier[0].isdigit())
        )
        if continues:
            groups[-1].append(modifier)
        else:
            groups.append([modifier])
    return [" ".join(_linked(group)) for group in reversed(groups)]


def _linked(group: Sequence[str]) -> Sequence[str]:
    """A single name is linked by « de »; a name of several words stands beside its noun."""
    return (
        ["de", *group]
        if len(group) == 1 and not group[0].startswith("de ") and " " not in group[0]
        else group
    )


def _is_plural(french: str) -> bool:
    """Whether French has the noun in the plural alone (« les urgences »)."""
    first = french.split()[0]
    return first.endswith("s") and first not in _INVARIABLE and not first.isupper()


def _is_time(part: Tagged) -> bool:
    return part.reading.french in _TIMES


@lru_cache(maxsize=1)
def _demonyms() -> frozenset[str]:
    return frozenset(items(data("english/function")["demonyms"]))
