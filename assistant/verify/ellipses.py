"""What a statement only says by half: the second figure of « 27 % …, contre 25 % en moyenne ».

The second figure is said of what the first is said of, in the circumstance that follows it. Each
such statement gives one more, whole: « En moyenne, 25 % … ». Only an average is read so: where the
two figures are of two groups, which words of the first belong to its group alone cannot be told.

Nor does « Prêter des livres aux écoles », under « Ce que vise le bibliobus », say whose aim it is:
an excerpt that is an infinitive is an item of its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.verify.figures import Figure, figures
from assistant.verify.lemmas import infinitives, is_verb
from assistant.verify.lexicon import lexicon
from assistant.verify.source import Unit
from assistant.verify.text import plain, words

_AGAINST = re.compile(
    r"(?P<lead>.*?)(?P<one>(?<![\d,.])\d+(?:,\d+)? ?%) (?P<rest>[^;:.()%]{3,}?)"
    r"[ ,(]*(?<!\w)(?:contre|versus|vs\.?) (?P<other>\d+(?:,\d+)? ?%)"
    r" (?P<tail>en moyenne(?: \w+)?)[ ).]*$"
)
_AMONG = re.compile(r"(?:.*, )?(?:parmi|chez|sur) (?:les |ces |nos )?(?:\d+ )?(?P<who>[\w-]+)")
_OF = re.compile(r"(?:des |de la |de l'|du |d')")


_COUNTED = re.compile(r"(?P<count>\d[\d ]*[a-z][\w-]+(?: [\w-]+){1,2})[ .;]*$")
_OF_THEM = re.compile(r"\d[\d ]*(?:,\d+)?(?: ?%)? (?P<verb>[a-z]+(?:ent|ont|t|a))(?!\w)")


def _of_those(unit: Unit, before: Unit | None) -> Unit | None:
    """« 40 déclarent … » right after « 90 clubs répondants », as said of those."""
    if before is None or "row" in (unit.kind, before.kind):
        return None
    whole, part = _COUNTED.match(plain(before.text)), _OF_THEM.match(plain(unit.text))
    if whole is None or part is None or not is_verb(part["verb"]):
        return None
    count = before.text[slice(*whole.span("count"))]
    return replace(unit, text=f"Sur les {count}, {unit.text}")


def spelled(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units, and after each what it says by half."""
    before: Unit | None = None
    for unit in units:
        yield unit
        whole = _of_those(unit, before)
        before = unit
        if whole is not None:
            yield whole
        match = _AGAINST.match(plain(unit.text)) if unit.kind != "row" else None
        if match is None:
            continue
        other, rest, tail = (unit.text[slice(*match.span(n))] for n in ("other", "rest", "tail"))
        among = _AMONG.match(match["lead"])
        if among and not _OF.match(match["rest"]):
            rest = f"des {unit.text[slice(*among.span('who'))]} {rest}"
        yield replace(unit, text=f"{tail.capitalize()}, {other} {rest}.")


_INFINITIVE = re.compile(r"(?:ne pas |mieux |se |s')?\w{2,}(?:er|ir|oir|dre|tre|ire|vre|re)(?!\w)")


def under_heading(units: Sequence[Unit], section: str) -> Iterator[Unit]:
    """The units, those that are an infinitive as items of the heading that they stand under."""
    heading = section.rpartition("›")[2].strip()
    aims = bool(heading) and bool(lexicon().find(heading, ["aim"]))
    for unit in units:
        first = next((w.form for w in words(unit.text)), "")
        named = first in infinitives(first) and bool(_INFINITIVE.match(plain(unit.text)))
        if aims and named and unit.kind == "prose" and not unit.inherited:
            yield replace(unit, kind="item", inherited=f"{heading} :", rank=0)
        else:
            yield unit


_AFTER = re.compile(r"(?: ?%| \w+)? ?,? ?(?:en|de) moyenne")
_BEFORE = re.compile(r"(?<!\w)moyenne(?P<gap>[^;:]*)$")
_TURN = re.compile(r"(?<!\w)(?:contre|versus|vs|que|alors|tandis|mais|et)(?!\w)")


def _averaged(text: str, found: Sequence[Figure], figure: Figure) -> bool:
    """Whether a figure is said to be an average."""
    low = plain(text)
    if _AFTER.match(low, figure.end) or (len(found) == 1 and " en moyenne" in low):
        return True
    start = max((f.end for f in found if f.end <= figure.start), default=0)
    lead = _BEFORE.search(low[start : figure.start])
    direct = start > 0 and _AFTER.match(low, start)
    return bool(lead) and not direct and not _TURN.search(lead["gap"] if lead else "")


_SOME = re.compile(r"(?:parmi|chez|%) (?:les |des )\w+(?: \w+)? qui ")
"""Those of whom the figure that stands against the average is said."""


def other_average(claim: str, cited: Sequence[Unit]) -> bool:
    """Whether an average is given for the figure that stands against it, or the other way round."""
    mine = [f for f in figures(claim) if f.kind != "date"]
    for unit in cited:
        theirs = [f for f in figures(unit.text) if f.kind != "date"] if unit.kind != "row" else []
        mean = {f.value for f in theirs if _averaged(unit.text, theirs, f)}
        plain_ones = {f.value for f in theirs} - mean
        if not mean or not plain_ones:
            continue
        for figure in mine:
            said = _averaged(claim, mine, figure)
            if figure.value in (plain_ones if said else mean):
                return True
            alone = not any(f.value in plain_ones for f in mine)
            if figure.value in mean and alone and _SOME.search(plain(claim)):
                return True
    return False
