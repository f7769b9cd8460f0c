"""Finds what a document says again and again: banners, page numbers, blocks pasted twice.

Banners (lines):

1. A line that stands three times or more, outside lists and tables, is *recurrent*.
2. Recurrent lines that follow one another make a run. A run of two lines or more that itself
   stands three times is a banner.
3. A recurrent line on its own is a banner when it comes back over more than half of the document
   and looks like one: figures, capitals, or four words and more. « Objectif » and « Calendrier »
   in each of twenty forms are headings, not banners.
4. A banner that opens the document is its cover: kept there, once.

Duplicates (blocks): two runs of equal blocks, in order, small gaps allowed, that are long enough
not to be a refrain. Of two copies the more complete is kept; what only the other one has stays.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.loaders.builder import clean, join_lines
from ingest.loaders.drafts import Draft, DroppedDraft, HeadingDraft, plain_text
from ingest.loaders.patterns import bullet, is_page_number

Break = None
"""Stands in for a banner: what is before and after it belongs to different pages."""

_RECURS = 3
_MAX_BANNER = 160
_LONG_BLOCK = 80
_LONG_RUN = 200
_GAP = 4
_REFRAIN = 20
"""A text that stands more often than this is a refrain, not a copy."""


@dataclass(slots=True)
class Cleared:
    """Pages of lines without their banners; `cover` is the banner that opens the document."""

    pages: list[list[str | None]]
    dropped: list[list[DroppedDraft]]
    cover: str = ""


@dataclass(slots=True)
class _Line:
    page: int
    index: int
    key: str


def clear_banners(pages: Sequence[Sequence[str]]) -> Cleared:
    """Replaces banners and page numbers by breaks, and records them."""
    result = Cleared([list(page) for page in pages], [[] for _ in pages])
    lines = list(_candidates(pages))
    counts = Counter(line.key for line in lines if line.key)
    runs = list(_runs(lines, counts))
    tuples = Counter(tuple(line.key for line in run) for run in runs)
    spread = _spread(lines)
    first = True
    for run in runs:
        if len(run) > 1 and tuples[tuple(line.key for line in run)] >= _RECURS:
            banner = run
        else:
            banner = [line for line in run if _is_banner(line.key, counts, spread)]
        if banner and first and _opens(banner, lines):
            result.cover = join_lines([pages[line.page][line.index] for line in banner])
            _blank(result, banner)
        else:
            _drop(result, banner, "banner")
        first = first and not banner
    _drop_page_numbers(result)
    return result


def _candidates(pages: Sequence[Sequence[str]]) -> Iterator[_Line]:
    """Non-empty lines; those of lists and tables have an empty key: they are never banners."""
    for page, lines in enumerate(pages):
        for index, line in enumerate(lines):
            text = clean(line)
            if not text:
                continue
            structured = "\t" in line.strip() or bullet(line) is not None or len(text) > _MAX_BANNER
            yield _Line(page, index, "" if structured else text.casefold())


def _runs(lines: Sequence[_Line], counts: Counter[str]) -> Iterator[list[_Line]]:
    run: list[_Line] = []
    for line in lines:
        starts_again = any(line.key == other.key for other in run)
        if counts[line.key] < _RECURS or starts_again:
            if run:
                yield run
            run = []
        if counts[line.key] >= _RECURS:
            run.append(line)
    if run:
        yield run


def _spread(lines: Sequence[_Line]) -> dict[str, float]:
    """Share of the document between the first and the last occurrence of each line."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        places[line.key].append(place)
    return {key: (found[-1] - found[0]) / len(lines) for key, found in places.items()}


def _is_banner(key: str, counts: Counter[str], spread: dict[str, float]) -> bool:
    if counts[key] < _RECURS or spread[key] < 0.5:
        return False
    words = key.split()
    return len(words) >= 4 or any(char.isdigit() for char in key) or "©" in key or "www." in key


def _opens(banner: Sequence[_Line], lines: Sequence[_Line]) -> bool:
    first = lines[0]
    return (banner[0].page, banner[0].index) == (first.page, first.index)


def _blank(result: Cleared, banner: Sequence[_Line]) -> None:
    for line in banner:
        result.pages[line.page][line.index] = Break


def _drop(result: Cleared, banner: Sequence[_Line], reason: str) -> None:
    texts: dict[int, list[str]] = defaultdict(list)
    for line in banner:
        texts[line.page].append(result.pages[line.page][line.index] or "")
    for page, found in texts.items():
        result.dropped[page].append(DroppedDraft(join_lines(found), reason))
    _blank(result, banner)


def _drop_page_numbers(result: Cleared) -> None:
    for page, lines in enumerate(result.pages):
        for index, line in enumerate(lines):
            alone = not _filled(lines, index - 1) and not _filled(lines, index + 1)
            if line and alone and is_page_number(line):
                result.dropped[page].append(DroppedDraft(clean(line), "page_number"))
                lines[index] = Break


def _filled(lines: Sequence[str | None], index: int) -> bool:
    return 0 <= index < len(lines) and bool((lines[index] or "").strip())


@dataclass(slots=True)
class _Pair:
    """Two runs of equal blocks: `first[n]` equals `second[n]`."""

    first: list[int] = field(default_factory=list)
    second: list[int] = field(default_factory=list)


def drop_duplicates(pages: Sequence[Sequence[Draft]]) -> list[list[Draft]]:
    """Drops the less complete copy of blocks that stand twice, with the reason ``duplicate``."""
    flat = [(page, draft) for page, drafts in enumerate(pages) for draft in drafts]
    texts = [_key(draft) for _, draft in flat]
    places: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        places[text].append(index)
    gone: set[int] = set()
    start = 0
    while start < len(texts):
        pair = _pair_at(texts, start, gone, places[texts[start]])
        if pair is None:
            start += 1
            continue
        gone.update(_poorer(texts, pair))
        start = start + 1 if start not in gone else pair.first[-1] + 1
    result: list[list[Draft]] = [[] for _ in pages]
    for index, (page, draft) in enumerate(flat):
        kept = DroppedDraft(plain_text(draft), "duplicate") if index in gone else draft
        result[page].append(kept)
    return result


def _key(draft: Draft) -> str:
    if isinstance(draft, DroppedDraft):
        return ""
    prefix = "#" if isinstance(draft, HeadingDraft) else ""
    return prefix + plain_text(draft).casefold()


def _pair_at(
    texts: Sequence[str], start: int, gone: set[int], places: Sequence[int]
) -> _Pair | None:
    """The copy of what starts at `start`, with all that follows in both; `None` without one."""
    text = texts[start]
    if start in gone or len(text) < _LONG_BLOCK or text.startswith("#") or len(places) > _REFRAIN:
        return None
    for other in places:
        if other <= start or other in gone:
            continue
        pair = _extend(texts, start, other)
        if sum(len(texts[index]) for index in pair.first) >= _LONG_RUN:
            return pair
    return None


def _extend(texts: Sequence[str], first: int, second: int) -> _Pair:
    pair = _Pair([first], [second])
    limit = second
    while step := _next_match(texts, first + 1, second + 1, limit):
        first, second = step
        pair.first.append(first)
        pair.second.append(second)
    return pair


def _next_match(
    texts: Sequence[str], first: int, second: int, limit: int
) -> tuple[int, int] | None:
    for distance in range(2 * _GAP + 1):
        for ahead in range(max(0, distance - _GAP), min(distance, _GAP) + 1):
            i, j = first + ahead, second + distance - ahead
            if i < limit and j < len(texts) and texts[i] and texts[i] == texts[j]:
                return i, j
    return None


def _poorer(texts: Sequence[str], pair: _Pair) -> list[int]:
    """The indices of the copy with less text between its ends; the second of two equal ones."""

    def wealth(indices: list[int]) -> int:
        return sum(len(texts[index]) for index in range(indices[0], indices[-1] + 1))

    return pair.first if wealth(pair.second) > wealth(pair.first) else pair.second
