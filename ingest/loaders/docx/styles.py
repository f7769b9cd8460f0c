"""What styles and numbering make of a paragraph of a Word document."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.french import fold
from ingest.loaders.package import Archive, Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HEADING_NAME = re.compile(r"(?:heading|titre|uberschrift) ?([1-9])\b.*")
_TITLE_NAMES = frozenset({"title", "titre", "titre du document"})
_CONTENTS_NAME = re.compile(r"(?:toc|tm|table des matieres|table of figures|table des illustr).*")
_CAPTION_NAME = re.compile(r"(?:caption|legende)\b.*")
_CONTINUED_NAME = re.compile(r"(?:list continue|liste continue).*")
_DEEPER_NAME = re.compile(r"(?:list (?:bullet|number)|liste a (?:puces|numeros)) ([2-5])\b.*")
_MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Numbering:
    """A paragraph's place in a list: which list, how deep, whether it counts."""

    list_id: str
    depth: int
    ordered: bool


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str | None
    properties: Element | None
    run: Element | None


class Styles:
    """Styles and numbering of a document, with inheritance."""

    def __init__(self, archive: Archive, main: str) -> None:
        self._styles: dict[str, _Style] = {}
        self._default = ""
        for part in archive.related(main, "/styles"):
            self._read_styles(archive.xml(part))
        self._numbers: dict[str, tuple[str, Element | None]] = {}
        self._formats: dict[str, dict[int, str]] = {}
        for part in archive.related(main, "/numbering"):
            self._read_numbering(archive.xml(part))

    def heading_level(self, paragraph: Element) -> int | None:
        """0 for the document's title, 1 to 9 for headings, `None` for anything else."""
        outline = self._property(paragraph, "outlineLvl")
        for style in self._chain(paragraph):
            name = fold(style.name)
            if name in _TITLE_NAMES:
                return 0
            if match := _HEADING_NAME.fullmatch(name):
                return int(match[1])
        if outline is not None and _value(outline).isdigit() and int(_value(outline)) < 9:
            return int(_value(outline)) + 1
        return None

    def is_contents(self, paragraph: Element) -> bool:
        """Whether the paragraph is a line of a table of contents."""
        return self._named(paragraph, _CONTENTS_NAME)

    def is_caption(self, paragraph: Element) -> bool:
        """Whether the style says that the paragraph is a caption."""
        return self._named(paragraph, _CAPTION_NAME)

    def continues_item(self, paragraph: Element) -> bool:
        """Whether the style says that the paragraph goes on with the item above."""
        return self._named(paragraph, _CONTINUED_NAME)

    def is_bold(self, paragraph: Element, run: Element) -> bool:
        """Whether a run is bold, by itself or by the paragraph's style."""
        own = run.find(f"{W}rPr/{W}b")
        if own is not None:
            return _is_on(own)
        for style in self._chain(paragraph):
            bold = style.run.find(f"{W}b") if style.run is not None else None
            if bold is not None:
                return _is_on(bold)
        return False

    def numbering(self, paragraph: Element) -> Numbering | None:
        """The list that the paragraph belongs to, or `None`."""
        found = self._property(paragraph, "numPr")
        if found is None:
            return None
        number = found.find(f"{W}numId")
        level = found.find(f"{W}ilvl")
        list_id = _value(number) if number is not None else ""
        if list_id in ("", "0"):
            return None
        depth = int(_value(level)) if level is not None and _value(level).isdigit() else 0
        shape = self._format(list_id, depth)
        depth = depth or self._styled_depth(paragraph)
        return None if shape == "none" else Numbering(list_id, depth, shape != "bullet")

    def _styled_depth(self, paragraph: Element) -> int:
        """« List Bullet 2 » is a list of its own, drawn one step further in."""
        for style in self._chain(paragraph):
            if match := _DEEPER_NAME.fullmatch(fold(style.name)):
                return int(match[1]) - 1
        return 0

    def _format(self, list_id: str, depth: int) -> str:
        abstract, override = self._numbers.get(list_id, ("", None))
        if override is not None:
            for level in override.iter(f"{W}lvl"):
                if level.get(f"{W}ilvl") == str(depth):
                    return _level_format(level)
        return self._formats.get(abstract, {}).get(depth, "bullet")

    def _named(self, paragraph: Element, pattern: re.Pattern[str]) -> bool:
        return any(pattern.fullmatch(fold(style.name)) for style in self._chain(paragraph))

    def _chain(self, paragraph: Element) -> list[_Style]:
        """The paragraph's style and those that it is based on."""
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        name: str | None = _value(named) if named is not None else self._default
        chain: list[_Style] = []
        while name in self._styles and len(chain) < _MAX_DEPTH:
            assert name is not None
            chain.append(self._styles[name])
            name = chain[-1].parent
        return chain

    def _property(self, paragraph: Element, name: str) -> Element | None:
        own = paragraph.find(f"{W}pPr/{W}{name}")
        if own is not None:
            return own
        for style in self._chain(paragraph):
            found = style.properties.find(f"{W}{name}") if style.properties is not None else None
            if found is not None:
                return found
        return None

    def _read_styles(self, root: Element | None) -> None:
        for style in root.iter(f"{W}style") if root is not None else ():
            if style.get(f"{W}type") != "paragraph":
                continue
            identity = style.get(f"{W}styleId", "")
            name = style.find(f"{W}name")
            parent = style.find(f"{W}basedOn")
            self._styles[identity] = _Style(
                _value(name) if name is not None else identity,
                _value(parent) if parent is not None else None,
                style.find(f"{W}pPr"),
                style.find(f"{W}rPr"),
            )
            if style.get(f"{W}default") in ("1", "true"):
                self._default = identity

    def _read_numbering(self, root: Element | None) -> None:
        if root is None:
            return
        for abstract in root.iter(f"{W}abstractNum"):
            self._formats[abstract.get(f"{W}abstractNumId", "")] = {
                int(level.get(f"{W}ilvl", "0")): _level_format(level)
                for level in abstract.iter(f"{W}lvl")
            }
        for number in root.iter(f"{W}num"):
            target = number.find(f"{W}abstractNumId")
            self._numbers[number.get(f"{W}numId", "")] = (
                _value(target) if target is not None else "",
                number.find(f"{W}lvlOverride"),
            )


def _level_format(level: Element) -> str:
    shape = level.find(f"{W}numFmt")
    return _value(shape) if shape is not None else "decimal"


def _value(element: Element) -> str:
    return element.get(f"{W}val", "")


def _is_on(element: Element) -> bool:
    return _value(element) not in ("0", "false", "off")
