"""Lists that a document gives by its headings: « Les axes du plan », then one section an axis.

1. The headings of a document, page after page, form a tree by their levels.
2. The children of a heading are the items of a list where the heading itself, or the sentence
   that leads to the first child, announces one (`assistant.questions.list_kinds`).
3. Headings numbered under one noun (« Axe 1 : … », « Axe 2 : … ») are items wherever they stand.

An item is read with the first paragraph below its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.candidates.steps import Part, is_step
from assistant.candidates.texts import Texts
from assistant.questions.list_kinds import count_announced, kinds_announced
from ingest.documents import DocumentInfo, Heading, Paragraph, Span
from ingest.french import fold, sentences

MOST_ITEMS = 15
_NUMBERED = re.compile(r"^([a-z]{3,}) (?:n ?[°o] ?)?(?:\d{1,2}|[ivx]{1,4})\b")
_LEAD_CHARS = 400


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands right below it.

    Attributes:
        parent: Position of the heading above it in the outline, -1 for none.
        first: The first paragraph below it, before any other heading.
        last: The last one, which may lead to the sections below it.
    """

    span: Span
    title: str
    level: int
    parent: int
    first: Span | None = None
    last: Span | None = None


@dataclass(frozen=True, slots=True)
class HeadedList:
    """A list whose items are headings.

    Attributes:
        above: The heading that announces it, where there is one.
        introduction: The sentence that leads to its first item, where there is one.
        path: Titles above the items, from the highest.
        label: The noun that numbers its items (« axe »), empty without one.
    """

    parts: tuple[Part, ...]
    titles: tuple[Span, ...]
    above: Span | None
    introduction: Span | None
    path: tuple[str, ...]
    label: str
    kinds: frozenset[str]


def headed_lists(texts: Texts, info: DocumentInfo) -> tuple[HeadedList, ...]:
    """The lists that the headings of a document make."""
    outline = _outline(texts, info)
    found = [*_announced(outline, texts, info), *_numbered(outline, texts, info)]
    return tuple(found)


def _outline(texts: Texts, info: DocumentInfo) -> tuple[Section, ...]:
    """The sections of a document in reading order."""
    made: list[Section] = []
    path: list[int] = []
    for number in range(1, info.page_count + 1):
        page = texts.page(info.id, number)
        for block in page.blocks:
            if isinstance(block, Heading):
                while path and made[path[-1]].level >= block.level:
                    path.pop()
                title = " ".join(page.slice(block.span).split())
                made.append(Section(block.span, title, block.level, path[-1] if path else -1))
                path.append(len(made) - 1)
            elif isinstance(block, Paragraph) and made:
                was = made[-1]
                made[-1] = Section(
                    was.span, was.title, was.level, was.parent, was.first or block.span, block.span
                )
    return tuple(made)


def _announced(
    outline: Sequence[Section], texts: Texts, info: DocumentInfo
) -> Iterator[HeadedList]:
    """Lists of the children of headings that announce them."""
    for position, section in enumerate(outline):
        children = [s for s in outline if s.parent == position]
        if not _are_items(children):
            continue
        introduction = _lead(section, texts, info)
        lead = texts.slice(info.id, introduction) if introduction else ""
        kinds = kinds_announced(lead, section.title)
        number = count_announced(lead) or count_announced(section.title)
        of_document = section.parent < 0 and number is None
        if kinds and not of_document and number in {None, len(children)}:
            yield _made(children, outline, texts, info, introduction, "", kinds)


def _numbered(outline: Sequence[Section], texts: Texts, info: DocumentInfo) -> Iterator[HeadedList]:
    """Lists of the headings that one noun numbers."""
    labelled: dict[tuple[str, int], list[Section]] = {}
    for section in outline:
        if (match := _NUMBERED.match(fold(section.title))) and not is_step(section.title):
            labelled.setdefault((match[1], section.level), []).append(section)
    for (label, _), sections in labelled.items():
        if _are_items(sections) and (kinds := kinds_announced(f"les {label}s")):
            yield _made(sections, outline, texts, info, None, label, kinds)


def _are_items(sections: Sequence[Section]) -> bool:
    return 2 <= len(sections) <= MOST_ITEMS and not any(is_step(s.title) for s in sections)


def _made(
    items: Sequence[Section],
    outline: Sequence[Section],
    texts: Texts,
    info: DocumentInfo,
    introduction: Span | None,
    label: str,
    kinds: frozenset[str],
) -> HeadedList:
    parent = items[0].parent
    path: list[str] = []
    while parent >= 0:
        path.insert(0, outline[parent].title)
        parent = outline[parent].parent
    above = outline[items[0].parent].span if items[0].parent >= 0 else None
    parts = tuple(Part(_body(s, texts, info) or s.span, s.span) for s in items)
    titles = tuple(s.span for s in items)
    return HeadedList(parts, titles, above, introduction, tuple(path), label, kinds)


def _body(section: Section, texts: Texts, info: DocumentInfo) -> Span | None:
    """The first paragraph below a heading, in whole sentences up to a few hundred characters."""
    if section.first is None:
        return None
    text = texts.slice(info.id, section.first)
    ends = [end for _, end in sentences(text)]
    end = max((end for end in ends if end <= _LEAD_CHARS), default=ends[0] if ends else len(text))
    return Span(section.first.page, section.first.start, section.first.start + end)


def _lead(section: Section, texts: Texts, info: DocumentInfo) -> Span | None:
    """The last sentence before the first child, where it announces several things."""
    if section.last is None:
        return None
    text = texts.slice(info.id, section.last)
    *_, (start, end) = list(sentences(text)) or [(0, len(text))]
    sentence = text[start:end]
    if not sentence.rstrip().endswith(":") and not kinds_announced(sentence):
        return None
    return Span(section.last.page, section.last.start + start, section.last.start + end)
