"""Helpers of the loader tests: the blocks of an extraction as plain values."""

from __future__ import annotations

from ingest.documents import (
    Caption,
    Extraction,
    Heading,
    ListBlock,
    Page,
    Paragraph,
    Span,
    Table,
)
from ingest.loaders import text
from ingest.loaders.options import LoadOptions


def read_text(source: str) -> Extraction:
    """The extraction of a plain text."""
    return text.read(source, LoadOptions())


def headings(extraction: Extraction) -> list[tuple[int, str]]:
    """Level and text of every heading, in order."""
    return [
        (block.level, page.slice(block.span))
        for page in extraction.pages
        for block in page.blocks
        if isinstance(block, Heading)
    ]


def paragraphs(extraction: Extraction) -> list[str]:
    """Text of every paragraph, in order."""
    return [
        page.slice(block.span)
        for page in extraction.pages
        for block in page.blocks
        if isinstance(block, Paragraph)
    ]


def captions(extraction: Extraction) -> list[str]:
    """Text of every caption that belongs to no table."""
    return [
        page.slice(block.span)
        for page in extraction.pages
        for block in page.blocks
        if isinstance(block, Caption)
    ]


def lists(extraction: Extraction) -> list[list[str]]:
    """Items of every list, in order."""
    return [
        [page.slice(item.span) for item in block.items]
        for page in extraction.pages
        for block in page.blocks
        if isinstance(block, ListBlock)
    ]


def list_blocks(extraction: Extraction) -> list[tuple[Page, ListBlock]]:
    """Every list with its page."""
    return [
        (page, block)
        for page in extraction.pages
        for block in page.blocks
        if isinstance(block, ListBlock)
    ]


def tables(extraction: Extraction) -> list[tuple[Page, Table]]:
    """Every table with its page."""
    return [
        (page, block)
        for page in extraction.pages
        for block in page.blocks
        if isinstance(block, Table)
    ]


def names(page: Page, table: Table) -> list[str]:
    """Column names, header rows joined by « / »."""
    return [" / ".join(page.slice(span) for span in column.labels) for column in table.columns]


def cells(page: Page, table: Table) -> list[list[str]]:
    """Body cells by row."""
    return [[page.slice(cell) for cell in row.cells] for row in table.rows]


def caption(page: Page, table: Table) -> str:
    """The caption of a table, empty without one."""
    return page.slice(table.caption) if table.caption else ""


def dropped(extraction: Extraction) -> list[tuple[str, str]]:
    """Reason and text of all that was kept out."""
    return [(entry.reason, entry.text) for page in extraction.pages for entry in page.dropped]


def every_span(extraction: Extraction) -> list[tuple[Page, Span]]:
    """All spans of all blocks, with their page."""
    found: list[tuple[Page, Span]] = []
    for page in extraction.pages:
        for block in page.blocks:
            found.append((page, block.span))
            if isinstance(block, ListBlock):
                found += [(page, item.span) for item in block.items]
            if isinstance(block, Table):
                found += [(page, cell) for row in block.rows for cell in row.cells]
    return found
