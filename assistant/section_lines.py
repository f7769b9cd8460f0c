"""What each section of a document says first, in one line of its own words.

What comes first in a section tells best what it is about (Edmundson, New Methods in Automatic
Extracting, 1969), so nothing is chosen by us: the line of a section is its first sentence, with the
first figure that follows where it has none; or the list that is announced near its beginning; or
the caption of its table; and the titles below it. A document without headings gives the first
sentence of each of its paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.follow_ups.listed_items import label_of
from assistant.language.figures import is_of_people
from assistant.reader import templates
from assistant.tables.grid import unnumbered
from ingest.documents import Block, DocumentInfo, Heading, ListBlock, Page, Paragraph, Span, Table
from ingest.french import fold, sentences

_MOST_ITEMS = 6
_SHORT = 90
"""Characters up to which an item with a name of its own is given whole."""

_LONG = 220
"""Characters beyond which an item is cut."""

_FEWEST_TITLES = 2
_SHARE = re.compile(r"\d\s?%")
_FIGURE = re.compile(rf"{_SHARE.pattern}|\b(?!(?:19|20)\d\d\b)\d{{2,}}\b")
"""A share or a number, and no year."""

_EARLY = 3
"""Blocks of a section among which a list is near its beginning."""

_FEWEST_WORDS = 5
"""A paragraph of fewer words is a label (« Article »), no statement."""


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading, `None` for what stands before any, and the blocks below it."""

    page: int
    heading: Heading | None
    blocks: tuple[tuple[int, Block], ...]


@dataclass(frozen=True, slots=True)
class SectionLine:
    """What an overview says of a section, and where it stands."""

    title: str
    text: str
    spans: tuple[Span, ...]


def lines_of(info: DocumentInfo, pages: Sequence[Page]) -> list[SectionLine]:
    """What is said of each section, in the order of the document."""
    return list(_lines(info, pages))


def _lines(info: DocumentInfo, pages: Sequence[Page]) -> Iterator[SectionLine]:
    sections = _sections(pages)
    if sum(section.heading is not None for section in sections) < 2:
        yield from _of_paragraphs(info, pages)
        return
    for section in sections:
        heading = section.heading.span if section.heading else None
        title = _one_line(pages[section.page - 1], heading) if heading else ""
        told = _told(section, title, pages, info)
        if told is None:
            continue
        if _repeats(title, info.title):
            heading, title = None, ""
        if heading:
            yield SectionLine(title.rstrip(" :\u202f\u00a0"), told.text, (heading, *told.spans))
        elif told.text:
            yield told


def _sections(pages: Sequence[Page]) -> list[_Section]:
    """The sections of the highest level that has several; deeper ones belong to them."""
    blocks = [(page.number, block) for page in pages for block in page.blocks]
    levels = [block.level for _, block in blocks if isinstance(block, Heading)]
    several = [level for level in sorted(set(levels)) if levels.count(level) > 1]
    top = several[0] if several else 0
    made: list[_Section] = []
    for number, block in blocks:
        if isinstance(block, Heading) and block.level <= top:
            made.append(_Section(number, block, ()))
        elif made:
            last = made[-1]
            made[-1] = _Section(last.page, last.heading, (*last.blocks, (number, block)))
        else:
            made.append(_Section(number, None, ((number, block),)))
    return made


def _told(
    section: _Section, title: str, pages: Sequence[Page], info: DocumentInfo
) -> SectionLine | None:
    """What a section says first; without text where it has nothing but a heading.

    A list near its beginning says more than the sentence in front of it.
    """
    if early := _early_list(section.blocks):
        return _of_list(*early, pages, title)
    stated: list[tuple[str, Span]] = []
    for number, block in section.blocks:
        page = pages[number - 1]
        if isinstance(block, Heading):
            if stated or len(_headings(section)) > 1:
                break
            continue
        if isinstance(block, Paragraph):
            stated += _statements(page, block, info)
        elif isinstance(block, ListBlock) and not stated:
            return _of_list(number, block, pages, title)
        elif isinstance(block, Table) and block.caption and not stated:
            return SectionLine("", unnumbered(_one_line(page, block.caption)), (block.caption,))
    told = [*_first_and_figure(stated), *_titles_below(section, pages)]
    if told:
        return SectionLine(
            "", " ".join(t for t, _ in told), tuple(s for _, spans in told for s in spans)
        )
    return SectionLine("", "", ()) if section.heading else None


def _statements(page: Page, paragraph: Paragraph, info: DocumentInfo) -> list[tuple[str, Span]]:
    """The sentences of a paragraph that state something."""
    at = paragraph.span.start
    places = sentences(page.slice(paragraph.span))
    spans = (Span(page.number, at + start, at + end) for start, end in places)
    found = [(_one_line(page, span), span) for span in spans]
    return [(text, span) for text, span in found if _says_something(text, info)]


def _first_and_figure(
    stated: Sequence[tuple[str, Span]],
) -> list[tuple[str, tuple[Span, ...]]]:
    """What is stated first, and the first share, or the first figure, where that has none."""
    first = list(stated[:1])
    for wanted in (_SHARE, _FIGURE):
        if len(first) == 1 and not wanted.search(first[0][0]):
            first += [one for one in stated[1:] if wanted.search(one[0])][:1]
    return [(text, (span,)) for text, span in first]


def _titles_below(section: _Section, pages: Sequence[Page]) -> list[tuple[str, tuple[Span, ...]]]:
    """The titles right below a section, in one line."""
    headings = _headings(section)
    level = min((heading.level for _, heading in headings), default=0)
    below = [(n, h.span) for n, h in headings if h.level == level][:_MOST_ITEMS]
    if len(below) < _FEWEST_TITLES:
        return []
    titles = (_one_line(pages[number - 1], span).rstrip(" :") for number, span in below)
    return [(f"{templates.NB}; ".join(titles), tuple(span for _, span in below))]


def _early_list(blocks: Sequence[tuple[int, Block]]) -> tuple[int, ListBlock] | None:
    """The first list of a section, where a sentence announces it near the beginning."""
    for number, block in blocks[:_EARLY]:
        if isinstance(block, ListBlock) and block.introduction:
            return number, block
    return None


def _of_list(number: int, block: ListBlock, pages: Sequence[Page], title: str) -> SectionLine:
    """A list in one line: what announces it, unless the title does, and its items in short."""
    page = pages[number - 1]
    items = block.items[:_MOST_ITEMS]
    texts = [_one_line(page, item.span).rstrip(" .;,\u202f\u00a0") for item in items]
    short = label_of if is_of_people(texts) else _in_short
    shown = [short(text) for text in texts]
    more = f"{templates.NB}; …" if len(block.items) > len(items) else ""
    told = f"{templates.NB}; ".join(shown)
    spans = tuple(item.span for item in items)
    if block.introduction is None:
        return SectionLine("", f"{told}{more}", spans)
    lead = _one_line(page, block.introduction).rstrip(" :\u202f\u00a0")
    if _letters(lead) == _letters(title):
        return SectionLine("", f"{told}{more}", spans)
    return SectionLine("", f"{lead}{templates.NB}: {told}{more}", (block.introduction, *spans))


def _in_short(item: str) -> str:
    """An item, or what it is called where that stands in front of a long one."""
    label = label_of(item)
    named = len(label.split()) > 1 and item[len(label) :].lstrip()[:1] in {":", "(", "."}
    if named and len(item) > _SHORT:
        return label
    return item if len(item) <= _LONG else f"{item[:_LONG].rsplit(' ', 1)[0]}{templates.NB}…"


def _one_line(page: Page, span: Span) -> str:
    return " ".join(page.slice(span).split())


def _headings(section: _Section) -> list[tuple[int, Heading]]:
    """The headings below that of a section."""
    return [(number, block) for number, block in section.blocks if isinstance(block, Heading)]


def _says_something(text: str, info: DocumentInfo) -> bool:
    """Whether a sentence states something: it leads to no list, and is no label or title."""
    return (
        not text.endswith(":")
        and len(text.split()) >= _FEWEST_WORDS
        and not _repeats(text, info.title)
    )


def _repeats(text: str, title: str) -> bool:
    said, own = _letters(text), _letters(title)
    return bool(own) and (own in said or said in own)


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", fold(text))


def _of_paragraphs(info: DocumentInfo, pages: Sequence[Page]) -> Iterator[SectionLine]:
    """The first sentence of each paragraph of a document without headings."""
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Paragraph):
                told = _told(_Section(page.number, None, ((page.number, block),)), "", pages, info)
                if told is not None and told.text:
                    yield told
