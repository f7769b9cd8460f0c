"""A document in short, in its own words: each of its sections, and what it says first.

    « résume-moi le plan » → the one document so named → its sections → lines quoted from each

What comes first in a section tells best what it is about (Edmundson, New Methods in Automatic
Extracting, 1969), so nothing is chosen by us: the line of a section is its first sentence, or the
list that is announced near its beginning, or the caption of its table. A document without headings
gives the first sentence of each of its paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.citations import cite
from assistant.follow_ups.listed_items import label_of
from assistant.language.figures import is_of_people
from assistant.outcomes import Answer, Citation, Explanation, Outcome
from assistant.questions.overview_asked import OverviewAsked
from assistant.reader import templates
from assistant.tables.grid import unnumbered
from ingest.documents import Block, DocumentInfo, Heading, ListBlock, Page, Paragraph, Span, Table
from ingest.french import STOP_WORDS, fold, sentences, stem, tokens
from ingest.index import Filter, Index

_MOST_SECTIONS = 10
_MOST_ITEMS = 6
_SHORT = 90
"""Characters up to which an item with a name of its own is given whole."""

_LONG = 220
"""Characters beyond which an item is cut."""

_EARLY = 3
"""Blocks of a section among which a list is near its beginning."""

_MOST_NAMED = 5
"""Documents that a question back names, where several may be meant."""

_FEWEST_WORDS = 5
"""A paragraph of fewer words is a label (« Article »), no statement."""

_RULE = "un document demandé en bref : ses sections, et ce que chacune dit d’abord"


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading, `None` for what stands before any, and the blocks below it."""

    page: int
    heading: Heading | None
    blocks: tuple[tuple[int, Block], ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """What an overview says of a section, and where it stands."""

    title: str
    text: str
    spans: tuple[Span, ...]


def named(asked: OverviewAsked, index: Index, where: Filter) -> tuple[DocumentInfo, ...]:
    """The documents that a request may mean: those of its kind of which its words are said.

    A document of the kind goes before one that only has the noun in its title.
    """
    allowed = [info for info in index.documents() if where.accepts(info)]
    words = {stem(t.form) for t in tokens(asked.said) if t.form not in STOP_WORDS}
    meant = [info for info in allowed if words <= _naming(info)]
    of_kind = [info for info in meant if asked.kind is None or info.kind is asked.kind]
    if of_kind or not asked.noun:
        return tuple(of_kind)
    noun = stem(fold(asked.noun))
    return tuple(info for info in meant if noun in _naming(info))


def overview(question: str, info: DocumentInfo, index: Index) -> Answer | None:
    """A document in short; `None` where it has nothing to quote."""
    pages = [index.page(info.id, number) for number in range(1, info.page_count + 1)]
    lines = list(_lines(info, pages))
    if len(lines) > _MOST_SECTIONS:  # chapters that hold nothing of their own go first
        lines = [line for line in lines if line.text][:_MOST_SECTIONS]
    if not lines:
        return None
    citations: list[Citation] = []
    shown = [
        templates.by_document(info.title, info.publisher, fiche=bool(info.original), whole=True)
    ]
    for marker, line in enumerate(lines, 1):
        section = (line.title,) if line.title else ()
        citations.append(cite(index, marker, info, line.spans, section=section, score=1.0))
        told = filter(None, (templates.bold(line.title) if line.title else "", line.text))
        shown.append(f"- {f'{templates.NB}: '.join(told)} [{marker}]")
    return Answer(
        question=question,
        standalone_question=question,
        outcome=Outcome.ANSWERED,
        text="\n".join(shown),
        citations=tuple(citations),
        explanation=Explanation(question, (), (), (), _RULE),
    )


def which_one(question: str, infos: Sequence[DocumentInfo]) -> Answer:
    """The question back, where several documents may be meant."""
    titles = [info.title for info in infos[:_MOST_NAMED]]
    return Answer(
        question=question,
        standalone_question=question,
        outcome=Outcome.UNCLEAR,
        text=templates.which_document(titles),
        suggestions=tuple(templates.in_short(title) for title in titles[:3]),
    )


def sources(question: str, index: Index) -> Answer:
    """The documents that are read, by title, publisher and date."""
    infos = index.documents()
    lines = [templates.source(info.title, info.publisher, info.date) for info in infos]
    return Answer(
        question=question,
        standalone_question=question,
        outcome=Outcome.UNCLEAR,
        text=templates.sources_read(lines),
        suggestions=tuple(templates.in_short(info.title) for info in infos[:3]),
    )


def _naming(info: DocumentInfo) -> set[str]:
    """The stems of the words that name a document."""
    said = (info.id.replace("-", " "), info.title, info.publisher or "", info.original or "")
    return {stem(t.form) for text in (*said, info.date or "") for t in tokens(text)}


def _lines(info: DocumentInfo, pages: Sequence[Page]) -> Iterator[_Line]:
    """What is said of each section, in the order of the document."""
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
            yield _Line(title.rstrip(" :\u202f\u00a0"), told.text, (heading, *told.spans))
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


def _told(section: _Section, title: str, pages: Sequence[Page], info: DocumentInfo) -> _Line | None:
    """What a section says first; without text where it has nothing but a heading.

    A list near its beginning says more than the sentence in front of it.
    """
    if early := _early_list(section.blocks):
        return _of_list(*early, pages, title)
    for number, block in section.blocks:
        page = pages[number - 1]
        if isinstance(block, Paragraph):
            start, end = next(iter(sentences(page.slice(block.span))), (0, 0))
            span = Span(number, block.span.start + start, block.span.start + end)
            text = _one_line(page, span)
            if _says_something(text, info):
                return _Line("", text, (span,))
        elif isinstance(block, ListBlock):
            return _of_list(number, block, pages, title)
        elif isinstance(block, Table) and block.caption:
            return _Line("", unnumbered(_one_line(page, block.caption)), (block.caption,))
    return _Line("", "", ()) if section.heading else None


def _early_list(blocks: Sequence[tuple[int, Block]]) -> tuple[int, ListBlock] | None:
    """The first list of a section, where a sentence announces it near the beginning."""
    for number, block in blocks[:_EARLY]:
        if isinstance(block, ListBlock) and block.introduction:
            return number, block
    return None


def _of_list(number: int, block: ListBlock, pages: Sequence[Page], title: str) -> _Line:
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
        return _Line("", f"{told}{more}", spans)
    lead = _one_line(page, block.introduction).rstrip(" :\u202f\u00a0")
    if _letters(lead) == _letters(title):
        return _Line("", f"{told}{more}", spans)
    return _Line("", f"{lead}{templates.NB}: {told}{more}", (block.introduction, *spans))


def _in_short(item: str) -> str:
    """An item, or what it is called where that stands in front of a long one."""
    label = label_of(item)
    named = len(label.split()) > 1 and item[len(label) :].lstrip()[:1] in {":", "(", "."}
    if named and len(item) > _SHORT:
        return label
    return item if len(item) <= _LONG else f"{item[:_LONG].rsplit(' ', 1)[0]}{templates.NB}…"


def _one_line(page: Page, span: Span) -> str:
    return " ".join(page.slice(span).split())


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


def _of_paragraphs(info: DocumentInfo, pages: Sequence[Page]) -> Iterator[_Line]:
    """The first sentence of each paragraph of a document without headings."""
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Paragraph):
                told = _told(_Section(page.number, None, ((page.number, block),)), "", pages, info)
                if told is not None and told.text:
                    yield told
