"""What a page says about itself: title, publisher, date, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from ingest import language
from ingest.documents import Extraction, Kind, Page
from ingest.french import fold
from ingest.loaders.builder import clean
from ingest.loaders.metadata import announced_date, credible_title, guess_kind, iso_date

_SUFFIX = re.compile(r"\s+[|·•–—-]\s+")
_PUBLISHERS = ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "author")
_DATES = (
    "article:published_time",
    "datepublished",
    "dc.date",
    "dcterms.date",
    "dc.date.issued",
    "dcterms.issued",
    "citation_publication_date",
    "date",
    "article:modified_time",
    "dcterms.modified",
    "last-modified",
)
_TRUSTED_LENGTH = 500


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """Declarations of a page, before its content is known."""

    shared_title: str | None
    window_title: str | None
    publisher: str | None
    date: str | None
    language: str | None
    is_article: bool

    def extraction(self, page: Page, heading: str | None) -> Extraction:
        """The extraction of the page, its declarations checked against its text."""
        title = self._title(credible_title(heading))
        kind = guess_kind(title)
        if kind is None and self.is_article:
            kind = Kind.ARTICLE
        return Extraction(
            pages=(page,),
            title=title,
            publisher=self.publisher,
            date=self.date or announced_date(page.text),
            language=self._language(page.text),
            kind=kind,
        )

    def _title(self, heading: str | None) -> str | None:
        """The main heading, unless it is the name of the site; then what is shared, or shown."""
        site = fold(self.publisher or "")
        for candidate in (heading, self.shared_title, self.window_title):
            if candidate and fold(candidate) != site:
                return candidate
        return heading

    def _language(self, text: str) -> str | None:
        guessed = language.guess(text)
        if self.language and (guessed is None or len(text) < _TRUSTED_LENGTH):
            return self.language
        return guessed


def page_metadata(tree: HtmlElement) -> PageMetadata:
    """Reads the declarations of a page."""
    metas = _metas(tree)
    linked = list(_linked_data(tree))
    publisher = next((metas[name] for name in _PUBLISHERS if metas.get(name)), None)
    publisher = publisher or next((name for _, name in linked if name), None)
    dates = [metas[name] for name in _DATES if metas.get(name)]
    dates += [date for date, _ in linked if date]
    dates += [element.get("datetime") or "" for element in tree.iter("time")]
    declared = clean(tree.get("lang") or tree.get("xml:lang") or "")[:2].lower()
    window = tree.findtext(".//title") or ""
    return PageMetadata(
        shared_title=credible_title(_without_site(metas.get("og:title", ""), publisher)),
        window_title=credible_title(_without_site(window, publisher)),
        publisher=publisher,
        date=next((found for date in dates if (found := iso_date(date))), None),
        language=declared if re.fullmatch(r"[a-z]{2}", declared) else None,
        is_article=metas.get("og:type", "").lower() == "article",
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = clean(element.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _without_site(title: str, publisher: str | None) -> str:
    """« Titre | Site » without the site: the last part, or what equals the publisher."""
    parts = _SUFFIX.split(clean(title))
    if len(parts) < 2:
        return clean(title)
    known = fold(publisher or "")
    if known and fold(parts[-1]) == known:
        return clean(title)[: -len(parts[-1])].rstrip(" |·•–—-")
    cut = clean(title).rfind(" | ")
    return clean(title)[:cut] if cut > 0 else clean(title)


def _linked_data(tree: HtmlElement) -> Iterator[tuple[str | None, str | None]]:
    """Date and publisher of JSON-LD blocks."""
    for source in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(source)
        except (ValueError, RecursionError):
            continue
        entries = data.get("@graph", [data]) if isinstance(data, dict) else data
        for entry in entries if isinstance(entries, list) else []:
            if isinstance(entry, dict):
                publisher = entry.get("publisher")
                name = publisher.get("name") if isinstance(publisher, dict) else None
                date = entry.get("datePublished")
                yield (
                    date if isinstance(date, str) else None,
                    clean(name) if isinstance(name, str) else None,
                )
