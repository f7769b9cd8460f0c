"""Walks the content of a page into blocks.

Inline elements gather into a paragraph that ends where a block starts or ends; line breaks make
lines, which are read as a list when they start with bullets. Items of lists get no marker: a
browser draws their bullets, the text does not hold them. A list whose items hold headings or
several paragraphs is a row of cards, walked like any other content. Questions of a FAQ
(`summary`, buttons that open a panel, `dt` with long answers) are headings, as are paragraphs that
are one bold line with the shape of a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from ingest.loaders.builder import Item, clean
from ingest.loaders.drafts import (
    CaptionDraft,
    Draft,
    HeadingDraft,
    ListDraft,
    ParagraphDraft,
    TableDraft,
)
from ingest.loaders.html.tables import is_data, layout_cells, table_draft
from ingest.loaders.html.tree import BLOCKS, HEADINGS, NEVER_TEXT, lines_of, tag, text_of
from ingest.loaders.lines import read_lines
from ingest.loaders.lumps import Prose
from ingest.loaders.patterns import (
    Rank,
    bullet,
    heading_shape,
    is_figure_caption,
    is_table_caption,
    rank,
)
from ingest.loaders.wrapping import Style

_LISTS = ("ul", "ol", "menu", "dir")
_LONG_ANSWER = 160


def blocks(elements: Iterable[HtmlElement]) -> list[Draft]:
    """The blocks of some elements, in reading order."""
    walker = _Walker()
    for element in elements:
        walker.block(element)
        walker.flush()
    return walker.drafts


class _Walker:
    """Carries the paragraph being gathered and the level of the last heading."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._inline: list[str] = []
        self._level = 1

    def flush(self) -> None:
        """Ends the paragraph being gathered."""
        lines = [clean(line) for line in "".join(self._inline).split("\n")]
        self._inline = []
        if not any(lines):
            return
        if sum(bullet(line) is not None for line in lines) > 1:
            self._add_lines(lines)
            return
        paragraph: list[str] = []
        for line in [*lines, ""]:
            if line:
                paragraph.append(line)
            elif paragraph:
                self._add_prose(" ".join(paragraph))
                paragraph = []

    def block(self, element: HtmlElement) -> None:
        """Walks a block element: what it is decides, then its children."""
        name = tag(element)
        if name in HEADINGS or element.get("role") == "heading":
            self._add_heading(element)
        elif name in _LISTS:
            self._list(element)
        elif name == "table":
            self._table(element)
        elif name == "dl":
            self._definitions(element)
        elif name == "figure":
            self._figure(element)
        elif name == "pre":
            self.flush()
            self._add_lines((element.text_content() or "").split("\n"))
        elif name in ("summary", "dt") or (name in ("p", "div") and _is_bold_title(element)):
            self._add_question(element)
        else:
            self._children(element)

    def _children(self, element: HtmlElement) -> None:
        self._text(element.text)
        for child in element:
            name = tag(child)
            if name in BLOCKS or child.get("role") == "heading":
                self.flush()
                self.block(child)
                self.flush()
            elif name == "br":
                self._inline.append("\n")
            elif name == "button" and child.get("aria-controls"):
                self._add_question(child)
            elif name and name not in NEVER_TEXT:
                self._children(child)
            self._text(child.tail)

    def _text(self, text: str | None) -> None:
        if text:
            self._inline.append(re.sub(r"[ \t\r\n\f]+", " ", text))

    def _add_heading(self, element: HtmlElement) -> None:
        self.flush()
        name = tag(element)
        declared = element.get("aria-level") or ""
        level = int(name[1]) if name in HEADINGS else int(declared) if declared.isdigit() else 2
        if text := text_of(element):
            self._level = min(max(level, 1), 6)
            self.drafts.append(HeadingDraft(text, self._level))

    def _add_question(self, element: HtmlElement) -> None:
        """The title of a part that opens: one level below the heading above it."""
        self.flush()
        inner = [child for child in element.iterdescendants() if tag(child) in HEADINGS]
        if inner:
            self._add_heading(inner[0])
        elif text := text_of(element):
            self.drafts.append(HeadingDraft(text, min(self._level + 1, 6)))

    def _add_prose(self, text: str) -> None:
        if is_table_caption(text):
            self.drafts.append(CaptionDraft(text, of_table=True))
        elif is_figure_caption(text):
            self.drafts.append(CaptionDraft(text, of_table=False))
        elif (found := bullet(text)) is not None and rank(found[0]) is Rank.BULLET:
            self._add_typed_item(Item(found[1], found[0]))
        else:
            self.drafts.append(ParagraphDraft(text))

    def _add_typed_item(self, item: Item) -> None:
        """Paragraphs that each start with a typed bullet are the items of one list."""
        last = self.drafts[-1] if self.drafts else None
        if isinstance(last, ListDraft) and last.items[-1].marker:
            self.drafts[-1] = ListDraft((*last.items, item), last.ordered)
        else:
            self.drafts.append(ListDraft((item,), ordered=False))

    def _add_lines(self, lines: list[str]) -> None:
        """Lines that were laid out by hand: bullets, tabs."""
        for lump in read_lines(lines, Style()):
            if isinstance(lump, ListDraft | TableDraft):
                self.drafts.append(lump)
            elif isinstance(lump, Prose):
                self._add_prose(lump.text)

    def _list(self, element: HtmlElement) -> None:
        self.flush()
        if any(_is_rich(item) for item in element.iterdescendants("li")):
            self._children_of_cards(element)
            return
        items = list(_items(element, 0))
        if items:
            self.drafts.append(ListDraft(tuple(items), ordered=tag(element) == "ol"))
        for table in element.iterdescendants("table"):
            self._table(table)

    def _children_of_cards(self, element: HtmlElement) -> None:
        for child in element:
            if tag(child):
                self._children(child)
                self.flush()

    def _table(self, element: HtmlElement) -> None:
        self.flush()
        if is_data(element):
            if draft := table_draft(element):
                self.drafts.append(draft)
            return
        caption = element.find("caption")
        for cell in [*([caption] if caption is not None else []), *layout_cells(element)]:
            self._children(cell)
            self.flush()

    def _definitions(self, element: HtmlElement) -> None:
        """Terms and short definitions make a table; questions and long answers make sections."""
        self.flush()
        pairs = _pairs(element)
        answers = [len(text_of(answer)) for _, found in pairs for answer in found]
        long = any(length > _LONG_ANSWER for length in answers)
        asked = any(text_of(term).endswith("?") for term, _ in pairs)
        if not pairs or long or asked:
            self._children(element)
            return
        rows = [(text_of(term), *(text_of(answer) for answer in found)) for term, found in pairs]
        rows = [row for row in rows if any(row)]
        if rows and max(len(row) for row in rows) == 1:
            self.drafts.append(ListDraft(tuple(Item(row[0]) for row in rows), ordered=False))
        elif rows:
            self.drafts.append(TableDraft(tuple(rows), row_labels=True))

    def _figure(self, element: HtmlElement) -> None:
        self.flush()
        caption = next(element.iter("figcaption"), None)
        title = text_of(caption) if caption is not None else ""
        if caption is not None:
            caption.drop_tree()
        tables = [table for table in element.iter("table") if is_data(table)]
        if title:
            self.drafts.append(CaptionDraft(title, of_table=bool(tables)))
        self._children(element)
        self.flush()


def _is_bold_title(element: HtmlElement) -> bool:
    """Whether a paragraph is one bold line with the shape of a heading."""
    children = [child for child in element if tag(child) != "br"]
    if len(children) != 1 or tag(children[0]) not in ("strong", "b"):
        return False
    around = f"{element.text or ''}{''.join(child.tail or '' for child in element)}"
    return not around.strip() and heading_shape(text_of(element))


def _is_rich(item: HtmlElement) -> bool:
    """Whether an item is a piece of content of its own rather than an item of a list."""
    if any(True for _ in item.iterdescendants(*HEADINGS, "table", "details", "dl", "figure")):
        return True
    paragraphs = [p for p in item if tag(p) in ("p", "div") and len(text_of(p)) > _LONG_ANSWER]
    return len(paragraphs) > 1


def _items(element: HtmlElement, depth: int) -> Iterable[Item]:
    for child in element:
        if tag(child) in _LISTS:
            yield from _items(child, depth + 1)
        elif tag(child) == "li":
            yield from _item(child, depth)


def _item(element: HtmlElement, depth: int) -> Iterable[Item]:
    nested = [
        inner
        for inner in element.iterdescendants(*_LISTS)
        if next(inner.iterancestors("li"), None) is element
    ]
    for inner in nested:
        inner.drop_tree()
    text = " ".join(lines_of(element))
    if text:
        yield Item(text, "", depth)
    for inner in nested:
        yield from _items(inner, depth + 1 if text else depth)


def _pairs(element: HtmlElement) -> list[tuple[HtmlElement, list[HtmlElement]]]:
    """Each term with its definitions."""
    pairs: list[tuple[HtmlElement, list[HtmlElement]]] = []
    for child in element.iter("dt", "dd"):
        if tag(child) == "dt":
            pairs.append((child, []))
        elif pairs:
            pairs[-1][1].append(child)
    return pairs
