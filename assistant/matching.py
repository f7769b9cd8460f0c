"""How far a text offers what a question's term asks.

A text is seen as layers of bags of keys (stems and concepts), from the evidence itself outwards:
its own words, the labels that belong to it (caption, column names, introduction of a list), the
headings above it, the sentences just before it (which a pronoun may stand for), the title of its
document. A list or a table is about what its introduction, caption and columns say; its items or
rows only illustrate it. Terms weigh by their rarity (inverse document frequency, Spärck Jones
1972). How much of a question the layers offer together is said in `assistant.scoring.coverage`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from assistant.language.lexicon import Lexicon
from assistant.language.word_counts import commonness
from assistant.questions.question import Term
from assistant.questions.roles import WordRole
from ingest.french import fold, tokens
from ingest.index import EVERYTHING, Filter, Index


class Layer(Enum):
    """A layer and what a match in it is worth."""

    OWN = 1.0
    LABELS = 0.96
    HEADINGS = 0.88
    ANTECEDENT = 0.9
    BEFORE = 0.35
    TITLE = 0.8
    ITEMS = 0.62


SPOKEN_OF = (Layer.OWN, Layer.LABELS, Layer.HEADINGS, Layer.ANTECEDENT)
"""What a candidate says, with what says of what: its labels, headings, antecedent."""

Bags = Mapping[Layer, frozenset[str]]

_VERB_RANGE = (0.46, 0.85)
_MODIFIER_RANGE = (0.6, 0.75)
"""Cosine from which a word is taken for another, and what it is worth at most. Nouns are not taken
for others: a sibling (« dentiste » for « médecin ») is as near as a synonym."""

_WITH = re.compile(r"\s(?:avec|pour|chez|aupres|envers|contre)\s")
_SAME = 0.75
"""Cosine of words that are as good as synonyms."""

NEAR_STRENGTH = 0.7
"""A related concept (« mairie » for « collectivité ») is worth less than the concept."""

_OF_KIND = (0.75, 0.9)
"""A list of the kind asked for (« axes » for « chantiers »), alone and with a word near to it."""

RELATED_STEM_STRENGTH = 0.75
"""Stems of one family (« reconnu », « reconnaiss »)."""

_SOFT_FACTOR = 0.25
"""What a superlative or a verb of general meaning weighs beside the other terms."""

_SPARED_NOUN = (5.3, 6.3, 0.4)
_SPARED_WORD = (3.0, 5.0, 0.2)
"""A word that no document holds is what the question is about when it is rare (« trésorier ») and
a manner of speaking when everybody says it all day (« rien », « change », « faite »). Its weight
falls from 1 to the last number between these two Zipf values; a noun is more often the subject."""

_SMALLEST_WEIGHT = 0.12
"""A term found in every chunk still says something."""


@dataclass(frozen=True, slots=True)
class Weighted:
    """A term with its weight in this index, from 0 to 1.

    Attributes:
        unseen: Whether no chunk holds the term in any of its forms.
        similar: Strength of the stems of one family, and of those that mean nearly the same
            (`assistant.language.lexicon`).
    """

    term: Term
    weight: float
    unseen: bool
    similar: Mapping[str, float] = field(default_factory=dict)


def said_in(terms: Sequence[Weighted], folded: str) -> list[Weighted]:
    """The terms of a question that a folded text says, without those that say nothing of it."""
    return [w for w in terms if not w.term.soft and fold(w.term.surface) in folded]


def surfaces(terms: Iterable[Weighted]) -> tuple[str, ...]:
    """The terms as a question writes them."""
    return tuple(weighted.term.surface for weighted in terms)


def weigh(terms: Sequence[Term], index: Index, among: Filter = EVERYTHING) -> tuple[Weighted, ...]:
    """Weights terms by their rarity in the index; a term that marks the kind of answer is light.

    Args:
        terms: Terms of the question.
        index: Where words are counted.
        among: The documents of the question's subject. A word of the field that all of them hold
            says little there, however rare it is in the rest of the index.
    """
    stems = sorted({stem for term in terms for stem in _stems_of(term)})
    counts = index.frequencies(stems, among)
    chunks = max(1, index.chunk_count if among == EVERYTHING else index.count(among))
    highest = _idf(0, chunks)
    weighted = []
    for term in terms:
        frequency = min((counts.get(part, 0) for part in term.parts), default=0)
        weight = max(_SMALLEST_WEIGHT, _idf(frequency, chunks) / highest)
        unseen = all(counts.get(stem, 0) == 0 for stem in _stems_of(term))
        weighted.append(Weighted(term, weight * _factor(term, unseen=unseen), unseen))
    return tuple(weighted)


_UNSEEN_SOFT = 0.6
"""« Se dérouler » in documents that write « se tenir », or no verb at all, is not missed."""


def _factor(term: Term, *, unseen: bool) -> float:
    """What a term weighs for what it is, whatever its rarity in the index."""
    if term.strong:
        return 1.0
    factor = _SOFT_FACTOR if term.soft else term.role.value
    if term.soft and unseen:
        return factor * _UNSEEN_SOFT
    if unseen and not term.head and not any(key.startswith("§") for key in term.keys):
        common = min(commonness(token.form) for token in tokens(term.surface))
        low, high, least = _SPARED_NOUN if term.role is WordRole.NOUN else _SPARED_WORD
        factor *= 1 - (1 - least) * min(1.0, max(0.0, (common - low) / (high - low)))
    return factor


def with_similar(
    terms: Sequence[Weighted], words: Mapping[str, frozenset[str]], lexicon: Lexicon
) -> tuple[Weighted, ...]:
    """Adds to the terms the stems of the passages that mean nearly the same.

    Args:
        terms: The weighted terms of the question.
        words: Folded words of the passages by stem.
        lexicon: Word vectors.
    """
    return tuple(
        replace(weighted, similar=_similar(weighted.term, words, lexicon)) for weighted in terms
    )


def _similar(term: Term, words: Mapping[str, frozenset[str]], lexicon: Lexicon) -> dict[str, float]:
    if term.strong or len(term.parts) > 1:
        return {}
    own = term.parts[0]
    found = {s: RELATED_STEM_STRENGTH for s in words if s != own and related(own, s)}
    if term.role is WordRole.NOUN:
        return found
    floor, ceiling = _MODIFIER_RANGE if term.role is WordRole.MODIFIER else _VERB_RANGE
    everything = [word for forms in words.values() for word in forms]
    cosines = lexicon.similar(fold(term.surface), everything, floor)
    for stem, forms in words.items():
        best = max((cosines[form] for form in forms if form in cosines), default=0.0)
        if best >= floor and stem != own:
            worth = 0.5 + (ceiling - 0.5) * min(1.0, (best - floor) / (_SAME - floor))
            found[stem] = max(found.get(stem, 0.0), worth)
    return found


def _stems_of(term: Term) -> frozenset[str]:
    return frozenset(term.parts) | frozenset(key for key in term.keys if not key.startswith("§"))


def _idf(frequency: int, chunks: int) -> float:
    return math.log(1 + (chunks - frequency + 0.5) / (frequency + 0.5))


def telling(weighted: Weighted) -> frozenset[str]:
    """The keys on which it depends how far a bag offers a weighted term."""
    term = weighted.term
    return frozenset().union(
        term.keys, term.near, term.marks, term.parts, *term.inner, weighted.similar
    )


def offered(weighted: Weighted, bag: frozenset[str]) -> float:
    """How far a bag offers a weighted term, near synonyms included."""
    return with_near(weighted, strength(weighted.term, bag), bag)


def with_near(weighted: Weighted, found: float, bag: frozenset[str]) -> float:
    """What is offered by words, or by what means nearly the same where this is more."""
    if found < 1.0 and weighted.similar:
        near = max((s for stem, s in weighted.similar.items() if stem in bag), default=0.0)
        found = _with_kind(max(found, near), weighted.term, bag)
    return found


def strength(term: Term, bag: frozenset[str]) -> float:
    """How far a bag offers a term, from 0 to 1."""
    return _with_kind(in_words(term, bag), term, bag)


def _with_kind(found: float, term: Term, bag: frozenset[str]) -> float:
    """The strength found, or that of something of the same kind.

    « Des actions *avec les écoles* » are no actions of any kind: the schools have to be there.
    """
    if term.marks.isdisjoint(bag):
        return found
    if len(term.parts) > 1 and _WITH.search(fold(term.surface)):
        inner = term.inner[1:] or tuple(frozenset({part}) for part in term.parts[1:])
        if all(keys.isdisjoint(bag) for keys in inner):
            return found
    return max(found, _OF_KIND[found > 0])


def in_words(term: Term, bag: frozenset[str]) -> float:
    """How far a bag offers a term by words, whatever kind of thing it announces."""
    if not term.keys.isdisjoint(bag):
        return 1.0
    found = 0.0 if term.near.isdisjoint(bag) else NEAR_STRENGTH
    if len(term.parts) > 1:
        said = (not keys.isdisjoint(bag) for keys in term.inner or ({p} for p in term.parts))
        shared = sum(said) / len(term.parts)
        found = max(found, 0.9 * shared if shared == 1.0 else 0.6 * shared)
    return found


def related(stem: str, other: str) -> bool:
    """Whether two stems look like one family: a long common beginning, little else."""
    if other.startswith("§") or min(len(stem), len(other)) < 5 or stem[0].isdigit():
        return False
    common = 0
    for left, right in zip(stem, other, strict=False):
        if left != right:
            break
        common += 1
    return (
        common >= 5
        and common >= 0.75 * min(len(stem), len(other))
        and (max(len(stem), len(other)) - common <= 4)
    )
