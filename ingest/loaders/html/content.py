"""Finds the content of a page.

1. Hidden parts and furniture go (`hidden`, `furniture`).
2. The root is `<main>`, else the only `<article>`, else the smallest element that holds what
   trafilatura extracts, else the body. A title that stands above the root leads.
3. What stands outside the root is recorded as dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement, tostring

from ingest.loaders.drafts import DroppedDraft
from ingest.loaders.html.furniture import Pruner
from ingest.loaders.html.hidden import Visibility
from ingest.loaders.html.judge import Judge
from ingest.loaders.html.measures import Measures
from ingest.loaders.html.tree import link_density, tag, text_of, within

_HOLDS_CONTENT = 0.4
_MOSTLY_LINKS = 0.5


@dataclass(slots=True)
class Content:
    """The content of a page.

    Attributes:
        root: The element that holds it.
        lead: Elements outside it that belong to it: its title and what introduces it.
        dropped: What was left out, with the reason.
    """

    root: HtmlElement
    lead: list[HtmlElement] = field(default_factory=list)
    dropped: list[DroppedDraft] = field(default_factory=list)


def main_content(tree: HtmlElement) -> Content:
    """Drops furniture from the tree (which is changed) and finds the root of the content."""
    visibility = Visibility(tree)
    etree.strip_elements(tree, "script", "style", with_tail=False)
    judge = Judge(tostring(tree, encoding="unicode"))
    body = tree.find("body")
    top = body if body is not None else tree
    pruner = Pruner(top, judge)
    pruner.prune_hidden(visibility)
    pruner.label_panels()
    pruner.prune_furniture()
    root = _root(top, judge)
    content = Content(root, _lead(top, root), pruner.dropped)
    _record_outside(top, content)
    return content


def _root(top: HtmlElement, judge: Judge) -> HtmlElement:
    mains = [*top.iter("main"), *top.xpath(".//*[@role='main']")]
    letters = Measures(top).letters
    mains = [main for main in mains if letters(main)]
    if mains:
        return max(mains, key=letters)
    articles = [a for a in top.iter("article") if not within(a, ("article",)) and letters(a)]
    if len(articles) == 1 and letters(articles[0]) >= _HOLDS_CONTENT * letters(top):
        return articles[0]
    return _smallest(top, judge, letters)


def _smallest(top: HtmlElement, judge: Judge, letters: Callable[[HtmlElement], int]) -> HtmlElement:
    """Goes down while one child holds nearly all that trafilatura extracts of its parent."""
    element = top
    wanted = judge.share(top) * letters(top)
    while wanted:
        holders = [
            child
            for child in element
            if tag(child) in ("div", "section", "article", "td", "table", "tbody", "tr", "form")
            and letters(child) >= 0.95 * wanted
            and judge.share(child) * letters(child) >= 0.95 * wanted
        ]
        if len(holders) != 1 or tag(holders[0]) in ("table", "tbody", "tr", "td"):
            return element
        element = holders[0]
    return element


def _lead(top: HtmlElement, root: HtmlElement) -> list[HtmlElement]:
    """The page's title above the root, with the prose that stands beside it."""
    if root.find(".//h1") is not None or tag(root) == "h1":
        return []
    titles = [h1 for h1 in top.iter("h1") if text_of(h1)]
    if not titles:
        return []
    lead = [titles[0]]
    for sibling in titles[0].itersiblings():
        if sibling is root or root in sibling.iterdescendants():
            break
        if tag(sibling) == "p" and link_density(sibling) < _MOSTLY_LINKS:
            lead.append(sibling)
    return lead


def _record_outside(top: HtmlElement, content: Content) -> None:
    """Records what of the page is neither in the root nor in its lead."""
    path = {content.root, *content.root.iterancestors()}
    for lead in content.lead:
        path |= {lead, *lead.iterancestors()}
    taken = {content.root, *content.lead}
    for element in top.iterdescendants():
        parent = element.getparent()
        if element in path or parent not in path or parent in taken:
            continue
        if tag(element) and (text := text_of(element)):
            content.dropped.append(DroppedDraft(text, "menu"))
