"""Comparisons keep their direction and causes are not added.

- « plus étroites » needs « plus » (or a word of the same direction) on the same word in the source;
  a comparison that the source makes may not get lost on its word.
- A comparison that the source does not make (a maximum read off a table) is a computation: refused.
- « grâce à », « car », « entraîne » need a causal expression in the supporting statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.alignment import Alignment
from assistant.verify.lexicon import Marker, lexicon
from assistant.verify.text import plain, words

_DIRECTIONS = ("comparison_up", "comparison_down", "comparison_same")
_TIMES = ("time_before", "time_after")
_NEGATIVE_PLUS = re.compile(r"(?:ne |n')[\w' ]{1,30}$")


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why a comparison or a cause differs; `None` where none does."""
    mine = _comparisons(sentence)
    causes = lexicon().find(sentence, ["cause"])
    for piece in laid:
        theirs = _comparisons(piece.text)
        if _added(sentence, mine, theirs, piece):
            return "la phrase compare autrement que l’extrait"
        if _lost(mine, theirs, piece):
            return "la phrase perd une comparaison de l’extrait"
        if _cause_added(causes, piece):
            return "la phrase ajoute une cause que l’extrait ne dit pas"
    return None


def _comparisons(text: str) -> tuple[Marker, ...]:
    low = plain(text)
    return tuple(
        m
        for m in lexicon().find(text, (*_DIRECTIONS, *_TIMES))
        if not low[: m.start].endswith("au ")
        and not (low[m.start : m.end] == "plus" and _NEGATIVE_PLUS.search(low[: m.start]))
        and not low[m.end :].startswith((" tard", " en plus"))
    )


def _added(
    sentence: str, mine: Sequence[Marker], theirs: Sequence[Marker], piece: Alignment
) -> bool:
    for marker in mine:
        if not piece.start <= marker.start < piece.end:
            continue
        same = [t for t in theirs if t.name == marker.name]
        if not same:
            return True
        head = _head(sentence, marker)
        pair = next((p for p in piece.pairs if p.claim.start == head), None)
        if pair and pair.sources:
            heads = {_head(piece.text, t) for t in theirs if t.name != marker.name}
            good = {_head(piece.text, t) for t in same}
            offsets = {s.start for s in pair.sources}
            if offsets & heads and not offsets & good:
                return True
    return False


def _lost(mine: Sequence[Marker], theirs: Sequence[Marker], piece: Alignment) -> bool:
    said = {m.name for m in mine}
    for marker in theirs:
        if marker.name in (*said, *_TIMES) or marker.start < piece.own:
            continue
        head = _head(piece.text, marker)
        if any(p.sources and all(s.start == head for s in p.sources) for p in piece.pairs):
            return True
    return False


def _cause_added(causes: Sequence[Marker], piece: Alignment) -> bool:
    own = [c for c in causes if piece.start <= c.start < piece.end]
    if not own:
        return False
    known = lexicon().find(piece.text, ["cause", "partial"])
    return not known


def _head(text: str, marker: Marker) -> int:
    for word in words(text):
        if word.start >= marker.end and word.is_content:
            return word.start
    return -1
