"""Negations and exceptions may be neither lost nor added.

The scope of « ne … pas », « aucun », « sans », « non » or « contrairement à » is a stretch of text.
A word pair must be negated on both sides or on neither; the words that decide are those that stand
in a scope on one side at least.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.alignment import Alignment, Pair
from assistant.verify.lexicon import lexicon
from assistant.verify.negation import Denied, clause_start, denied_in, negated_at, scope_end, within
from assistant.verify.scopes import scopes
from assistant.verify.text import plain, same_word, words
from assistant.verify.voice import is_verb_pair

_NEGATIVE = ("jamais", "guere", "nullement", "rien", "personne", "point")
_STRICT = (
    "absence ",
    "manque ",
    "insuffisance ",
    "penurie ",
    "sans ",
    "ni ",
    "mais ni ",
    "mais pas ",
    "et non ",
)


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why a negation or an exception differs; `None` where none does."""
    mine = denied_in(sentence)
    for piece in laid:
        theirs = denied_in(piece.text)
        reason = _compare(mine, theirs, piece, sentence)
        if reason:
            return reason
        if _exceptions_differ(sentence, piece):
            return "la phrase oublie ou ajoute une exception"
    return None


def _compare(
    mine: Sequence[Denied], theirs: Sequence[Denied], piece: Alignment, sentence: str
) -> str | None:
    added = []
    for scope in mine:
        held = [p for p in piece.pairs if p.sources and scope.start <= p.claim.start < scope.end]
        added += [any(within(theirs, s.start) for s in p.sources) for p in held]
        subject = [p for p in piece.pairs if p.sources and p.claim.start < scope.start]
        elliptic = any(within(theirs, s.start) for p in subject for s in p.sources)
        if held and not elliptic and _excepted(piece, held[:1]):
            continue  # « gratuit, sauf en cas de perte »: not free then
        opposed = bool(held) and held[0].opposed
        if opposed:
            plainly = [r for r in theirs if r.whole]
            if any(within(plainly, s.start) for s in held[0].sources):
                return "la phrase dit le contraire de l’extrait"
            continue  # « n'est pas ouvert » over « est fermé »
        if held and not elliptic and not any(within(theirs, s.start) for s in held[0].sources):
            if _but_not(piece, held[1:]):
                continue  # « ouvert aux uns, mais pas aux autres »
            return "la phrase ajoute une négation"
    return _lost(mine, theirs, piece, sentence, kept=bool(added))


_BUT_NOT = re.compile(r"(?<!\w)(?:mais|et) (?:non )?pas (?:aux?|a|pour|les?|la|des?) ")


def _but_not(piece: Alignment, held: Sequence[Pair]) -> bool:
    """Whether all that a negated verb bears on stands after « mais pas »."""
    match = _BUT_NOT.search(plain(piece.text))
    if match is None or not held:
        return False
    end = scope_end(plain(piece.text), match.end())
    return all(any(match.start() <= s.start < end for s in p.sources) for p in held)


def _lost(
    mine: Sequence[Denied],
    theirs: Sequence[Denied],
    piece: Alignment,
    sentence: str,
    *,
    kept: bool,
) -> str | None:
    """Whether a negation is on one side only; `kept` where one of the sentence has its words."""
    widened = [Denied(clause_start(sentence, r.start), r.end) if r.whole else r for r in mine]
    own = [r for r in mine if piece.start <= r.start < piece.end]
    if own and not kept and not theirs:
        return "la phrase ajoute une négation"
    for scope in theirs:
        if scope.start < piece.own and piece.unit.kind == "prose" and not piece.unit.identity:
            continue
        used = [
            p
            for p in piece.pairs
            if p.sources
            and all(
                scope.start <= s.start < scope.end
                for s in (*p.sources, *(() if is_verb_pair(sentence, piece, p) else p.synonyms))
            )
        ]
        still = [within(widened, p.claim.start) for p in used]
        first = _first_word(piece.text, scope)
        said = any(s.start == first for p in piece.pairs for s in p.sources)
        said = said or _says(sentence, piece.text, first)
        strict = plain(piece.text[scope.start :]).startswith(_STRICT)
        if _ni_lost(piece, scope, widened):
            return "la phrase perd une négation de l’extrait"
        if first is not None and not said and not strict:
            continue
        verbs = [p for p in used if is_verb_pair(sentence, piece, p)]
        verbs.sort(key=lambda p: all(s.start != first for s in p.sources))
        if verbs and not within(widened, verbs[0].claim.start):
            return "la phrase perd une négation de l’extrait"
        if used and sum(still) * 2 < len(still):
            return "la phrase perd une négation de l’extrait"
        if not mine and _marker_denied(scope, piece.text, sentence, alone=not used):
            return "la phrase perd une négation de l’extrait"
    return None


_NEITHER = re.compile(r"(?<!\w)ni (?=(?:[^,;.]|,(?= ni ))*)")


def _ni_lost(piece: Alignment, scope: Denied, mine: Sequence[Denied]) -> bool:
    """Whether one member of « ni … ni … » is affirmed."""
    low = plain(piece.text)
    starts = [m.start() for m in _NEITHER.finditer(low, scope.start, scope.end)]
    for start, end in zip(starts, [*starts[1:], scope.end], strict=False):
        held = [
            p for p in piece.pairs if p.sources and all(start <= s.start < end for s in p.sources)
        ]
        if held and not any(within(mine, p.claim.start) for p in held):
            return True
    return False


def _says(sentence: str, text: str, offset: int | None) -> bool:
    """Whether the sentence has the word that stands at an offset of `text`."""
    there = next((w.form for w in words(text) if w.start == offset), None)
    return there is not None and any(same_word(there, w.form) for w in words(sentence))


def _excepted(piece: Alignment, held: Sequence[Pair]) -> bool:
    """Whether the sentence denies of an exception what the unit says of the rest."""
    exceptions = scopes(piece.text, ["contrast"])
    others = [p for p in piece.pairs if p.sources and p not in held]
    if any(within(denied_in(piece.text), s.start) for p in held for s in p.sources):
        return False
    excepted = [p for p in others if any(e.holds(s.start) for e in exceptions for s in p.sources)]
    return bool(excepted) and not any(
        e.holds(s.start) for e in exceptions for p in held for s in p.sources
    )


def _denies_exception(sentence: str, piece: Alignment) -> bool:
    return any(
        held and _excepted(piece, held[:1])
        for scope in denied_in(sentence)
        for held in [
            [p for p in piece.pairs if p.sources and scope.start <= p.claim.start < scope.end]
        ]
    )


def _first_word(text: str, scope: Denied) -> int | None:
    """Where the first content word of a scope stands: the verb or the predicate."""
    return next(
        (
            w.start
            for w in words(text)
            if scope.start <= w.start < scope.end
            and w.is_content
            and w.form not in _NEGATIVE
            and not lexicon().is_neutral(w.form)
        ),
        None,
    )


def _exceptions_differ(sentence: str, piece: Alignment) -> bool:
    if _SPARED.search(plain(piece.unit.text)) and not _EXEMPT.search(plain(sentence)):
        return not denied_in(sentence)
    if _EXEMPT.search(plain(piece.text)) or _denies_exception(sentence, piece):
        return False
    mine = scopes(sentence, ["contrast"])
    theirs = scopes(piece.text, ["contrast"])
    whole = lexicon().find(sentence[piece.start : piece.end], ["all"])
    if whole and not mine and any(t.marker.start >= piece.own for t in theirs):
        return not negated_at(sentence, len(sentence) - 1)
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


_EXEMPT = re.compile(r"(?<!\w)(?:dispens|exempt|exoner|autres? cas)\w*")
_SPARED = re.compile(r"(?<!\w)en (?:est|sont|etait|etaient|sera|seront) (?:dispens|exempt|exoner)")
_MARKED = re.compile(
    r"(?<!\w)(?:impos|obligatoire|possible|necessaire|indispensable|requis|facultatif|peu(?:t|vent)"
    r"|doi(?:t|vent))\w*"
)


def _marker_denied(scope: Denied, text: str, sentence: str, *, alone: bool) -> bool:
    """Whether a scope denies a marker that the sentence affirms; any marker if `alone`."""
    denied = {m.group()[:_FAMILY] for m in _MARKED.finditer(plain(text[scope.start : scope.end]))}
    said = {m.group()[:_FAMILY] for m in _MARKED.finditer(plain(sentence))}
    return bool(denied and said) if alone else bool(denied & said)


_FAMILY = 5
