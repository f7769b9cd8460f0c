"""The small part of Markdown that the fiches are written in, as blocks ready to be laid out.

Headings, paragraphs, lists and tables, with `**labels**`; a line `---` starts a new page or slide.
A paragraph that begins with « Tableau » just before a table is its caption. Sources are typed with
plain spaces and apostrophes: French typography is applied here, once, for every format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.token import Token

NARROW = "\u202f"
NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Title:
    """A heading; level 1 is the title of the fiche, or of a slide."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph; `**` marks the words in bold."""

    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; the items are numbered from 1 when `ordered`."""

    items: tuple[str, ...]
    ordered: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its caption."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Piece: TypeAlias = Title | Prose | Listing | Grid
Sheet: TypeAlias = tuple[Piece, ...]
"""The pieces of one page or slide; a web page is a single sheet."""


def typeset(text: str) -> str:
    """`text` with French spacing and apostrophes; a space is never added where none was typed."""
    text = text.replace("'", "’")
    text = re.sub(r" (?=[;!?%»])", NARROW, text)
    text = re.sub(r" (?=:(?:\s|$))", NO_BREAK, text)
    text = text.replace("« ", f"«{NARROW}")
    return re.sub(r"(?<=\d) (?=\d{3}(?!\d))", NARROW, text)


def parse(source: str) -> tuple[Sheet, ...]:
    """The sheets of a source, in order."""
    sheets: list[list[Piece]] = [[]]
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    position = 0
    while position < len(tokens):
        token = tokens[position]
        end = _end(tokens, position)
        if token.type == "hr":
            sheets.append([])
        else:
            _add(sheets[-1], token, tokens[position : end + 1])
        position = end + 1
    return tuple(tuple(sheet) for sheet in sheets)


def _end(tokens: Sequence[Token], start: int) -> int:
    """Index of the token that closes the one at `start`."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    raise ValueError(tokens[start].type)


def _add(sheet: list[Piece], token: Token, group: Sequence[Token]) -> None:
    texts = tuple(_texts(group))
    match token.type:
        case "heading_open":
            sheet.append(Title(texts[0], int(token.tag[1])))
        case "paragraph_open":
            sheet.append(Prose(texts[0]))
        case "bullet_list_open" | "ordered_list_open":
            sheet.append(Listing(texts, token.type.startswith("ordered")))
        case "table_open":
            sheet.append(_grid(sheet, group, texts))
        case _:
            msg = f"{token.type} has no layout in a fiche"
            raise ValueError(msg)


def _texts(group: Sequence[Token]) -> Iterator[str]:
    for token in group:
        if token.type == "inline":
            yield typeset(token.content.replace("\n", " "))


def _grid(sheet: list[Piece], group: Sequence[Token], cells: Sequence[str]) -> Grid:
    width = sum(token.type == "th_open" for token in group)
    rows = tuple(tuple(cells[at : at + width]) for at in range(0, len(cells), width))
    caption = ""
    if sheet and isinstance(sheet[-1], Prose) and sheet[-1].text.startswith("Tableau"):
        caption = sheet[-1].text
        sheet.pop()
    return Grid(caption, rows[0], rows[1:])
