"""Negations and exceptions may be neither lost nor added.

The scope of « ne … pas », « aucun », « sans », « non » or « contrairement à » is a stretch of text.
A word pair must be negated on both sides or on neither; the words that decide are those that stand
in a scope on one side at least.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verify.alignment import Alignment, Pair
from assistant.verify.lemmas import is_verb
from assistant.verify.lexicon import lexicon
from assistant.verify.scopes import scopes
from assistant.verify.text import may_be_verb, plain, same_word, words
from assistant.verify.voice import is_verb_pair

_FULL = re.compile(
    r"(?<!\w)(?:ne |n')(?P<verb>(?:[\w']+ ){1,4}?)(?:pas|plus|jamais|guere|rien|aucune?|ni|point"
    r"|nullement|personne)(?!\w)"
)
_SUBJECT = re.compile(
    r"(?<!\w)(?:aucune?|nul|nulle|personne|rien|ni) (?P<verb>(?:[\w'-]+ ){0,6}?)(?:ne |n')"
)
_BARE = re.compile(
    r"(?<!\w)(?:(?:mais|et) (?:non )?pas|et non|plutot que"
    r"|aucune?|sans|jamais(?= (?:par|aux?|a|en|dans|pour|sur|les?|la|une?|plus|deux|trois) )"
    r"|non(?! seulement)|ni|pas (?:de|d'|du|encore)"
    r"|defaut de|evit\w+|empech\w+|(?:de)?hors(?= (?:de |du |des |d')))(?!\w)"
)
_LACK = re.compile(
    r"(?<!\w)(?<!en l')(?<!cas d')(?:absence|manque|insuffisance|penurie) (?:de |d'|du |des )"
)
_LABEL = re.compile(r"(?:(?<=[|.:] )|^)(?:pas|non|jamais) (?=[a-z])")  # a label of a table
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
_FORBIDDEN = re.compile(
    r"(?<!\w)(?:interdi\w*|exclu(?:t|s|e|es|re|ent|ant)?|proscri\w+|prohib\w+|impossib\w+|exceptee?s?"
    r"|non compris\w*)(?!\w)"
)
_IS = re.compile(r"(?<!\w)(?:est|sont|etait|etaient|sera|seront|soit|soient|ete|etre)(?: \w+)? $")
_VERB = re.compile(r" (?:est|sont|sera|seront|peut|peuvent|doit|doivent|a|ont|par)(?!\w)")
_JOINT = re.compile(r"(?<!\w)(?:mais|et(?= (?:ne |n')))(?!\w)")
_END = re.compile(
    r"[;.!?|(),:]|(?<!\w)(?:mais|tandis que|alors que|contrairement|sauf|hormis|contre"
    r"|en revanche)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class _Range:
    start: int
    end: int
    whole: bool = False


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
        if held and not elliptic and _excepted(piece, held[:1]):
            continue  # « gratuit, sauf en cas de perte »: not free then
        opposed = bool(held) and held[0].opposed
        if opposed:
            plainly = [r for r in theirs if r.whole]
            if any(_in(plainly, s.start) for s in held[0].sources):
                return "la phrase dit le contraire de l’extrait"
            continue  # « n'est pas ouvert » over « est fermé »
        if held and not elliptic and not any(_in(theirs, s.start) for s in held[0].sources):
            return "la phrase ajoute une négation"
    return _lost(mine, theirs, piece, sentence, kept=bool(added))


def _lost(
    mine: Sequence[_Range],
    theirs: Sequence[_Range],
    piece: Alignment,
    sentence: str,
    *,
    kept: bool,
) -> str | None:
    """Whether a negation is on one side only; `kept` where one of the sentence has its words."""
    widened = [_Range(_clause_start(sentence, r.start), r.end) if r.whole else r for r in mine]
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
            and all(scope.start <= s.start < scope.end for s in (*p.sources, *p.synonyms))
        ]
        still = [_in(widened, p.claim.start) for p in used]
        first = _first_word(piece.text, scope)
        said = any(s.start == first for p in piece.pairs for s in p.sources)
        said = said or _says(sentence, piece.text, first)
        strict = plain(piece.text[scope.start :]).startswith(_STRICT)
        if first is not None and not said and not strict:
            continue
        verbs = [p for p in used if is_verb_pair(sentence, piece, p)]
        verbs.sort(key=lambda p: all(s.start != first for s in p.sources))
        if verbs and not _in(widened, verbs[0].claim.start):
            return "la phrase perd une négation de l’extrait"
        if used and sum(still) * 2 < len(still):
            return "la phrase perd une négation de l’extrait"
        if not mine and _marker_denied(scope, piece.text, sentence, alone=not used):
            return "la phrase perd une négation de l’extrait"
    return None


def _says(sentence: str, text: str, offset: int | None) -> bool:
    """Whether the sentence has the word that stands at an offset of `text`."""
    there = next((w.form for w in words(text) if w.start == offset), None)
    return there is not None and any(same_word(there, w.form) for w in words(sentence))


def _excepted(piece: Alignment, held: Sequence[Pair]) -> bool:
    """Whether the sentence denies of an exception what the unit says of the rest."""
    exceptions = scopes(piece.text, ["contrast"])
    others = [p for p in piece.pairs if p.sources and p not in held]
    if any(_in(_negated(piece.text), s.start) for p in held for s in p.sources):
        return False
    excepted = [p for p in others if any(e.holds(s.start) for e in exceptions for s in p.sources)]
    return bool(excepted) and not any(
        e.holds(s.start) for e in exceptions for p in held for s in p.sources
    )


def _denies_exception(sentence: str, piece: Alignment) -> bool:
    return any(
        held and _excepted(piece, held[:1])
        for scope in _negated(sentence)
        for held in [
            [p for p in piece.pairs if p.sources and scope.start <= p.claim.start < scope.end]
        ]
    )


def _clause_start(sentence: str, offset: int) -> int:
    """Where the clause of a negated verb begins: its subject is concerned too."""
    joints = [m.end() - 1 for m in _JOINT.finditer(plain(sentence[: offset + 3]))]
    joints = [joint for joint in joints if joint <= offset]
    return max([*(sentence.rfind(mark, 0, offset) for mark in ",;:("), *joints]) + 1


def _first_word(text: str, scope: _Range) -> int | None:
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


def _negated(text: str) -> tuple[_Range, ...]:
    low = plain(text)
    found = [
        _Range(match.start(), _end(low, match.end()), whole=True)
        for pattern in (_FULL, _SUBJECT)
        for match in pattern.finditer(low)
    ]
    for match in _BARE.finditer(low):
        if not any(r.start <= match.start() < r.end for r in found):
            end = _end(low, match.end())
            verb = (
                _VERB.search(low, match.end(), end) if low[match.start() :][:5] == "sans " else None
            )
            found.append(_Range(match.start(), verb.start() if verb else end))
    found += [_Range(m.start(), _end(low, m.end())) for m in _LABEL.finditer(low)]
    found += [_Range(m.start(), _verb_end(text, low, m.end())) for m in _LACK.finditer(low)]
    for match in _FORBIDDEN.finditer(low):
        predicate = _IS.search(low[: match.start()]) or match.group().startswith(("exc", "non "))
        start = _clause_start(low, match.start()) if predicate else match.start()
        found.append(_Range(start, _end(low, match.end())))
    return tuple(found)


def _end(low: str, start: int) -> int:
    match = _END.search(low, start)
    return match.start() if match else len(low)


def _verb_end(text: str, low: str, start: int) -> int:
    """Where « l'absence de réponse » ends: before the verb of its clause."""
    end = _end(low, start)
    inside = [w for w in words(text) if start <= w.start < end]
    verbs = [w.start for w in inside[1:] if is_verb(w.form) and may_be_verb(text, w.start)]
    return verbs[0] if verbs else end


def _in(ranges: Sequence[_Range], offset: int) -> bool:
    return any(r.start <= offset < r.end for r in ranges)


def _exceptions_differ(sentence: str, piece: Alignment) -> bool:
    if _SPARED.search(plain(piece.unit.text)) and not _EXEMPT.search(plain(sentence)):
        return not _negated(sentence)
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


def _marker_denied(scope: _Range, text: str, sentence: str, *, alone: bool) -> bool:
    """Whether a scope denies a marker that the sentence affirms; any marker if `alone`."""
    denied = {m.group()[:_FAMILY] for m in _MARKED.finditer(plain(text[scope.start : scope.end]))}
    said = {m.group()[:_FAMILY] for m in _MARKED.finditer(plain(sentence))}
    return bool(denied and said) if alone else bool(denied & said)


_FAMILY = 5
