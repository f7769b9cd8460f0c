"""Slide decks: one page a slide.

1. Shapes of a slide, groups opened, in reading order (`shapes`).
2. The title is a heading; text frames are paragraphs and lists by their bullets (`frames`);
   tables, charts and diagrams are tables and lists (`graphics`); speaker notes come last.
3. Slide numbers, dates and footers are dropped by their role, banners by their repetition.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from ingest import language
from ingest.documents import Extraction, Kind
from ingest.loaders.builder import PageBuilder, clean
from ingest.loaders.drafts import (
    Draft,
    DroppedDraft,
    HeadingDraft,
    ParagraphDraft,
    plain_text,
    write,
)
from ingest.loaders.metadata import announced_date, credible_title, iso_date, lone_date
from ingest.loaders.options import LoadOptions
from ingest.loaders.package import Archive, company, core_properties, reading
from ingest.loaders.pptx.shapes import slide_drafts

_POINT = 12700
_RECURS = 3
_SHARE = 0.4
_MAX_BANNER = 160


def load(path: Path, options: LoadOptions) -> Extraction:
    """Reads a slide deck.

    Raises:
        DocumentError: The file is broken.
    """
    from pptx.package import Package

    with reading(path):
        with Archive(path) as archive:
            declared, changed = core_properties(archive)
            publisher = company(archive)
        presentation = Package.open(str(path)).presentation_part.presentation
        slides = list(presentation.slides)
        size = (presentation.slide_width or 0, presentation.slide_height or 0)
        pages = [
            slide_drafts(slide, first=number == 0)
            for number, slide in enumerate(slides[: options.max_pages])
        ]
    drop_banners(pages)
    return _extraction(pages, declared, changed, publisher, size, len(slides))


def _extraction(
    pages: Sequence[list[Draft]],
    declared: str,
    changed: str,
    publisher: str,
    size: tuple[int, int],
    count: int,
) -> Extraction:
    built = []
    for number, drafts in enumerate(pages, start=1):
        builder = PageBuilder(number, width=size[0] / _POINT, height=size[1] / _POINT)
        write(drafts, builder)
        built.append(builder.build())
    warnings = []
    if count > len(pages):
        warnings.append(f"Seules les {len(pages)} premières diapositives sur {count} ont été lues.")
    stored = "\n".join(page.text for page in built)
    first = next(
        (d.text for drafts in pages[:1] for d in drafts if isinstance(d, HeadingDraft)), ""
    )
    shown = built[0].text.split("\n") if built else []
    return Extraction(
        pages=tuple(built),
        title=credible_title(declared) or credible_title(first),
        publisher=clean(publisher) or None,
        date=announced_date(stored[:3000]) or lone_date(shown) or iso_date(changed),
        language=language.guess(stored),
        kind=Kind.SLIDES,
        warnings=tuple(warnings),
    )


def drop_banners(pages: Sequence[list[Draft]]) -> None:
    """Drops texts that stand on many slides (in place), save on the first slide."""
    places: dict[str, set[int]] = defaultdict(set)
    for number, drafts in enumerate(pages):
        for draft in drafts:
            if isinstance(draft, ParagraphDraft) and len(draft.text) <= _MAX_BANNER:
                places[clean(draft.text).casefold()].add(number)
    counts = Counter({key: len(found) for key, found in places.items()})
    for number, drafts in enumerate(pages):
        for index, draft in enumerate(drafts):
            key = plain_text(draft).casefold() if isinstance(draft, ParagraphDraft) else ""
            recurs = counts[key] >= max(_RECURS, _SHARE * len(pages))
            if key and recurs and number:
                drafts[index] = DroppedDraft(plain_text(draft), "banner")
