"""Names of OpenDocument elements, and the words of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.loaders.package import Element

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{_BASE}office:1.0}}"
TEXT = f"{{{_BASE}text:1.0}}"
TABLE = f"{{{_BASE}table:1.0}}"
DRAW = f"{{{_BASE}drawing:1.0}}"
STYLE = f"{{{_BASE}style:1.0}}"
FO = f"{{{_BASE}xsl-fo-compatible:1.0}}"
SVG = f"{{{_BASE}svg-compatible:1.0}}"
PRESENTATION = f"{{{_BASE}presentation:1.0}}"
META = f"{{{_BASE}meta:1.0}}"
DC = "{http://purl.org/dc/elements/1.1/}"

_SKIPPED = frozenset(
    {
        f"{TEXT}note",
        f"{OFFICE}annotation",
        f"{TEXT}tracked-changes",
        f"{DRAW}frame",
        f"{DRAW}custom-shape",
        f"{TEXT}hidden-text",
        f"{TEXT}page-number",
        f"{TEXT}ruby-text",
    }
)
_MAX_SPACES = 100


def words(element: Element) -> str:
    """The text of a paragraph, with tabs and line breaks; notes and frames are left out."""
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == f"{TEXT}s":
            count = child.get(f"{TEXT}c", "1")
            yield " " * (min(int(count), _MAX_SPACES) if count.isdigit() else 1)
        elif child.tag == f"{TEXT}tab":
            yield "\t"
        elif child.tag == f"{TEXT}line-break":
            yield "\n"
        elif child.tag not in _SKIPPED:
            yield from _pieces(child)
        yield child.tail or ""


def number(element: Element, name: str, most: int) -> int:
    """A count in an attribute, 1 where it is missing or wrong, bounded."""
    value = element.get(name, "1")
    return max(1, min(int(value), most)) if value.isdigit() and len(value) < 9 else 1
