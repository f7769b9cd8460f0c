"""Title, publisher, date and kind of a PDF, from what it declares and what its first page shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.documents import Kind, Page
from ingest.french import fold
from ingest.loaders.builder import clean, join_lines
from ingest.loaders.metadata import announced_date, credible_title, guess_kind, lone_date
from ingest.loaders.patterns import ends_sentence
from ingest.loaders.pdf.paragraphs import Passage
from ingest.loaders.pdf.styles import full_text

_SLIDE_WORDS = 140
"""Slides hold fewer words than this on average; a landscape report holds more."""
_MAX_TITLE = 200
_SENTENCE = 90
"""A longer line that ends like a sentence is the text itself."""
_PROGRAMS = re.compile(
    r"microsoft|word|excel|power ?point|acrobat|adobe|latex|tex|libreoffice|openoffice|canva|"
    r"google|indesign|unknown|inconnu|anonym|user|utilisateur|admin|default|owner|propri[ée]taire|pc|"
    r"windows|scan|printer|quartz|chrom",
    re.I,
)
_DATE = re.compile(r"D?:?(\d{4})(\d{2})?(\d{2})?")


@dataclass(frozen=True, slots=True)
class Declared:
    """What the file's properties say, as they say it, and its name without extension."""

    title: str | None
    author: str | None
    created: str | None
    stem: str


@dataclass(frozen=True, slots=True)
class About:
    """What is believed."""

    title: str | None
    publisher: str | None
    date: str | None
    kind: Kind | None


def describe(
    declared: Declared, first: Sequence[Passage], pages: Sequence[Page], *, landscape: bool
) -> About:
    """Judges the declared metadata against the first page.

    Args:
        declared: The properties.
        first: Passages of the first page, in reading order.
        pages: All pages as they were read.
        landscape: Whether most pages are wider than high.
    """
    title = declared_title(declared) or biggest_lines(first)
    words = sum(len(page.text.split()) for page in pages) / max(1, len(pages))
    shown = pages[0].text[:3000] if pages else ""
    return About(
        title=title,
        publisher=credible_author(declared.author),
        date=announced_date(shown)
        or lone_date(map(full_text, first))
        or metadata_date(declared.created),
        kind=kind_of(title, declared.stem, words, landscape=landscape),
    )


def declared_title(declared: Declared) -> str | None:
    """The title of the properties, unless it is a file name or says nothing."""
    title = credible_title(declared.title)
    if title is None or _same_name(title, declared.stem) or " " not in title.strip():
        return None
    return title


def _same_name(title: str, stem: str) -> bool:
    def letters(text: str) -> str:
        return re.sub(r"[\W_]+", "", fold(text))

    has_extension = re.search(r"\.(?:pdf|docx?|pptx?|xlsx?|od[tps]|indd|tex|dvi)$", title, re.I)
    return bool(has_extension) or (letters(title) == letters(stem) and " " not in title.strip())


def biggest_lines(first: Sequence[Passage]) -> str | None:
    """The largest text of the first page, with what follows it in the same size."""
    candidates = [p for p in first if sum(char.isalpha() for char in p.text) >= 4]
    if not candidates:
        return None
    largest = max(p.size for p in candidates)
    chosen: list[str] = []
    for passage in candidates:
        if passage.size >= 0.97 * largest:
            chosen.append(full_text(passage))
        elif chosen:
            break
    alone = len(candidates) == 1 or largest > min(p.size for p in candidates)
    if not alone and not any(p.bold for p in candidates if p.size >= 0.97 * largest):
        chosen = chosen[:1]
    title = clean(join_lines(chosen))
    if ends_sentence(title) and len(title) > _SENTENCE:
        return None
    return (
        credible_title(title)
        if len(title) <= _MAX_TITLE
        else credible_title(chosen[0][:_MAX_TITLE])
    )


def credible_author(author: str | None) -> str | None:
    """The author of the properties, unless it is a program, a login or a machine."""
    author = clean(author or "")
    letters = sum(char.isalpha() for char in author)
    if letters < 2 or len(author) > 120 or _PROGRAMS.search(author):
        return None
    is_login = " " not in author and not author.isupper() and not author[:1].isupper()
    return None if is_login or "@" in author or "\\" in author else author


def metadata_date(created: str | None) -> str | None:
    """The day of `D:20251105…` as ISO 8601; `None` for an impossible one."""
    match = _DATE.match((created or "").replace("-", ""))
    if match is None or not 1990 <= int(match[1]) <= 2100:
        return None
    parts = [match[1]]
    for value, highest in ((match[2], 12), (match[3], 31)):
        if value is None or not 1 <= int(value) <= highest:
            break
        parts.append(value)
    return "-".join(parts)


def kind_of(title: str | None, stem: str, words: float, *, landscape: bool) -> Kind | None:
    """The kind: slides by their shape, otherwise by the words of the title or of the file name."""
    if landscape and words < _SLIDE_WORDS:
        return Kind.SLIDES
    return guess_kind(title, stem.replace("_", " ").replace("-", " "))
