"""Chooses how a follow-up is read in the table that answered before, if it asks for any of it.

« Et les MSP ? » names a row, « chez qui le non est-il le plus haut ? » the end of a column;
`assistant.follow_ups.table_follow_ups` writes the question. « Et le DAC, c'est quoi ? » asks what a
row is, and « et l'année d'avant ? » for another time: neither is asked of the table.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.follow_up_forms import Dependence
from assistant.follow_ups.gaps import asks_out_of
from assistant.follow_ups.other_times import asks_change, asks_other_time
from assistant.follow_ups.table_follow_ups import (
    TableFollowUp,
    against,
    beyond,
    elsewhere,
    extreme,
    following,
    in_table,
    of_all,
    opposite,
    ranked,
    same_cell,
)
from assistant.language.noun_phrases import noun_phrases
from assistant.language.noun_places import put
from assistant.reader.templates import quoted
from ingest.french import fold

_SUPERLATIVE = re.compile(
    r"\b(?:plus|moins|meilleure?s?|pires?|record|champion\w*)\b|"
    r"\binverse\b|\bcontraire\b|\boppose\b|\bderni\w+|\ben bas\b|\ben tete\b"
)
_WHICH_MOST = re.compile(
    rf"\b(?:qui|quoi|quels?|quelles?|lequel|laquelle|lesquels|lesquelles|ou)\b.*(?:{_SUPERLATIVE.pattern})"
)
"""« Chez *qui* le non est *le plus* haut ? » asks for a row, and names none."""

_OPENERS = r"^(?:(?:et|mais|alors|au fait|sinon|donc)[ ,]+)*"
_NO_FIGURE = (
    r"(?!(?:chiffre|pourcentage|taux|part|score|valeur|resultat|plus|moins|"
    r"\w*(?:ieme|ier|iere|nier|niere)\b))"
)
_IS_WHAT = (
    r"(?:c'est (?:quoi|qui)|(?:ca )?(?:veut|veulent) dire quoi|"
    r"(?:il|elle|ils|elles)? ?(?:fait|font|sert|servent)(?: a)? quoi)"
)
_WHAT_IS = r"(?:(?:c'est|ca veut dire) quoi|qu'est ce que c'est que|que (?:veut|veulent) dire)"
_ASKS_WHAT = re.compile(
    rf"{_OPENERS}(?:(?:l[ae]s? |l'|une? ){_NO_FIGURE}[^?,]{{2,50}}?,? {_IS_WHAT}|"
    rf"{_WHAT_IS},? (?:l[ae]s? |l'|une? ){_NO_FIGURE})"
)
"""« Et le DAC, *c'est quoi* ? » asks what a row is, not for its figure."""


def after_table(turn: FollowUp, kind: Dependence) -> TableFollowUp | None:
    """The follow-up read in the table that answered before; `None` where it asks for none of it."""
    anchor = turn.anchor
    if _asks_beside(turn, kind):
        return None
    rows = beyond(turn.question, anchor)
    if kind in _BY_FORM:
        return rows or _BY_FORM[kind](turn)
    if found := rows or against(turn.question, anchor, turn.vocabulary):
        return found
    swapping = kind in {Dependence.SWAP, Dependence.CORRECTION}
    asked = turn.new if swapping else turn.body
    found = _named(turn, asked, swapping=swapping)
    if found and found.cell and found.cell[0] == anchor.row and _WHICH_MOST.search(turn.plain):
        return extreme(turn.body, replace(anchor, column=found.cell[1])) or found
    if found:
        return found
    if _SUPERLATIVE.search(turn.plain):
        if opposite(turn.body, turn.previous) and not turn.previous.startswith("Entre «"):
            return None
        if found := extreme(turn.body, anchor):
            return found
    if swapping and quoted(anchor.caption) in turn.previous and not re.search(r"\d", asked):
        return elsewhere(asked, anchor)
    return None


def _named(turn: FollowUp, asked: str, *, swapping: bool) -> TableFollowUp | None:
    """The cell that is named: « non, je parlais des lycées » names none where all are of them."""
    found = in_table(asked, turn.anchor, turn.vocabulary)
    stays = found is None or (found.cell is not None and found.cell[0] == turn.anchor.row)
    ranked_so = _SUPERLATIVE.search(turn.plain)
    if swapping and stays and not ranked_so and of_all(asked, turn.anchor, turn.vocabulary):
        return same_cell(turn.anchor) or TableFollowUp(turn.previous)
    return found


def _asks_beside(turn: FollowUp, kind: Dependence) -> bool:
    """Whether no cell of the table can be meant, or there is no table."""
    return (
        not turn.anchor.rows
        or kind is Dependence.SOURCE
        or bool(_ASKS_WHAT.match(turn.plain) or asks_out_of(turn.plain))
        or asks_other_time(fold(turn.new))
        or asks_change(turn.plain)
    )


def in_words(turn: FollowUp, kind: Dependence, found: TableFollowUp) -> list[str]:
    """The question before with the new row in the place of the row that answered it."""
    swapping = kind in {Dependence.SWAP, Dependence.CORRECTION}
    row = turn.vocabulary.bag(turn.anchor.row)
    if not swapping or found.cell is None or quoted(turn.anchor.caption) in turn.previous:
        return []
    if found.cell[1] != turn.anchor.column or not row:
        return []
    places = [p for p in noun_phrases(turn.previous) if turn.vocabulary.bag(p.noun) & row]
    return [put(turn.previous, place, turn.new) for place in places[:2]]


def _same(turn: FollowUp) -> TableFollowUp | None:
    """« Combien ? » asks for the figure told; of « les plus hauts », all of them once more."""
    if not re.search(r"\bcombien\b", turn.plain):
        return None
    again = TableFollowUp(turn.previous) if turn.anchor.superlative else None
    return same_cell(turn.anchor) or again


_BY_FORM: dict[Dependence, Callable[[FollowUp], TableFollowUp | None]] = {
    Dependence.RANK: lambda turn: ranked(turn.body, turn.anchor),
    Dependence.ITEM: lambda turn: ranked(turn.body, turn.anchor),
    Dependence.CONTINUATION: lambda turn: following(turn.body, turn.anchor),
    Dependence.DETAIL: lambda _: None,
    Dependence.BARE: _same,
}
