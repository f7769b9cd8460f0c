"""Which passages are headings, and of which level, by the habits of the whole document.

1. The *body* is the size that most characters have.
2. A passage is a heading when the outline of the file names it; or when it has the shape of one and
   is larger than the body, or bold on lines of its own, or written in capitals, or numbered
   (« 2.1 Méthode »).
3. Levels are ranks of looks: the larger the higher, bold before plain. A number makes the level
   deeper by its depth, the outline prevails over both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ingest.loaders.patterns import (
    HEADING_LENGTH,
    colon_heading,
    ends_sentence,
    heading_shape,
    numbered_heading,
)
from ingest.loaders.pdf.paragraphs import Passage
from ingest.loaders.pdf.source import RawPage
from ingest.loaders.pdf.structure import Bookmark, outline_key

_LARGER = 1.12
_MUCH_LARGER = 1.45
_BOLD_SIZE = 0.85
_MAX_LEVEL = 6
_MAX_LINES = 4
_SAME = 0.9
Look = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class Styles:
    """What is known of the looks of a document.

    Attributes:
        body: Size of most characters, in points.
        ranks: Level of each look of headings, from 1.
        outline: Level of each entry of the outline, by page and `outline_key`.
    """

    body: float
    ranks: Mapping[Look, int]
    outline: Mapping[tuple[int, str], int]


def body_size(pages: Iterable[RawPage]) -> float:
    """The size that most characters have, tables apart; 10 without any."""
    weights: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            weights[round(line.size * 2) / 2] += len(line.text)
    return max(weights, key=lambda size: weights[size]) if weights else 10.0


def learn(found: Iterable[tuple[int, Passage]], body: float, outline: Sequence[Bookmark]) -> Styles:
    """Ranks the looks of the passages that are headings by themselves."""
    entries = {(mark.page, outline_key(mark.title)): mark.level for mark in outline}
    bare = Styles(body, {}, entries)
    looks = {look(p) for page, p in found if _is_heading(p, page, bare)}
    ranked = sorted(looks, key=lambda one: (-one[0], not one[1]))
    return Styles(body, _ranks(ranked), entries)


def _ranks(ranked: Sequence[Look]) -> dict[Look, int]:
    """Levels of looks given from the largest; sizes within a tenth share one."""
    ranks: dict[Look, int] = {}
    level = 0
    first: Look | None = None
    for one in ranked:
        if first is None or one[1] != first[1] or one[0] < _SAME * first[0]:
            level, first = level + 1, one
        ranks[one] = min(level, _MAX_LEVEL)
    return ranks


def look(passage: Passage) -> Look:
    """Size to the nearest half point, and weight."""
    return round(passage.size * 2) / 2, passage.bold


def heading_level(passage: Passage, page: int, styles: Styles) -> int | None:
    """The level of a heading, `None` for what is none."""
    if not _is_heading(passage, page, styles):
        return None
    if level := styles.outline.get((page, outline_key(full_text(passage)))):
        return level
    level = styles.ranks.get(look(passage), len(styles.ranks) + 1)
    if numbered := numbered_heading(full_text(passage)):
        level += numbered.depth - 1
    return min(level, _MAX_LEVEL)


def full_text(passage: Passage) -> str:
    """The text with its marker: « 2. Résultats » is a heading, not the second item of a list."""
    return f"{passage.marker} {passage.text}".strip()


def _is_heading(passage: Passage, page: int, styles: Styles) -> bool:
    text = full_text(passage)
    if passage.plain or text.startswith("("):
        return False
    if (page, outline_key(text)) in styles.outline and len(text) <= HEADING_LENGTH:
        return True
    if len(passage.lines) > _MAX_LINES or (passage.marker and not _is_number(passage.marker)):
        return False
    shaped = heading_shape(text) or numbered_heading(text) is not None or colon_heading(text)
    shaped |= bool(passage.marker) and heading_shape(passage.text)
    if passage.size >= _MUCH_LARGER * styles.body:
        return shaped or _is_big_title(text)
    if not shaped:
        return False
    if passage.size >= _LARGER * styles.body:
        return True
    if passage.bold and passage.size >= _BOLD_SIZE * styles.body:
        return True
    if passage.size < 0.92 * styles.body:
        return False
    return _is_capitals(text) or _is_numbered_alone(passage, text)


def _is_number(marker: str) -> bool:
    return bool(re.fullmatch(r"(?:\d{1,2}|[IVXivx]{1,5}|[A-Za-z])\s?[.)°–-]?\)?", marker))


def _is_big_title(text: str) -> bool:
    """Titles of covers that the usual shape leaves out: lower case, a question, two sentences."""
    letters = sum(char.isalpha() for char in text)
    return letters >= 4 and letters * 2 > len(text) and len(text) <= 90 and not ends_sentence(text)


def _is_capitals(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= 6 and all(char.isupper() for char in letters) and len(text) <= 100


def _is_numbered_alone(passage: Passage, text: str) -> bool:
    found = numbered_heading(text)
    return found is not None and found.depth > 1 and len(passage.lines) <= 2
