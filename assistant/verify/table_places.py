"""Which row each figure of a sentence belongs to, and which stretch of the sentence speaks of it.

A figure in brackets belongs to the row just named; as many figures as rows go in their order;
else a figure belongs to the row named just before it, or after it where it opens its clause.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from assistant.verify.figures import Figure
from assistant.verify.tables import Mention, Table
from assistant.verify.text import content_forms, plain, same_word, words

_BOUNDARIES = (
    re.compile(r"[;:]|(?<!\w)(?:contre|tandis|alors que|mais|puis)(?!\w)"),
    re.compile(r","),
    re.compile(r"(?<!\w)(?:et|ou)(?!\w)"),
)
_THESE = re.compile(
    r"(?<!\w)(?:ces|cette|cet|ce|eux|elles?|ils?|celles?|ceux|viennent|vient)(?!\w)"
)


OTHERS = re.compile(r"(?<!\w)(?:tou(?:te)?s les autres|chacun des autres|partout ailleurs)(?!\w)")
"""All rows but those that the sentence before names."""


def singled_out(text: str, table: Table, known: Collection[int]) -> tuple[Mention, ...]:
    """Rows said before, by the one word that tells each from the others (« le public »)."""
    labels = {i: content_forms(table.rows[i]) for i in known}
    own = {
        i: [f for f in forms if sum(f in other for other in labels.values()) == 1]
        for i, forms in labels.items()
    }
    return tuple(
        Mention(i, w.start, w.end, 1)
        for w in words(text)
        for i, forms in own.items()
        if w.is_content and any(same_word(w.form, form) for form in forms)
    )


def places(
    text: str,
    table: Table,
    found: Sequence[Figure],
    named: Sequence[Mention],
    before: Sequence[Mention],
) -> list[tuple[Figure, int]] | None:
    """Each figure with its row; `None` where no row is named, now or before."""
    rows = [m for i, m in enumerate(named) if not i or named[i - 1].index != m.index]
    rows = _told_again(text, found, rows)
    if not rows and len(found) == 1 and before and OTHERS.search(plain(text)):
        said = {m.index for m in before}
        others = [row for row in range(len(table.rows)) if row not in said]
        return [(found[0], row) for row in others] if table.whole else None
    if not rows:
        known = {m.index for m in before}
        if len(table.rows) == 1:
            known = known or ({0} if _THESE.search(plain(text)) else set())
        return [(f, next(iter(known))) for f in found] if len(known) == 1 else None
    if len({m.index for m in rows}) == 1:
        return [(f, rows[0].index) for f in found]
    shared = _shared(text, found, rows)
    if shared:
        return shared
    beside = {f: m for f in found for m in rows if _in_brackets(text, f, m)}
    left = [f for f in found if f not in beside]
    free = [m for m in rows if m not in beside.values()]
    if len(left) == len(free):
        beside |= dict(zip(left, free, strict=True))
    return [(f, (beside.get(f) or _nearest(text, f, rows)).index) for f in found]


def _told_again(text: str, found: Sequence[Figure], rows: list[Mention]) -> list[Mention]:
    """The rows named after the colon, where each figure behind it has its own.

    « Plus fréquente avec A qu'avec B : 41 % pour A, contre 19 % pour B. »
    """
    colon = text.rfind(":", 0, found[0].start) if found else -1
    again = [m for m in rows if m.start > colon]
    return again if colon > 0 and len(again) == len(found) else rows


def _in_brackets(text: str, figure: Figure, row: Mention) -> bool:
    """« Le Centre (71 %) »."""
    return bool(re.fullmatch(r"\W*\((?:avec |a |soit )?", plain(text[row.end : figure.start])))


def _nearest(text: str, figure: Figure, rows: Sequence[Mention]) -> Mention:
    ahead = [m for m in rows if m.end <= figure.start]
    after = [m for m in rows if m.start >= figure.end]
    if ahead and not (after and _opens(text, figure)):
        return ahead[-1]
    return after[0] if after else rows[0]


_FOR = re.compile(r" ?(?:pour|chez|dans|avec|parmi|aupres de) ?(?:les? |la |l'|des? |du )?")
_AS = re.compile(
    r",? ?(?:comme|ainsi que|et) (?:pour |chez |dans |avec |aupres de )?(?:les? |la |l'|des? )?"
)


def _shared(
    text: str, found: Sequence[Figure], rows: Sequence[Mention]
) -> list[tuple[Figure, int]] | None:
    """« 20 % pour A comme pour B, et 18 % pour C »: each row with the figure that it follows."""
    low, placed = plain(text), []
    for figure in found:
        at = figure.end
        link = _FOR
        group = []
        while row := next((m for m in rows if _joined(low, at, m, link)), None):
            group.append((figure, row.index))
            at, link = row.end, _AS
        if not group:
            return None
        placed += group
    return placed if len(placed) == len(rows) else None


def _joined(low: str, at: int, row: Mention, link: re.Pattern[str]) -> bool:
    return row.start > at and bool(link.fullmatch(low[at : row.start]))


def _opens(text: str, figure: Figure) -> bool:
    """Whether a figure comes before its row (« … et 36 % les CPTS voisines »)."""
    lead = plain(text[: figure.start]).rstrip()
    return lead.endswith((";", ":", " et", " contre", ",")) or not lead


def clauses(text: str, found: Sequence[Figure]) -> list[tuple[int, int]]:
    """The stretch of the sentence that speaks of each figure."""
    low = plain(text)
    cuts = [0]
    for left, right in pairwise(found):
        matches = [list(b.finditer(low, left.end, right.start)) for b in _BOUNDARIES]
        strongest = next((one for one in matches if one), None)
        cuts.append(strongest[-1].start() if strongest else right.start)
    return list(pairwise([*cuts, len(low)]))
