"""Superlatives, ranks and comparisons over a column of a table: true only if its figures say so.

1. Expressions of order are found in the sentence: « le plus souvent », « en troisième position »,
   « derrière X », « suivis de X », « davantage que X ». Rows named after one that compares are its
   complement; the other rows are its subject.
2. Each is held against the figures of the column. A maximum or a rank needs the whole table.
3. A clause that denies what the column affirms, or the other way round, turns the direction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.verify.numerals import CARDINALS, ORDINAL, ORDINALS
from assistant.verify.tables import Mention, Table
from assistant.verify.text import plain

_COUNTS = "|".join(CARDINALS)
_GENERIC = (
    r"souvent|frequemment|frequente?s?|eleve(?:e|es|s)?|hautes?|hauts?|grande?s?|importante?s?"
    r"|nombreu(?:x|ses?)|fortes?|forts?|courante?s?|repandue?s?|regulierement|largement|massivement"
)
_LOW = r"bas(?:se|ses)?|faibles?|rares?|rarement|petite?s?|reduite?s?|modestes?|faiblement"
_LIST = r"(?:la (?:liste|marche)|le (?:classement|tableau))"
_FORMS: tuple[tuple[str, str], ...] = (
    (
        rf"(?:les |la |le )?(?P<n>{_COUNTS}) (?:premier|premiere|principaux|principale)s?",
        "prefix",
    ),
    (rf"les (?P<m>{_COUNTS}) (?:[\w'-]+ ){{1,5}}?les plus(?: (?:{_GENERIC}))?", "prefix"),
    (r"(?<=le )(?:\w+ ){0,2}(?:prefere|favori)|(?<=la )(?:\w+ ){0,2}(?:preferee|favorite)", "top"),
    (r"(?:juste |tout juste )?au[- ]dessus(?: de| des| du| d')?", "above"),
    (r"(?:juste |tout juste )?(?:au|en)[- ]dessous(?: de| des| du| d')?", "below"),
    (r"suivi(?:e|s|es)? (?:de (?:tres )?pres )?(?:par|de|des|du|d')", "next"),
    (r"(?:vien(?:t|nent)|arriv(?:e|ent)|suiv(?:ent|t)|suit) ensuite", "next"),
    (r"(?:suivent|suit)(?= ?[,:(]| avec | a \d)", "then"),
    (r"(?:juste |loin |tout de suite )?apres(?!-)", "below"),
    (r"(?:juste |loin |largement )?devant", "above"),
    (r"(?:juste |loin |largement )?derriere", "below"),
    (r"devan(?:ce|cent)|(?:la |le |les |l')?preced(?:e|ent)", "above"),
    (rf"(?:ferme(?:nt)?|clot|closent) {_LIST}", "bottom"),
    (rf"(?:ouvr(?:e|ent)|domine(?:nt)?|mene(?:nt)?) {_LIST}", "top"),
    (r"en (?:tete|premier(?:e)?(?: lieu| position| place| rang)?)", "top"),
    (r"(?:l[ae]s? |en )?dern(?:ier|iere)s?(?: position| place| rang| lieu)?", "bottom"),
    (
        rf"(?:en |au |a la |le |la |les |l')?(?P<o>{ORDINAL}|\d{{1,2}} ?(?:e|eme|er|ere)(?!\w))"
        r"(?: position| place| rang)?",
        "rank",
    ),
    (rf"(?:les |la |le )?(?:plus|davantage) (?:{_LOW})", "least"),
    (rf"(?:les |la |le )?moins (?:{_LOW})", "unclear"),
    (rf"(?:les |la |le )?(?:plus|davantage|mieux)(?: (?:{_GENERIC}))?", "most"),
    (rf"(?:les |la |le )?moins(?: (?:{_GENERIC}))?", "least"),
    (r"(?:le |la )?(?:principa(?:l|le|ux|les)|maximum|record)", "top"),
    (r"(?:le )?minimum", "bottom"),
)
_FORM = re.compile(
    "|".join(rf"(?P<f{i}>(?<!\w){form}(?!\w))" for i, (form, _) in enumerate(_FORMS))
)
_ARTICLE = re.compile(r"(?:les?|la|l') ?")
_TO = re.compile(r"(?<!\w)(?:que |qu'|contre )")
_STOP = re.compile(r"[;.:]")
_INVERTED = re.compile(
    r"[;.:]|(?<!\w)(?:vien(?:t|nent)|arriv(?:e|ent)|figure(?:nt)?|se (?:place|situe|classe)(?:nt)?"
    r"|on trouve|suiv(?:ent|t)|suit)(?!\w)"
)
"""Where what is compared with ends: « derrière X (69 %) viennent Y »."""
_COMPARING = ("above", "below", "next")


@dataclass(frozen=True, slots=True)
class Order:
    """An expression of order in a sentence.

    Attributes:
        kind: What it says of its subject.
        rank: The place or the count that it gives, else 0.
        superlative: Whether it compares with all rows.
        next_to: Whether nothing may stand between its subject and what it compares with.
    """

    kind: str
    start: int
    end: int
    rank: int = 0
    superlative: bool = False
    next_to: bool = False


def orders(text: str) -> tuple[Order, ...]:
    """The expressions of order of a sentence."""
    low = plain(text)
    found = []
    for match in _FORM.finditer(low):
        name = next(n for n, value in match.groupdict().items() if value and n[1:].isdigit())
        kind = _FORMS[int(name[1:])][1]
        if kind in ("most", "least") and re.match(
            r" (?:de|d'|que) ?(?:la moitie|\d)", low[match.end() :]
        ):
            kind = "unclear"
        said = match.group("n") or match.group("m") or match.group("o") or ""
        rank = int(CARDINALS.get(said, "0")) if kind == "prefix" else _rank(said)
        found.append(
            Order(kind, match.start(), match.end(), rank, bool(_ARTICLE.match(match.group())))
        )
    return tuple(found)


def _rank(said: str) -> int:
    digits = re.match(r"\d+", said)
    return int(digits[0]) if digits else int(ORDINALS.get(said, "0e")[:-1])


@dataclass(frozen=True, slots=True)
class Ordered:
    """What is compared: the rows of a sentence and a column of their table.

    Attributes:
        column: Its index.
        turned: Whether the sentence denies what the column affirms.
        named: The rows that it names, in order.
        before: Rows that the sentence before names.
    """

    table: Table
    column: int
    turned: bool
    named: tuple[Mention, ...]
    before: tuple[Mention, ...]


def holds(text: str, found: Sequence[Order], given: Ordered) -> bool | None:
    """Whether every expression of order is true; `None` where one cannot be judged."""
    values = {cell.row: cell.number for cell in given.table.column(given.column)}
    found = _after_one(found)
    verdicts = [_true(text, order, found, given, values) for order in found]
    if any(verdict is False for verdict in verdicts):
        return False
    return None if None in verdicts else True


def _after_one(found: Sequence[Order]) -> Sequence[Order]:
    """« Derrière X, Y est le plus … »: the most of those that come after X, so right after it."""
    first = found[0] if found else None
    if first is None or first.kind != "below" or first.start > 0:
        return found
    most = [o for o in found[1:] if o.kind == "most" and o.superlative]
    kept = [o for o in found if o not in most]
    return [replace(first, next_to=True), *kept[1:]] if most else found


def _true(
    text: str, order: Order, found: Sequence[Order], given: Ordered, values: dict[int, float]
) -> bool | None:
    named = _of_clause(text, order, given.named)
    compared = [_complement(text, o, found, given.named) for o in found]
    others = {m for group in compared for m in group}
    subjects = [m.index for m in named if m not in others]
    subjects = list(dict.fromkeys(subjects)) or [m.index for m in given.before[:1]]
    mine = [m.index for m in compared[list(found).index(order)]]
    if not all(row in values for row in (*subjects, *mine)):
        return None
    sign = -1.0 if given.turned else 1.0
    worth = {row: sign * value for row, value in values.items()}
    if order.kind == "then":
        return _chained([m.index for m in given.named], given, worth)
    if order.kind == "next":
        return _follows(subjects, mine, given, worth)
    if order.kind in _COMPARING:
        just = text[order.start : order.end].lower().startswith(("juste", "tout juste"))
        next_to = just or order.next_to
        return _beside(order.kind, subjects, mine, given, worth, adjacent=next_to)
    if order.kind in ("most", "least") and mine:
        up = order.kind == "most"
        return bool(subjects) and all(
            (worth[s] > worth[o]) if up else (worth[s] < worth[o]) for s in subjects for o in mine
        )
    if order.kind in ("most", "least") and not order.superlative:
        return None
    return _placed(order, subjects, given, worth)


def _of_clause(text: str, order: Order, named: Sequence[Mention]) -> Sequence[Mention]:
    """The rows on the side of the colon that the order is on, where it has some.

    « Les romans sont plus empruntés que les jeux : 44 % pour les romans, 31 % pour les jeux ».
    """
    colon = text.find(":", order.end)
    ahead = [m for m in named if colon < 0 or m.start < colon]
    return ahead or named


def _complement(
    text: str, order: Order, found: Sequence[Order], named: Sequence[Mention]
) -> list[Mention]:
    """The rows that an expression compares with: named after it, or after its « que »."""
    low = plain(text)
    start = order.end
    if order.kind in ("most", "least"):
        link = _TO.search(low, order.end)
        if link is None:
            return []
        start = link.end()
    elif order.kind not in _COMPARING:
        return []
    stop = (_INVERTED if order.kind in ("above", "below") else _STOP).search(low, start)
    end = stop.start() if stop else len(low)
    end = min([end, *(o.start for o in found if o.start > order.start and o.start >= start)])
    if order.next_to and ", " in low[start:]:
        end = min(end, low.index(", ", start))
    return [m for m in named if start <= m.start < end]


def _place(worth: dict[int, float], row: int, *, up: bool = True) -> int:
    return 1 + sum((v > worth[row]) if up else (v < worth[row]) for v in worth.values())


def _placed(
    order: Order, subjects: Sequence[int], given: Ordered, worth: dict[int, float]
) -> bool | None:
    if not subjects or order.kind == "unclear" or not given.table.whole:
        return None
    first = subjects[:1] if order.kind in ("rank", "top", "bottom") else subjects
    if order.kind in ("most", "top"):
        return all(_place(worth, row) <= len(first) for row in first)
    if order.kind in ("least", "bottom"):
        return all(_place(worth, row, up=False) <= len(first) for row in first)
    if order.kind == "prefix":
        return all(_place(worth, row) <= order.rank for row in subjects)
    ordered = "ordre" in plain(given.table.caption)
    return any(
        _place(worth, row) == order.rank or (ordered and row + 1 == order.rank) for row in first
    )


def _beside(
    kind: str,
    subjects: Sequence[int],
    mine: Sequence[int],
    given: Ordered,
    worth: dict[int, float],
    *,
    adjacent: bool = False,
) -> bool | None:
    """« Devant X », « derrière X »; alone (« juste au-dessus »), next to the row said before."""
    mine = mine or [m.index for m in given.before[:1]]
    if not subjects or not mine or any(row not in worth for row in mine):
        return None
    if adjacent and given.table.whole and _between(subjects[0], mine[-1], worth):
        return False
    if kind == "above":
        return all(worth[s] > worth[o] for s in subjects for o in mine)
    return all(worth[s] < worth[o] for s in subjects for o in mine)


def _between(one: int, other: int, worth: dict[int, float]) -> bool:
    """Whether a row stands between two (« juste derrière X »)."""
    low, high = sorted((worth[one], worth[other]))
    return any(low < value < high for value in worth.values())


def _follows(
    subjects: Sequence[int],
    mine: Sequence[int],
    given: Ordered,
    worth: dict[int, float],
) -> bool | None:
    """Whether rows come one after the other, and right after what precedes them."""
    ahead = [s for s in subjects if s not in mine]
    return _chained([*ahead[-1:], *mine], given, worth, begun=bool(ahead)) if mine else None


def _chained(
    rows: Sequence[int], given: Ordered, worth: dict[int, float], *, begun: bool = False
) -> bool | None:
    """Whether rows come one after the other, after those said before where none is `begun`."""
    ahead = [] if begun else [m.index for m in given.before[-1:]]
    chain = [*ahead, *rows]
    if not given.table.whole or any(row not in worth for row in chain):
        return None
    ways = []
    for up in (True, False):
        places = [_place(worth, row, up=up) for row in chain]
        ways.append(
            all(b > a for a, b in pairwise(places)) and places[-1] - places[0] <= len(chain) - 1
        )
    if len(chain) == 1:
        return False if _place(worth, chain[0]) == 1 else None  # nothing stands before the first
    return any(ways)
