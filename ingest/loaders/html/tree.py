"""Parsing of HTML and the text of its elements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement

from ingest.loaders.builder import clean
from ingest.loaders.encoding import decode

_DECLARED = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]*\?>")
_CONTROL = re.compile("[\u0000-\u0008\u000b\u000e-\u001f]")

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NEVER_TEXT = """
script style noscript template svg math iframe object embed applet canvas audio video map picture
img source track link meta base head title datalist select option optgroup input textarea progress
meter area param frame frameset noframes
"""
NEVER_TEXT = frozenset(_NEVER_TEXT.split())
_BLOCKS = """
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p
pre search section summary table tbody td tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCKS.split())
_DECLARATIONS = ("head", "title", "meta", "link", "script", "style")


def parse(data: bytes) -> HtmlElement | None:
    """The root element of a page, or `None` where the bytes are no text or hold no element."""
    text = _characters(data)
    if text is None:
        return None
    text = _CONTROL.sub("", _PROLOGUE.sub("", text))
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    etree.strip_elements(root, *NEVER_TEXT.difference(_DECLARATIONS), with_tail=False)
    return root


def _characters(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    if match and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        name = (match[1] or match[2]).decode("ascii").lower()
        name = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252"}.get(name, name)
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            pass
    decoded = decode(data)
    return None if decoded is None else decoded.text


def tag(element: HtmlElement) -> str:
    """The name of an element, lower case; empty for what is no element."""
    name = element.tag
    return name.lower() if isinstance(name, str) else ""


def text_of(element: HtmlElement) -> str:
    """All the text within an element, cleaned; blocks and line breaks are separated by spaces."""
    return clean("".join(_pieces(element)))


def lines_of(element: HtmlElement) -> list[str]:
    """The text of an element by block and by line break, empty ones left out."""
    lines = (clean(line) for line in "".join(_pieces(element, "\n")).split("\n"))
    return [line for line in lines if line]


def _pieces(element: HtmlElement, separator: str = " ") -> Iterator[str]:
    """Texts in document order; iterative, since pages nest deeply."""
    for event, node in etree.iterwalk(element, events=("start", "end")):
        name = tag(node)
        apart = separator if name in BLOCKS or name == "br" else ""
        if event == "start":
            yield apart
            if name and name not in NEVER_TEXT:
                yield _flat(node.text, separator)
        else:
            yield apart
            if node is not element:
                yield _flat(node.tail, separator)


def _flat(text: str | None, separator: str) -> str:
    if not text:
        return ""
    return text if separator == " " else re.sub(r"\s+", " ", text)


def link_density(element: HtmlElement) -> float:
    """Share of an element's text that is links and buttons; 0 without text."""
    whole = _letters(element)
    if not whole:
        return 0.0
    return min(1.0, sum(_letters(link) for link in element.iter("a", "button")) / whole)


def _letters(element: HtmlElement) -> int:
    return len(text_of(element).replace(" ", ""))


def within(element: HtmlElement, names: tuple[str, ...]) -> bool:
    """Whether an element lies within one of these names."""
    return any(tag(ancestor) in names for ancestor in element.iterancestors())


def remove(element: HtmlElement) -> None:
    """Takes an element out of the tree, its tail stays."""
    if element.getparent() is not None:
        element.drop_tree()
