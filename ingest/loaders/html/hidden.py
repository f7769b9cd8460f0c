"""Which elements of a page a reader does not see.

An attribute says so (`hidden`, `aria-hidden`), or the element's own style, or a class: one of the
usual names (unless another class shows it again on wider screens), or one that a style sheet of the
page hides outside of media queries. A panel that a button or a tab opens (`aria-controls`) is seen
by those who press it: it is content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from ingest.loaders.html.tree import tag

_STYLED_AWAY = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d])"
    r"|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|(?:left|top|text-indent)\s*:\s*-\d{4,}px",
    re.IGNORECASE,
)
_CLASSES = frozenset(
    {
        "sr-only",
        "fr-sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader",
        "screen-reader-text",
        "element-invisible",
        "show-for-sr",
        "a11y-hidden",
        "is-hidden",
        "hidden",
        "d-none",
        "invisible",
        "offscreen",
    }
)
_SHOWN_AGAIN = re.compile(
    r"(?:sm|md|lg|xl|2xl):(?:block|flex|grid|contents|visible|inline\S*|table\S*|not-sr-only)"
    r"|d-(?:sm|md|lg|xl|xxl)-(?!none)\S+|visible-\S+"
)
_OPENED_BY_CLASS = re.compile(
    r"collaps|accord|panel|panneau|tab|onglet|answer|reponse|content|contenu|body|toggle|details|faq",
    re.IGNORECASE,
)
_MAX_STYLE = 500_000


class Visibility:
    """Judges the elements of one page."""

    def __init__(self, tree: HtmlElement) -> None:
        self._classes = _CLASSES | frozenset(_hiding_classes(tree))
        self._opened = frozenset(_opened(tree))

    def hides(self, element: HtmlElement) -> bool:
        """Whether the element is not shown, whatever its ancestors."""
        if element.get("id") in self._opened:
            return False
        if element.get("hidden") not in (None, "until-found"):
            return True
        if (element.get("aria-hidden") or "").lower() == "true":
            return True
        if tag(element) == "dialog" and element.get("open") is None:
            return True
        if _STYLED_AWAY.search(element.get("style") or ""):
            return True
        classes = (element.get("class") or "").split()
        if not self._classes.intersection(classes):
            return False
        return not any(_SHOWN_AGAIN.fullmatch(name) for name in classes)


def _opened(tree: HtmlElement) -> Iterator[str]:
    """Identifiers of what buttons, tabs and summaries open."""
    for element in tree.iter("button", "a", "summary", "input", "label", "li", "div", "span"):
        yield from (element.get("aria-controls") or "").split()
        if tag(element) == "a" and (element.get("role") in ("tab", "button") or _toggles(element)):
            yield (element.get("href") or "#")[1:] or "#"


def _toggles(element: HtmlElement) -> bool:
    return any(element.get(name) for name in ("data-toggle", "data-bs-toggle", "aria-expanded"))


def _hiding_classes(tree: HtmlElement) -> Iterator[str]:
    """Classes that style sheets of the page hide everywhere, save those of parts that open."""
    for style in tree.iter("style"):
        for selectors, declarations in _rules((style.text or "")[:_MAX_STYLE]):
            if not _STYLED_AWAY.search(declarations):
                continue
            for selector in selectors.split(","):
                match = re.fullmatch(r"\s*[a-z0-9]*\.([\w-]+)\s*", selector)
                if match and not _OPENED_BY_CLASS.search(match[1]):
                    yield match[1]


def _rules(source: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the rules outside of media queries, in one pass."""
    source = _without_comments(source)
    depth, start, prelude = 0, 0, ""
    for position, char in enumerate(source):
        if char == "{":
            if depth == 0:
                prelude = source[start:position].strip()
            depth, start = depth + 1, position + 1
        elif char == "}" and depth:
            depth -= 1
            if depth == 0 and not prelude.startswith("@"):
                yield prelude, source[start:position]
            start = position + 1


def _without_comments(source: str) -> str:
    """The style sheet with its comments blanked out, character by character."""
    parts, at = [], 0
    while (opened := source.find("/*", at)) >= 0:
        closed = source.find("*/", opened + 2)
        end = len(source) if closed < 0 else closed + 2
        parts += [source[at:opened], " " * (end - opened)]
        at = end
    return "".join([*parts, source[at:]])
