"""Decides which prose of a plain text is a heading, and of which level.

Candidates: a line with a declared level (« ## »); a numbered line (« 2.1 Méthode »); a step
(« Étape 1 : … »); a line with the shape of a heading that stands alone, or that opens a group of
lines and is followed by longer prose or by a list; such a line ending with a colon.

1. Something must follow: the last line of a document heads nothing.
2. Steps without text between them are the items of an ordered list.
3. Of more than three shaped lines in a row only the last is a heading (a list of names is not a
   row of headings); at the start of the document, the first and the last.
4. A heading before any text is the title, level 1. When it comes back it is a page header.
5. Below it: numbered headings by depth; shaped headings under the numbered one above them, or under
   the shaped one that directly precedes them; steps under the shaped heading above them.
6. A heading equal to the one above it (« suite » of a slide) is a page header too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ingest.french import fold
from ingest.loaders.builder import Item
from ingest.loaders.drafts import (
    CaptionDraft,
    Draft,
    DroppedDraft,
    HeadingDraft,
    ListDraft,
    ParagraphDraft,
    TableDraft,
)
from ingest.loaders.lumps import Lump, PageBreak, Prose
from ingest.loaders.patterns import (
    colon_heading,
    ends_sentence,
    heading_shape,
    introduces,
    is_figure_caption,
    is_table_caption,
    numbered_heading,
    step_heading,
)

_LABEL = re.compile(
    r"(?:article|actualites?|dossier|communique(?: de presse)?|fiche(?: pratique)?|publication"
    r"|(?:publie|mis a jour|modifie)e? le .*|par [^.]{3,50})"
)
_SPEAKS_OF_ITSELF = 110
"""Longest heading that need not stand alone: longer ones can't be told from prose."""
_ROW_OF_NAMES = 3


class Role(StrEnum):
    """What makes a line a heading."""

    MARKED = "marked"
    NUMBERED = "numbered"
    STEP = "step"
    SHAPED = "shaped"


@dataclass(slots=True)
class _Place:
    """A lump, the page that it is on and what it was found to be."""

    page: int
    lump: Lump
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Outlined:
    """Drafts by page, the title that the text itself shows, its label (« Article »)."""

    pages: list[list[Draft]]
    title: str | None
    label: str | None


def outline(pages: Sequence[Sequence[Lump]]) -> Outlined:
    """Turns lumps into drafts, headings told from paragraphs."""
    places = [_Place(page, lump) for page, lumps in enumerate(pages) for lump in lumps]
    places = _join_cover(places)
    following: Lump | None = None
    for place in reversed(places):
        place.role = _role(place.lump, following)
        following = following if isinstance(place.lump, PageBreak) else place.lump
    _thin_rows(places)
    levels = _Levels()
    result: list[list[Draft]] = [[] for _ in pages]
    for page, drafts in _drafts(places, levels):
        result[page].extend(drafts)
    return Outlined(result, levels.title, levels.label)


def _role(lump: Lump, following: Lump | None) -> Role | None:
    """What makes a lump a heading, given the lump that follows it."""
    if not isinstance(lump, Prose) or _is_caption(lump):
        return None
    if lump.level:
        return Role.MARKED
    if following is None or _LABEL.fullmatch(fold(lump.text)):
        return None
    stands = lump.isolated or _heads_group(lump, following)
    if not stands:
        return None
    if numbered_heading(lump.text):
        return Role.NUMBERED
    if step_heading(lump.text) and not lump.stacked:
        return Role.STEP
    shaped = lump.pointer or heading_shape(lump.text)
    return Role.SHAPED if shaped or (lump.isolated and colon_heading(lump.text)) else None


def _join_cover(places: Sequence[_Place]) -> list[_Place]:
    """Makes one title of the lines of a cover that stand close together."""
    result: list[_Place] = []
    for index, place in enumerate(places):
        lump = place.lump
        if not isinstance(lump, PageBreak | Prose) or (
            isinstance(lump, Prose) and ends_sentence(lump.text)
        ):
            return [*result, *places[index:]]
        above = result[-1].lump if result else None
        if (
            isinstance(lump, Prose)
            and isinstance(above, Prose)
            and lump.stacked
            and above.stacked
            and not lump.opens
        ):
            joined = replace(above, text=f"{above.text} {lump.text}", isolated=True)
            result[-1] = _Place(result[-1].page, joined)
            continue
        result.append(place)
    return result


def _is_caption(lump: Prose) -> bool:
    return is_table_caption(lump.text) or is_figure_caption(lump.text)


def _heads_group(lump: Prose, following: Lump) -> bool:
    """Whether a line inside a group of lines can head what directly follows it."""
    if len(lump.text) > _SPEAKS_OF_ITSELF or not lump.goes_on or not heading_shape(lump.text):
        return False
    if isinstance(following, Prose):
        return len(following.text) > len(lump.text) and ends_sentence(following.text)
    return lump.opens and isinstance(following, ListDraft | TableDraft)


def _thin_rows(places: Sequence[_Place]) -> None:
    """Rules 2 and 3: what stands in a row is rarely a row of headings."""
    row: list[_Place] = []
    opening = True
    for place in places:
        if place.role is Role.SHAPED:
            row.append(place)
            continue
        if isinstance(place.lump, PageBreak) and opening:
            continue
        _thin(row, opening)
        opening = opening and place.role is not None
        row = []
    _thin(row, opening)


def _thin(row: list[_Place], opening: bool) -> None:
    if len(row) > _ROW_OF_NAMES:
        for place in row[1 if opening else 0 : -1]:
            place.role = None


def _drafts(places: Sequence[_Place], levels: _Levels) -> list[tuple[int, list[Draft]]]:
    result: list[tuple[int, list[Draft]]] = []
    index = 0
    while index < len(places):
        place = places[index]
        steps = _steps(places, index)
        if len(steps) > 1:
            items = tuple(Item(step.text) for step in steps)
            result.append((place.page, [ListDraft(items, ordered=True)]))
            index += len(steps)
            continue
        result.append((place.page, _draft(place, levels)))
        index += 1
    return result


def _steps(places: Sequence[_Place], index: int) -> list[Prose]:
    found = []
    while index < len(places) and places[index].role is Role.STEP:
        lump = places[index].lump
        assert isinstance(lump, Prose)
        found.append(lump)
        index += 1
    return found


def _draft(place: _Place, levels: _Levels) -> list[Draft]:
    lump = place.lump
    match lump:
        case PageBreak():
            return []
        case Prose() if _is_caption(lump):
            return [CaptionDraft(lump.text, of_table=is_table_caption(lump.text))]
        case Prose() if place.role is not None:
            return levels.heading(lump, place.role)
        case Prose():
            levels.body(lump)
            return [ParagraphDraft(lump.text)]
        case _:
            levels.body(lump)
            return [lump]


class _Levels:
    """Follows the headings of a document and gives each its level (rules 4 to 6)."""

    def __init__(self) -> None:
        self.title: str | None = None
        self.label: str | None = None
        self._seen_body = False
        self._numbered = 0
        self._shaped = 0
        self._above: tuple[str, int, Role] | None = None
        self._direct = False

    @property
    def _base(self) -> int:
        return 2 if self.title else 1

    def body(self, lump: Lump) -> None:
        """Text that is no heading; a label (« Article ») before it all is not yet the text."""
        if isinstance(lump, Prose) and _LABEL.fullmatch(fold(lump.text)):
            self.label = self.label or lump.text
            return
        self._seen_body = True
        self._direct = False

    def heading(self, lump: Prose, role: Role) -> list[Draft]:
        """The heading with its level, or the header that it repeats."""
        if self._repeats(lump.text):
            return [DroppedDraft(lump.text, "header")]
        level = self._level(lump, role)
        self._above, self._direct = (lump.text, level, role), True
        return [HeadingDraft(lump.text, level)]

    def _repeats(self, text: str) -> bool:
        if self.title is not None and text.casefold() == self.title.casefold():
            return True
        return self._above is not None and self._above[0].casefold() == text.casefold()

    def _level(self, lump: Prose, role: Role) -> int:
        if not self._seen_body and self._above is None and not introduces(lump.text):
            self.title = lump.text
            return lump.level or 1
        match role:
            case Role.MARKED:
                self._numbered, self._shaped = 0, lump.level
                return lump.level
            case Role.NUMBERED:
                found = numbered_heading(lump.text)
                self._numbered = self._base + (found.depth if found else 1) - 1
                self._shaped = self._numbered
                return self._numbered
            case Role.STEP:
                return self._shaped + 1 if self._shaped else self._base
            case Role.SHAPED:
                self._shaped = self._shaped_level()
                return self._shaped

    def _shaped_level(self) -> int:
        assert self._above is None or self._above[1] > 0
        if self._direct and self._above and self._above[2] is Role.SHAPED and self._above[1] > 1:
            return self._above[1] + 1
        if self._above and self._above[2] is Role.STEP and self._above[1] == self._base:
            return self._base + 1
        return self._numbered + 1 if self._numbered else self._base
