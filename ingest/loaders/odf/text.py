"""The body of an OpenDocument text, also of a text box: blocks by page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ingest.loaders.builder import Item, clean
from ingest.loaders.drafts import (
    CaptionDraft,
    Draft,
    DroppedDraft,
    HeadingDraft,
    ListDraft,
    ParagraphDraft,
)
from ingest.loaders.levels import Levels
from ingest.loaders.lines import read_lines
from ingest.loaders.odf.styles import Styles
from ingest.loaders.odf.tables import is_layout, layout_cells, table_draft
from ingest.loaders.odf.xml import DRAW, TABLE, TEXT, words
from ingest.loaders.package import Element
from ingest.loaders.patterns import (
    bullet,
    heading_shape,
    introduces,
    is_figure_caption,
    is_table_caption,
)
from ingest.loaders.wrapping import Style

_CONTAINERS = frozenset({f"{TEXT}section", f"{TEXT}index-body", f"{TEXT}numbered-paragraph"})
_INDEXES = frozenset(
    f"{TEXT}{name}"
    for name in (
        "table-of-content",
        "illustration-index",
        "table-index",
        "alphabetical-index",
        "user-index",
        "object-index",
        "bibliography",
    )
)


def read_text(body: Element, styles: Styles) -> list[list[Draft]]:
    """The pages of a text; one page where no page break was recorded."""
    reader = Reader(styles)
    reader.read(body)
    for note in body.iter(f"{TEXT}note-body"):
        text = clean(" ".join(words(paragraph) for paragraph in note.iter(f"{TEXT}p")))
        if text:
            reader.pages[-1].append(ParagraphDraft(text))
    return reader.finished()


class Reader:
    """Goes through the elements of a body in order."""

    def __init__(self, styles: Styles) -> None:
        self.pages: list[list[Draft]] = [[]]
        self._styles = styles
        self._levels = Levels()

    def read(self, container: Element) -> None:
        """Reads the blocks of a container."""
        elements = list(container)
        for position, element in enumerate(elements):
            beside = [*elements[max(0, position - 1) : position], *elements[position + 1 :][:1]]
            self._element(element, any(other.tag == f"{TABLE}table" for other in beside))
            breaks = sum(1 for _ in element.iter(f"{TEXT}soft-page-break"))
            self._turn(breaks, elements[position + 1 :][:1])

    def finished(self) -> list[list[Draft]]:
        """The pages; depths of lists counted from their outermost item."""
        return [[_from_outermost(draft) for draft in page] for page in self.pages]

    def _element(self, element: Element, beside_table: bool) -> None:
        if element.tag in (f"{TEXT}p", f"{TEXT}h"):
            self._paragraph(element, beside_table)
        elif element.tag == f"{TEXT}list":
            self._list(element)
        elif element.tag == f"{TABLE}table":
            self._table(element)
        elif element.tag in _CONTAINERS:
            self.read(element)
        elif element.tag in _INDEXES:
            text = clean(" ".join(words(p) for p in element.iter(f"{TEXT}p")))
            self._add(DroppedDraft(text, "menu"))
        elif element.tag in (f"{DRAW}frame", f"{DRAW}custom-shape"):
            self._frame(element)

    def _turn(self, breaks: int, following: list[Element]) -> None:
        """Goes to the next page, unless a list or table stays with what announces it."""
        last = self.pages[-1][-1] if self.pages[-1] else None
        announces = isinstance(last, ParagraphDraft | HeadingDraft) and introduces(last.text)
        if breaks and announces and any(e.tag == f"{TEXT}list" for e in following):
            self._element(following[0], False)
            following[0].clear()
        self.pages += [[] for _ in range(breaks)]

    def _add(self, draft: Draft) -> None:
        self.pages[-1].append(draft)

    def _paragraph(self, element: Element, beside_table: bool) -> None:
        text = words(element)
        if self._styles.is_hidden(element):
            self._add(DroppedDraft(text, "hidden"))
            text = ""
        level = self._styles.heading_level(element)
        if not clean(text):
            pass
        elif self._styles.is_contents(element):
            self._add(DroppedDraft(text, "menu"))
        elif level is not None:
            self._add(self._levels.declared(text, level))
        elif self._is_caption(element, text):
            of_table = is_table_caption(text) or (beside_table and not is_figure_caption(text))
            self._add(CaptionDraft(text, of_table))
        elif self._styles.is_bold(element) and heading_shape(text):
            self._add(self._levels.below(text))
        else:
            self._prose(text)
        for frame in _frames(element):
            self._frame(frame)

    def _is_caption(self, element: Element, text: str) -> bool:
        named = is_table_caption(text) or is_figure_caption(text)
        return named or (self._styles.is_caption(element) and len(text) < 300)

    def _prose(self, text: str) -> None:
        """A paragraph; typed bullets, each in its paragraph or by line breaks, make a list."""
        lines = [clean(line) for line in text.split("\n")]
        found = bullet(text) if len(lines) == 1 else None
        if found is not None:
            self._typed_item(found)
        elif sum(bullet(line) is not None for line in lines) > 1:
            for lump in read_lines(lines, Style()):
                self._add(lump if isinstance(lump, ListDraft) else ParagraphDraft(_text(lump)))
        else:
            self._add(ParagraphDraft(text))

    def _typed_item(self, found: tuple[str, str]) -> None:
        item = Item(found[1], found[0])
        last = self.pages[-1][-1] if self.pages[-1] else None
        if isinstance(last, ListDraft) and last.items[-1].marker:
            self.pages[-1][-1] = ListDraft((*last.items, item), last.ordered)
        else:
            ordered = found[0][:1].isalnum()
            self._add(ListDraft((item,), ordered))

    def _list(self, element: Element) -> None:
        name = element.get(f"{TEXT}style-name", "")
        headings = list(element.iter(f"{TEXT}h"))
        if headings:
            for heading in headings:
                self._paragraph(heading, False)
            return
        items = tuple(_items(element, 0))
        ordered = self._styles.is_ordered(name, 0)
        last = self.pages[-1][-1] if self.pages[-1] else None
        goes_on = element.get(f"{TEXT}continue-numbering") == "true" or not ordered
        if not items:
            return
        if isinstance(last, ListDraft) and goes_on and last.ordered == ordered:
            self.pages[-1][-1] = ListDraft((*last.items, *items), ordered)
        else:
            self._add(ListDraft(items, ordered))

    def _table(self, element: Element) -> None:
        if is_layout(element):
            for cell in layout_cells(element):
                self.read(cell)
        elif draft := table_draft(element):
            self._add(draft)

    def _frame(self, frame: Element) -> None:
        """The text of a box; a table within it."""
        boxes = [frame] if frame.tag == f"{DRAW}custom-shape" else frame.iter(f"{DRAW}text-box")
        for box in boxes:
            for element in box:
                self._element(element, False)


def _frames(paragraph: Element) -> Iterator[Element]:
    """Frames that hang on a paragraph, outermost only."""
    for child in paragraph:
        if child.tag in (f"{DRAW}frame", f"{DRAW}custom-shape"):
            yield child
        elif child.tag != f"{TEXT}note":
            yield from _frames(child)


def _items(element: Element, depth: int) -> Iterator[Item]:
    for entry in element:
        if entry.tag not in (f"{TEXT}list-item", f"{TEXT}list-header"):
            continue
        texts = [clean(words(p)) for p in entry if p.tag in (f"{TEXT}p", f"{TEXT}h")]
        if text := " ".join(text for text in texts if text):
            yield Item(text, "", depth)
        for inner in entry.iterchildren(f"{TEXT}list"):
            yield from _items(inner, depth + 1)


def _from_outermost(draft: Draft) -> Draft:
    """Some programs wrap each item in as many lists as it is deep."""
    if not isinstance(draft, ListDraft):
        return draft
    lowest = min(item.depth for item in draft.items)
    return replace(
        draft, items=tuple(replace(item, depth=item.depth - lowest) for item in draft.items)
    )


def _text(lump: object) -> str:
    return str(getattr(lump, "text", ""))
