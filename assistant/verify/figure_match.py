"""Holds the figures of a sentence to those of the cited excerpts, and to their labels.

1. A figure of the sentence must have an occurrence of the same value, unit and qualifier.
2. Among all figures of the cited excerpts, the one whose context is best recalled by the context of
   the sentence's figure must be of the same value. Words that every context shares weigh nothing:
   the weight of a word is log(1 + n / df) - log 2 over the contexts. A figure that fits another
   label better has been swapped.
3. « de A à B » keeps its order.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import combinations

from assistant.verify.figures import Figure, figures, unit_figures
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.numerals import MONTHS
from assistant.verify.segments import count_of_list, listed
from assistant.verify.source import Unit
from assistant.verify.text import plain, words


def mismatch(claim: str, cited: Sequence[Unit], extra: Sequence[str] = ()) -> str | None:
    """Why a figure of the sentence is not what the excerpts say; `None` where all agree.

    Args:
        claim: The sentence without its markers.
        cited: Units of the excerpts that it cites.
        extra: Dates that the document's own record gives (its year), allowed without context.
    """
    mine = _with_topic(claim, figures(claim))
    if not mine:
        return _REVERSED if _range_reversed(claim, cited) else None
    theirs = [figure for unit in cited for figure in _with_inherited(unit)]
    weights = _weights([figure.context for figure in theirs])
    for figure in mine:
        same = [other for other in theirs if other.value == figure.value]
        if not same:
            if figure.value in extra or _counts_items(figure, claim, cited):
                continue
            return (
                f"le chiffre « {claim[figure.start : figure.end]} » n’est pas dans l’extrait cité"
            )
        agreeing = [other for other in same if _agrees(figure, other)]
        if not agreeing:
            return f"« {claim[figure.start : figure.end]} » n’a pas la même unité ou la même borne"
        if not any(_same_place(figure, o) for o in agreeing) and _fits_another(
            figure, agreeing, theirs, weights, _beside(figure, mine, claim, cited)
        ):
            said = claim[figure.start : figure.end]
            return f"« {said} » est rapporté à autre chose que dans l’extrait"
    if _whole_for_part(claim, mine, cited):
        return "la phrase dit du tout ce que l’extrait dit d’une partie"
    if _range_reversed(claim, cited) or (_exchanged(mine, theirs) and not _parted(claim, cited)):
        return _REVERSED
    return None


_SHARE = re.compile(r"(?<!\w)(\d[\d ]*)(?: [^\W\d]+){0,3} sur (\d[\d ]*)(?!\w| [%€])")
_OF_WHICH = re.compile(r"(?<!\w)(\d[\d ]*)(?: [^\W\d]+){1,4},? (?:dont|parmi lesquels) (\d[\d ]*)")


def _parts(text: str) -> list[tuple[str, str, int]]:
    """(part, whole, where the predicate begins) of « 14 projets sur 39 »."""
    found = [(m[1], m[2], m.end()) for m in _SHARE.finditer(plain(text))]
    return [(part.replace(" ", ""), whole.replace(" ", ""), end) for part, whole, end in found]


def _parted(claim: str, cited: Sequence[Unit]) -> bool:
    """Whether « 410 élèves, dont 132 … » says « 132 élèves sur 410 » the other way round."""
    pairs = {(part, whole) for unit in cited for part, whole, _ in _parts(unit.text)}
    return any(
        (m[2].replace(" ", ""), m[1].replace(" ", "")) in pairs
        for m in _OF_WHICH.finditer(plain(claim))
    )


def _whole_for_part(claim: str, mine: Sequence[Figure], cited: Sequence[Unit]) -> bool:
    """Whether the whole of « 132 élèves sur 410 sont … » alone takes the predicate."""
    values = {f.value for f in mine}
    said = [w.form for w in words(claim) if w.is_content]
    for unit in cited:
        for part, whole, end in _parts(unit.text):
            predicate = [w.form for w in words(unit.text[end:]) if w.is_content]
            told = any(supports(form, said) for form in predicate)
            if whole in values and part not in values and told:
                return True
    return False


_REVERSED = "deux chiffres de l’extrait ont changé de place"


def _beside(
    figure: Figure, mine: Sequence[Figure], claim: str, cited: Sequence[Unit]
) -> frozenset[str]:
    """The other end of a period or of « de 3 % à 8 % », where the excerpt has the same order."""
    if figure.kind == "date":
        return frozenset(f.value for f in mine if f.kind == "date" and f is not figure)
    ends = [_bounds(match) for match in _RANGE.finditer(plain(claim))]
    found = set()
    for low, high in ends:
        ordered = re.compile(rf"(?<!\w)de {re.escape(low)}(?!\d)[^.;]*? a {re.escape(high)}(?!\d)")
        if any(ordered.search(plain(unit.text)) for unit in cited):
            found |= {low.replace(",", "."), high.replace(",", ".")}
    return frozenset(found - {figure.value}) if figure.value in found else frozenset()


def _counts_items(figure: Figure, claim: str, cited: Sequence[Unit]) -> bool:
    """Whether a figure counts the items of a cited list that the sentence names one by one."""
    said = [w.form for w in words(claim)]
    for introduction in {u.inherited for u in cited if u.kind == "item"}:
        items = [u for u in cited if u.kind == "item" and u.inherited == introduction]
        if figure.value == str(len(items)) and all(_named(u.text, said) for u in items):
            return True
        if figure.value == str(len(items)) == count_of_list(claim):
            return True
    return any(figure.value == _enumerated(claim, unit.text) for unit in cited)


def _enumerated(claim: str, text: str) -> str:
    """How many things the sentence lists after its colon, where the unit lists as many; or ``""``.

    « Trois freins sont cités : a, b et c » over « les freins sont a, b et c ».
    """
    count = count_of_list(claim)
    items = listed(claim.partition(":")[2])
    forms = [w for w in words(items[0]) if w.is_content] if count else []
    places = [w.start for w in words(text) if forms and supports(forms[0].form, [w.form])]
    return count if places and len(listed(text[places[0] :])) == len(items) else ""


def _named(item: str, said: Sequence[str]) -> bool:
    content = [w.form for w in words(item) if w.is_content]
    return sum(supports(form, said) for form in content) >= _NAMED_SHARE * len(content)


_NAMED_SHARE = 0.7


def _same_place(mine: Figure, other: Figure) -> bool:
    """Whether three of the four words around the figure are the same: a verbatim place."""
    return _shared(mine, other) >= _VERBATIM


def _shared(mine: Figure, other: Figure) -> int:
    return sum(a == b != "" for a, b in zip(mine.window, other.window, strict=False))


def _exchanged(mine: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    """Whether two figures of the sentence stand each in the place of the other.

    The words just around them decide: those of the sentence's first figure are those of the second
    in the excerpt and the other way round, and neither stands in its own.
    """
    for one, other in combinations(mine, 2):
        ours = [[o for o in theirs if o.value == f.value and not o.cell] for f in (one, other)]
        if one.value == other.value or not all(ours):
            continue
        kept = max(
            _shared(f, o) for f, places in zip((one, other), ours, strict=True) for o in places
        )
        crossed = min(
            max(_shared(f, o) for o in places)
            for f, places in zip((one, other), reversed(ours), strict=True)
        )
        if kept == 0 and crossed >= 1:
            return True
    return False


_VERBATIM = 3


def _with_topic(claim: str, found: Sequence[Figure]) -> list[Figure]:
    """What opens the sentence before its first figure concerns the later ones too."""
    if not found:
        return []
    topic = tuple(w.form for w in words(claim[: found[0].start]) if w.is_content)
    return [found[0], *(replace(f, context=f.context + topic) for f in found[1:])]


def _with_inherited(unit: Unit) -> list[Figure]:
    own = list(unit_figures(unit))
    if unit.kind != "item":
        return own
    return own + list(figures(unit.inherited))


_PERIODS = {
    "an": ("annuel", "annee"),
    "mois": ("mensuel",),
    "sem": ("hebdomadaire",),
    "jour": ("quotidien", "journalier"),
}


def _rate_said(mine: Figure, other: Figure) -> bool:
    """« 12 € par mois » where the excerpt says « 12 € » of something monthly."""
    unit, _, period = mine.unit.partition("/")
    return unit == other.unit and any(
        form.startswith(said) for form in other.context for said in _PERIODS.get(period, ())
    )


def _agrees(mine: Figure, other: Figure) -> bool:
    light = {mine.unit.split("/")[0], other.unit.split("/")[0]} == {"", "fois"}
    light = light or _rate_said(mine, other)
    light = light or mine.unit == other.unit.split("/")[0]
    if (
        mine.unit != other.unit
        and not light
        and not (other.cell and not mine.unit and other.unit != "%")
    ):
        calendar = mine.context and {mine.unit, other.unit} <= {"", "an"} and len(mine.value) == 4
        if not calendar:
            return False
    if other.qualifier == "" and mine.qualifier in _DIRECTIONS:
        ahead = other.statement[max(0, other.start - _AHEAD) : other.start]
        return bool(lexicon().find(ahead, [_DIRECTIONS[mine.qualifier]]))
    if other.cell:
        return _same_bound(mine.qualifier, other.qualifier) or not mine.qualifier
    return _same_bound(mine.qualifier, other.qualifier) and mine.part == other.part


_AHEAD = 45
_DIRECTIONS = {"up": "comparison_up", "down": "comparison_down"}
"""« baisse de 7 % » over « a fait baisser la consommation de 7 % »."""


def _same_bound(mine: str, other: str) -> bool:
    """« sous huit jours », « en huit jours » and « en huit jours au plus » bound alike."""
    if "within" in (mine, other):
        return {mine, other} <= {"within", "most", ""}
    return mine == other


def _weights(contexts: Sequence[tuple[str, ...]]) -> list[tuple[str, float]]:
    forms = sorted({form for context in contexts for form in context})
    total = len(contexts)
    return [
        (form, math.log(1 + total / max(1, sum(supports(form, c) for c in contexts))) - math.log(2))
        for form in forms
    ]


def _recall(mine: Figure, other: Figure, weights: Sequence[tuple[str, float]]) -> float:
    """How much of what is said of `other` is said of `mine`, from 0 to 1."""
    theirs = set(other.context)
    own = [(form, weight) for form, weight in weights if form in theirs and weight > 0]
    total = sum(weight for _, weight in own)
    if not total:
        return 0.0
    return sum(weight for form, weight in own if supports(form, mine.context)) / total


def _fits_another(
    mine: Figure,
    same: Sequence[Figure],
    theirs: Sequence[Figure],
    weights: Sequence[tuple[str, float]],
    together: Collection[str],
) -> bool:
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


_FIRST = ("principal", "premier", "majeur", "majoritaire")


def _superlative(mine: Figure, one: Figure, rival: Figure) -> bool:
    """Whether the sentence gives to one figure the first rank that the excerpt gives another."""
    return any(
        supports(first, mine.context)
        and supports(first, rival.context)
        and not supports(first, one.context)
        for first in _FIRST
    )


_MARGIN = 0.15


def _comparable(mine: Figure, other: Figure) -> bool:
    if other.cell:
        return mine.kind != "date" and (mine.unit == other.unit or not mine.unit)
    return mine.kind == other.kind


_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_NAMED_TIMES = f"(?:{'|'.join((*sorted(MONTHS), *_DAYS))})"
_RANGE = re.compile(
    r"(?<!\w)(?:(?:de|d'|entre|du) (\d[\d .,]*)[ €%]*[^\d,.;]{0,20}?(?: a | et | au )(\d[\d .,]*)"
    r"|(\d+) ?[-–] ?(\d+)"
    rf"|(?:de|du|d') ?({_NAMED_TIMES}) (?:a|au) ({_NAMED_TIMES})(?!\w))"
)


def _range_reversed(claim: str, cited: Sequence[Unit]) -> bool:
    wanted = {_bounds(match) for match in _RANGE.finditer(plain(claim))}
    given = {_bounds(m) for unit in cited for m in _RANGE.finditer(plain(unit.text))}
    return any((high, low) in given and (low, high) not in given for low, high in wanted)


def _bounds(match: re.Match[str]) -> tuple[str, str]:
    low, high = (re.sub(r"[ .,]+$", "", group) for group in match.groups() if group)
    return low, high
