"""Word documents, read from their XML.

1. Styles, numbering and properties (`styles`).
2. The body, in order: headings by style, outline level or bold; lists by numbering or typed
   bullets; tables with merged cells; captions; text boxes; notes at the end (`body`).
   Deleted and hidden text is not read; headers, footers and tables of contents are dropped.
3. Pages where Word recorded its page breaks; else one page.
"""

from __future__ import annotations

from pathlib import Path

from ingest import language
from ingest.documents import Extraction
from ingest.loaders.builder import PageBuilder, clean
from ingest.loaders.docx.body import Placed, read_body
from ingest.loaders.docx.styles import Styles
from ingest.loaders.drafts import Draft, HeadingDraft, write
from ingest.loaders.metadata import announced_date, credible_title, guess_kind, iso_date, lone_date
from ingest.loaders.options import LoadOptions
from ingest.loaders.package import Archive, company, core_properties, damaged, reading
from ingest.loaders.repeats import drop_duplicates

_TITLE_LINES = 8
"""What stands under a title: its date, who wrote it."""


def load(path: Path, options: LoadOptions) -> Extraction:
    """Reads a Word document.

    Raises:
        DocumentError: The file is broken.
    """
    with reading(path), Archive(path) as archive:
        main = archive.document("word/document.xml")
        if archive.xml(main) is None:
            raise damaged(path)
        placed = read_body(archive, main, Styles(archive, main))
        declared, changed = core_properties(archive)
        publisher = company(archive) or None
    return _extraction(placed, declared, changed, publisher, options)


def _extraction(
    placed: list[Placed], declared: str, changed: str, publisher: str | None, options: LoadOptions
) -> Extraction:
    count = max((entry.page for entry in placed), default=1)
    pages: list[list[Draft]] = [[] for _ in range(count)]
    for entry in placed:
        pages[entry.page - 1].append(entry.draft)
    warnings = []
    if count > options.max_pages:
        warnings.append(f"Seules les {options.max_pages} premières pages sur {count} ont été lues.")
        pages = pages[: options.max_pages]
    built = []
    for number, drafts in enumerate(drop_duplicates(pages), start=1):
        builder = PageBuilder(number)
        write(drafts, builder)
        built.append(builder.build())
    stored = "\n".join(page.text for page in built)
    title = credible_title(declared) or credible_title(_first_heading(placed))
    shown = stored.split("\n")[:_TITLE_LINES]
    return Extraction(
        pages=tuple(built),
        title=title,
        publisher=clean(publisher) if publisher else None,
        date=announced_date(stored[:3000]) or lone_date(shown) or iso_date(changed),
        language=language.guess(stored),
        kind=guess_kind(title),
        warnings=tuple(warnings),
    )


def _first_heading(placed: list[Placed]) -> str | None:
    """The title: the first of the highest headings, if nothing of them comes earlier."""
    headings = [entry.draft for entry in placed if isinstance(entry.draft, HeadingDraft)]
    return min(headings, key=lambda heading: heading.level).text if headings else None
