"""Whether figures keep their places: the ends of a period, a part and its whole, two of a sentence.

« De A à B » keeps its order, « 14 projets sur 39 » keeps which is the part, and two figures do not
stand each in the place of the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from assistant.verify.figures import Figure, figures
from assistant.verify.lemmas import is_verb
from assistant.verify.lexicon import supports
from assistant.verify.numerals import MONTHS
from assistant.verify.source import Unit
from assistant.verify.text import content_forms, plain, words
from ingest.french import YEAR

_VERBATIM = 3
_SHARE = re.compile(r"(?<!\w)(\d[\d ]*)(?: [^\W\d]+){0,3} sur (\d[\d ]*)(?!\w| [%€])")
_AMONG = re.compile(
    r"(?<!\w)parmi (?:ces |les )?(\d[\d ]*)(?: [^\W\d]+){1,4}, (\d[\d ]*)(?!\w| [%€])"
)
_OF_WHICH = re.compile(r"(?<!\w)(\d[\d ]*)(?: [^\W\d]+){1,4},? (?:dont|parmi lesquels) (\d[\d ]*)")
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_NAMED_TIMES = f"(?:{'|'.join((*sorted(MONTHS), *_DAYS))})"
_RANGE = re.compile(
    r"(?<!\w)(?:(?:de|d'|entre|du) (\d[\d .,]*)[ €%]*[^\d,.;]{0,20}?(?: a | et | au )(\d[\d .,]*)"
    r"|(\d+) ?[-–] ?(\d+)"
    rf"|(?:de|du|d') ?({_NAMED_TIMES}) (?:a|au) ({_NAMED_TIMES})(?!\w))"
)

_AGAINST = re.compile(
    r"(?<!\w)(\d[\d .,]*)[^;.]{0,60}?,? contre (\d[\d .,]*)[ €%]*"
    rf"(?:l'an|l'annee|un an plus tot|en {YEAR}|auparavant|avant)"
)
"""« 1 960, contre 840 l'année précédente » goes from 840 to 1 960."""


def same_place(mine: Figure, other: Figure) -> bool:
    """Whether three of the four words around the figure are the same: a verbatim place."""
    return _shared(mine, other) >= _VERBATIM


def _shared(mine: Figure, other: Figure) -> int:
    return sum(a == b != "" for a, b in zip(mine.window, other.window, strict=False))


def exchanged(mine: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    """Whether two figures of the sentence stand each in the place of the other.

    The words just around them decide: those of the sentence's first figure are those of the second
    in the excerpt and the other way round, and neither stands in its own.
    """
    for one, other in combinations(mine, 2):
        ours = [[o for o in theirs if o.value == f.value and not o.cell] for f in (one, other)]
        if one.value == other.value or not all(ours):
            continue
        kept = max(
            _shared(f, o) for f, places in zip((one, other), ours, strict=True) for o in places
        )
        crossed = min(
            max(_shared(f, o) for o in places)
            for f, places in zip((one, other), reversed(ours), strict=True)
        )
        if kept == 0 and crossed >= 1:
            return True
    return False


def _parts(text: str) -> list[tuple[str, str, int]]:
    """(part, whole, where the predicate begins) of « 14 projets sur 39 »."""
    found = [(m[1], m[2], m.end()) for m in _SHARE.finditer(plain(text))]
    found += [(m[2], m[1], m.end()) for m in _AMONG.finditer(plain(text))]
    return [(part.replace(" ", ""), whole.replace(" ", ""), end) for part, whole, end in found]


def counts_another(mine: Figure, theirs: Sequence[Figure], claim: str) -> bool:
    """Whether « douze lycées » stands where the excerpt has « douze communes et un lycée ».

    The noun right after a plain number is what it counts. It may only change for a word that stands
    close to the number in the excerpt, or that the excerpt does not have.
    """
    if mine.unit or mine.kind or plain(claim[: mine.start]).rstrip().endswith("dont"):
        return False
    noun = _next(claim, mine.end)
    same = [o for o in theirs if o.value == mine.value]
    if noun is None or not same or any(o.cell or not o.statement or o.unit for o in same):
        return False
    for other in same:
        counted = _next(other.statement, other.end)
        if counted is None or supports(noun, [counted]):
            return False
        if is_verb(counted) and not _PLURAL.match(other.statement[other.end :]):
            return False
        phrase = _PHRASE_END.split(plain(other.statement[other.end :]))[0]
        near = content_forms(phrase)
        near += content_forms(other.statement[: other.start])[-_CLOSE:]
        said = content_forms(other.statement)
        if supports(noun, near) or not supports(noun, said):
            return False
    return True


_PLURAL = re.compile(r"\s*\w+[^\Wéos]es(?!\w)")
"""« 180 crèches »: a plural behind a number, of which a verb has the form too (« tu crèches »)."""
_CLOSE = 2
_PHRASE_END = re.compile(r"[,;.:()]|(?<!\w)(?:et|ou|qui|a|au|aux|dans|par|sur|pour)(?!\w)")


def _next(text: str, offset: int) -> str | None:
    """The content word right after an offset."""
    following = next(iter(words(text[offset : offset + 40])), None)
    return following.form if following is not None and following.is_content else None


def parted(claim: str, cited: Sequence[Unit]) -> bool:
    """Whether « 410 élèves, dont 132 … » says « 132 élèves sur 410 » the other way round."""
    pairs = {(part, whole) for unit in cited for part, whole, _ in _parts(unit.text)}
    return any(
        (m[2].replace(" ", ""), m[1].replace(" ", "")) in pairs
        for m in _OF_WHICH.finditer(plain(claim))
    )


def whole_for_part(claim: str, mine: Sequence[Figure], cited: Sequence[Unit]) -> bool:
    """Whether the whole of « 132 élèves sur 410 sont … » alone takes the predicate."""
    values = {f.value for f in mine}
    said = content_forms(claim)
    for unit in cited:
        for part, whole, end in _parts(unit.text):
            predicate = content_forms(unit.text[end:])
            told = any(supports(form, said) for form in predicate)
            if whole in values and part not in values and told:
                return True
    return any(_share_taken(values, said, unit.text) for unit in cited)


_DONT = re.compile(r"(?<!\w)dont (?P<part>[^,;.]{2,30}?) (?:pour|aux?|a|dans|en|sont|par) ")
_UNTIL = re.compile(r"[,;.:]|(?<!\w)et(?!\w)")


def _share_taken(values: set[str], said: Sequence[str], text: str) -> bool:
    """Whether the whole of « 12 millions, dont la moitié pour les bus » is said to be for buses."""
    match = _DONT.search(plain(text))
    if match is None:
        return False
    found = figures(text)
    whole = {f.value for f in found if f.end <= match.start()} & values
    part = {f.value for f in found if match.start("part") <= f.start < match.end("part")}
    rest = _UNTIL.split(plain(text[match.end() :]))[0]
    own = content_forms(rest)
    before = content_forms(text[: match.start()])
    taken = any(supports(form, said) and not supports(form, before) for form in own)
    return bool(whole and part) and not part & values and taken


_VERSUS = re.compile(
    r"(?<![\d,])(\d+(?:,\d+)?) ?%?,? (?:contre|versus|vs\.?) (\d+(?:,\d+)?)(?![\d,])"
)
"""« 64 %, contre 41 % »: nothing is said between them, on either side."""


def beside(
    figure: Figure, mine: Sequence[Figure], claim: str, cited: Sequence[Unit]
) -> frozenset[str]:
    """The other end of a period or of « de 3 % à 8 % », where the excerpt has the same order."""
    if figure.kind == "date":
        return frozenset(f.value for f in mine if f.kind == "date" and f is not figure)
    ends = [_bounds(match) for match in _RANGE.finditer(plain(claim))]
    found = set()
    for match in _VERSUS.finditer(plain(claim)):
        given = {m.groups() for unit in cited for m in _VERSUS.finditer(plain(unit.text))}
        if match.groups() in given:
            found |= {said.replace(",", ".") for said in match.groups()}
    for low, high in ends:
        ordered = re.compile(rf"(?<!\w)de {re.escape(low)}(?!\d)[^.;]*? a {re.escape(high)}(?!\d)")
        if any(ordered.search(plain(unit.text)) for unit in cited):
            found |= {low.replace(",", "."), high.replace(",", ".")}
    return frozenset(found - {figure.value}) if figure.value in found else frozenset()


def range_reversed(claim: str, cited: Sequence[Unit]) -> bool:
    """Whether « de A à B » is said of what the excerpts give « de B à A »."""
    wanted = {_bounds(match) for match in _RANGE.finditer(plain(claim))}
    given = {_bounds(m) for unit in cited for m in _RANGE.finditer(plain(unit.text))}
    given |= {
        (m[2].rstrip(" .,"), m[1].rstrip(" .,"))
        for unit in cited
        for m in _AGAINST.finditer(plain(unit.text))
    }
    return any((high, low) in given and (low, high) not in given for low, high in wanted)


def _bounds(match: re.Match[str]) -> tuple[str, str]:
    low, high = (re.sub(r"[ .,]+$", "", group) for group in match.groups() if group)
    return low, high
