"""Comparisons keep their direction and causes are not added.

- « plus étroites » needs « plus » (or a word of the same direction) on the same word in the source;
  a comparison that the source makes may not get lost on its word.
- A comparison that the source does not make (a maximum read off a table) is a computation: refused.
- « grâce à », « car », « entraîne » need a causal expression in the supporting statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.alignment import Alignment, Pair
from assistant.verify.conditions import because
from assistant.verify.figures import figures
from assistant.verify.lemmas import is_verb
from assistant.verify.lexicon import Marker, lexicon, supports
from assistant.verify.text import content_forms, may_be_verb, plain, words

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
        if (
            _bound_turned(sentence, piece)
            or _compared_swapped(sentence, piece)
            or _compared_anew(sentence, piece)
            or _correlation_turned(sentence, piece)
        ):
            return "la phrase compare autrement que l’extrait"
        if _cause_added(sentence, causes, piece):
            return "la phrase ajoute une cause que l’extrait ne dit pas"
    return None


def _comparisons(text: str) -> tuple[Marker, ...]:
    low = plain(text)
    return tuple(
        m
        for m in lexicon().find(text, (*_DIRECTIONS, *_TIMES))
        if not low[: m.start].endswith("au ")
        and not _in_name(text, m.start)
        and not (low[m.start : m.end] == "plus" and _NEGATIVE_PLUS.search(low[: m.start]))
        and not low[m.end :].startswith((" tard", " en plus"))
        and not (m.start == 0 and _BESIDES.match(low))
    )


_BESIDES = re.compile(r"au-dela (?:de |du |des |d')[^,\d]{3,60}, ")
"""« Au-delà du constat, » says « besides », and compares nothing."""


def _in_name(text: str, start: int) -> bool:
    """Whether a word is part of a name (« Cap Mieux »): a capital that opens no sentence."""
    return text[start].isupper() and bool(re.search(r"[\w'’] $", text[:start]))


def _added(
    sentence: str, mine: Sequence[Marker], theirs: Sequence[Marker], piece: Alignment
) -> bool:
    for marker in mine:
        if not piece.start <= marker.start < piece.end:
            continue
        same = [t for t in theirs if t.name == marker.name]
        if not same and marker.name == "time_before" and _then(sentence, marker, piece):
            continue
        head = marker.borne_on(sentence)
        pair = next((p for p in piece.pairs if p.claim.start == head), None)
        if not same and (
            _said_else(sentence, marker, pair, piece) or _proved(sentence, marker, piece)
        ):
            continue
        if not same:
            return True
        if pair and pair.sources:
            heads = {t.borne_on(piece.text) for t in theirs if t.name != marker.name}
            good = {t.borne_on(piece.text) for t in same}
            offsets = {s.start for s in pair.sources}
            if offsets & heads and not offsets & good:
                return True
    return False


_ALIKE = re.compile(r"(?<!\w)(?:commune?s?|partagee?s?|semblables?|pareil\w*|ensemble)(?!\w)")
_MADE_SO = re.compile(r"(?:ific|ifi|is)(?:ation|er|e|ent|ant|era|eront)s?$|ement$")


def _said_else(sentence: str, marker: Marker, pair: Pair | None, piece: Alignment) -> bool:
    """Whether the unit compares in another way: « une origine commune », « fluidifier »."""
    if marker.name == "comparison_same":
        same = plain(sentence[marker.start :]).startswith("meme")
        return same and bool(_ALIKE.search(plain(piece.unit.text)))
    more = plain(sentence[marker.start : marker.end]) == "plus"
    more = more and not plain(sentence[: marker.start]).endswith(("le ", "la ", "les "))
    return bool(
        more
        and pair
        and pair.sources
        and any(s.form != pair.claim.form and _MADE_SO.search(s.form) for s in pair.sources)
    )


_AGAINST = re.compile(r"(?<!\w)(?:alors qu|tandis qu|contre|et|puis)(?!\w)|[;,]")
_MORE = re.compile(
    r"(?:plus|davantage) (?:souvent|frequen\w+|courante?s?|repandue?s?|nombreu\w+|elevee?s?"
    r"|importante?s?|grande?s?|forte?s?)(?!\w)"
)


def _proved(sentence: str, marker: Marker, piece: Alignment) -> bool:
    """Whether the figures that follow prove it: « A est plus fréquent : 78 % ont A, 55 % B ».

    The first figure is the greater one, its clause alone names what stands before the colon.
    """
    lead, colon, rest = sentence.partition(" : ")
    given = [f for f in figures(rest) if f.kind != "date"]
    if not colon or marker.start > len(lead) or not _MORE.match(plain(lead), marker.start):
        return False
    values = [f.number for f in given]
    if len(given) != 2 or given[0].unit != given[1].unit or None in values:
        return False
    cuts = [m.start() for m in _AGAINST.finditer(plain(rest), given[0].end, given[1].start)]
    if not cuts or not {f.value for f in given} <= {f.value for f in figures(piece.unit.text)}:
        return False
    first, then = ([w.form for w in words(t)] for t in (rest[: cuts[0]], rest[cuts[0] :]))
    named = content_forms(lead[: marker.start])
    own = [form for form in named if supports(form, first) and not supports(form, then)]
    other = [form for form in named if supports(form, then) and not supports(form, first)]
    return bool(own) and not other and values[0] > values[1]  # type: ignore[operator]


def _then(sentence: str, marker: Marker, piece: Alignment) -> bool:
    """Whether « A avant de B » says in its order what the unit says as « A, puis B »."""
    turn = _THEN.search(plain(piece.text), piece.own)
    if turn is None or not plain(sentence[marker.end :]).startswith((" de ", " d'")):
        return False
    said = [p for p in piece.pairs if p.sources]
    first = [s.start for p in said if p.claim.start < marker.start for s in p.sources]
    then = [s.start for p in said if p.claim.start > marker.start for s in p.sources]
    return bool(then) and all(s < turn.start() for s in first) and max(then) > turn.start()


def _lost(mine: Sequence[Marker], theirs: Sequence[Marker], piece: Alignment) -> bool:
    said = {m.name for m in mine}
    for marker in theirs:
        if marker.name in (*said, *_TIMES) or marker.start < piece.own:
            continue
        head = marker.borne_on(piece.text)
        if any(p.sources and all(s.start == head for s in p.sources) for p in piece.pairs):
            return True
    return False


_MOST = re.compile(r"(?<!\w)(?:au plus(?! (?:tot|vite|pres))|au maximum|maximum|au max)(?!\w)")
_LEAST = re.compile(r"(?<!\w)(?:au moins|au minimum|minimum)(?!\w)")


def _bound_turned(sentence: str, piece: Alignment) -> bool:
    """Whether « au plus » stands where the statement has « au moins », or the other way round."""
    mine, theirs = plain(sentence[piece.start : piece.end]), plain(piece.unit.text)
    return any(
        one.search(mine)
        and not one.search(theirs)
        and other.search(theirs)
        and not other.search(mine)
        for one, other in ((_MOST, _LEAST), (_LEAST, _MOST))
    )


_CORRELATED = re.compile(r"(?<!\w)(?:plus|moins) [^,;.]{3,90}, (?P<then>plus|moins) ")


def _correlation_turned(sentence: str, piece: Alignment) -> bool:
    """Whether « plus A, plus B » has become « plus B, plus A »."""
    mine = _CORRELATED.search(plain(sentence))
    theirs = _CORRELATED.search(plain(piece.text), piece.own)
    if mine is None or theirs is None:
        return False
    turn, other = mine.start("then"), theirs.start("then")
    said = [p for p in piece.pairs if p.sources]
    first = [p for p in said if p.claim.start < turn and all(s.start > other for s in p.sources)]
    then = [p for p in said if p.claim.start > turn and all(s.start < other for s in p.sources)]
    return bool(first) and bool(then)


_THAN = re.compile(
    r"(?<!\w)(?:plus|moins|davantage|mieux|avant tout)(?!\w)[^;.:]{0,60}?(?<!\w)(?:que |qu')"
    r"|,? (?:devant|avant|loin devant) "
)


def _compared_swapped(sentence: str, piece: Alignment) -> bool:
    """Whether what a thing is compared with has become the thing itself."""
    mine = _THAN.search(plain(sentence), piece.start)
    theirs = _THAN.search(plain(piece.text), piece.own)
    if mine is None or theirs is None:
        return False
    said = [p for p in piece.pairs if p.sources]
    after = [p for p in said if p.claim.start >= mine.end()][:_COMPARED]
    before = [p for p in said if p.claim.start < mine.start()]
    stop = theirs.end() + _REACH
    into = [p for p in before if all(theirs.end() <= s.start < stop for s in p.sources)]
    out = [p for p in after if all(s.start < theirs.start() for s in p.sources)]
    return bool(into) and bool(out)


_COMPARES = re.compile(
    r"(?<!\w)(?:que |qu'|contre|rapport|compar\w+|alors|tandis|moins|devant|derriere|avant|apres"
    r"|inferieur|superieur|celles?|ceux|celui|depass|autant|versus)"
)
_THAN_WITH = re.compile(
    r"(?<!\w)(?:plus|moins|davantage)(?!\w)[^;.:]{0,60}?(?<!\w)(?:que |qu')"
    r"(?=avec |dans |pour |chez |aux? |les? |la |l'|des |du |une? )"
)


def _compared_anew(sentence: str, piece: Alignment) -> bool:
    """Whether « plus étroites avec A et B » has become « plus étroites avec A qu'avec B »."""
    mine = _THAN_WITH.search(plain(sentence), piece.start)
    if mine is None or piece.unit.kind == "row" or _COMPARES.search(plain(piece.text)):
        return False
    after = [p for p in piece.pairs if p.claim.start >= mine.end() and p.sources]
    return bool(after) and bool(_comparisons(piece.text))


_COMPARED = 2
_REACH = 40

_MAKES = re.compile(r"(?:fait|font) (?:baisser|diminuer|reculer|chuter)")
_REDUCES = re.compile(r"(?<!\w)redui(?:t|sent|sait|ra|ront)(?!\w)")
_FOLLOWS = re.compile(r"entrain|provoqu|conduit|conduisent")
_CONDITION = re.compile(
    r"(?<!\w)(?:en cas (?:de |d')|si |s'il|lorsqu|quand |des lors que|faute de)"
)
_THEN = re.compile(r"(?<!\w)(?:puis|ensuite)(?!\w)")


def _cause_added(sentence: str, causes: Sequence[Marker], piece: Alignment) -> bool:
    """Whether the statement has no cause where the sentence has; « en cas de » has an effect."""
    own = [c for c in causes if piece.start <= c.start < piece.end]
    if not own:
        return False
    known = lexicon().find(piece.text, ["cause", "partial"])
    if _by_label(sentence, own, piece) or because(sentence, piece):
        return False
    made = all(_MAKES.match(plain(sentence[c.start :])) for c in own)
    if made and _REDUCES.search(plain(piece.unit.text)):
        return False  # « fait baisser » over « réduit »
    follows = all(_FOLLOWS.match(plain(sentence[c.start : c.end])) for c in own)
    return not known and not (follows and _CONDITION.search(plain(piece.unit.text)))


_PARTICIPLE = re.compile(r"(?:é|i|u)e?s?$")
_MEANS = re.compile(r"grace (?:a|aux?)|au moyen|par ")


def _by_label(sentence: str, causes: Sequence[Marker], piece: Alignment) -> bool:
    """« Un lien renforcé, grâce à des sorties » over « Un lien renforcé : des sorties »."""
    colon = piece.unit.text.find(" : ")
    if piece.unit.kind != "item" or colon < 0:
        return False
    label = [w for w in words(piece.unit.text[:colon]) if w.is_content]
    finite = (w for w in label[1:] if not _PARTICIPLE.search(w.text))
    if any(is_verb(w.form) and may_be_verb(piece.unit.text, w.start) for w in finite):
        return False
    cut = piece.own + colon
    said = [p for p in piece.pairs if p.sources]
    return all(
        _MEANS.match(plain(sentence[c.start :]))
        and all(any(s.start < cut for s in p.sources) for p in said if p.claim.end <= c.start)
        and all(any(s.start > cut for s in p.sources) for p in said if p.claim.start >= c.end)
        for c in causes
    )
