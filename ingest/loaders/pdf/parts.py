"""The passages and tables of a page, and what neighbours among them say of one another.

1. A paragraph that a column's end cut is joined with its rest at the top of the next column.
2. Notes (small print at the foot of the page) are set apart: they come after all else.
3. A big figure is joined with the words that say what it counts.
4. « Étape 1 : … » two times or more is an ordered list.
5. A caption (« Tableau 7 : … ») directly before or after a table is its caption.
6. What ends with a colon before a list is its introduction, not a heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from ingest.loaders.builder import join_lines
from ingest.loaders.patterns import ends_sentence, is_table_caption, starts_low
from ingest.loaders.pdf.figures import is_figure
from ingest.loaders.pdf.geometry import overlap
from ingest.loaders.pdf.paragraphs import Passage
from ingest.loaders.pdf.styles import Styles, full_text, heading_level
from ingest.loaders.pdf.tabular import RawTable

_STEP = re.compile(
    r"((?:[ée]tape|phase|action|mesure|levier|recommandation|proposition)\s+(?:n\s?°\s?)?"
    r"(?:\d{1,2}|[IVX]{1,4}|[A-H])\s?[:.–—-])\s+(\S.*)",
    re.I | re.S,
)
_NOTE_ZONE = 0.6
_NOTE_SIZE = 0.92


Part: TypeAlias = Passage | RawTable
"""What stands on a page: a paragraph or an item, or a table."""


def related(
    parts: Sequence[Part], styles: Styles, page: int, height: float
) -> tuple[list[Part], list[Passage]]:
    """What runs through a page, as it is to be written, and the notes at its foot."""
    flow, notes = _without_notes(_rejoined(parts, styles, page), styles, height)
    return _introduced(_captioned(_stepped(_labelled(flow, styles))), styles), notes


def is_step(marker: str) -> bool:
    """Whether a marker is « Étape 1 : » or the like."""
    return _STEP.match(f"{marker} x") is not None


def _rejoined(parts: Sequence[Part], styles: Styles, page: int) -> list[Part]:
    """Joins the halves of paragraphs that the end of a column cut."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if (
            isinstance(part, Passage)
            and isinstance(last, Passage)
            and _goes_on(last, part)
            and heading_level(last, page, styles) is None
        ):
            lines = [last.text, part.text]
            joined[-1] = replace(
                last,
                text=join_lines(lines),
                lines=last.lines,
                more=(*last.more, part.rect, *part.more),
            )
        else:
            joined.append(part)
    return joined


def _goes_on(last: Passage, part: Passage) -> bool:
    """Whether a passage is the rest of a sentence: same look, lower case, in another column."""
    if part.marker or not starts_low(part.text) or ends_sentence(last.text):
        return False
    same = abs(last.size - part.size) <= 0.6 and last.bold == part.bold
    elsewhere = part.rect.top < last.rect.top or part.rect.top - last.rect.bottom < 2.5 * part.size
    return same and elsewhere and len(last.text) > 30


def _introduced(parts: Sequence[Part], styles: Styles) -> list[Part]:
    """Marks what ends with a colon before a list as its introduction, however bold it is."""
    result = list(parts)
    for at, (part, after) in enumerate(pairwise(parts)):
        if isinstance(part, Passage) and isinstance(after, Passage) and after.marker:
            plain = part.size < 1.25 * styles.body and not part.marker
            if plain and part.text.endswith(":"):
                result[at] = replace(part, plain=True)
    return result


def _labelled(parts: Sequence[Part], styles: Styles) -> list[Part]:
    """Joins a big figure with the words under it: « 213 » « services en cours »."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if (
            isinstance(part, Passage)
            and isinstance(last, Passage)
            and _is_label(last, part, styles)
        ):
            text = f"{last.text} {part.text}"
            joined[-1] = replace(last, text=text, lines=(*last.lines, *part.lines), plain=True)
        else:
            joined.append(part)
    return joined


def _is_label(figure: Passage, words: Passage, styles: Styles) -> bool:
    """Whether words say what a figure counts: under it when it is big, or beside it."""
    if not is_figure(figure.text) or figure.marker or words.marker or len(words.text) > 150:
        return False
    one, other = figure.rect, words.rect
    big = figure.size >= 1.3 * max(styles.body, words.size)
    below = 0 <= other.top - one.bottom + 0.5 * figure.size <= 1.5 * figure.size
    if big and below and overlap(one.x0, one.x1, other.x0, other.x1) > 0:
        return True
    level = overlap(one.top, one.bottom, other.top, other.bottom) > 0
    return level and 0 < other.x0 - one.x1 < 12 * figure.size and not is_figure(words.text)


def _without_notes(
    parts: Sequence[Part], styles: Styles, height: float
) -> tuple[list[Part], list[Passage]]:
    flow: list[Part] = []
    notes: list[Passage] = []
    for part in parts:
        if isinstance(part, Passage) and _is_note(part, styles, height):
            notes.append(part)
        else:
            flow.append(part)
    return flow, notes


def _is_note(passage: Passage, styles: Styles, height: float) -> bool:
    small = passage.size <= _NOTE_SIZE * styles.body and passage.rect.top > _NOTE_ZONE * height
    return small and bool(re.match(r"(?:\(?\d{1,3}\)?|[*†‡]{1,3})\s*\S", full_text(passage)))


def _stepped(parts: Sequence[Part]) -> list[Part]:
    """Marks « Étape 1 : … » as an item when the next or the last passage is one too."""
    found = [
        _STEP.fullmatch(p.text) if isinstance(p, Passage) and not p.marker else None for p in parts
    ]
    stepped: list[Part] = []
    for at, part in enumerate(parts):
        match = found[at]
        beside = [found[other] for other in (at - 1, at + 1) if 0 <= other < len(parts)]
        if match and isinstance(part, Passage) and any(beside):
            stepped.append(replace(part, marker=match[1], text=match[2]))
        else:
            stepped.append(part)
    return stepped


def _captioned(parts: Sequence[Part]) -> list[Part]:
    """Gives each table the caption beside it, before rather than after."""
    result = list(parts)
    for step in (-1, 1):
        for at, part in enumerate(result):
            other = at + step
            if not isinstance(part, RawTable) or part.caption or not 0 <= other < len(result):
                continue
            neighbour = result[other]
            if isinstance(neighbour, Passage) and is_table_caption(full_text(neighbour)):
                result[at] = replace(part, caption=full_text(neighbour))
                result[other] = replace(neighbour, text="", marker="")
    return [part for part in result if isinstance(part, RawTable) or part.text]
