"""Plain text: the structure that people see in it, found without any mark-up.

1. Decode (`ingest.loaders.encoding`); form feeds separate pages.
2. Clear banners and page numbers (`repeats`).
3. Read lines as prose, lists and tables (`lines`).
4. Tell headings from paragraphs (`outline`).
5. Drop blocks that were pasted twice (`repeats`).
6. Lay the pages out (`PageBuilder`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from ingest import language
from ingest.documents import Extraction, Page
from ingest.errors import DocumentError
from ingest.loaders.builder import PageBuilder
from ingest.loaders.drafts import Draft, DroppedDraft, ParagraphDraft, write
from ingest.loaders.encoding import decode
from ingest.loaders.lines import read_lines
from ingest.loaders.metadata import announced_date, credible_title, guess_kind
from ingest.loaders.options import LoadOptions
from ingest.loaders.outline import outline
from ingest.loaders.repeats import clear_banners, drop_duplicates
from ingest.loaders.wrapping import style_of

_LONE_NUMBER = re.compile(r"^\d{1,2}\s+(?=[^\W\d_])")


def load(path: Path, options: LoadOptions) -> Extraction:
    """Reads a file of plain text.

    Raises:
        DocumentError: The bytes are not text.
    """
    decoded = decode(path.read_bytes())
    if decoded is None:
        msg = (
            f"Le fichier {path.name} n’est pas du texte : vérifiez son format, ou enregistrez-le "
            "en texte (UTF-8), en PDF ou en DOCX."
        )
        raise DocumentError(msg)
    extraction = read(decoded.text, options)
    if decoded.damaged:
        warning = (
            "Certains caractères sont illisibles et ont été remplacés : enregistrez le fichier en "
            "UTF-8."
        )
        return _with_warning(extraction, warning)
    return extraction


def read(text: str, options: LoadOptions) -> Extraction:
    """The structure of a text that is already decoded."""
    sheets = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\f\n ").split("\f")
    warnings = []
    if len(sheets) > options.max_pages:
        warnings.append(
            f"Seules les {options.max_pages} premières pages sur {len(sheets)} ont été lues."
        )
        sheets = sheets[: options.max_pages]
    cleared = clear_banners([sheet.split("\n") for sheet in sheets])
    style = style_of(cleared.pages)
    outlined = outline([read_lines(lines, style) for lines in cleared.pages])
    drafts = drop_duplicates(outlined.pages)
    if cleared.cover:
        drafts[0].insert(0, ParagraphDraft(cleared.cover))
    pages = tuple(
        _page(number, blocks, dropped)
        for number, (blocks, dropped) in enumerate(
            zip(drafts, cleared.dropped, strict=True), start=1
        )
    )
    stored = "\n".join(page.text for page in pages)
    title = credible_title(_LONE_NUMBER.sub("", outlined.title or "", count=1))
    return Extraction(
        pages=pages,
        title=title,
        date=announced_date(stored[:3000]),
        language=language.guess(stored),
        kind=guess_kind(title, outlined.label),
        warnings=tuple(warnings),
    )


def _page(number: int, drafts: list[Draft], dropped: list[DroppedDraft]) -> Page:
    builder = PageBuilder(number)
    write([*drafts, *dropped], builder)
    return builder.build()


def _with_warning(extraction: Extraction, warning: str) -> Extraction:
    return replace(extraction, warnings=(*extraction.warnings, warning))
