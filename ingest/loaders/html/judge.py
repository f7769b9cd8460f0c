"""The opinion of trafilatura on what of a page is its content."""

from __future__ import annotations

from functools import cached_property

from lxml.html import HtmlElement

from ingest.french import fold
from ingest.loaders.html.tree import lines_of

_LONG_PAGE = 300_000
"""Characters from which trafilatura goes without its second opinions, the slowest part of it."""


class Judge:
    """What trafilatura takes for the content of the page; asked only in doubtful cases."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._known: dict[str, bool] = {}

    def share(self, element: HtmlElement) -> float:
        """Share of the element's text that trafilatura extracts."""
        lines = lines_of(element)
        total = sum(len(line) for line in lines)
        kept = sum(len(line) for line in lines if self._keeps(line))
        return kept / total if total else 0.0

    def _keeps(self, line: str) -> bool:
        if line not in self._known:
            self._known[line] = fold(line) in self.text
        return self._known[line]

    @cached_property
    def text(self) -> str:
        """The extracted text, folded, on one line."""
        from trafilatura import extract

        try:
            found = extract(
                self._source,
                include_comments=False,
                include_tables=True,
                favor_recall=True,
                output_format="txt",
                fast=len(self._source) > _LONG_PAGE,
            )
        except Exception:  # any error of an extractor on a strange page: it has no say then
            found = None
        return " ".join(fold(found or "").replace("|", " ").split())
