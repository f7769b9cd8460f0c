"""The values that cross the seams of the project: documents, blocks and chunks.

Every piece of text that the assistant may quote is a `Span`: offsets into the stored text of one
page. Nothing is retyped on the way from a file to a citation, so an exact quote is always
``page.text[span.start:span.end]``.

How blocks appear in ``Page.text`` (loaders build it with `ingest.loaders.builder.PageBuilder`):

- blocks are separated by one empty line;
- the items of a list stand one a line, with the bullet or number that the document shows;
- the rows of a table stand one a line, header rows first, cells separated by one tab;
- white space is collapsed, ligatures are undone, hyphenated line ends are joined.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias


class Kind(StrEnum):
    """Kinds of documents that people tell apart when they judge a source."""

    SURVEY_REPORT = "survey_report"
    SLIDES = "slides"
    PLAN = "plan"
    GUIDE = "guide"
    ARTICLE = "article"
    OTHER = "other"


class ChunkKind(StrEnum):
    """What a chunk is made of; a list or a table is never mixed with prose."""

    PROSE = "prose"
    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Offsets into the stored text of a page.

    Attributes:
        page: Position of the page in its document, from 1.
        start: Offset of the first character.
        end: Offset after the last character; equal to ``start`` for an empty cell.
    """

    page: int
    start: int
    end: int

    def __bool__(self) -> bool:
        return self.end > self.start

    def contains(self, other: Span) -> bool:
        """Whether `other` lies within this span, on the same page."""
        return self.page == other.page and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two have characters in common."""
        return self.page == other.page and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a rendered page, in PDF points from the top-left corner."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Heading:
    """A title of a section; level 1 is the highest."""

    span: Span
    level: int
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running prose, of one or several sentences."""

    span: Span
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption of something that has no text of its own (a figure, a chart)."""

    span: Span
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item: `span` excludes the bullet or number, `marker` is what the document shows."""

    span: Span
    marker: str = ""
    depth: int = 0
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A whole list. The rank of an item is its position: printed numbers are not trusted.

    Attributes:
        introduction: The sentence that announces the list (it ends with a colon), if any.
        ordered: Whether the order carries meaning (numbers, letters, « étape 1 »).
    """

    span: Span
    items: tuple[ListItem, ...]
    ordered: bool = False
    introduction: Span | None = None
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `labels` are its header cells from top to bottom (none: no header)."""

    labels: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `cells` has one span per column (an empty span for an empty cell)."""

    span: Span
    cells: tuple[Span, ...]
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table, or the part of a table that one page holds.

    Attributes:
        id: Names the table within its document; parts on following pages share it.
        caption: « Tableau n°7 : … », on this page or on the page where the table began.
        header: The header rows as one slice, for quotes; `None` without a header.
        columns: One a column, the same for every part; the labels of a continued part lie on
            the page where the table began.
        rows: Body rows. The first column holds the labels of the rows when `row_labels` is true.
    """

    id: str
    span: Span
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: Span | None = None
    header: Span | None = None
    row_labels: bool = True
    boxes: tuple[Box, ...] = ()


Block: TypeAlias = Heading | Paragraph | Caption | ListBlock | Table


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text that was read but kept out of the index, for a reason of `ingest.report.words`."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page, slide, sheet or web page.

    Attributes:
        number: Position from 1.
        label: The number printed on the page, when it differs or the file declares it.
        text: The stored text; the only text that is ever quoted.
        blocks: In reading order; their spans point into `text`.
        ocr_confidence: Mean confidence from 0 to 1 when the text was read from an image.
        scanned: Whether the page holds images and no text layer.
        width: In points, 0 where the format has no pages.
        height: In points, 0 where the format has no pages.
    """

    number: int
    text: str
    blocks: tuple[Block, ...] = ()
    label: str | None = None
    dropped: tuple[Dropped, ...] = ()
    ocr_confidence: float | None = None
    scanned: bool = False
    width: float = 0.0
    height: float = 0.0

    def slice(self, span: Span) -> str:
        """The exact text of `span`; a span of another page is an error of the caller."""
        if span.page != self.number:
            msg = f"span of page {span.page} sliced from page {self.number}"
            raise ValueError(msg)
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a loader read from a file, before metadata given by people is laid over it.

    Attributes:
        title: From the file's properties or its biggest line; `None` where nothing is credible.
        date: ISO 8601, as precise as the file says (``2025``, ``2025-11``, ``2025-11-05``).
        language: ISO 639-1, guessed from the text.
        kind: A guess.
        warnings: French sentences for the report.
    """

    pages: tuple[Page, ...]
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    language: str | None = None
    kind: Kind | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """Everything about a document but its text.

    Attributes:
        id: From `corpus.toml`, else a slug of the relative path.
        source: Path relative to the ingested folder, or the address.
        sha256: Hash of the original file: the version of the document.
        original: What a fiche was written after: the title and the publisher of the original,
            which prevails; `None` for an original.
        media_type: Extension of the stored original, without the dot (``pdf``, ``html``).
        page_count: Number of pages, of slides, of sheets; 1 for a web page or a text.
    """

    id: str
    title: str
    source: str
    sha256: str
    kind: Kind = Kind.OTHER
    publisher: str | None = None
    date: str | None = None
    audience: tuple[str, ...] = ()
    language: str = "fr"
    url: str | None = None
    original: str | None = None
    media_type: str = ""
    page_count: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it is indexed."""

    info: DocumentInfo
    pages: tuple[Page, ...] = field(default=())

    def page(self, number: int) -> Page:
        """The page at position `number`, from 1; `IndexError` where there is none."""
        if not 1 <= number <= len(self.pages):
            raise IndexError(number)
        return self.pages[number - 1]


@dataclass(frozen=True, slots=True)
class Chunk:
    """A unit of retrieval.

    Attributes:
        id: Deterministic: document id, version, page and ordinal.
        headings: Titles of the sections that hold the chunk, from the highest.
        text: ``page.text[span.start:span.end]``, exactly.
        context: What a list or a table needs in order to be found and is not in `text`
            (introduction, caption, column names); indexed with the text, never quoted from here.
        blocks: The blocks within `span`, with their structure; those of a long list or table
            hold the items or rows of this chunk only.
    """

    id: str
    document_id: str
    page: int
    ordinal: int
    kind: ChunkKind
    headings: tuple[str, ...]
    text: str
    span: Span
    blocks: tuple[Block, ...]
    context: str = ""
