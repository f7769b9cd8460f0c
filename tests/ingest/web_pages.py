"""Web pages of a few lines, for the tests of their loader."""

from __future__ import annotations

from ingest.documents import Extraction
from ingest.loaders import html
from ingest.loaders.options import LoadOptions

PROSE = (
    "La communauté professionnelle territoriale de santé coordonne les soins de ville et "
    "l’hôpital sur son territoire, avec les élus et les habitants."
)


def read(body: str, head: str = "<title>Page</title>") -> Extraction:
    """The extraction of a page of this body."""
    source = f"<!DOCTYPE html><html lang='fr'><head>{head}</head><body>{body}</body></html>"
    return html.read(source.encode(), "page.html", LoadOptions())


def stored(found: Extraction) -> str:
    """The stored text of the only page."""
    [page] = found.pages
    return page.text
