"""Recognises the table of contents of a page: it repeats the headings and answers nothing.

Its rows end with leader dots and a page number (« Méthode ........ 12 »), or begin with « Page
12 ». Three such rows make one; under a title that says so (« Sommaire »), rows that end with
growing numbers do too. What lies between its first and its last row belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.french import fold
from ingest.loaders.pdf.geometry import Line, merged, rows_of

_LEADER = re.compile(r"[^\W\d_].*(?:[.…·_]\s?){4,}\s*(?:\d{1,4}|[ivxl]+)\s*$")
_UNNUMBERED = re.compile(r"[^\W\d_].*(?:[.…·_]\s?){4,}\s*$")
_PAGED = re.compile(r"(?:page|p\.)\s*\d{1,4}\b.*[^\W\d_]{3}", re.I)
_NUMBERED = re.compile(r"[^\W\d_]{3}.*\D(\d{1,4})$")
_TITLE = re.compile(
    r"(?:sommaire|table des matieres|table of contents|contents|au sommaire|plan du document)\s*:?"
)
_ROWS = 3


def contents_lines(lines: Sequence[Line]) -> list[Line]:
    """The pieces of a page that make its table of contents, its title included."""
    rows = rows_of(lines)
    texts = [merged(row).text for row in rows]
    titles = [at for at, text in enumerate(texts) if _TITLE.fullmatch(fold(text).strip())]
    marked = [at for at, text in enumerate(texts) if _LEADER.search(text) or _PAGED.match(text)]
    if len(marked) < _ROWS and titles:
        marked = _growing(texts, titles[0] + 1)
    if len(marked) < _ROWS:
        return []
    first, last = marked[0], marked[-1]
    while first > 0 and _goes_on(texts[first - 1]):
        first -= 1
    while last + 1 < len(texts) and _goes_on(texts[last + 1]):
        last += 1
    chosen = {*range(first, last + 1), *titles}
    return [line for at in sorted(chosen) for line in rows[at]]


def _goes_on(text: str) -> bool:
    """Whether a row ends with a number, or with the leader to one that was taken for the page's."""
    return bool(_NUMBERED.search(text) or _UNNUMBERED.search(text))


def _growing(texts: Sequence[str], start: int) -> list[int]:
    """Rows under a title that end with numbers which never fall."""
    matches = ((at, _NUMBERED.search(texts[at])) for at in range(start, len(texts)))
    found = [(at, int(match[1])) for at, match in matches if match]
    grows = all(a[1] <= b[1] for a, b in pairwise(found))
    return [at for at, _ in found] if grows else []
