"""Whether a figure is said of what the excerpts say it of, or fits another label better.

Among all figures of the cited excerpts, the one whose context is best recalled by the context of
the sentence's figure must be of the same value. Words that every context shares weigh nothing: the
weight of a word is log(1 + n / df) - log 2 over the contexts.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from assistant.verify.figures import Figure
from assistant.verify.lexicon import supports

_MARGIN = 0.15
_FIRST = ("principal", "premier", "majeur", "majoritaire")


def weights_of(contexts: Sequence[tuple[str, ...]]) -> list[tuple[str, float]]:
    """What each word of the contexts weighs."""
    forms = sorted({form for context in contexts for form in context})
    total = len(contexts)
    return [
        (form, math.log(1 + total / max(1, sum(supports(form, c) for c in contexts))) - math.log(2))
        for form in forms
    ]


def fits_another(
    mine: Figure,
    same: Sequence[Figure],
    theirs: Sequence[Figure],
    weights: Sequence[tuple[str, float]],
    together: Collection[str],
) -> bool:
    """Whether a figure of another value is recalled better than those of the same value.

    Args:
        mine: The figure of the sentence.
        same: Figures of the excerpts with its value.
        theirs: All figures of the excerpts.
        weights: What each word of their contexts weighs.
        together: Values that stand beside it in the excerpt too: no rivals.
    """
    best = max(_recall(mine, other, weights) for other in same)
    rivals = [
        o
        for o in theirs
        if o.value != mine.value and o.value not in together and _comparable(mine, o)
    ]
    exact = all(other.cell for other in same)
    margin = 0.02 if exact else _MARGIN  # labels are exact, prose is not
    return any(
        _recall(mine, other, weights) > best + margin
        or all(_borrowed(mine, one, other) for one in same)
        for other in rivals
    )


def _recall(mine: Figure, other: Figure, weights: Sequence[tuple[str, float]]) -> float:
    """How much of what is said of `other` is said of `mine`, from 0 to 1."""
    theirs = set(other.context)
    own = [(form, weight) for form, weight in weights if form in theirs and weight > 0]
    total = sum(weight for _, weight in own)
    if not total:
        return 0.0
    return sum(weight for form, weight in own if supports(form, mine.context)) / total


def _borrowed(mine: Figure, one: Figure, rival: Figure) -> bool:
    """Whether the sentence says of a figure what the same statement says of another alone.

    « deux mois pour une maison et trois mois pour un immeuble »: neither half may take the words
    of the other. What opens the statement concerns both halves.
    """
    if one.cell != rival.cell or one.statement != rival.statement:
        return False
    if not one.cell and not one.statement:
        return False
    if _superlative(mine, one, rival):
        return True
    opening = set(one.opening)
    theirs = set(rival.context) - set(one.context) - opening
    own = set(one.context) - set(rival.context) - opening
    said = [form for form in mine.context if supports(form, theirs) and not supports(form, own)]
    return bool(said) and not any(supports(form, mine.context) for form in own)


def _superlative(mine: Figure, one: Figure, rival: Figure) -> bool:
    """Whether the sentence gives to one figure the first rank that the excerpt gives another."""
    return any(
        supports(first, mine.context)
        and supports(first, rival.context)
        and not supports(first, one.context)
        for first in _FIRST
    )


def _comparable(mine: Figure, other: Figure) -> bool:
    if mine.value.endswith("e") != other.value.endswith("e"):
        return False  # a rank is no count
    if other.cell:
        return mine.kind != "date" and (mine.unit == other.unit or not mine.unit)
    return mine.kind == other.kind
