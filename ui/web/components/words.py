"""Words that the pages use for the values of the project."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from ingest.documents import DocumentInfo, Kind

_KINDS = {
    Kind.SURVEY_REPORT: "Rapport d’enquête",
    Kind.SLIDES: "Diaporama",
    Kind.PLAN: "Plan",
    Kind.GUIDE: "Guide",
    Kind.ARTICLE: "Article",
    Kind.OTHER: "Autre document",
}
_PAGE_WORDS = {
    "pdf": "page", "docx": "page", "odt": "page", "pptx": "diapositive", "odp": "diapositive",
    "xlsx": "feuille", "ods": "feuille",
}  # fmt: skip
_SAFE_ADDRESS = re.compile(r"https?://[^\s\"'<>]+", re.IGNORECASE)
_UNITS = r"[%‰€$°]|[kM]€|(?:h|min|s|km|m|kg|g|mg|Mo|Go|ans?|mois|jours?|heures?|minutes?|euros?)\b"
_FIGURE = re.compile(
    rf"\d[\d,.]*(?: \d{{3}}(?!\d))*(?: (?:{_UNITS}))"
    r"|(?<!\d)\d{1,3}(?: \d{3}(?!\d))+"
)
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def kind_name(kind: Kind | str) -> str:
    """« Rapport d’enquête » for `survey_report`."""
    return _KINDS[Kind(kind)]


def page_name(info: DocumentInfo, number: int, label: str | None = None) -> str:
    """« page 12 », « diapositive 3 », « page 14 (numérotée 12) »; empty for a web page.

    A document of one page that has no pages by nature (a web page, a text) gets no number: its
    section says where the words are.
    """
    word = "diapositive" if info.kind is Kind.SLIDES else _PAGE_WORDS.get(info.media_type, "")
    if not word:
        if info.page_count <= 1:
            return ""
        word = "page"
    printed = f" (numérotée {label})" if label and label != str(number) else ""
    return f"{word}\u00a0{number}{printed}"


def isolate(text: str) -> str:
    """`text` without direction marks, which could make a line read in another order."""
    return _DIRECTION.sub("", text)


def tied(text: str) -> Markup:
    """`text` as HTML, without direction marks, each figure on the line of its unit.

    The text itself stays as it was written, so that what is copied from a page is the quote.
    """
    made: list[Markup] = []
    position = 0
    text = isolate(text)
    for match in _FIGURE.finditer(text):
        made.append(escape(text[position : match.start()]))
        made.append(Markup('<span class="lie">{}</span>').format(match[0]))
        position = match.end()
    made.append(escape(text[position:]))
    return Markup("").join(made)


def safe_address(url: str | None) -> str | None:
    """`url` when it is a web address; nothing that a browser would run."""
    return url if url and _SAFE_ADDRESS.fullmatch(url) else None


def written_after(info: DocumentInfo) -> str:
    """« Fiche rédigée d’après …, qui fait foi. », without the title twice.

    Empty for an original.
    """
    original = info.original or ""
    rest = original.removeprefix(info.title)
    if original and rest != original:
        told = rest.strip(" —–-,;:")
        place = f" ({told})" if told else ""
        return f"Fiche rédigée d’après le document du même titre{place}, qui fait foi."
    return f"Fiche rédigée d’après {original}, qui fait foi." if original else ""
