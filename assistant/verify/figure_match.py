"""Holds the figures of a sentence to those of the cited excerpts, and to their labels.

1. A figure of the sentence must have an occurrence of the same value, unit and qualifier.
2. It must not fit the label of another figure better (`assistant.verify.figure_labels`): it would
   have been swapped.
3. Figures keep their places (`assistant.verify.figure_places`): « de A à B » keeps its order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.verify.ellipses import other_average
from assistant.verify.figure_labels import fits_another, weights_of
from assistant.verify.figure_places import (
    beside,
    counts_another,
    exchanged,
    parted,
    range_reversed,
    same_place,
    whole_for_part,
)
from assistant.verify.figures import Figure, figures, unit_figures, years
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.segments import count_of_list, members
from assistant.verify.source import Unit
from assistant.verify.text import content_forms, plain, words
from assistant.verify.voice import acts, opening_of

_REVERSED = "deux chiffres de l’extrait ont changé de place"
_NAMED_SHARE = 0.7
_PERIODS = {
    "an": ("annuel", "annee"),
    "mois": ("mensuel",),
    "sem": ("hebdomadaire",),
    "jour": ("quotidien", "journalier"),
}
_AHEAD = 45
_DIRECTIONS = {"up": "comparison_up", "down": "comparison_down"}
"""« baisse de 7 % » over « a fait baisser la consommation de 7 % »."""


def mismatch(claim: str, cited: Sequence[Unit], record: str = "") -> str | None:
    """Why a figure of the sentence is not what the excerpts say; `None` where all agree.

    Args:
        claim: The sentence without its markers.
        cited: Units of the excerpts that it cites.
        record: Title, date and section of the documents: their year may date a document, and
            their numbers follow the noun that they number (« l'atelier 44 »).
    """
    mine = _with_topic(claim, figures(claim))
    if not mine:
        return _REVERSED if range_reversed(claim, cited) else None
    theirs = [figure for unit in cited for figure in _with_inherited(unit)]
    weights = weights_of([figure.context for figure in theirs])
    for figure in mine:
        same = [other for other in theirs if other.value == figure.value]
        said = claim[figure.start : figure.end]
        ahead = claim[max(0, figure.start - _AHEAD) : figure.start]
        agreeing = [other for other in same if _agrees(figure, other, ahead)]
        if not agreeing:
            if _of_record(figure, claim, record) or (
                not same and _said_otherwise(figure, claim, cited)
            ):
                continue
            return (
                f"« {said} » n’a pas la même unité ou la même borne"
                if same
                else f"le chiffre « {said} » n’est pas dans l’extrait cité"
            )
        if not any(same_place(figure, o) for o in agreeing) and fits_another(
            _without_antecedent(figure, agreeing, cited),
            agreeing,
            theirs,
            weights,
            beside(figure, mine, claim, cited),
        ):
            return f"« {said} » est rapporté à autre chose que dans l’extrait"
    return _displaced(claim, cited, mine, theirs)


def _displaced(
    claim: str, cited: Sequence[Unit], mine: Sequence[Figure], theirs: Sequence[Figure]
) -> str | None:
    """Why figures that are all in the excerpts are not in their places."""
    if any(counts_another(figure, theirs, claim) for figure in mine):
        return "la phrase compte autre chose que l’extrait"
    if other_average(claim, cited):
        return "la phrase donne la moyenne pour un autre chiffre"
    if whole_for_part(claim, mine, cited):
        return "la phrase dit du tout ce que l’extrait dit d’une partie"
    if range_reversed(claim, cited) or (exchanged(mine, theirs) and not parted(claim, cited)):
        return _REVERSED
    return None


_NEAR = 6


def _of_record(figure: Figure, claim: str, record: str) -> bool:
    """Whether a figure is the year of a document (« le rapport de 2024 ») or in its title."""
    if not record or figure.qualifier not in ("", "within") or figure.part:
        return False
    if numbered(figure, claim, record):
        return True
    before = [w for w in words(claim[: figure.start]) if w.kind != "sep"]
    if before and re.search(
        rf"(?<!\w){re.escape(before[-1].form)} (?:n ?[°o] ?)?{re.escape(figure.value)}(?!\d)",
        plain(record),
    ):
        return True
    if figure.value not in years(record):
        return False
    near = [w.form for w in before if w.is_content][-_NEAR:]
    named = any(
        lexicon().is_neutral(form, announced=True) and not lexicon().is_neutral(form)
        for form in near
    )
    return named or (not near and figure.start > 0)  # « En 2025, … »


def numbered(figure: Figure, claim: str, record: str) -> bool:
    """Whether « le deuxième volet » is the « volet 2 » of a title."""
    noun = next((w for w in words(claim[figure.end :]) if w.kind != "sep"), None)
    rank = figure.value.removesuffix("e")
    if noun is None or not noun.is_content or rank == figure.value:
        return False
    return bool(
        re.search(rf"(?<!\w){re.escape(noun.form)} (?:n ?[°o] ?)?{rank}(?!\d)", plain(record))
    )


def _said_otherwise(figure: Figure, claim: str, cited: Sequence[Unit]) -> bool:
    """Whether a figure that no unit writes counts their items, or says their period."""
    period = _period_said(claim[figure.start : figure.end], cited)
    return period or _counts_items(figure, claim, cited)


_EACH = re.compile(r"(?:chaque|par|tous les|toutes les) (an|jour|sem|mois)")


def _period_said(said: str, cited: Sequence[Unit]) -> bool:
    """Whether « chaque jour » is « quotidien » in a unit, or « par an » beside a figure of it."""
    match = _EACH.match(plain(said))
    if match is None:
        return False
    forms = _PERIODS[match[1]]
    each = re.compile(rf"(?<!\w)(?:par|chaque|tou(?:te)?s les) {match[1]}")
    texts = [f"{unit.inherited} {unit.text}" for unit in cited]
    return any(
        each.search(plain(text)) or any(w.form.startswith(forms) for w in words(text))
        for text in texts
    )


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
    items = members(claim.partition(":")[2])
    forms = [w for w in words(items[0]) if w.is_content] if count else []
    places = [w.start for w in words(text) if forms and supports(forms[0].form, [w.form])]
    return count if places and len(members(text[places[0] :])) == len(items) else ""


def _named(item: str, said: Sequence[str]) -> bool:
    content = content_forms(item)
    return sum(supports(form, said) for form in content) >= _NAMED_SHARE * len(content)


def _with_topic(claim: str, found: Sequence[Figure]) -> list[Figure]:
    """What opens the sentence before its first figure concerns the later ones too."""
    if not found:
        return []
    topic = tuple(content_forms(claim[: found[0].start]))
    return [found[0], *(replace(f, context=f.context + topic) for f in found[1:])]


def _with_inherited(unit: Unit) -> list[Figure]:
    own = list(unit_figures(unit))
    if unit.kind != "item":
        return own
    return own + list(figures(unit.inherited))


_THEY = re.compile(r"(?:[^,]{1,60}, )?(?:ils?|elles?|ses|son|sa|leurs?) ")


def _without_antecedent(mine: Figure, agreeing: Sequence[Figure], cited: Sequence[Unit]) -> Figure:
    """A figure without the words that name what « elle » stands for where the excerpt gives it.

    « Le club compte 280 membres » over « elle compte 280 membres »: figures that the excerpt gives
    of the club by its name are no nearer to it.
    """
    unit = next((u for u in cited if u.text == agreeing[0].statement), None)
    if unit is None or not unit.inherited or not _THEY.match(plain(unit.text)):
        return mine
    subject = _subject(unit.inherited)
    return replace(mine, context=tuple(w for w in mine.context if w not in subject))


def _subject(before: str) -> tuple[str, ...]:
    """What « elle » stands for: the words of the sentence before up to its verb."""
    begin = opening_of(before)
    content = [w for w in words(before) if w.is_content and w.start >= begin]
    verbs = (w.start for w in content[1:] if acts(before, w) and not _DONE.search(w.text))
    stop = next(verbs, len(before))
    return tuple(w.form for w in content if w.start < stop)


_DONE = re.compile(r"(?:é|i|u)e?s?$|ant$")


def _agrees(mine: Figure, other: Figure, said: str) -> bool:
    """Whether unit and bound are the same; `said` is what the sentence says before its figure."""
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
    if mine.qualifier == "" and other.qualifier in _DIRECTIONS:
        return bool(lexicon().find(said, [_DIRECTIONS[other.qualifier]]))
    if other.cell:
        return _same_bound(mine.qualifier, other.qualifier) or not mine.qualifier
    return _same_bound(mine.qualifier, other.qualifier) and mine.part == other.part


def _rate_said(mine: Figure, other: Figure) -> bool:
    """« 12 € par mois » where the excerpt says « 12 € » of something monthly."""
    unit, _, period = mine.unit.partition("/")
    return unit == other.unit and any(
        form.startswith(said) for form in other.context for said in _PERIODS.get(period, ())
    )


def _same_bound(mine: str, other: str) -> bool:
    """« sous huit jours », « en huit jours » and « en huit jours au plus » bound alike."""
    if "within" in (mine, other):
        return {mine, other} <= {"within", "most", ""}
    return mine == other
