"""Blocks before they have offsets: what a loader has recognised, not yet laid out.

Loaders that find structure in several passes (lines, then repetitions, then headings) work on
these values and hand them to `write` at the end; the offsets are `PageBuilder`'s business.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from ingest.loaders.builder import Item, PageBuilder, clean


@dataclass(frozen=True, slots=True)
class HeadingDraft:
    """A title; level 1 is the highest."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class ParagraphDraft:
    """Running prose."""

    text: str


@dataclass(frozen=True, slots=True)
class CaptionDraft:
    """A caption that has not met its table yet (`of_table`), or that of a figure."""

    text: str
    of_table: bool


@dataclass(frozen=True, slots=True)
class ListDraft:
    """A whole list."""

    items: tuple[Item, ...]
    ordered: bool


@dataclass(frozen=True, slots=True)
class TableDraft:
    """A table; a merged header cell is repeated over the columns that it covers."""

    rows: tuple[tuple[str, ...], ...]
    header: tuple[tuple[str, ...], ...] = ()
    caption: str = ""
    row_labels: bool = True


@dataclass(frozen=True, slots=True)
class DroppedDraft:
    """Text kept out of the index, and why (`ingest.documents.Dropped`)."""

    text: str
    reason: str


Draft: TypeAlias = (
    HeadingDraft | ParagraphDraft | CaptionDraft | ListDraft | TableDraft | DroppedDraft
)


def plain_text(draft: Draft) -> str:
    """All the words of a draft, to compare two of them."""
    if isinstance(draft, ListDraft):
        return "\n".join(clean(item.text) for item in draft.items)
    if isinstance(draft, TableDraft):
        rows = (*draft.header, *draft.rows)
        return "\n".join("\t".join(clean(cell) for cell in row) for row in rows)
    return clean(draft.text)


def attach_captions(drafts: Sequence[Draft]) -> list[Draft]:
    """Gives each table the caption beside it: the one before it, else the one after it."""
    result: list[Draft] = []
    for draft in drafts:
        previous = result[-1] if result else None
        if isinstance(draft, TableDraft) and not draft.caption and _is_table_caption(previous):
            assert isinstance(previous, CaptionDraft)
            result[-1] = replace(draft, caption=previous.text)
            continue
        result.append(draft)
    return _attach_following(result)


def _attach_following(drafts: Sequence[Draft]) -> list[Draft]:
    result: list[Draft] = []
    for draft in drafts:
        previous = result[-1] if result else None
        if (
            _is_table_caption(draft)
            and isinstance(draft, CaptionDraft)
            and isinstance(previous, TableDraft)
            and not previous.caption
        ):
            result[-1] = replace(previous, caption=draft.text)
            continue
        result.append(draft)
    return result


def _is_table_caption(draft: Draft | None) -> bool:
    return isinstance(draft, CaptionDraft) and draft.of_table


def write(drafts: Iterable[Draft], builder: PageBuilder) -> None:
    """Adds drafts to a page, in order."""
    for draft in attach_captions(list(drafts)):
        match draft:
            case HeadingDraft(text, level):
                builder.add_heading(text, level)
            case ParagraphDraft(text):
                builder.add_paragraph(text)
            case CaptionDraft(text):
                builder.add_caption(text)
            case ListDraft(items, ordered):
                builder.add_list(items, ordered=ordered)
            case TableDraft():
                builder.add_table(
                    draft.rows,
                    header=draft.header,
                    caption=draft.caption,
                    row_labels=draft.row_labels,
                )
            case DroppedDraft(text, reason):
                builder.drop(text, reason)
