"""The body of a Word document as blocks, each with the page that it starts on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.loaders.builder import Item, clean
from ingest.loaders.docx.styles import Numbering, Styles, W
from ingest.loaders.docx.tables import cell_blocks, is_layout, table_draft
from ingest.loaders.docx.words import hidden_words, page_breaks, text_boxes, words
from ingest.loaders.drafts import (
    CaptionDraft,
    Draft,
    DroppedDraft,
    HeadingDraft,
    ListDraft,
    ParagraphDraft,
    TableDraft,
)
from ingest.loaders.levels import Levels
from ingest.loaders.lines import read_lines
from ingest.loaders.lumps import Prose
from ingest.loaders.package import Archive, Element
from ingest.loaders.patterns import (
    Rank,
    bullet,
    heading_shape,
    introduces,
    is_figure_caption,
    is_table_caption,
    rank,
)
from ingest.loaders.wrapping import Style

_PARAGRAPH, _TABLE, _CONTROL = f"{W}p", f"{W}tbl", f"{W}sdt"
_NOTES = (("/footnotes", f"{W}footnote"), ("/endnotes", f"{W}endnote"))
_EDGES = (("/header", "header"), ("/footer", "footer"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the page that it starts on, from 1."""

    page: int
    draft: Draft


def read_body(archive: Archive, main: str, styles: Styles) -> list[Placed]:
    """All blocks of the document, notes last; headers and footers as dropped text."""
    root = archive.xml(main)
    assert root is not None
    reader = _Reader(styles)
    body = root.find(f"{W}body")
    reader.read(body if body is not None else root)
    for kind, name in _NOTES:
        for part in archive.related(main, kind):
            reader.read_notes(archive.xml(part), name)
    for kind, reason in _EDGES:
        texts = {_all_words(archive.xml(part)) for part in archive.related(main, kind)}
        reader.placed += [Placed(1, DroppedDraft(text, reason)) for text in sorted(texts) if text]
    return reader.placed


def _all_words(root: Element | None) -> str:
    if root is None:
        return ""
    return clean(" ".join(words(paragraph) for paragraph in root.iter(_PARAGRAPH)))


@dataclass(slots=True)
class _OpenList:
    """Items of the list being read."""

    page: int
    items: list[tuple[str, str, int]] = field(default_factory=list)
    ordered: bool = False
    typed: bool = False


class _Reader:
    """Goes through the elements of the body in order."""

    def __init__(self, styles: Styles) -> None:
        self.placed: list[Placed] = []
        self._styles = styles
        self._page = 1
        self._levels = Levels()
        self._list: _OpenList | None = None
        self._tabbed: list[str] = []

    def read(self, container: Element) -> None:
        """Reads the blocks of a container."""
        elements = list(_blocks(container))
        for position, element in enumerate(elements):
            beside = [*elements[max(0, position - 1) : position], *elements[position + 1 :][:1]]
            if element.tag == _TABLE:
                self._end()
                self._table(element)
            else:
                self._paragraph(element, any(other.tag == _TABLE for other in beside))
            self._page += page_breaks(element)
        self._end()

    def read_notes(self, root: Element | None, name: str) -> None:
        """Foot- and endnotes, as paragraphs on the last page."""
        for note in root.iter(name) if root is not None else ():
            if note.get(f"{W}type") is not None:
                continue
            if text := _all_words(note):
                self.placed.append(Placed(self._page, ParagraphDraft(text)))

    def _add(self, draft: Draft, page: int | None = None) -> None:
        self.placed.append(Placed(page or self._page, draft))

    def _end(self) -> None:
        """Closes what spans several paragraphs: a list, lines with tabs."""
        if self._list is not None:
            opened, self._list = self._list, None
            lowest = min(depth for _, _, depth in opened.items)
            items = tuple(
                Item(text, marker, depth - lowest) for marker, text, depth in opened.items
            )
            self._add(ListDraft(items, opened.ordered), self._page_of_list(opened))
        if self._tabbed:
            lines, self._tabbed = self._tabbed, []
            for lump in read_lines(lines, Style()):
                if isinstance(lump, Prose):
                    self._add(ParagraphDraft(lump.text))
                elif isinstance(lump, TableDraft | ListDraft):
                    self._add(lump)

    def _page_of_list(self, opened: _OpenList) -> int:
        """The page of its introduction, so that both stay together."""
        last = self.placed[-1] if self.placed else None
        if last is not None and isinstance(last.draft, ParagraphDraft | HeadingDraft):
            return last.page if introduces(last.draft.text) else opened.page
        return opened.page

    def _paragraph(self, element: Element, beside_table: bool) -> None:
        text = words(element)
        for hidden in hidden_words(element):
            self._add(DroppedDraft(hidden, "hidden"))
        if clean(text):
            self._filled(element, text, beside_table)
        for box in text_boxes(element):
            self._end()
            self.read(box)

    def _filled(self, element: Element, text: str, beside_table: bool) -> None:
        styles = self._styles
        level = styles.heading_level(element)
        numbering = styles.numbering(element)
        if styles.is_contents(element):
            self._end()
            self._add(DroppedDraft(text, "menu"))
        elif level is not None:
            self._end()
            self._add(self._levels.declared(text, level))
        elif styles.is_caption(element) or is_table_caption(text) or is_figure_caption(text):
            self._end()
            of_table = is_table_caption(text) or (beside_table and not is_figure_caption(text))
            self._add(CaptionDraft(text, of_table))
        elif numbering is not None:
            self._item(text, numbering)
        elif self._list is not None and styles.continues_item(element):
            marker, above, depth = self._list.items[-1]
            self._list.items[-1] = (marker, f"{above} {text}", depth)
        else:
            self._plain(element, text)

    def _item(self, text: str, numbering: Numbering) -> None:
        opened = self._list
        if (
            opened is not None
            and (opened.typed or (numbering.depth == 0 and opened.ordered != numbering.ordered))
        ) or self._tabbed:
            self._end()
        if self._list is None:
            self._list = _OpenList(self._page, ordered=numbering.ordered)
        self._list.items.append(("", text, numbering.depth))

    def _plain(self, element: Element, text: str) -> None:
        """A paragraph that no style explains: typed bullets, tabs, bold titles, prose."""
        found = bullet(text)
        if found is not None and "\t" not in found[1].strip():
            self._typed_item(element, text, found)
            return
        if "\t" in text.strip() and "\n" not in text:
            if self._list is not None:
                self._end()
            self._tabbed.append(text)
            return
        self._end()
        lines = [clean(line) for line in text.split("\n")]
        if sum(bullet(line) is not None for line in lines) > 1:
            self._typed_lines(lines)
        elif self._is_title(element, text):
            self._add(self._levels.below(text))
        else:
            self._add(ParagraphDraft(text))

    def _typed_item(self, element: Element, text: str, found: tuple[str, str]) -> None:
        marker, rest = found
        if self._is_title(element, text) and rank(marker) is not Rank.BULLET:
            self._end()
            self._add(self._levels.below(text))
            return
        if self._list is None or not self._list.typed:
            self._end()
            ordered = rank(marker) is not Rank.BULLET
            self._list = _OpenList(self._page, ordered=ordered, typed=True)
        self._list.items.append((marker, rest, 0))

    def _typed_lines(self, lines: Sequence[str]) -> None:
        for line in lines:
            if found := bullet(line):
                if self._list is None:
                    self._list = _OpenList(self._page, typed=True)
                self._list.items.append((found[0], found[1], 0))
            elif line:
                self._end()
                self._add(ParagraphDraft(line))
        self._end()

    def _is_title(self, element: Element, text: str) -> bool:
        """Whether an unstyled paragraph is a title: all bold, with the shape of a heading."""
        runs = [run for run in element.iter(f"{W}r") if clean(words(run))]
        bold = runs and all(self._styles.is_bold(element, run) for run in runs)
        return bool(bold) and heading_shape(text)

    def _table(self, element: Element) -> None:
        if is_layout(element):
            for cell in cell_blocks(element):
                self.read(cell)
        elif draft := table_draft(element):
            self._add(draft)


def _blocks(container: Element) -> Iterator[Element]:
    """Paragraphs and tables, those of content controls included; tables of contents too."""
    for child in container:
        if child.tag in (_PARAGRAPH, _TABLE):
            yield child
        elif child.tag == _CONTROL:
            content = child.find(f"{W}sdtContent")
            if content is not None:
                yield from _blocks(content)
        elif child.tag in (f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag"):
            yield from _blocks(child)
