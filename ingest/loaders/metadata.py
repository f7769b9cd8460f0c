"""Title, date and kind of a document, guessed where nobody has declared them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from ingest.documents import Kind
from ingest.french import YEAR, fold
from ingest.loaders.builder import clean

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("janvier", "janv", "january"),
            ("fevrier", "fevr", "fev", "february"),
            ("mars", "march"),
            ("avril", "avr", "april"),
            ("mai", "may"),
            ("juin", "june"),
            ("juillet", "juil", "july"),
            ("aout", "august"),
            ("septembre", "sept", "september"),
            ("octobre", "oct", "october"),
            ("novembre", "nov", "november"),
            ("decembre", "dec", "december"),
        ),
        start=1,
    )
    for name in names
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ISO = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)")
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_WORDED = re.compile(rf"\b(?:(\d{{1,2}})(?:er)?\s+)?({_MONTH})\.?\s+(\d{{4}})\b")
_YEAR = re.compile(rf"\b({YEAR})\b")
_ANNOUNCED = re.compile(
    r"(?:mise?s? a jour|publiee?|date de (?:publication|mise a jour|parution)|parue?|date)"
    r"\s*(?:le|en|:|du)\s*:?\s*(?P<date>.{4,30})"
)
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.SURVEY_REPORT, re.compile(r"\b(?:enquete|barometre|sondage|rapport|bilan|etude)s?\b")),
    (
        Kind.PLAN,
        re.compile(r"\b(?:plan|feuille de route|strategie|programme|projet de sante)\b|^action \d"),
    ),
    (
        Kind.GUIDE,
        re.compile(
            r"\b(?:guide|mode d'emploi|vade-?mecum|kit|tutoriel|fiche pratique|boite a outils"
            r"|referentiel|foire aux questions|comment|pas a pas)\b"
        ),
    ),
    (Kind.SLIDES, re.compile(r"\b(?:diaporama|webinaire|atelier|support de presentation)\b")),
    (
        Kind.ARTICLE,
        re.compile(r"\b(?:article|communique|actualite|tribune|dossier de presse|entretien)s?\b"),
    ),
)
_WORTHLESS_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|sans[ -]titre.*|untitled.*|document\d*|doc\d*"
    r"|pr[ée]sentation\d*|presentation powerpoint|powerpoint[ -]presentation|classeur\d*"
    r"|titre|diapositive \d+|slide \d+|page \d+|accueil|home|index|.*\.(?:docx?|pptx?|xlsx?|indd"
    r"|odt|odp|ods|pdf|html?|txt|qxp|rtf))",
    re.IGNORECASE,
)
_MAX_TITLE = 250
_LONE_DATE = 36
_RANGE = re.compile(r"\d\s*(?:et|&|-|–|au)\s*\d|\bau\b|depuis|avant|après|jusqu", re.I)


def credible_title(title: str | None) -> str | None:
    """The cleaned title, or `None` for one that says nothing (« Microsoft Word - doc1 »)."""
    title = clean(title or "")
    letters = sum(char.isalpha() for char in title)
    if letters < 3 or len(title) > _MAX_TITLE or _WORTHLESS_TITLE.fullmatch(title):
        return None
    return title


def guess_kind(*hints: str | None) -> Kind | None:
    """The kind that words of the title (or of the file name) point to; the first hint wins."""
    for hint in hints:
        words = fold(clean(hint or ""))
        for kind, pattern in _KINDS:
            if pattern.search(words):
                return kind
    return None


def iso_date(text: str) -> str | None:
    """The first date of `text` in ISO 8601, as precise as it is written; `None` without one.

    Reads ``2025-11-05``, « 05/11/2025 » (day first), « 5 novembre 2025 », « novembre 2025 » and a
    year alone.
    """
    folded = fold(clean(text))
    for found in _dates(folded):
        return found
    return None


def announced_date(text: str) -> str | None:
    """The date that the text gives as its own (« Publié le… », « Date : … »), if any."""
    for match in _ANNOUNCED.finditer(fold(clean(text))):
        if found := iso_date(match["date"]):
            return found
    return None


def lone_date(lines: Iterable[str]) -> str | None:
    """The date that stands by itself on a first page: « Février 2024 », « Le 3 mai 2025 ».

    A year alone says too little: it may be what the document is about.
    """
    for text in lines:
        found = iso_date(text) if len(text) <= _LONE_DATE else None
        if found and "-" in found and not _RANGE.search(text):
            return found
    return None


def _dates(folded: str) -> Iterator[str]:
    if match := _ISO.search(folded):
        yield from _valid(match[1], match[2], match[3])
    if match := _SLASHED.search(folded):
        yield from _valid(match[3], match[2], match[1])
    if match := _WORDED.search(folded):
        yield from _valid(match[3], str(_MONTHS[match[2]]), match[1])
    if match := _YEAR.search(folded):
        yield match[1]


def _valid(year: str, month: str, day: str | None) -> Iterator[str]:
    try:
        whole = date(int(year), int(month), int(day or 1))
    except ValueError:
        return
    if 1900 <= whole.year <= 2100:
        yield whole.isoformat() if day else whole.isoformat()[:7]
