"""How much of a question a piece of evidence offers, by its layers (`assistant.matching`).

A term counts by the best layer that offers it; what only the title says counts for less than what
the sentence says. Coverage is the rarity-weighted share of the terms that are offered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.matching import NEAR_STRENGTH, Bags, Layer, Weighted, offered, strength

_NEAR_LAYERS = (Layer.OWN, Layer.LABELS, Layer.HEADINGS, Layer.ANTECEDENT)
_OWN_LAYERS = (Layer.OWN, Layer.LABELS, Layer.ANTECEDENT)


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

    @property
    def missing_strong(self) -> tuple[Weighted, ...]:
        """Missing terms without which there is no answer."""
        return tuple(w for w in self.missing if w.term.strong and w not in self.nearby)


def cover(terms: Sequence[Weighted], bags: Bags) -> Coverage:
    """Coverage of the terms by the layers of a piece of evidence."""
    best = [_best(w, bags) for w in terms]
    own_layers = {layer: bags[layer] for layer in _OWN_LAYERS if layer in bags}
    own = [_best(w, own_layers) for w in terms]
    near_layers = {layer: bags[layer] for layer in _NEAR_LAYERS if layer in bags}
    above: dict[Layer, frozenset[str]] = {
        layer: bag for layer, bag in near_layers.items() if layer is not Layer.ANTECEDENT
    }
    relation = [w for w in terms if not w.term.strong and not w.term.soft]
    heads = [w.term for w in terms if w.term.head and _best(w, above) <= NEAR_STRENGTH]
    missing = [weighted for weighted, strength in zip(terms, best, strict=True) if strength < 0.5]
    asked = [(w, s) for w, s in zip(terms, best, strict=True) if not w.term.asker]
    asker = [(w, s) for w, s in zip(terms, best, strict=True) if w.term.asker]
    return Coverage(
        total=_total(asked),
        asker=_share([w for w, _ in asker], [s for _, s in asker]) if asker else 0.0,
        own=_own(terms, own),
        relation=_share(relation, [_best(w, near_layers) for w in relation]),
        literal=_share(relation, [_best(replace(w, similar={}), near_layers) for w in relation]),
        missing=tuple(sorted(missing, key=lambda weighted: -weighted.weight)),
        missing_heads=tuple(term.surface for term in heads),
        missing_firm=tuple(term.surface for term in heads if term.firm),
        nearby=tuple(w for w in missing if _is_nearby(w, bags)),
        strengths=tuple(best),
    )


def names_of_title(terms: Sequence[Weighted], bags: Bags) -> Bags:
    """The layers with the names of the title alone.

    The title of a document says whom its figures are about, not what they count: a publisher that
    is a « conférence des directeurs » gives nobody a « direction ».
    """
    names = frozenset(key for w in terms if w.term.strong for key in w.term.keys)
    return {layer: bag & names if layer is Layer.TITLE else bag for layer, bag in bags.items()}


def _total(asked: Sequence[tuple[Weighted, float]]) -> float:
    """Coverage of the whole message, or of the sentence that asks where this is better."""
    core = [(w, s) for w, s in asked if not w.term.context]
    parts = [asked, core] if any(not w.term.soft for w, _ in core) else [asked]
    return max(_share([w for w, _ in part], [s for _, s in part]) for part in parts)


def _own(terms: Sequence[Weighted], strengths: Sequence[float]) -> float:
    """Coverage of what is asked, who asks and the context aside where anything is left."""
    told = [(w, s) for w, s in zip(terms, strengths, strict=True)]
    asked = [(w, s) for w, s in told if not w.term.asker and not w.term.context] or told
    return _share([w for w, _ in asked], [s for _, s in asked])


def _is_nearby(weighted: Weighted, bags: Bags) -> bool:
    """Whether the text before names a proper name (not an acronym, not a figure)."""
    surface = weighted.term.surface
    if surface.isupper() or any(char.isdigit() for char in surface):
        return False
    return strength(weighted.term, bags.get(Layer.BEFORE, frozenset())) == 1.0


def closeness(terms: Sequence[Weighted], clauses: Sequence[frozenset[str]]) -> float:
    """Coverage by the best single clause: words that answer together stand together."""
    return max((_share(terms, [offered(w, bag) for w in terms]) for bag in clauses), default=0.0)


def _best(weighted: Weighted, bags: Bags) -> float:
    return max((offered(weighted, bag) * layer.value for layer, bag in bags.items()), default=0.0)


def _share(terms: Sequence[Weighted], strengths: Sequence[float]) -> float:
    whole = sum(weighted.weight for weighted in terms)
    if not whole:
        return 1.0
    return sum(w.weight * s for w, s in zip(terms, strengths, strict=True)) / whole
