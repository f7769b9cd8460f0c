"""Cuts a document into units of retrieval that keep its structure.

1. Headings are carried from page to page; a chunk lies under one path of headings, on one page.
2. Prose under a heading is packed, paragraph after paragraph, up to `TARGET` characters (about
   220 tokens: long enough to embed well, short enough to point at). A paragraph beyond `LIMIT` is
   cut between sentences, a sentence beyond it between words. A short tail joins what precedes.
3. A list is one chunk, with the sentence that announces it as context. Beyond `WHOLE` characters
   it is cut between items, each part with the same context.
4. A table is one chunk, with its caption as context. Beyond `WHOLE` characters it is cut between
   rows; the parts that do not show the header have the names of the columns as context.
5. Headings with nothing under them (a divider slide, a cover) are chunks of their own, so that
   they can be found.

Everything is a contiguous slice of the page: ``chunk.text == page.text[span.start:span.end]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypeVar

from ingest.documents import (
    Block,
    Caption,
    Chunk,
    ChunkKind,
    Document,
    DocumentInfo,
    Heading,
    ListBlock,
    Page,
    Paragraph,
    Row,
    Span,
    Table,
)
from ingest.french import sentences

TARGET = 1000
LIMIT = 1250
WHOLE = 1800
_TAIL = 200
_WORD = re.compile(r"\S+")
_Prose = Paragraph | Caption
_Sized = TypeVar("_Sized")


@dataclass(slots=True)
class _Draft:
    """A chunk before it has its number."""

    kind: ChunkKind
    span: Span
    blocks: tuple[Block, ...]
    headings: tuple[str, ...]
    context: str = ""


@dataclass(slots=True)
class _Title:
    level: int
    text: str
    block: Heading


@dataclass(slots=True)
class _Outline:
    """The headings above the current block.

    Attributes:
        path: From the highest to the lowest.
        waiting: Headings of this page that nothing has followed yet, all of them in `path`.
        orphans: Headings of this page that another heading replaced before any content.
        above: The path above the first orphan.
    """

    path: list[_Title] = field(default_factory=list)
    waiting: list[_Title] = field(default_factory=list)
    orphans: list[_Title] = field(default_factory=list)
    above: tuple[str, ...] = ()

    def enter(self, title: _Title) -> None:
        """Takes a heading into the path, in the place of those of its level and below."""
        while self.path and self.path[-1].level >= title.level:
            self.path.pop()
        replaced = [w for w in self.waiting if w.level >= title.level]
        if replaced:
            self._orphan(replaced)
        self.path.append(title)
        self.waiting.append(title)

    def _orphan(self, titles: Sequence[_Title]) -> None:
        if not self.orphans:
            # Headings between the first orphan and the next are orphans too: one slice of text.
            self.above = tuple(t.text for t in self.path if t not in self.waiting)
            self.orphans = list(self.waiting)
        else:
            self.orphans.extend(t for t in self.waiting if t not in self.orphans)
        self.waiting = [t for t in self.waiting if t not in titles and t not in self.orphans]

    def texts(self) -> tuple[str, ...]:
        return tuple(title.text for title in self.path)

    def content(self) -> _Draft | None:
        """Something follows the headings: gives the orphans before it, if any."""
        self.waiting = []
        return self._flush()

    def end_page(self) -> _Draft | None:
        """Headings that end the page without content, as a draft."""
        if self.waiting:
            self._orphan(list(self.waiting))
        self.waiting = []
        return self._flush()

    def _flush(self) -> _Draft | None:
        if not self.orphans:
            return None
        blocks = tuple(title.block for title in self.orphans)
        self.orphans = []
        return _Draft(ChunkKind.PROSE, _cover(blocks), blocks, self.above)


def chunk_document(document: Document) -> Iterator[Chunk]:
    """The chunks of a document, in reading order; ids depend on its id and version only."""
    outline = _Outline()
    pages = {page.number: page for page in document.pages}
    for page in document.pages:
        drafts = [draft for draft in _page_drafts(page, pages, outline) if draft.span]
        for ordinal, draft in enumerate(drafts):
            yield _finish(document.info, page, ordinal, draft)


def chunk_id(info: DocumentInfo, page: int, ordinal: int) -> str:
    """Deterministic: document, version, page, position in the page from 0."""
    return f"{info.id}:{info.sha256[:8]}:{page}:{ordinal}"


def indexed_text(info: DocumentInfo, chunk: Chunk) -> str:
    """What is embedded: « title › headings », the context, then the text."""
    titles = [info.title, *(h for h in chunk.headings if h != info.title)]
    parts = [" › ".join(titles), chunk.context, chunk.text]
    return "\n".join(part for part in parts if part)


def _finish(info: DocumentInfo, page: Page, ordinal: int, draft: _Draft) -> Chunk:
    return Chunk(
        id=chunk_id(info, page.number, ordinal),
        document_id=info.id,
        page=page.number,
        ordinal=ordinal,
        kind=draft.kind,
        headings=draft.headings,
        text=page.slice(draft.span),
        span=draft.span,
        blocks=draft.blocks,
        context=draft.context,
    )


def _page_drafts(page: Page, pages: dict[int, Page], outline: _Outline) -> Iterator[_Draft]:
    run: list[_Prose] = []
    for block in page.blocks:
        if isinstance(block, _Prose):
            if not run:
                yield from _present(outline.content())
            run.append(block)
            continue
        yield from _prose(page, run, outline.texts())
        run = []
        if isinstance(block, Heading):
            outline.enter(_Title(block.level, page.slice(block.span), block))
            continue
        yield from _present(outline.content())
        if isinstance(block, ListBlock):
            yield from _list(page, block, outline.texts())
        else:
            yield from _table(block, pages, outline.texts())
    yield from _prose(page, run, outline.texts())
    yield from _present(outline.end_page())


def _present(draft: _Draft | None) -> Iterator[_Draft]:
    if draft is not None:
        yield draft


def _prose(page: Page, blocks: Sequence[_Prose], headings: tuple[str, ...]) -> Iterator[_Draft]:
    pieces = [piece for block in blocks for piece in _pieces(page, block)]
    for group in _pack(pieces, [_cover([piece]) for piece in pieces], TARGET):
        yield _Draft(ChunkKind.PROSE, _cover(group), tuple(group), headings)


def _pieces(page: Page, block: _Prose) -> Iterator[_Prose]:
    """The block, or its sentences where it is too long for one chunk."""
    span = block.span
    if span.end - span.start <= LIMIT:
        yield block
        return
    for start, end in sentences(page.slice(span)):
        for first, last in _words(page.text, span.start + start, span.start + end):
            yield replace(block, span=Span(span.page, first, last))


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The slice whole, or cut between words every `TARGET` characters."""
    if end - start <= LIMIT:
        yield start, end
        return
    first = last = start
    for match in _WORD.finditer(text, start, end):
        if match.end() - first > TARGET and last > first:
            yield first, last
            first = match.start()
        last = match.end()
    yield first, last


def _list(page: Page, block: ListBlock, headings: tuple[str, ...]) -> Iterator[_Draft]:
    context = page.slice(block.introduction) if block.introduction else ""
    if block.span.end - block.span.start <= WHOLE or not block.items:
        yield _Draft(ChunkKind.LIST, block.span, (block,), headings, context)
        return
    # An item's span leaves out its bullet: its line starts after the end of the previous line.
    starts = [block.span.start, *(item.span.end + 1 for item in block.items[:-1])]
    lines = [
        Span(page.number, start, item.span.end)
        for start, item in zip(starts, block.items, strict=True)
    ]
    by_line = dict(zip(lines, block.items, strict=True))
    for group in _pack(lines, lines, TARGET):
        span = Span(page.number, group[0].start, group[-1].end)
        part = replace(block, span=span, items=tuple(by_line[line] for line in group))
        yield _Draft(ChunkKind.LIST, span, (part,), headings, context)


def _table(table: Table, pages: dict[int, Page], headings: tuple[str, ...]) -> Iterator[_Draft]:
    caption = _slices(pages, [table.caption])
    columns = " | ".join(_slices(pages, column.labels) for column in table.columns)
    named = f"{caption}\n{columns}" if columns.strip(" |") else caption
    whole = table.span.end - table.span.start <= WHOLE or not table.rows
    groups = (
        [list(table.rows)] if whole else _pack(table.rows, [r.span for r in table.rows], TARGET)
    )
    for position, group in enumerate(groups):
        span = _rows_span(table, group, first=position == 0)
        shown = table.header is not None and span.contains(table.header)
        part = replace(table, span=span, rows=tuple(group))
        context = caption if shown else named
        yield _Draft(ChunkKind.TABLE, span, (part,), headings, context.strip())


def _rows_span(table: Table, rows: Sequence[Row], *, first: bool) -> Span:
    start = table.span.start if first or not rows else rows[0].span.start
    end = rows[-1].span.end if rows else table.span.end
    return Span(table.span.page, start, end)


def _slices(pages: dict[int, Page], spans: Iterable[Span | None]) -> str:
    """Texts of spans that may lie on other pages (where a continued table began)."""
    return " ".join(pages[span.page].slice(span) for span in spans if span and span.page in pages)


def _pack(pieces: Sequence[_Sized], spans: Sequence[Span], size: int) -> list[list[_Sized]]:
    """Groups of consecutive pieces that cover up to `size` characters; a short tail is joined."""
    groups: list[list[int]] = []
    for position, span in enumerate(spans):
        if groups and span.end - spans[groups[-1][0]].start <= size:
            groups[-1].append(position)
        else:
            groups.append([position])
    for previous, last in list(pairwise(groups))[-1:]:
        tail = spans[last[-1]].end - spans[last[0]].start
        joined = spans[last[-1]].end - spans[previous[0]].start
        if tail < _TAIL and joined <= LIMIT:
            previous.extend(last)
            groups.pop()
    return [[pieces[position] for position in group] for group in groups]


def _cover(blocks: Sequence[Block]) -> Span:
    return Span(blocks[0].span.page, blocks[0].span.start, blocks[-1].span.end)
