"""An excerpt cut into units: the smallest pieces that state something by themselves.

1. The lines of a quote are read in order; a line ``[…]`` (parts that are not contiguous) is skipped
   and what was read before it (caption, header, introduction) still holds.
2. A line with tabs is a row of a table: the first one without figures is the header, the others
   give one unit each, with the caption and the header as `inherited` words. A cell with a figure is
   bound to its row label and its column label.
3. A line with a bullet or a number, or any line after an introduction that ends with a colon, is an
   item of a list: a unit that inherits the introduction.
4. Any other line is prose: one unit a sentence. A sentence that opens with a pronoun or a
   demonstrative inherits the sentence before it.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from assistant.verify.text import plain
from ingest.french import is_year, sentences

_BULLET = re.compile(r"^\s*(?:[-–—•▪◦*·‣➢✓>]|\(?\d{1,2}[.)°]|[a-z]\))\s+")
_ANAPHOR = re.compile(
    r"(?:parmi (?:eux|elles|ces)|quelques-une?s|d'autres|les autres|chacune?"
    r"|c'est|c'etait|ce (?:sont|dernier|derniere)|ces|cette|cet|celle|celui|celles|ceux|elles?"
    r"|(?:le|la|les) (?:premiere?s?|seconde?s?|deuxieme|troisieme|derniere?s?|suivante?s?)"
    r"|ils?"
    r"|leurs?|en (?:20|19)|en \w+, (?:ils?|elles?)|son|sa|ses|ce)\b"
)
_INNER_ANAPHOR = re.compile(
    r"(?<=[,;] )(?:il|elle|ils|elles)\b|\bd'entre (?:eux|elles)\b|\bce(?:lui|lle|ux|lles)-ci\b"
    r"|\by (?:rest|peu|doi|ser|a |ont )|\b(?:n'en|en sont?|en est|y sont?|son|sa|ses|leurs?|ils"
    r"|elles)\b|\b(?:pour|afin d') ?y (?:parvenir|arriver|repondre|remedier|contribuer)\b"
    r"|\b(?:pour ce faire|pour cela|a cette fin|a cet effet)\b"
)
_IDENTITY = re.compile(r"(?:c'est|c'etait|ce sont|ce sera|il s'agit)\b")
_TURN = re.compile(
    r";|, (?:tandis qu|alors qu|mais (?:les? |la |l'|une? |des |cell?e|ceux|seule?s? |\d))"
)
_OWN_SUBJECT = re.compile(
    r"(?:(?:mais|tandis qu[e']|alors qu[e']) ?)?(?:les? |la |l'|une? |des |chaque |seule?s? )"
)
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Unit:
    """A statement of an excerpt.

    Attributes:
        text: The sentence, the item or the row.
        inherited: Text that its words may lean on (introduction, caption and header, sentence that
            a pronoun stands for).
        kind: ``prose``, ``item`` or ``row``.
        rank: Position of an item in its list from 1, else 0.
        before: What comes before it in the same paragraph.
        cells: For a row: text of each cell with the label of its column.
    """

    text: str
    inherited: str = ""
    kind: str = "prose"
    rank: int = 0
    cells: tuple[tuple[str, str], ...] = ()
    before: str = ""
    leaned: str = ""

    @property
    def identity(self) -> bool:
        """Whether the sentence says what the one before it is about (« c’était … »)."""
        return bool(_IDENTITY.match(plain(self.text)))

    @property
    def leads_itself(self) -> bool:
        """Whether it leans on the sentence before for a complement only: its subject is its own."""
        leans = self.kind == "prose" and bool(self.inherited)
        return leans and not _ANAPHOR.match(plain(self.text))

    @property
    def ranked(self) -> bool:
        """Whether its subject is a rank (« le premier ») that stands for a thing listed before."""
        return bool(_ORDINAL.match(plain(self.text)))

    @property
    def label(self) -> str:
        """The label of a row: its first cell."""
        return self.cells[0][0] if self.cells else ""


class _Reader:
    """Walks over the lines of one excerpt."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self._intro = ""
        self._caption = ""
        self._header: list[str] | None = None
        self._table = False
        self._rank = 0

    def feed(self, line: str) -> None:
        if not line.strip() or line.strip() in ("[…]", "[...]"):
            return
        if "\t" in line:
            self._row(line)
        elif _BULLET.match(line) or self._intro.rstrip().endswith(":"):
            self._item(line)
        else:
            self._prose(line)

    def _row(self, line: str) -> None:
        cells = [cell.strip() for cell in line.split("\t")]
        if not self._table:
            self._table, self._header = True, None
        if self._header is None and _is_header(cells):
            self._header = cells
            return
        header = self._header or []
        if header and len(header) == len(cells) - 1:
            header = ["", *header]
        aligned = len(header) == len(cells)
        bound = tuple(
            (cell, header[i] if aligned else " ".join(header)) for i, cell in enumerate(cells)
        )
        inherited = " . ".join(part for part in (self._caption, *(self._header or [])) if part)
        self.units.append(Unit(" | ".join(cells), inherited, "row", 0, bound))

    def _item(self, line: str) -> None:
        self._rank += 1
        text = _BULLET.sub("", line).strip()
        before = ""
        for start, end in sentences(text):
            said = text[start:end]
            leaned = before if before and _leans(said) else ""
            inherited = f"{self._intro} {leaned}" if leaned else self._intro
            self.units.append(Unit(said, inherited, "item", self._rank, leaned=leaned))
            before = f"{before} {said}".strip()

    def _prose(self, line: str) -> None:
        self._table, self._header, self._caption = False, None, line
        self._intro, self._rank = line, 0
        spans = [part for span in sentences(line) for part in _statements(line, *span)]
        for start, end in spans:
            text = line[start:end]
            before = self.units[-1] if self.units and self.units[-1].kind == "prose" else None
            joined = start > 0 and line[:start].rstrip().endswith((";", ","))
            joined = joined and not _OWN_SUBJECT.match(plain(text))
            leans = before is not None and (joined or _leans(text))
            inherited = _inherited(before, text) if leans and before else ""
            inherited = _speaker(line[:start]) or inherited
            said = f"{before.before} {before.text}" if before and start > 0 else ""
            self.units.append(Unit(text, inherited, before=said))
        if spans:
            self._intro = line[spans[-1][0] : spans[-1][1]]


def _speaker(before: str) -> str:
    """What leads to the quotation that a text leaves open (« Pour Anne Delmas, « … »)."""
    opened = before.rfind("«")
    if opened < 0 or "»" in before[opened:]:
        return ""
    lead = before[:opened].rstrip(" ,:")
    return lead[max(lead.rfind(mark) + 1 for mark in (".", "»", "!")) :].strip() + ","


_ORDINAL = re.compile(
    r"(?:le|la|les) (premier|premiere|deuxieme|second|seconde|dernier|derniere)s?\b"
)
_RANKS = {"premier": 0, "premiere": 0, "deuxieme": 1, "second": 1, "seconde": 1}


def _inherited(before: Unit, text: str) -> str:
    """What a sentence leans on; « le premier » leans on the first of the things just listed."""
    match = _ORDINAL.match(plain(text))
    head, colon, rest = before.text.partition(":")
    if match and colon:
        items = re.split(r",|(?<!\w)et(?!\w)", rest)
        rank = _RANKS.get(match.group(1), len(items) - 1)
        return f"{head}: {items[min(rank, len(items) - 1)]}"
    return f"{before.inherited} {before.text}".strip()


def _statements(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut at its semicolons and where it turns to another subject."""
    joints = [
        m.end() if m.group() == ";" else m.start() + 2
        for m in _TURN.finditer(plain(line[start:end]))
    ]
    bounds = [start, *(start + joint for joint in joints), end]
    return [
        (a + len(line[a:b]) - len(line[a:b].lstrip()), b)
        for a, b in itertools.pairwise(bounds)
        if line[a:b].strip()
    ]


def _is_header(cells: list[str]) -> bool:
    """No cell of figures, or years and labels over a column without a name."""
    if all(is_year(cell) for cell in cells[1:]):
        return True
    return not cells[0] or not any(_FIGURE.search(cell) for cell in cells[1:])


def opens_on_pronoun(text: str) -> bool:
    """Whether a sentence opens on what stands for something said before it."""
    return bool(_ANAPHOR.match(plain(text)))


def _leans(text: str) -> bool:
    low = plain(text)
    return bool(_ANAPHOR.match(low) or _INNER_ANAPHOR.search(low))


def units(excerpt: str) -> tuple[Unit, ...]:
    """The units of an excerpt, in order."""
    reader = _Reader()
    for line in excerpt.split("\n"):
        reader.feed(line)
    return tuple(reader.units)
