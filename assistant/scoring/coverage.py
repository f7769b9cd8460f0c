"""How much of a question a piece of evidence offers, by its layers (`assistant.matching`).

A term counts by the best layer that offers it; what only the title says counts for less than what
the sentence says. Coverage is the rarity-weighted share of the terms that are offered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import mul

from assistant.matching import (
    NEAR_STRENGTH,
    SPOKEN_OF,
    Bags,
    Layer,
    Weighted,
    strength,
    telling,
    with_near,
)

_OWN_LAYERS = (Layer.OWN, Layer.LABELS, Layer.ANTECEDENT)
_OFFERED = 0.5
"""Strength from which a term is not missing."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a piece of evidence offers of a question.

    Attributes:
        total: Weighted share over all layers, from 0 to 1.
        asker: How far the evidence speaks to the person who asks, 0 where nothing is said.
        own: The same, in the evidence itself, its labels and what its pronoun stands for.
        relation: The same for the terms that say what is asked about the names of the question
            (« budget » of a CPTS, not its name), in the evidence or right above it; 1 without any.
        literal: The same without near synonyms of the word vectors: what a yes or a no needs.
        missing: Terms that no layer offers, the heaviest first.
        missing_firm: Those of the missing heads that have to be named (`Term.firm`).
        missing_heads: The thing asked for, where it is neither named by the evidence nor above it;
            something related (« financement » for « budget ») does not do.
        nearby: Missing proper names that the section names just before.
        strengths: Strength by term, in the order of the terms.
        context: How far the evidence speaks of what the message tells before it asks.
    """

    total: float
    asker: float
    own: float
    relation: float
    literal: float
    missing: tuple[Weighted, ...]
    missing_heads: tuple[str, ...]
    missing_firm: tuple[str, ...]
    nearby: tuple[Weighted, ...]
    strengths: tuple[float, ...]
    context: float = 0.0

    @property
    def missing_strong(self) -> tuple[Weighted, ...]:
        """Missing terms without which there is no answer."""
        return tuple(w for w in self.missing if w.term.strong and w not in self.nearby)


Strengths = tuple[float, ...]
"""One number a term, from 0 to 1, in the order of the terms."""


class Offers:
    """How far bags offer the terms of one question.

    Headings, titles and introductions are shared by many candidates, and most of what a bag holds
    has nothing to do with the question: each set of keys that has is looked at once.
    """

    def __init__(self, terms: Sequence[Weighted], authors: frozenset[str] = frozenset()) -> None:
        """`authors` are the keys of who says or wants it: nothing is asked about them."""
        self.terms = tuple(terms)
        asked = [i for i, w in enumerate(self.terms) if not w.term.asker]
        core = [i for i in asked if not self.terms[i].term.context]
        self._every = self._part(range(len(self.terms)))
        self._asked = self._part(asked)
        self._core = self._part(core)
        self._asks = any(not self.terms[i].term.soft for i in core)
        self._asker = self._part(i for i, w in enumerate(self.terms) if w.term.asker)
        self._context = self._part(i for i in asked if self.terms[i].term.context)
        relation = (w.term for w in self.terms)
        self._relation = self._part(
            i
            for i, term in enumerate(relation)
            if not term.strong and not term.soft and term.keys.isdisjoint(authors)
        )
        self._telling = frozenset().union(*map(telling, self.terms))
        self._known: dict[frozenset[str], tuple[Strengths, Strengths]] = {}

    def _part(self, places: Iterable[int]) -> _Part:
        at = tuple(places)
        return _Part(at, tuple(self.terms[i].weight for i in at))

    def by(self, bag: frozenset[str]) -> Strengths:
        """How far a bag offers each term."""
        return self._look(bag)[0]

    def literally_by(self, bag: frozenset[str]) -> Strengths:
        """The same without near synonyms of the word vectors."""
        return self._look(bag)[1]

    def _look(self, bag: frozenset[str]) -> tuple[Strengths, Strengths]:
        found = self._known.get(bag)
        if found is None:
            keys = bag & self._telling
            found = self._known.get(keys) or self._strengths(keys)
            self._known[bag] = self._known[keys] = found
        return found

    def _strengths(self, keys: frozenset[str]) -> tuple[Strengths, Strengths]:
        literally = tuple(strength(weighted.term, keys) for weighted in self.terms)
        pairs = zip(self.terms, literally, strict=True)
        return tuple(with_near(weighted, found, keys) for weighted, found in pairs), literally

    def share(self, strengths: Strengths) -> float:
        """The share of all terms."""
        return self._every.share(strengths)

    def total(self, strengths: Strengths) -> float:
        """Coverage of the whole message, or of the sentence that asks where this is better."""
        whole = self._asked.share(strengths)
        return max(whole, self._core.share(strengths)) if self._asks else whole

    def asker(self, strengths: Strengths) -> float:
        """Coverage of who asks, 0 where nothing is said."""
        return self._asker.share(strengths) if self._asker.at else 0.0

    def context(self, strengths: Strengths) -> float:
        """Coverage of what is told before it is asked, 0 where nothing is told."""
        return self._context.share(strengths) if self._context.at else 0.0

    def own(self, strengths: Strengths) -> float:
        """Coverage of what is asked, who asks and the context aside where anything is left."""
        return (self._core if self._core.at else self._every).share(strengths)

    def relation(self, strengths: Strengths) -> float:
        """Coverage of what is asked about the names of the question."""
        return self._relation.share(strengths)


@dataclass(frozen=True, slots=True)
class _Part:
    """Some of the terms, by their places, with their weights."""

    at: tuple[int, ...]
    weights: tuple[float, ...]

    def share(self, strengths: Strengths) -> float:
        """Their weighted share; 1 without any."""
        whole = sum(self.weights)
        if not whole:
            return 1.0
        found = [strengths[i] for i in self.at]
        return float(sum(map(mul, self.weights, found)) / whole)


def cover(offers: Offers, bags: Bags) -> Coverage:
    """Coverage of a question's terms by the layers of a piece of evidence."""
    terms = offers.terms
    none = (0.0,) * len(terms)
    best = own = near = above = literal = none
    for layer, bag in bags.items():
        worth = repeat(layer.value)
        here = tuple(map(mul, offers.by(bag), worth))
        best = tuple(map(max, best, here))
        if layer in _OWN_LAYERS:
            own = tuple(map(max, own, here))
        if layer in SPOKEN_OF:
            near = tuple(map(max, near, here))
            literal = tuple(map(max, literal, map(mul, offers.literally_by(bag), worth)))
            if layer is not Layer.ANTECEDENT:
                above = tuple(map(max, above, here))
    heads = [
        weighted.term
        for weighted, strongest in zip(terms, above, strict=True)
        if weighted.term.head and strongest <= NEAR_STRENGTH
    ]
    missing = [w for w, strongest in zip(terms, best, strict=True) if strongest < _OFFERED]
    return Coverage(
        total=offers.total(best),
        asker=offers.asker(best),
        own=offers.own(own),
        relation=offers.relation(near),
        literal=offers.relation(literal),
        missing=tuple(sorted(missing, key=lambda weighted: -weighted.weight)),
        missing_heads=tuple(term.surface for term in heads),
        missing_firm=tuple(term.surface for term in heads if term.firm),
        nearby=tuple(w for w in missing if _is_nearby(w, bags)),
        strengths=best,
        context=offers.context(best),
    )


def names_of_title(names: frozenset[str], bags: Bags) -> Bags:
    """The layers with those keys of the title alone that are of names of the question.

    The title of a document says whom its figures are about, not what they count: a publisher that
    is a « conférence des directeurs » gives nobody a « direction ».
    """
    return {layer: bag & names if layer is Layer.TITLE else bag for layer, bag in bags.items()}


def _is_nearby(weighted: Weighted, bags: Bags) -> bool:
    """Whether the text before names a proper name (not an acronym, not a figure)."""
    surface = weighted.term.surface
    if surface.isupper() or any(char.isdigit() for char in surface):
        return False
    return strength(weighted.term, bags.get(Layer.BEFORE, frozenset())) == 1.0


def closeness(offers: Offers, clauses: Sequence[frozenset[str]]) -> float:
    """Coverage by the best single clause: words that answer together stand together."""
    return max((offers.share(offers.by(bag)) for bag in clauses), default=0.0)
