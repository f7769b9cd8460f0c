"""Finds what is printed on page after page: headers, footers, banners, page numbers.

A line is furniture when lines with the same words (figures set aside: they count pages) stand at
the same place

- in the margins (upper and lower eighth), on three pages and a fifth of all, or on every page of a
  short document;
- anywhere, on at least three pages and on 40 % of all: the banner of a deck;

or when it is a lone figure in a margin that grows with the pages. The place is taken from the top
and from the bottom of the page, so that pages of different heights agree. A line as big as a
heading that stands on less than half of the pages is a running title: its first occurrence stays.
Tables of contents are left out with them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.french import fold
from ingest.loaders.patterns import is_page_number
from ingest.loaders.pdf.contents import contents_lines
from ingest.loaders.pdf.geometry import Line, merged, overlap, rows_of
from ingest.loaders.pdf.source import RawPage

_MARGIN = 0.125
"""Share of the height of the page that headers and footers keep to."""
_WIDE_MARGIN = 0.22
"""The same for the first and the last two rows of a page."""
_MOST = 0.6
"""Share of the text above which nothing is furniture."""
_ROUND = 6.0
"""Points by which the place of a banner may differ."""
_NUMBER = re.compile(r"\d{1,4}|[ivxlc]{1,6}", re.I)


@dataclass(frozen=True, slots=True)
class _Seen:
    page: int
    order: int
    line: Line
    margin: bool
    lower: bool
    wide: bool


Furniture = dict[int, dict[Line, str]]
"""For each page number, its lines of furniture with the reason why each is dropped."""


def find_furniture(pages: Sequence[RawPage], body_size: float) -> Furniture:
    """The lines to drop from each page."""
    seen = [item for order, page in enumerate(pages) for item in _lines(page, order)]
    most = _MOST * _weight(item.line for item in seen)
    groups = list(_repeated(seen))
    found = _judged(groups, len(pages), body_size)
    if _dropped_weight(found) > most:
        # The same page again and again is a document: only its margins can be furniture.
        groups = [group for group in groups if all(item.margin for item in group)]
        found = _judged(groups, len(pages), body_size)
    if _dropped_weight(found) > most:
        found.clear()
    for item in _page_numbers(seen, found):
        found[item.page][item.line] = "page_number"
    for page in pages:
        known = found[page.number]
        for line in [line for line in known if _ends_title(line, page, known)]:
            del known[line]
        for line in contents_lines([line for line in page.lines if line not in known]):
            known[line] = "menu"
        for line in page.lines:
            if all(word.artifact for word in line.words) and _in_margin(page, line):
                found[page.number].setdefault(line, _reason(page, line))
    return found


def _ends_title(line: Line, page: RawPage, known: Mapping[Line, str]) -> bool:
    """Whether a line directly goes on from a kept one of the same size: a wrapped title's end."""
    return any(
        0 < line.baseline - other.baseline < 1.6 * line.size
        and abs(other.size - line.size) < 0.5
        and overlap(line.x0, line.x1, other.x0, other.x1) > 0
        for other in page.lines
        if other not in known
    )


def _judged(groups: Iterable[Sequence[_Seen]], pages: int, body_size: float) -> Furniture:
    found: Furniture = defaultdict(dict)
    for group in groups:
        _judge(group, pages, body_size, found)
    return found


def _dropped_weight(found: Furniture) -> int:
    return _weight(line for lines in found.values() for line in lines)


def _weight(lines: Iterable[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _lines(page: RawPage, order: int) -> Iterator[_Seen]:
    rows = rows_of(page.lines)
    ends = {id(line) for row in (*rows[:2], *rows[-2:]) for line in row}
    for line in page.lines:
        at_end = id(line) in ends and _in_margin(page, line, _WIDE_MARGIN)
        margin = at_end or _in_margin(page, line)
        lower = line.baseline > page.height / 2
        yield _Seen(page.number, order, line, margin, lower, page.width > page.height)


def _in_margin(page: RawPage, line: Line, share: float = _MARGIN) -> bool:
    return line.bottom < page.height * share or line.top > page.height * (1 - share)


def _reason(page: RawPage, line: Line) -> str:
    if _NUMBER.fullmatch(line.text) or is_page_number(line.text):
        return "page_number"
    return "footer" if line.baseline > page.height / 2 else "header"


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", fold(line.text)).strip()


def _repeated(seen: Iterable[_Seen]) -> Iterator[list[_Seen]]:
    """Groups of the same words at nearly the same place, one a page."""
    by_words: dict[str, list[_Seen]] = defaultdict(list)
    for item in seen:
        by_words[_key(item.line)].append(item)
    for items in by_words.values():
        items.sort(key=lambda item: (round(item.line.baseline), item.order))
        while len(items) > 1:
            anchor = _most_common(items)
            near = [i for i in items if abs(i.line.baseline - anchor) <= _ROUND]
            items = [i for i in items if abs(i.line.baseline - anchor) > _ROUND]
            if len({i.page for i in near}) > 1:
                yield sorted(near, key=lambda item: item.order)


def _most_common(items: Sequence[_Seen]) -> float:
    places = Counter(round(item.line.baseline) for item in items)
    return float(max(places, key=lambda place: (places[place], -place)))


def _judge(group: Sequence[_Seen], pages: int, body_size: float, found: Furniture) -> None:
    count = len({item.page for item in group})
    margin = all(item.margin for item in group)
    text = group[0].line.text
    wordless = not any(char.isalpha() for char in text)
    if wordless and not any(char.isdigit() for char in text):
        return
    everywhere = count >= max(3, 0.4 * pages)
    in_margins = margin and (count >= max(3, 0.2 * pages) or count == pages)
    if not (everywhere or in_margins) or (wordless and not margin):
        return
    wide = group[0].wide
    large = group[0].line.size > 1.15 * body_size
    if large and len({item.line.text for item in group}) > 1:
        # « Constat 1 », « Constat 2 »: titles of different pages.
        return
    titled = large and count < 0.5 * pages
    for item in group[1:] if titled else group:
        number = _NUMBER.fullmatch(item.line.text) or is_page_number(item.line.text)
        place = "footer" if item.lower else "header"
        reason = "page_number" if number else place if margin and not wide else "banner"
        found[item.page][item.line] = reason


def _page_numbers(seen: Sequence[_Seen], found: Furniture) -> list[_Seen]:
    """Lone figures of the margins whose distance from the page's position is that of others."""
    lone = [
        item
        for item in seen
        if item.margin and item.line not in found.get(item.page, {}) and item.line.text.isdigit()
    ]
    shifts = Counter(int(item.line.text) - item.page for item in lone)
    said = [item for item in seen if item.margin and is_page_number(item.line.text)]
    usual = max(shifts.values(), default=0)
    enough = max(2, usual / 2)
    return said + [item for item in lone if shifts[int(item.line.text) - item.page] >= enough]


def printed_number(lines: Iterable[Line]) -> str | None:
    """The number that a page prints in its margin, among its dropped page numbers."""
    for row in rows_of(lines):
        text = merged(row).text
        if match := re.search(r"\d{1,4}|\b[ivxlc]{1,6}\b", text):
            return match.group()
    return None
