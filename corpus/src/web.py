"""Makes the web pages: the pieces of a fiche within the page of a site."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from string import Template

from corpus.src.content import Grid, Listing, Piece, Prose, Sheet, Title
from corpus.src.pdf import NOTICE


def make_page(sheets: Sequence[Sheet], *, template: str, title: str) -> bytes:
    """The bytes of the HTML page.

    Args:
        sheets: Put one after the other.
        template: The page around the content; `$content` and `$title` are filled in.
        title: Of the document.
    """
    content = "\n".join(_piece(piece) for sheet in sheets for piece in sheet)
    return Template(template).substitute(content=content, title=html.escape(title)).encode()


def _piece(piece: Piece) -> str:
    match piece:
        case Title():
            return f"<h{piece.level}>{_inline(piece.text)}</h{piece.level}>"
        case Prose():
            notice = ' class="notice"' if piece.text.startswith(NOTICE) else ""
            return f"<p{notice}>{_inline(piece.text)}</p>"
        case Listing():
            tag = "ol" if piece.ordered else "ul"
            items = "\n".join(f"  <li>{_inline(item)}</li>" for item in piece.items)
            return f"<{tag}>\n{items}\n</{tag}>"
        case Grid():
            return _table(piece)


def _table(piece: Grid) -> str:
    head = "".join(f'<th scope="col">{_inline(cell)}</th>' for cell in piece.header)
    rows = "\n".join(
        f'  <tr><th scope="row">{_inline(label)}</th>'
        + "".join(f"<td>{_inline(cell)}</td>" for cell in cells)
        + "</tr>"
        for label, *cells in piece.rows
    )
    return (
        f"<table>\n  <caption>{_inline(piece.caption)}</caption>\n"
        f"  <thead><tr>{head}</tr></thead>\n  <tbody>\n{rows}\n  </tbody>\n</table>"
    )


def _inline(text: str) -> str:
    return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", html.escape(text, quote=False))
