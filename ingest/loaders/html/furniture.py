"""Takes out of a page what surrounds its content, and keeps account of it.

1. Hidden parts (`hidden`); the calls of footnotes, which would change the figures before them.
   Labels of tabs are put at the head of their panels.
2. Furniture by role or element: navigation, search, banners, footers outside articles, forms.
3. Furniture by name (class or id): surely breadcrumbs, cookies, pagination; doubtful ones (share,
   menu, sidebar, header, related…) go when they are mostly links, or say that they are related
   pages, and trafilatura leaves them out as well; never when they hold a table.
4. A heading « Articles liés » goes with what it heads when that is mostly links; lists of links
   into the page itself (a table of contents) and lone links « Imprimer » go too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from ingest.french import fold
from ingest.loaders.drafts import DroppedDraft
from ingest.loaders.html.hidden import Visibility
from ingest.loaders.html.judge import Judge
from ingest.loaders.html.measures import Measures
from ingest.loaders.html.tree import HEADINGS, remove, tag, text_of, within

_FURNITURE_ROLES = ("navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar")
_DIALOGS = ("dialog", "alertdialog")
_SURE = (
    "breadcrumbs?|ariane|fil-d-ariane|cookies?|consent|consentement|tarteaucitron|axeptio|didomi|"
    "rgpd|gdpr|skip-?links?|evitement|addtoany|addthis|reseaux-sociaux|pagination|pager|"
    "newsletter|back-?to-?top|haut-de-page|languages?-?switcher|lang-switcher"
)
_USUAL = (
    "share|sharing|partage|partager|socials?|print|imprimer|sommaire|toc|table-of-contents|follow|"
    "suivez|skip"
)
_DOUBTFUL = (
    "menus?|nav|navigation|navbar|sidebar|side|aside|footer|header|banner|bandeau|toolbar|tools|"
    "outils|tags?|widgets?|promo|popup|popin|modal|overlay|advert|ads?|teasers?|login|account"
)
_RELATED = (
    "related|similar|similaires|lies|liees|associes|a-lire-aussi|voir-aussi|see-also|comments?|"
    "commentaires?|recommend(?:ed|ations)?|autres-articles|most-read|read-more|cross-?links"
)
_SURE_NAMES = re.compile(rf"(?:^|[\s_-])(?:{_SURE})(?=$|[\s_-])")
_USUAL_NAMES = re.compile(rf"(?:^|[\s_-])(?:{_USUAL})(?=$|[\s_-])")
_DOUBTFUL_NAMES = re.compile(rf"(?:^|[\s_-])(?:{_DOUBTFUL})(?=$|[\s_-])")
_RELATED_NAMES = re.compile(rf"(?:^|[\s_-])(?:{_RELATED})(?=$|[\s_-])")
_RELATED_HEADING = re.compile(
    r"(?:(?:les |nos )?(?:articles?|contenus?|pages?|actualites?|documents?|publications?) "
    r"(?:lies?|liees?|associes?|associees?|similaires|connexes|recents?)|a lire(?: aussi)?|"
    r"lire aussi|voir aussi|a voir aussi|a decouvrir(?: aussi)?|"
    r"sur le meme (?:theme|sujet).*|dans la meme (?:rubrique|categorie)|partager.*|"
    r"suivez[- ]nous.*|"
    r"(?:nos )?(?:autres|derniers|dernieres) (?:articles|actualites|publications)|"
    r"(?:cela|ceci) (?:peut|pourrait) (?:aussi |egalement )?vous interesser|"
    r"vous aimerez (?:aussi|peut-etre).*|newsletter|mots[- ]cles|tags|etiquettes)\s*:?"
)
_LONE_LINK = re.compile(
    r"(?:retour(?: (?:en|au|a).*)?|haut de page|imprimer(?: .*)?|partager(?: .*)?|"
    r"lire la suite|accueil|revenir .*|"
    r"(?:article |page )?(?:precedente?|suivante?)|facebook|twitter|x|linkedin|whatsapp|courriel|"
    r"e-?mail|copier (?:le )?lien.*|ecouter(?: .*)?|tout (?:accepter|refuser)|fermer|menu)"
)
_NOTE_CALL = re.compile(r"[\[(]?\d{1,3}[\])]?|\*+")
_SOME_LINKS = 0.3
_MOSTLY_LINKS = 0.5
_ALL_LINKS = 0.85
_FORM_PROSE = 200
_SHORT = 60
_KEPT_BY_JUDGE = 0.6
_HOLDS_CONTENT = 0.4


class Pruner:
    """Takes furniture out of the tree and keeps account of it."""

    def __init__(self, top: HtmlElement, judge: Judge) -> None:
        self._top = top
        self._judge = judge
        self._measures = Measures(top)
        self.dropped: list[DroppedDraft] = []

    def prune_hidden(self, visibility: Visibility) -> None:
        """Drops what a reader does not see, and the calls of footnotes."""
        for element in self._elements():
            if visibility.hides(element):
                self._drop(element, "hidden")
            elif _is_note_call(element):
                remove(element)

    def label_panels(self) -> None:
        """Puts the label of each tab at the head of its panel, where it is needed to read it."""
        for tab in self._top.xpath(".//*[@role='tab'][@aria-controls]"):
            panel = next(iter(self._top.xpath(".//*[@id=$id]", id=tab.get("aria-controls"))), None)
            label = text_of(tab)
            if panel is None or not label or panel.get("role") != "tabpanel":
                continue
            title = panel.makeelement("summary")
            title.text, title.tail, panel.text = label, panel.text, None
            panel.insert(0, title)
            remove(tab)

    def prune_furniture(self) -> None:
        """Drops menus and the like."""
        self._measures = Measures(self._top)
        for element in self._elements():
            if self._is_furniture(element):
                self._drop(element, "menu")
        self._measures = Measures(self._top)
        self._prune_related()
        self._measures = Measures(self._top)
        for element in self._elements():
            if self._is_contents(element) or self._is_lone_link(element):
                self._drop(element, "menu")

    def _elements(self) -> Iterator[HtmlElement]:
        """Elements from the top that are still in the tree; the list is taken first."""
        for element in list(self._top.iterdescendants()):
            if tag(element) and self._is_attached(element):
                yield element

    def _is_attached(self, element: HtmlElement) -> bool:
        node = element
        while node is not None:
            if node is self._top:
                return True
            node = node.getparent()
        return False

    def _drop(self, element: HtmlElement, reason: str) -> None:
        if text := text_of(element):
            self.dropped.append(DroppedDraft(text, reason))
        remove(element)

    def _is_furniture(self, element: HtmlElement) -> bool:
        name, role = tag(element), (element.get("role") or "").lower()
        if name in ("main", "article", "html", "body") or self._measures.holds(element, "main"):
            return False
        if name == "nav" or (
            role in (*_FURNITURE_ROLES, *_DIALOGS) and not _in_content(element, role)
        ):
            return True
        if name in ("header", "footer"):
            return self._is_page_edge(element)
        if name == "form":
            return self._is_mere_form(element)
        if name in ("button", "label"):
            return not _heads_something(element)
        return self._is_named_furniture(element)

    def _is_page_edge(self, element: HtmlElement) -> bool:
        """A header or footer of the page; inside an article only one that is mostly links."""
        if within(element, ("main", "article", "section", "blockquote")):
            mostly = self._measures.density(element) >= _MOSTLY_LINKS
            return mostly and not self._holds_substance(element)
        return not self._measures.holds(element, "h1")

    def _is_mere_form(self, element: HtmlElement) -> bool:
        """A form around the content of a page (as some servers make) is no form."""
        prose = sum(self._measures.letters(p) for p in element.iter("p", "li", "td"))
        return prose < _FORM_PROSE and not self._measures.holds(element, "h1")

    def _holds_substance(self, element: HtmlElement) -> bool:
        return self._measures.holds(element, "h1") or self._measures.holds(element, "table")

    def _is_named_furniture(self, element: HtmlElement) -> bool:
        names = _names(element)
        if not names and tag(element) != "aside":
            return False
        whole = self._measures.letters(self._top)
        if self._measures.letters(element) > _HOLDS_CONTENT * whole:
            return False
        if self._holds_substance(element):
            return False
        if tag(element) in (*HEADINGS, "p", "li", "td", "th", "tr", "span", "strong"):
            return False
        if _SURE_NAMES.search(names):
            return self._is_sure(element)
        if _USUAL_NAMES.search(names) and self._measures.density(element) >= _SOME_LINKS:
            return self._is_sure(element)
        related = _RELATED_NAMES.search(names) is not None
        if not related and tag(element) != "aside" and not _DOUBTFUL_NAMES.search(names):
            return False
        links = self._measures.density(element) >= _MOSTLY_LINKS
        if related:
            return links or self._judge.share(element) < _KEPT_BY_JUDGE
        return links and self._judge.share(element) < _KEPT_BY_JUDGE

    def _is_sure(self, element: HtmlElement) -> bool:
        """A name may mislead (« partage » of a mission): long prose needs the judge's word."""
        prose = self._measures.letters(element) * (1 - self._measures.density(element))
        return prose < _FORM_PROSE or self._judge.share(element) < _KEPT_BY_JUDGE

    def _prune_related(self) -> None:
        for heading in self._elements():
            if not self._is_attached(heading) or not self._is_related_heading(heading):
                continue
            headed = _headed(heading)
            letters, density = self._measures.letters, self._measures.density
            text = sum(letters(element) for element in headed)
            links = sum(letters(element) * density(element) for element in headed)
            if links >= _MOSTLY_LINKS * text:
                for element in (heading, *headed):
                    self._drop(element, "menu")

    def _is_related_heading(self, element: HtmlElement) -> bool:
        if self._measures.letters(element) > _SHORT:
            return False
        is_title = tag(element) in HEADINGS or element.get("role") == "heading"
        alone = tag(element) in ("p", "div", "strong") and len(element) <= 1
        return (is_title or alone) and (
            _RELATED_HEADING.fullmatch(fold(text_of(element))) is not None
        )

    def _is_contents(self, element: HtmlElement) -> bool:
        """Whether a list only leads to places of the page itself."""
        if tag(element) not in ("ul", "ol"):
            return False
        links = list(element.iter("a"))
        inside = sum((link.get("href") or "").startswith("#") for link in links)
        if len(links) < 3 or inside < 0.8 * len(links):
            return False
        return self._measures.density(element) >= _ALL_LINKS

    def _is_lone_link(self, element: HtmlElement) -> bool:
        if tag(element) not in ("a", "p", "div", "li", "button"):
            return False
        if self._measures.letters(element) > _SHORT:
            return False
        if self._measures.density(element) < _ALL_LINKS and tag(element) != "a":
            return False
        parent = element.getparent()
        alone = self._measures.letters(parent) == self._measures.letters(element)
        if tag(element) == "a" and not alone:
            return False
        return _LONE_LINK.fullmatch(fold(text_of(element))) is not None


def _is_note_call(element: HtmlElement) -> bool:
    """« ¹ » that leads to a footnote: glued to a figure it would change it."""
    if tag(element) not in ("sup", "a"):
        return False
    link = element if tag(element) == "a" else element.find(".//a")
    if link is None or not (link.get("href") or "").startswith("#"):
        return False
    raised = tag(element) == "sup" or element.find("sup") is not None
    return raised and _NOTE_CALL.fullmatch(text_of(element)) is not None


def _names(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip().lower()


def _in_content(element: HtmlElement, role: str) -> bool:
    """« banner » inside an article is a banner of the content, not of the page."""
    return role in ("banner", "contentinfo") and within(element, ("main", "article"))


def _heads_something(element: HtmlElement) -> bool:
    """Whether a button is the title of what it opens (questions of a FAQ)."""
    if within(element, (*HEADINGS, "summary", "dt", "th")):
        return True
    return element.get("aria-controls") is not None and len(text_of(element).split()) > 2


def _headed(heading: HtmlElement) -> list[HtmlElement]:
    """What follows a heading up to the next one, among its siblings or its parent's."""
    anchor = heading
    while anchor.getnext() is None and tag(anchor.getparent()) in ("div", "header", "hgroup"):
        anchor = anchor.getparent()
    found = []
    for sibling in anchor.itersiblings():
        if tag(sibling) in HEADINGS or sibling.find(".//h1") is not None:
            break
        if tag(sibling):
            found.append(sibling)
    return found
