"""Cuts the lines of a block into paragraphs and list items.

A line begins something new when

- it starts with a bullet or a number;
- its look changes (size, or bold against not bold, where the line before is complete);
- it stands farther below than the lines of the block do;
- it is indented and the line before ended a sentence;
- the first word would have fitted on the line before: the author broke the line there;
- it goes back to the left of the hanging indent of a list item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.loaders.patterns import Rank, bullet, ends_sentence, rank, starts_low
from ingest.loaders.pdf.geometry import Line, Rect, Word, around, spaced
from ingest.loaders.pdf.hyphens import flowing
from ingest.loaders.pdf.text_blocks import usual_leading

_FAR = 1.25
"""Distance of baselines, in usual ones, that separates paragraphs."""
_RESIZED = 0.12
_LINE = 1.2
"""Distance of baselines that lines of one paragraph have in most programs, in sizes."""
_INDENT = 0.8
"""An indent of this many sizes begins a paragraph."""
_UNFINISHED = ("–", "—", "’", "'", "(", "/")
_FULL = 0.75
"""A line shorter than this share of the block says nothing about where words would fit."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines of one paragraph or of one list item.

    Attributes:
        marker: The bullet or number of an item; empty for a paragraph.
        text: Running text without the marker.
        alone: Whether nothing but it stands in its block.
        plain: Whether it is no heading whatever its look: a big figure with its words, the
            introduction of a list.
        more: Where the rest of it stands, when the end of a column cut it.
    """

    lines: tuple[Line, ...]
    marker: str = ""
    text: str = ""
    alone: bool = False
    plain: bool = False
    more: tuple[Rect, ...] = field(default=())

    @property
    def rect(self) -> Rect:
        """Around its lines."""
        return around(self.lines)

    @property
    def size(self) -> float:
        """Size of most of its characters."""
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def bold(self) -> bool:
        """Whether all its lines are bold."""
        return all(line.bold for line in self.lines)


def passages(lines: Sequence[Line]) -> list[Passage]:
    """The paragraphs and items of one block."""
    leading = usual_leading(lines)
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _begins(groups[-1], line, leading, Rect(left, 0, right, 0)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [passage(group, alone=len(groups) == 1) for group in groups]


def passage(lines: Sequence[Line], *, alone: bool) -> Passage:
    """Lines as one paragraph, or as one item when the first starts with a marker."""
    texts = [line.text for line in lines]
    marker = ""
    if found := marker_of(lines[0]):
        marker, texts[0] = found
    return Passage(tuple(lines), marker, flowing(texts), alone)


def marker_of(line: Line) -> tuple[str, str] | None:
    """The bullet of a line and the rest; a single letter before a dot is an initial."""
    if line.words[0].text == "o" and len(line.words) > 1:
        return "o", spaced(line.words[1:])
    found = bullet(line.text)
    if found is None:
        return None
    if found[0] == "+" and found[1][:1].isdigit():
        return None
    if rank(found[0]) is Rank.LETTER and found[0].endswith(".") and len(found[0]) == 2:
        return found if found[0].islower() else None
    return found


def _begins(current: Sequence[Line], line: Line, leading: float, block: Rect) -> bool:
    last = current[-1]
    if marker_of(line) is not None and (
        _is_next(current[0], line) or not _wraps(last, line, block)
    ):
        return True
    if abs(line.size - last.size) > _RESIZED * max(line.size, last.size):
        return True
    if line.bold != last.bold and _is_complete(last, line, block):
        return True
    if line.baseline - last.baseline > _FAR * max(leading, _LINE * line.size):
        return True
    if marker_of(current[0]) is not None:
        return _leaves_item(current, line)
    return _is_indented(current, line, block) or _was_broken(last, line, block)


def _is_next(first: Line, line: Line) -> bool:
    """Whether a numbered line counts on from the item before it."""
    ranks = [re.match(r"\(?(\d{1,3})\b", one.text) for one in (first, line)]
    return all(ranks) and int(ranks[1][1]) == int(ranks[0][1]) + 1  # type: ignore[index]


def _wraps(last: Line, line: Line, block: Rect) -> bool:
    """Whether what looks like a number is text: « 12. » after a full line without an end."""
    full = last.x1 > block.x1 - 2 * line.size
    same_margin = abs(last.x0 - line.x0) <= 1
    return line.text[:1].isdigit() and full and same_margin and last.text[-1:].isalpha()


def _is_complete(last: Line, line: Line, block: Rect) -> bool:
    """Whether bold and plain lines are different paragraphs: not within a sentence that runs on."""
    if starts_low(line.text) and not ends_sentence(last.text):
        return False
    return (
        last.x1 < block.x1 - 3 * last.size or ends_sentence(last.text) or not starts_low(line.text)
    )


def _leaves_item(current: Sequence[Line], line: Line) -> bool:
    """Whether a line comes back to the left of the text of the item."""
    first = current[0]
    text_start = _after_marker(first).x0
    slack = 0.4 * first.size
    if len(current) > 1 and current[1].x0 > first.x0 + slack:
        return line.x0 < current[1].x0 - slack and not starts_low(line.text)
    if line.x0 >= text_start - slack:
        return False
    return ends_sentence(current[-1].text) and not starts_low(line.text)


def _after_marker(line: Line) -> Word:
    return line.words[1] if len(line.words) > 1 else line.words[0]


def _is_indented(current: Sequence[Line], line: Line, block: Rect) -> bool:
    last = current[-1]
    indent = line.x0 - block.x0
    return (
        indent > _INDENT * line.size
        and indent < 6 * line.size
        and abs(last.x0 - block.x0) < 2
        and ends_sentence(last.text)
    )


def _was_broken(last: Line, line: Line, block: Rect) -> bool:
    """Whether the author began a new line although the next word would have fitted."""
    first = line.words[0]
    room = block.x1 - last.x1
    fits = room > (first.x1 - first.x0) + 1.2 * line.size
    if not fits or starts_low(line.text) or last.text.endswith(_UNFINISHED):
        return False
    if last.text.endswith(":") or ends_sentence(last.text):
        return True
    return room > (1 - _FULL) * block.width and abs(line.x0 - last.x0) < line.size
