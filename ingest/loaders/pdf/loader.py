"""Reads a whole PDF: page by page first, then with what all pages say together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path

from ingest import ocr
from ingest.documents import Extraction, Page
from ingest.errors import DocumentError
from ingest.language import guess
from ingest.loaders.builder import PageBuilder
from ingest.loaders.heartbeat import beat
from ingest.loaders.options import LoadOptions
from ingest.loaders.pdf.about import Declared, describe
from ingest.loaders.pdf.aligned import find_aligned
from ingest.loaders.pdf.assemble import OpenTable, write_page
from ingest.loaders.pdf.furniture import Furniture, find_furniture, printed_number
from ingest.loaders.pdf.geometry import Line
from ingest.loaders.pdf.hyphens import Hyphens
from ingest.loaders.pdf.paragraphs import Passage, passages
from ingest.loaders.pdf.parts import Part
from ingest.loaders.pdf.piped import piped_tables
from ingest.loaders.pdf.reading import framed, joined_pieces, ordered_blocks
from ingest.loaders.pdf.rendering import Renderer
from ingest.loaders.pdf.ruled import without
from ingest.loaders.pdf.scans import ScannedText, read_scan
from ingest.loaders.pdf.source import PageError, RawPage, open_pdf, pages_of, read_page, repaired
from ingest.loaders.pdf.structure import Structure, read_structure
from ingest.loaders.pdf.styles import Styles, body_size, learn
from ingest.loaders.pdf.tabular import RawTable
from ingest.tables import column_edges_match

_BLANK = (595.0, 842.0)
"""Width and height given to a page that cannot be read."""
_COLUMN_SLACK = 6.0
_LISTED = 8
"""Numbers of pages that one warning names."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What the first pass gives."""

    pages: tuple[RawPage, ...]
    confidences: dict[int, float | None]
    warnings: tuple[str, ...]


def load(path: Path, options: LoadOptions) -> Extraction:
    """Reads a PDF file.

    Raises:
        PasswordError: It is encrypted; the password is missing or wrong.
        DocumentError: It cannot be opened, or none of its pages can be read.
    """
    structure = read_structure(path, options.password)
    renderer = Renderer(path, structure.password)
    try:
        read = _read_pages(path, structure, options, renderer)
    finally:
        renderer.close()
    body = body_size(read.pages)
    furniture = find_furniture(read.pages, body)
    hyphens = Hyphens(line.text for page in read.pages for line in page.lines)
    parts = _all_parts(read.pages, furniture, hyphens)
    styles = learn(
        ((n, part) for n, found in parts.items() for part in found if isinstance(part, Passage)),
        body,
        structure.outline,
    )
    pages = _write(read, parts, furniture, styles, structure)
    return _extraction(path, pages, read, parts, structure)


def _read_pages(
    path: Path, structure: Structure, options: LoadOptions, renderer: Renderer
) -> _Read:
    pages, broken = _pages_from(path, structure.password, options.max_pages, renderer)
    again = len(broken) == len(pages) and repaired(path, structure.password)
    if again:
        pages, broken = _pages_from(again, structure.password, options.max_pages, renderer)
    if not pages or len(broken) == len(pages):
        msg = (
            f"« {path.name} » est abîmé : aucune page n’y est lisible ; demandez une autre copie "
            "du fichier, ou enregistrez-le de nouveau en PDF depuis le logiciel d’origine."
        )
        raise DocumentError(msg)
    warnings = [f"Page {number} illisible : les autres pages sont lues." for number in broken]
    if structure.page_count and structure.page_count > len(pages) >= options.max_pages:
        warnings.append(
            f"{structure.page_count} pages, dont seules les {options.max_pages} premières sont "
            "lues : augmentez CPTS_MAX_PAGES."
        )
    return _recognised(pages, options, renderer, warnings)


def _pages_from(
    source: Path | BytesIO, password: str | None, limit: int, renderer: Renderer
) -> tuple[list[RawPage], list[int]]:
    """The pages that can be read, broken ones empty, and the numbers of those."""
    pages: list[RawPage] = []
    broken: list[int] = []
    try:
        with open_pdf(source, password) as pdf:
            for number, page in pages_of(pdf, limit):
                beat()
                try:
                    if page is None:
                        raise PageError
                    pages.append(read_page(page, partial(renderer.contrast, number)))
                except PageError:
                    broken.append(number)
                    pages.append(RawPage(number, *_BLANK, lines=()))
    except MemoryError:
        raise
    except Exception:
        # The file breaks off here: what was read before counts.
        return pages, broken
    return pages, broken


def _recognised(
    pages: list[RawPage], options: LoadOptions, renderer: Renderer, warnings: list[str]
) -> _Read:
    """Reads the scanned pages, or says what it takes to read them."""
    confidences: dict[int, float | None] = {}
    scanned = [page.number for page in pages if page.scanned]
    failed: list[int] = []
    if options.ocr and scanned and ocr.available():
        for at, page in enumerate(pages):
            if not page.scanned:
                continue
            beat()
            try:
                text = read_scan(renderer, page.number)
            except RuntimeError:
                failed.append(page.number)
                continue
            confidences[page.number] = text.confidence
            if text.lines:
                pages[at] = _with_scan(page, text)
    elif scanned:
        how = ocr.HOW_TO_INSTALL if options.ocr else "activez CPTS_OCR et relancez l’ingestion"
        warnings.append(f"{_numbers(scanned)} sans texte (image numérisée) : {how}.")
    if failed:
        warnings.append(f"{_numbers(failed)} : la reconnaissance de caractères a échoué.")
    if undecoded := [page.number for page in pages if page.unreadable]:
        warnings.append(
            f"{_numbers(undecoded)} : texte sans codage lisible, traité comme une image."
        )
    return _Read(tuple(pages), confidences, tuple(warnings))


def _with_scan(page: RawPage, text: ScannedText) -> RawPage:
    """The page with the lines of its image, in the frame in which they are upright."""
    sideways = text.turn in (90, 270)
    return replace(
        page,
        lines=text.lines,
        tables=(),
        rotated=(),
        turn=text.turn,
        width=page.height if sideways else page.width,
        height=page.width if sideways else page.height,
    )


def _numbers(numbers: Sequence[int]) -> str:
    """« Page 3 », « Pages 1, 2 et 4 », « Pages 1, 2, … (12 en tout) »."""
    if len(numbers) == 1:
        return f"Page {numbers[0]}"
    named = [str(number) for number in numbers[:_LISTED]]
    if len(numbers) > _LISTED:
        return f"Pages {', '.join(named)}… ({len(numbers)} en tout)"
    return f"Pages {', '.join(named[:-1])} et {named[-1]}"


def _all_parts(
    pages: Sequence[RawPage], furniture: Furniture, hyphens: Hyphens
) -> dict[int, list[Part]]:
    parts: dict[int, list[Part]] = {}
    last: Part | None = None
    for page in pages:
        beat()
        found = [_resolved(part, hyphens) for part in _parts(page, furniture, last)]
        parts[page.number] = found
        last = found[-1] if found else None
    return parts


def _parts(page: RawPage, furniture: Furniture, last: Part | None) -> Iterator[Part]:
    """Passages and tables of a page in reading order; `last` ended the page before."""
    dropped = furniture.get(page.number, {})
    kept = [line for line in page.lines if line not in dropped]
    tables = list(page.tables)
    if page.head is not None and _goes_on(page.head, last):
        kept = without(kept, page.head.rect)
        tables.append(page.head)
    rest: list[Line] = []
    for group in framed(joined_pieces(kept), page.frames):
        found, left = find_aligned(group, page.rules)
        tables += found
        rest += left
    waiting: list[Passage] = []
    for block in ordered_blocks(rest, tables, page.frames):
        if block.table is None:
            waiting += [p for p in passages(block.lines) if any(c.isalnum() for c in p.text)]
            continue
        yield from piped_tables(waiting)
        yield block.table
        waiting = []
    yield from piped_tables(waiting)


def _goes_on(head: RawTable, last: Part | None) -> bool:
    return isinstance(last, RawTable) and column_edges_match(last.xs, head.xs, _COLUMN_SLACK)


def _resolved(part: Part, hyphens: Hyphens) -> Part:
    """The part with its cut words joined."""
    if isinstance(part, Passage):
        return replace(part, text=hyphens.resolve(part.text))
    rows = tuple(
        replace(row, cells=tuple(hyphens.resolve(cell) for cell in row.cells)) for row in part.rows
    )
    return replace(part, rows=rows, caption=hyphens.resolve(part.caption))


def _write(
    read: _Read,
    parts: dict[int, list[Part]],
    furniture: Furniture,
    styles: Styles,
    structure: Structure,
) -> tuple[Page, ...]:
    pages = []
    open_: OpenTable | None = None
    for raw in read.pages:
        dropped = furniture.get(raw.number, {})
        label = _label(raw, dropped, structure)
        sideways = raw.turn in (90, 270)
        width, height = (raw.height, raw.width) if sideways else (raw.width, raw.height)
        builder = PageBuilder(raw.number, label=label, width=width, height=height)
        open_ = write_page(builder, parts[raw.number], styles, raw, open_)
        _drop(builder, raw, dropped)
        confidence = read.confidences.get(raw.number)
        pages.append(builder.build(scanned=raw.scanned, ocr_confidence=confidence))
    return tuple(pages)


def _label(raw: RawPage, dropped: dict, structure: Structure) -> str | None:  # type: ignore[type-arg]
    """The label that the file declares, else the number printed in the margin, if it differs."""
    if raw.number <= len(structure.labels) and (label := structure.labels[raw.number - 1]):
        return label
    printed = printed_number([line for line, reason in dropped.items() if reason == "page_number"])
    return printed if printed != str(raw.number) else None


def _drop(builder: PageBuilder, raw: RawPage, dropped: dict) -> None:  # type: ignore[type-arg]
    for line, reason in dropped.items():
        builder.drop(line.text, reason)
    builder.drop(raw.hidden, "hidden")
    for word in raw.rotated:
        builder.drop(word.text, "banner")


def _extraction(
    path: Path,
    pages: tuple[Page, ...],
    read: _Read,
    parts: dict[int, list[Part]],
    structure: Structure,
) -> Extraction:
    first = [part for part in parts[read.pages[0].number] if isinstance(part, Passage)]
    landscape = sum(page.width > page.height for page in pages) * 2 > len(pages)
    declared = Declared(structure.title, structure.author, structure.created, path.stem)
    about = describe(declared, first, pages, landscape=landscape)
    text = " ".join(page.text[:2000] for page in pages[:10])
    return Extraction(
        pages=pages,
        title=about.title,
        publisher=about.publisher,
        date=about.date,
        language=guess(text),
        kind=about.kind,
        warnings=read.warnings,
    )
