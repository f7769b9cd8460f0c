"""OpenDocument texts, presentations and spreadsheets, read from their XML.

A text is cut into pages where the word processor recorded them; a slide and a sheet are pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ingest import language
from ingest.documents import Extraction, Kind, Page
from ingest.errors import PasswordError
from ingest.loaders.builder import PageBuilder, clean
from ingest.loaders.drafts import Draft, DroppedDraft, HeadingDraft, write
from ingest.loaders.metadata import announced_date, credible_title, guess_kind, iso_date
from ingest.loaders.odf.presentation import read_presentation
from ingest.loaders.odf.spreadsheet import read_spreadsheet
from ingest.loaders.odf.styles import Styles
from ingest.loaders.odf.text import read_text
from ingest.loaders.odf.xml import DC, OFFICE, STYLE, TEXT, words
from ingest.loaders.options import LoadOptions
from ingest.loaders.package import Archive, Element, damaged, reading
from ingest.loaders.repeats import drop_duplicates
from ingest.loaders.sheet import sheet_drafts


def load(path: Path, options: LoadOptions) -> Extraction:
    """Reads an OpenDocument file.

    Raises:
        PasswordError: It is encrypted.
        DocumentError: It is broken.
    """
    with reading(path), Archive(path) as archive:
        _refuse_encrypted(archive, path)
        content = archive.xml("content.xml")
        body = content.find(f"{OFFICE}body") if content is not None else None
        if content is None or body is None:
            raise damaged(path)
        shared = archive.xml("styles.xml")
        styles = Styles(content, shared)
        declared, changed = _properties(archive)
        pages, kind = _read(body, styles, options)
        if pages and kind is None:
            pages[0][1].extend(_edges(shared))
    return _extraction(pages, kind, declared or "", changed, path, options)


def _read(
    body: Element, styles: Styles, options: LoadOptions
) -> tuple[list[tuple[str | None, list[Draft]]], Kind | None]:
    """Labels and drafts of the pages, and the kind that the format implies."""
    deck = body.find(f"{OFFICE}presentation")
    if deck is not None:
        return [(None, drafts) for drafts in read_presentation(deck, styles)], Kind.SLIDES
    book = body.find(f"{OFFICE}spreadsheet")
    if book is not None:
        sheets = read_spreadsheet(book, styles)[: options.max_pages + 1]
        return [(sheet.name or None, sheet_drafts(sheet)) for sheet in sheets], None
    text = body.find(f"{OFFICE}text")
    drafts = read_text(text, styles) if text is not None else [[]]
    return [(None, found) for found in drop_duplicates(drafts)], None


def _extraction(
    pages: Sequence[tuple[str | None, list[Draft]]],
    kind: Kind | None,
    declared: str,
    changed: str,
    path: Path,
    options: LoadOptions,
) -> Extraction:
    warnings = []
    if len(pages) > options.max_pages:
        warnings.append(f"Seules les {options.max_pages} premières pages ont été lues.")
    built: list[Page] = []
    for number, (label, drafts) in enumerate(pages[: options.max_pages], start=1):
        builder = PageBuilder(number, label=label)
        write(drafts, builder)
        built.append(builder.build())
    stored = "\n".join(page.text for page in built)
    headings = [d for _, drafts in pages for d in drafts if isinstance(d, HeadingDraft)]
    shown = min(headings, key=lambda heading: heading.level).text if headings else None
    if path.suffix.lower() == ".ods":
        shown = path.stem.replace("_", " ")
    title = credible_title(declared) or credible_title(shown)
    return Extraction(
        pages=tuple(built),
        title=title,
        date=announced_date(stored[:3000]) or iso_date(changed),
        language=language.guess(stored),
        kind=kind or guess_kind(title),
        warnings=tuple(warnings),
    )


def _properties(archive: Archive) -> tuple[str, str]:
    root = archive.xml("meta.xml")
    if root is None:
        return "", ""
    title = next((element.text for element in root.iter(f"{DC}title")), "")
    changed = next((element.text for element in root.iter(f"{DC}date")), "")
    return title or "", changed or ""


def _edges(shared: Element | None) -> list[Draft]:
    """Headers and footers of the page styles, as dropped text."""
    found: dict[DroppedDraft, None] = {}
    for reason in ("header", "footer"):
        for edge in shared.iter(f"{STYLE}{reason}") if shared is not None else ():
            if text := clean(" ".join(words(p) for p in edge.iter(f"{TEXT}p"))):
                found[DroppedDraft(text, reason)] = None
    return list(found)


def _refuse_encrypted(archive: Archive, path: Path) -> None:
    manifest = archive.xml("META-INF/manifest.xml")
    if manifest is not None and any("encryption-data" in str(e.tag) for e in manifest.iter()):
        msg = (
            f"Le fichier {path.name} est protégé par un mot de passe : enregistrez-en une copie "
            "sans mot de passe."
        )
        raise PasswordError(msg)
