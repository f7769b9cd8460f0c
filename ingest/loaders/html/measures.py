"""How much text each element of a page holds, and how much of it in links: one pass for all."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from ingest.loaders.html.tree import NEVER_TEXT, tag

_LINKS = ("a", "button")
_NOTABLE = ("h1", "main", "table")


class Measures:
    """Letters of every element below one, taken at once; later changes of the tree don't count."""

    def __init__(self, top: HtmlElement) -> None:
        self._letters: dict[HtmlElement, tuple[int, int]] = {}
        self._holding: dict[str, set[HtmlElement]] = {name: set() for name in _NOTABLE}
        self._measure(top)

    def letters(self, element: HtmlElement) -> int:
        """Characters of the element's text, white space not counted."""
        return self._letters.get(element, (0, 0))[0]

    def density(self, element: HtmlElement) -> float:
        """Share of the element's text that is links and buttons; 0 without text."""
        whole, linked = self._letters.get(element, (0, 0))
        return linked / whole if whole else 0.0

    def holds(self, element: HtmlElement, name: str) -> bool:
        """Whether a first heading, a table or the main part lies below the element."""
        return element in self._holding[name]

    def _measure(self, top: HtmlElement) -> None:
        counts = [[0, 0]]
        links = 0
        for event, node in etree.iterwalk(top, events=("start", "end")):
            name = tag(node)
            if event == "start":
                links += name in _LINKS
                counts.append([0, 0])
                if name not in NEVER_TEXT:
                    _count(counts[-1], node.text, links)
                self._note(node, name)
                continue
            links -= name in _LINKS
            whole, linked = counts.pop()
            self._letters[node] = (whole, linked)
            counts[-1][0] += whole
            counts[-1][1] += linked
            _count(counts[-1], node.tail, links)

    def _note(self, node: HtmlElement, name: str) -> None:
        kind = "main" if (node.get("role") or "").lower() == "main" else name
        if kind not in self._holding:
            return
        for ancestor in node.iterancestors():
            if ancestor in self._holding[kind]:
                break
            self._holding[kind].add(ancestor)


def _count(counts: list[int], text: str | None, links: int) -> None:
    if text:
        letters = len("".join(text.split()))
        counts[0] += letters
        counts[1] += letters if links else 0
