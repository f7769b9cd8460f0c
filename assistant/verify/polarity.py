"""Negations and exceptions may be neither lost nor added.

The scope of « ne … pas », « aucun », « sans », « non » or « contrairement à » is a stretch of text.
A word pair must be negated on both sides or on neither; the words that decide are those that stand
in a scope on one side at least.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verify.alignment import Alignment
from assistant.verify.lexicon import lexicon
from assistant.verify.scopes import scopes
from assistant.verify.text import plain, words

_FULL = re.compile(
    r"(?<!\w)(?:ne |n')(?P<verb>(?:[\w']+ ){1,4}?)(?:pas|plus|jamais|guere|rien|aucune?|ni|point"
    r"|nullement|personne)(?!\w)"
)
_SUBJECT = re.compile(
    r"(?<!\w)(?:aucune?|nul|nulle|personne|rien|ni) (?P<verb>(?:[\w'-]+ ){0,6}?)(?:ne |n')"
)
_BARE = re.compile(
    r"(?<!\w)(?:(?:mais|et) (?:non )?pas|et non|plutot que"
    r"|aucune?|sans|non(?! seulement)|ni|absence (?:de|d'|du)|pas (?:de|d'|du|encore)"
    r"|defaut de|evit\w+|empech\w+)(?!\w)"
)
_END = re.compile(
    r"[;.!?|(),:]|(?<!\w)(?:mais|tandis que|alors que|contrairement|sauf|hormis|contre"
    r"|en revanche)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class _Range:
    start: int
    end: int


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why a negation or an exception differs; `None` where none does."""
    mine = _negated(sentence)
    for piece in laid:
        theirs = _negated(piece.text)
        reason = _compare(mine, theirs, piece, sentence)
        if reason:
            return reason
        if _exceptions_differ(sentence, piece):
            return "la phrase oublie ou ajoute une exception"
    return None


def negated_at(text: str, offset: int) -> bool:
    """Whether the character lies in the scope of a negation."""
    return _in(_negated(text), offset)


def _compare(
    mine: Sequence[_Range], theirs: Sequence[_Range], piece: Alignment, sentence: str
) -> str | None:
    added = []
    for scope in mine:
        held = [p for p in piece.pairs if p.sources and scope.start <= p.claim.start < scope.end]
        added += [any(_in(theirs, s.start) for s in p.sources) for p in held]
        subject = [p for p in piece.pairs if p.sources and p.claim.start < scope.start]
        elliptic = any(_in(theirs, s.start) for p in subject for s in p.sources)
        if held and not elliptic and not any(_in(theirs, s.start) for s in held[0].sources):
            return "la phrase ajoute une négation"
    own = [r for r in mine if piece.start <= r.start < piece.end]
    if own and not added and not theirs:
        return "la phrase ajoute une négation"
    for scope in theirs:
        if scope.start < piece.own and piece.unit.kind == "prose" and not piece.unit.identity:
            continue
        used = [
            p
            for p in piece.pairs
            if p.sources and all(scope.start <= s.start < scope.end for s in p.sources)
        ]
        kept = [_in(mine, p.claim.start) for p in used]
        first = _first_word(piece.text, scope)
        if first is not None and not any(s.start == first for p in used for s in p.sources):
            continue
        if used and sum(kept) * 2 < len(kept):
            return "la phrase perd une négation de l’extrait"
        if not used and _marker_negated(scope, piece.text) and not mine and _says_marker(sentence):
            return "la phrase perd une négation de l’extrait"
    return None


def _first_word(text: str, scope: _Range) -> int | None:
    """Where the first content word of a scope stands: the verb or the predicate."""
    return next(
        (
            w.start
            for w in words(text)
            if scope.start <= w.start < scope.end
            and w.is_content
            and not lexicon().is_neutral(w.form)
        ),
        None,
    )


def _negated(text: str) -> tuple[_Range, ...]:
    low = plain(text)
    found = [
        _Range(match.start(), _end(low, match.end()))
        for pattern in (_FULL, _SUBJECT)
        for match in pattern.finditer(low)
    ]
    for match in _BARE.finditer(low):
        if not any(r.start <= match.start() < r.end for r in found):
            found.append(_Range(match.start(), _end(low, match.end())))
    return tuple(found)


def _end(low: str, start: int) -> int:
    match = _END.search(low, start)
    return match.start() if match else len(low)


def _in(ranges: Sequence[_Range], offset: int) -> bool:
    return any(r.start <= offset < r.end for r in ranges)


def _exceptions_differ(sentence: str, piece: Alignment) -> bool:
    mine = scopes(sentence, ["contrast"])
    theirs = scopes(piece.text, ["contrast"])
    differing = [
        any(s.holds(p.claim.start) for s in mine)
        != any(t.holds(w.start) for t in theirs for w in p.sources)
        for p in piece.pairs
        if p.sources
        and (
            any(s.holds(p.claim.start) for s in mine)
            or all(any(t.holds(w.start) for t in theirs) for w in p.sources)
        )
    ]
    return bool(differing) and sum(differing) * 2 > len(differing)


_MARKED = re.compile(
    r"(?<!\w)(?:obligatoire|possible|necessaire|indispensable|requis|facultatif|peu(?:t|vent)"
    r"|doi(?:t|vent))\w*"
)


def _marker_negated(scope: _Range, text: str) -> bool:
    return bool(_MARKED.search(plain(text[scope.start : scope.end])))


def _says_marker(sentence: str) -> bool:
    return bool(_MARKED.search(plain(sentence)))
