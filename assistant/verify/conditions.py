"""A statement that only holds under a condition may not lose it.

« Si le retard dépasse un mois, l'aide est suspendue » does not say « l'aide est suspendue ». A
condition is a stretch of the statement; where the sentence takes its words from the rest alone, it
must say a condition of its own or only a possibility. Nor may it take the condition for what hangs
on it: « si A, B » is not « si B, A », « A, et donc B » is not « B, et donc A ». What holds in
any case (« qu'ils viennent à pied ou en train ») is no condition.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.alignment import Alignment
from assistant.verify.lexicon import lexicon
from assistant.verify.text import plain, words

_CONDITION = re.compile(
    r"(?<!\w)(?:si (?!bien)|s'ils? |sous reserve|a condition|a moins (?:de|d'|que|qu')"
    r"|a defaut (?:de|d')|faute (?:de|d')(?! quoi))"
)
_STOP = re.compile(r"[,;:.()]|(?<!\w)(?:alors|mais)(?!\w)")
_CONDITIONAL = re.compile(
    r"(?<!\w)(?:si|s'ils?|lorsqu\w*|quand|sauf|hormis|excepte|condition\w*|reserve|cas|faute|defaut"
    r"|moins|une fois|apres|sans|exception|selon|suivant|limite|seul\w*|uniquement|sinon)(?!\w)"
)
_WHETHER = re.compile(r"(?:savoir|demand\w+|verifi\w+|voir|dire|ignor\w+) $")
_LEAST = 1


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why a condition is lost; `None` where none is."""
    for piece in laid:
        if piece.unit.kind == "prose" and _lost(sentence, piece):
            return "la phrase oublie une condition de l’extrait"
        if piece.unit.kind != "row" and _added(sentence, piece):
            return "la phrase ajoute une condition que l’extrait ne dit pas"
        if _exchanged(sentence, piece) or _consequence_turned(sentence, piece):
            return "la phrase échange une condition et sa suite"
    return None


_IF = re.compile(r"(?<!\w)(?:si (?!bien)|s'ils? |des lors qu|lorsqu|quand |en cas d)")


def _exchanged(sentence: str, piece: Alignment) -> bool:
    """Whether the condition of the statement is what the sentence makes hang on the rest."""
    low, own = plain(sentence), plain(piece.unit.text)
    mine, theirs = _IF.search(low), _IF.search(own)
    if mine is None or theirs is None:
        return False
    here = range(*_span(low, mine.start()))
    there = range(*(piece.own + at for at in _span(own, theirs.start())))
    said = [p for p in piece.pairs if p.sources]
    inside = [p for p in said if p.claim.start in here]
    outside = [p for p in said if p.claim.start not in here]
    return (
        bool(inside)
        and not any(s.start in there for p in inside for s in p.sources)
        and any(all(s.start in there for s in p.sources) for p in outside)
    )


_HENCE = re.compile(r"(?<!\w)(?:donc|par consequent|de ce fait|c'est pourquoi|si bien qu)(?!\w)")


def _consequence_turned(sentence: str, piece: Alignment) -> bool:
    """Whether what follows « donc » stands before it in the statement, and the other way round."""
    mine, theirs = _HENCE.search(plain(sentence)), _HENCE.search(plain(piece.unit.text))
    if mine is None or theirs is None:
        return False
    turn = piece.own + theirs.start()
    said = [p for p in piece.pairs if p.sources]
    ahead = [p for p in said if p.claim.start < mine.start()]
    then = [p for p in said if p.claim.start > mine.end()]
    late = [p for p in ahead if all(s.start > turn for s in p.sources)]
    early = [p for p in then if all(s.start < turn for s in p.sources)]
    return bool(late) and bool(early)


_BECAUSE = re.compile(r"(?<!\w)(?:car|parce qu|puisqu)")


def because(sentence: str, piece: Alignment) -> bool:
    """Whether « B car A » says what the statement says as « A, donc B »."""
    mine, theirs = _BECAUSE.search(plain(sentence)), _HENCE.search(plain(piece.unit.text))
    if mine is None or theirs is None:
        return False
    turn = piece.own + theirs.start()
    said = [p for p in piece.pairs if p.sources]
    effect = [s.start for p in said if p.claim.start < mine.start() for s in p.sources]
    cause = [s.start for p in said if p.claim.start > mine.start() for s in p.sources]
    side = _subject_of(piece.unit.text, theirs.start()) + piece.own
    return bool(effect and cause) and min(effect) >= min(side, turn) > max(cause)


def _subject_of(text: str, turn: int) -> int:
    """Where the clause of « donc » begins: after the last comma or « et » before it."""
    joints = [m.end() for m in re.finditer(r"[,;:]|(?<!\w)et(?!\w)", text[:turn])]
    return joints[-1] if joints else turn


_WHICHEVER = re.compile(
    r"(?<!\w)qu(?:e |')(?:ils?|elles?|on|ce|vous|nous|l[ae]s?|cette|leurs?) ?[^.;:]*? ou [^.;:]*"
)
"""« Qu'ils viennent à pied, à vélo ou en train »: in any case."""


_EVEN = re.compile(
    r" ou (?:non|pas)(?!\w)|(?:meme|y compris|comme|surtout|notamment) (?:s|lor|qua|en)"
)


_THOSE = re.compile(r"(?<!\w)(?:dont|qui|ayant) ")


def _narrowed(said: str, piece: Alignment) -> bool:
    """Whether what holds whichever the case is said to hold in some cases only."""
    found = _WHICHEVER.search(plain(piece.unit.text))
    mine = _IF.search(said) or _THOSE.search(said)
    if found is None or mine is None or _EVEN.search(said):
        return False
    there = range(piece.own + found.start(), piece.own + found.end())
    here = range(*(piece.start + at for at in _span(said, mine.start())))
    inside = [p for p in piece.pairs if p.sources and p.claim.start in here]
    return any(s.start in there for p in inside for s in p.sources)


_ONLY_IF = re.compile(
    r"(?<!\w)(?:a (?:la )?condition (?:de |d'|que |qu')|sous reserve|des lors que"
    r"|a moins (?:de |d'|que |qu'))"
)
_ONCE = re.compile(r"(?<!\w)une fois (?!par )")
_NEEDED = re.compile(r"(?<!\w)(?:oblig|exig|doi(?:t|vent)|faut|necess|impos|requ|condition|pour)")
_IN_TURN = re.compile(r"(?<!\w)(?:apres|avant|puis|ensuite|des|prealable\w*|passe|alors)(?!\w)")
_DONE_FIRST = re.compile(r"\w+(?:é|i|u)e?s?\b[^,]*, ")


def _added(sentence: str, piece: Alignment) -> bool:
    """Whether the sentence makes a statement hang on what it does not hang on."""
    said, whole = plain(sentence[piece.start : piece.end]), plain(piece.text)
    if _narrowed(said, piece):
        return True
    if _CONDITIONAL.search(whole) or _NEEDED.search(whole[piece.own :]):
        return False
    own = whole[piece.own :]
    turn = _IN_TURN.search(own) or _DONE_FIRST.match(piece.unit.text)
    return bool(_ONLY_IF.search(said) or (_ONCE.search(said) and not turn))


def _lost(sentence: str, piece: Alignment) -> bool:
    own = plain(piece.unit.text)
    found = _CONDITION.search(own)
    said = plain(sentence[piece.start : piece.end])
    if not found or _WHETHER.search(own[: found.start()]) or _CONDITIONAL.search(said):
        return False
    if lexicon().find(sentence, ["possibility"]):
        return False
    begin, end = _span(own, found.start())
    inside = range(piece.own + begin, piece.own + end)
    sources = [s.start for p in piece.pairs for s in p.sources if s.start >= piece.own]
    if len(sources) < _LEAST or any(at in inside for at in sources):
        return False
    rest = [w for w in words(piece.unit.text) if w.is_content and not begin <= w.start < end]
    clause = _governed(own, begin, end)
    return bool(rest) and any(clause[0] <= at - piece.own < clause[1] for at in sources)


def _span(own: str, start: int) -> tuple[int, int]:
    """Where a condition begins and ends: at the next comma, or with the statement."""
    stop = _STOP.search(own, start)
    return start, stop.start() if stop else len(own)


def _governed(own: str, begin: int, end: int) -> tuple[int, int]:
    """The clause that a condition governs: the one after it where it opens, else the one before."""
    if not own[:begin].strip(" ,") or own[:begin].rstrip().endswith((";", ":")):
        return end, len(own)
    before = own.rstrip()[:begin].rstrip(" ,")
    return max(before.rfind(mark) for mark in ";:,") + 1, begin
