"""Builds HTML from pieces: everything that is not already markup is escaped."""

from __future__ import annotations

import re
from html import escape


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


_VOID = frozenset({"meta", "input", "line", "rect", "circle", "path", "polyline", "br"})


def text(value: object) -> Markup:
    """Escapes a value, markup excepted."""
    return value if isinstance(value, Markup) else Markup(escape(str(value), quote=True))


def join(*children: object) -> Markup:
    """Pieces one after the other; `None` is nothing."""
    return Markup("".join(text(child) for child in children if child is not None))


def tag(name: str, /, *children: object, **attributes: object) -> Markup:
    """An element. `class_` gives `class`, `_` in names becomes `-`; false attributes are left out.

    An attribute that is `True` stands alone (`hidden`).
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}"
        + ("" if value is True else f'="{escape(str(value), quote=True)}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _VOID and not children:
        return Markup(f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{join(*children)}</{name}>")


def prose(answer: str) -> Markup:
    """The text of an answer: bold marks become bold, line ends are kept by the style."""
    pieces = re.split(r"\*\*(.+?)\*\*", answer)
    made = (tag("strong", p) if i % 2 else text(p) for i, p in enumerate(pieces))
    return tag("span", *made, class_="reponse")


def table(caption: str, head: list[str], rows: list[list[object]], **attributes: object) -> Markup:
    """A table whose first column names its rows; it scrolls by itself on a narrow screen."""
    header = tag("tr", *(tag("th", cell, scope="col") for cell in head))
    body = [
        tag("tr", tag("th", row[0], scope="row"), *(tag("td", cell) for cell in row[1:]))
        for row in rows
    ]
    made = tag(
        "table",
        tag("caption", caption),
        tag("thead", header),
        tag("tbody", *body),
        **attributes,
    )
    return tag("div", made, class_="defile", tabindex=0, role="region", aria_label=caption)
