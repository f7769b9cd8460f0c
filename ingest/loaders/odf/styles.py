"""What styles make of the paragraphs, lists and tables of an OpenDocument file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.french import fold
from ingest.loaders.odf.xml import FO, STYLE, TABLE, TEXT
from ingest.loaders.package import Element

_HEADING = re.compile(r"(?:heading|titre)(?:_20_| )?([1-9])\b.*")
_TITLES = frozenset({"title", "titre", "titre principal"})
_CAPTION = re.compile(
    r"(?:caption|legende|illustration|table|tableau|figure|drawing|text)(?:_20_.*)?"
)
_CONTENTS = re.compile(r"(?:contents|table des matieres|index)_20_.*")
_MAX_DEPTH = 12


class Styles:
    """Styles of the content and of the document, by name."""

    def __init__(self, content: Element, shared: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._lists: dict[str, Element] = {}
        for root in (shared, content):
            for style in root.iter(f"{STYLE}style") if root is not None else ():
                key = style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")
                self._styles[key] = style
            for style in root.iter(f"{TEXT}list-style") if root is not None else ():
                self._lists[style.get(f"{STYLE}name", "")] = style

    def heading_level(self, paragraph: Element) -> int | None:
        """0 for the title, 1 to 9 for headings, `None` for anything else."""
        for name in self._names(paragraph):
            if name in _TITLES:
                return 0
            if match := _HEADING.fullmatch(name):
                return int(match[1])
        if paragraph.tag == f"{TEXT}h":
            level = paragraph.get(f"{TEXT}outline-level", "1")
            return int(level) if level.isdigit() and int(level) else 1
        return None

    def is_caption(self, paragraph: Element) -> bool:
        """Whether the style is one of captions."""
        return any(_CAPTION.fullmatch(name) for name in self._names(paragraph))

    def is_contents(self, paragraph: Element) -> bool:
        """Whether the style is one of a table of contents."""
        return any(_CONTENTS.fullmatch(name) for name in self._names(paragraph))

    def is_bold(self, paragraph: Element) -> bool:
        """Whether all the text of a paragraph is bold, by its style or by those of its spans."""
        if self._weight("paragraph", paragraph.get(f"{TEXT}style-name", "")):
            return True
        spans = list(paragraph.iterchildren(f"{TEXT}span"))
        loose = (paragraph.text or "").strip() or any((s.tail or "").strip() for s in spans)
        names = [span.get(f"{TEXT}style-name", "") for span in spans]
        return bool(spans) and not loose and all(self._weight("text", name) for name in names)

    def is_hidden(self, paragraph: Element) -> bool:
        """Whether the text is styled away."""
        for family in ("paragraph", "text"):
            for style in self._chain(family, paragraph.get(f"{TEXT}style-name", "")):
                properties = style.find(f"{STYLE}text-properties")
                if properties is not None and properties.get(f"{TEXT}display") == "none":
                    return True
        return False

    def is_ordered(self, name: str, depth: int) -> bool:
        """Whether a list style numbers its items at a depth from 0."""
        style = self._lists.get(name)
        for level in style if style is not None else ():
            if level.get(f"{TEXT}level") == str(depth + 1):
                counts = bool(level.get(f"{STYLE}num-format"))
                return level.tag == f"{TEXT}list-level-style-number" and counts
        return False

    def is_shown(self, table: Element) -> bool:
        """Whether a sheet is shown."""
        for style in self._chain("table", table.get(f"{TABLE}style-name", "")):
            properties = style.find(f"{STYLE}table-properties")
            if properties is not None and properties.get(f"{TABLE}display") == "false":
                return False
        return True

    def _weight(self, family: str, name: str) -> bool:
        for style in self._chain(family, name):
            properties = style.find(f"{STYLE}text-properties")
            weight = properties.get(f"{FO}font-weight") if properties is not None else None
            if weight is not None:
                return weight in ("bold", "600", "700", "800", "900")
        return False

    def _names(self, paragraph: Element) -> Iterator[str]:
        """Names of the paragraph's style and of those it is based on, folded."""
        yield fold(paragraph.get(f"{TEXT}style-name", ""))
        for style in self._chain("paragraph", paragraph.get(f"{TEXT}style-name", "")):
            for name in ("display-name", "parent-style-name"):
                if value := style.get(f"{STYLE}{name}"):
                    yield fold(value)

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        for _ in range(_MAX_DEPTH):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.get(f"{STYLE}parent-style-name", "")
