"""Markdown: the structure that its marks declare.

CommonMark with pipe tables, by markdown-it. A front matter gives metadata; a paragraph that is all
bold and has the shape of a heading is one; raw HTML is read as a web page is, with its hidden parts
left out; code is kept as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ingest import language
from ingest.documents import Extraction
from ingest.errors import DocumentError
from ingest.loaders.builder import Item, PageBuilder, clean, join_lines
from ingest.loaders.drafts import (
    CaptionDraft,
    Draft,
    HeadingDraft,
    ListDraft,
    ParagraphDraft,
    TableDraft,
    write,
)
from ingest.loaders.encoding import decode
from ingest.loaders.grid import labels_rows
from ingest.loaders.metadata import announced_date, credible_title, guess_kind, iso_date
from ingest.loaders.options import LoadOptions
from ingest.loaders.patterns import heading_shape, is_figure_caption, is_table_caption
from ingest.loaders.repeats import drop_duplicates

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<fields>(?:[^\n]*\n){0,60}?)---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^(?P<name>[A-Za-z_]+)\s*:\s*(?P<value>.+?)\s*$", re.MULTILINE)
_LISTS = ("bullet_list", "ordered_list")


@dataclass(frozen=True, slots=True)
class _FrontMatter:
    """Fields of the front matter; empty strings where it has none."""

    title: str = ""
    date: str = ""
    publisher: str = ""
    language: str = ""


def load(path: Path, options: LoadOptions) -> Extraction:
    """Reads a Markdown file; it has one page.

    Raises:
        DocumentError: The bytes are no text.
    """
    decoded = decode(path.read_bytes())
    if decoded is None:
        msg = f"Le fichier {path.name} n’est pas du texte : enregistrez-le en texte (UTF-8)."
        raise DocumentError(msg)
    return read(decoded.text, options)


def read(text: str, options: LoadOptions) -> Extraction:
    """Reads Markdown that is already decoded."""
    del options
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front, body = _front_matter(text)
    [drafts] = drop_duplicates([_walk(body)])
    builder = PageBuilder(1)
    write(drafts, builder)
    page = builder.build()
    first = next((draft.text for draft in drafts if isinstance(draft, HeadingDraft)), "")
    title = credible_title(front.title) or credible_title(first)
    return Extraction(
        pages=(page,),
        title=title,
        publisher=front.publisher or None,
        date=iso_date(front.date) or announced_date(page.text[:3000]),
        language=front.language[:2].lower() or language.guess(page.text),
        kind=guess_kind(title),
    )


def _front_matter(text: str) -> tuple[_FrontMatter, str]:
    match = _FRONT_MATTER.match(text)
    if match is None or ":" not in match["fields"]:
        return _FrontMatter(), text
    fields = {
        found["name"].lower(): clean(found["value"].strip("\"'"))
        for found in _FIELD.finditer(match["fields"])
    }
    publisher = fields.get("publisher") or fields.get("author") or fields.get("auteur") or ""
    found = _FrontMatter(
        title=fields.get("title") or fields.get("titre") or "",
        date=fields.get("date", ""),
        publisher=publisher,
        language=fields.get("lang") or fields.get("language") or "",
    )
    return found, text[match.end() :]


def _walk(text: str) -> list[Draft]:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    walker = _Walker()
    walker.children(SyntaxTreeNode(parser.parse(text)))
    return walker.drafts


class _Walker:
    """Goes through the blocks of a document."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._level = 0

    def children(self, node: SyntaxTreeNode) -> None:
        for child in node.children:
            self._block(child)

    def _block(self, node: SyntaxTreeNode) -> None:
        if node.type == "heading":
            self._level = int(node.tag[1])
            self.drafts.append(HeadingDraft(_text(node), self._level))
        elif node.type == "paragraph":
            self._paragraph(node)
        elif node.type in _LISTS:
            self._list(node)
        elif node.type == "table":
            self.drafts.append(_table(node))
        elif node.type in ("fence", "code_block"):
            self.drafts.append(ParagraphDraft(node.content))
        elif node.type == "html_block":
            self.drafts.extend(_raw_html(node.content))
        else:
            self.children(node)

    def _paragraph(self, node: SyntaxTreeNode) -> None:
        text = _text(node)
        if is_table_caption(text):
            self.drafts.append(CaptionDraft(text, of_table=True))
        elif is_figure_caption(text):
            self.drafts.append(CaptionDraft(text, of_table=False))
        elif _all_bold(node) and heading_shape(text):
            self.drafts.append(HeadingDraft(text, min(self._level + 1, 6)))
        elif text:
            self.drafts.append(ParagraphDraft(text))

    def _list(self, node: SyntaxTreeNode) -> None:
        items = tuple(_items(node, 0))
        self.drafts.append(ListDraft(items, ordered=node.type == "ordered_list"))
        for inner in node.walk():
            if inner.type == "table":
                self.drafts.append(_table(inner))


def _text(node: SyntaxTreeNode) -> str:
    """The words of a block without its marks; soft line ends are joined."""
    pieces = []
    for inner in node.walk():
        if inner.type in ("text", "code_inline"):
            pieces.append(inner.content)
        elif inner.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
    return join_lines("".join(pieces).split("\n"))


def _all_bold(node: SyntaxTreeNode) -> bool:
    inline = [child for part in node.children for child in part.children]
    filled = [child for child in inline if child.type != "text" or child.content.strip()]
    return len(filled) == 1 and filled[0].type == "strong"


def _items(node: SyntaxTreeNode, depth: int) -> Iterator[Item]:
    for item in node.children:
        texts = [_text(part) for part in item.children if part.type not in (*_LISTS, "table")]
        marker = f"{item.info}{item.markup}"
        if text := " ".join(text for text in texts if text):
            yield Item(text, marker, depth)
        for part in item.children:
            if part.type in _LISTS:
                yield from _items(part, depth + 1)


def _table(node: SyntaxTreeNode) -> TableDraft:
    header: list[tuple[str, ...]] = []
    rows: list[tuple[str, ...]] = []
    for part in node.children:
        for row in part.children:
            target = header if part.type == "thead" else rows
            target.append(tuple(_text(cell) for cell in row.children))
    if not any(any(row) for row in header):
        header = []
    draft = TableDraft(tuple(rows), tuple(header))
    return replace(draft, row_labels=labels_rows(rows))


def _raw_html(source: str) -> list[Draft]:
    from ingest.loaders.html.blocks import blocks
    from ingest.loaders.html.content import main_content
    from ingest.loaders.html.tree import parse

    tree = parse(source.encode())
    if tree is None:
        return []
    content = main_content(tree)
    return [*blocks([content.root]), *content.dropped]
