"""Reads the lines of a page of plain text as prose, lists and tables.

1. A line with tabs (or between pipes) is a row; two rows or more make a table. An empty line
   between rows is allowed when all rows are separated so. Columns may also be drawn with spaces
   (`ingest.loaders.columns`).
2. A line that starts with a bullet or a number is an item; indented, lower-case and (in wrapped
   text) long lines before it make the next line its continuation. Empty lines between items of one
   kind don't end a list.
3. What remains is prose. Its lines are joined where a sentence goes on; in text wrapped at a
   width (`Style`) also where the line above is full. A caption, a step or a marked title always
   starts anew.

Which prose is a heading is decided later, with the neighbours (`ingest.loaders.outline`).
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.loaders.builder import Item, clean, join_lines
from ingest.loaders.columns import RULE, SEPARATOR, cells_of, is_item, spaced_rows, table_of
from ingest.loaders.drafts import ListDraft
from ingest.loaders.grid import structured
from ingest.loaders.lumps import Lump, PageBreak, Prose
from ingest.loaders.marks import marked, unmark
from ingest.loaders.patterns import (
    Rank,
    bullet,
    ends_sentence,
    heading_shape,
    is_figure_caption,
    is_table_caption,
    rank,
    starts_low,
    step_heading,
)
from ingest.loaders.wrapping import FULL_LINE, Style, is_prose

_POINTERS = frozenset("→⇒➜►▶➢➤❖■◆❑❒\uf0d8\uf0e0\uf076")
_LONG_LINE = 40
_SHORT_TITLE = 80


def read_lines(lines: Sequence[str | None], style: Style) -> list[Lump]:
    """The lumps of a page, in order; `None` among the lines is a break."""
    reader = _Reader([None if line is None else unmark(line) for line in lines], style)
    return reader.read()


class _Reader:
    """A cursor over the lines of one page."""

    def __init__(self, lines: Sequence[str | None], style: Style) -> None:
        self._lines = lines
        self._style = style
        self._at = 0
        self._lumps: list[Lump] = []

    def read(self) -> list[Lump]:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line is None:
                self._lumps.append(PageBreak())
                self._at += 1
            elif not line.strip() or SEPARATOR.fullmatch(line) or RULE.fullmatch(line):
                self._at += 1
            elif not (self._read_table() or self._read_spaced() or self._read_list()):
                self._read_prose()
        return self._lumps

    def _line(self, index: int) -> str | None:
        return self._lines[index] if 0 <= index < len(self._lines) else None

    def _read_table(self) -> bool:
        rows: list[list[str]] = []
        at, ruled, spaced = self._at, 0, False
        while (line := self._line(at)) is not None:
            cells = cells_of(line) or (None if rows else self._corner(at))
            if cells is not None:
                rows.append(cells)
            elif SEPARATOR.fullmatch(line):
                ruled = len(rows)
            elif not line.strip() and (len(rows) == 1 or spaced) and self._row_after(at, rows):
                spaced = True
            else:
                break
            at += 1
        if len(rows) < 2 or sum(len([c for c in row if c]) > 1 for row in rows) < 2:
            return False
        self._at = at
        self._lumps.append(table_of(rows, ruled))
        return True

    def _read_spaced(self) -> bool:
        """A table whose columns are drawn with spaces."""
        end = self._at
        while (line := self._line(end)) is not None and line.strip() and not is_item(line):
            end += 1
        rows = spaced_rows([str(line) for line in self._lines[self._at : end]])
        if not rows:
            return False
        self._at += len(rows)
        self._lumps.append(structured(rows))
        return True

    def _corner(self, at: int) -> list[str] | None:
        """An indented name over a column of figures: the header of a table of two columns."""
        line, following = self._lines[at] or "", self._line(at + 1)
        below = cells_of(following) if following is not None else None
        if not line.startswith("\t") or below is None or len(below) != 2 or not below[0]:
            return None
        return ["", clean(line)]

    def _row_after(self, at: int, rows: Sequence[Sequence[str]]) -> bool:
        following = self._line(at + 1)
        cells = cells_of(following) if following is not None else None
        return cells is not None and len(cells) == len(rows[0]) and bool(cells[0])

    def _read_list(self) -> bool:
        if not is_item(self._lines[self._at]):
            return False
        start = self._at
        items: list[tuple[int, str, list[str]]] = []
        while (line := self._line(self._at)) is not None:
            if is_item(line):
                found = bullet(line)
                assert found is not None
                if items and not self._same_list(items, line, found[0]):
                    break
                if self._is_section(items, found):
                    break
                items.append((_indent(line), found[0], [found[1]]))
            elif line.strip():
                if not self._continues_item(items[-1], line):
                    break
                items[-1][2].append(line)
            elif not self._item_after():
                break
            self._at += 1
        if not items:
            self._lumps.append(Prose(clean(str(self._lines[start])), True, True, False))
            self._at += 1
            return True
        self._lumps.append(self._list(items, start))
        return True

    def _is_section(
        self, items: Sequence[tuple[int, str, list[str]]], found: tuple[str, str]
    ) -> bool:
        """Whether a numbered line that stands alone heads what follows, rather than lists it."""
        marker, text = found
        if rank(marker) is not Rank.NUMBER or not heading_shape(text):
            return False
        if (self._line(self._at - 1) or "").strip() or (self._line(self._at + 1) or "").strip():
            return False
        if items and rank(items[-1][1]) is Rank.NUMBER:
            return False
        following = self._line(self._after_blanks(self._at + 1))
        beside = bullet(following) if following is not None else None
        return beside is not None and rank(beside[0]) is not Rank.NUMBER

    def _after_blanks(self, at: int) -> int:
        while (line := self._line(at)) is not None and not line.strip():
            at += 1
        return at

    def _item_after(self) -> bool:
        """Whether the empty lines here only separate two items."""
        return is_item(self._line(self._after_blanks(self._at)))

    def _same_list(
        self, items: Sequence[tuple[int, str, list[str]]], line: str, marker: str
    ) -> bool:
        """After an empty line, an item of another kind at the same indent starts another list."""
        previous = self._line(self._at - 1)
        if previous is not None and previous.strip():
            return True
        kinds = {rank(known) for _, known, _ in items}
        return rank(marker) in kinds or _indent(line) > items[0][0] + 1

    def _continues_item(self, item: tuple[int, str, list[str]], line: str) -> bool:
        indent, _, texts = item
        previous = self._line(self._at - 1)
        if previous is None or not previous.strip() or _starts_anew(line) or cells_of(line):
            return False
        if _indent(line) > indent or starts_low(line):
            return True
        return not ends_sentence(texts[-1]) and self._is_full(previous)

    def _is_full(self, line: str) -> bool:
        return 0 < FULL_LINE * self._style.width <= len(line.rstrip())

    def _list(self, items: Sequence[tuple[int, str, list[str]]], start: int) -> Lump:
        made = _nested(items)
        if len(made) == 1:
            item = made[0]
            alone = self._blank_around(start)
            if rank(item.marker) is not Rank.BULLET and not ends_sentence_low(item.text):
                return Prose(f"{item.marker} {item.text}", alone, True, not alone)
            if item.marker in _POINTERS and alone and heading_shape(item.text):
                return Prose(item.text, True, True, False, pointer=True)
        ordered = rank(made[0].marker) is not Rank.BULLET
        return ListDraft(tuple(made), ordered)

    def _blank_around(self, start: int) -> bool:
        before, after = self._line(start - 1), self._line(self._at)
        return not (before or "").strip() and not (after or "").strip()

    def _read_prose(self) -> None:
        start = self._at
        paragraphs: list[list[str]] = []
        while is_prose(line := self._line(self._at)):
            assert line is not None
            if paragraphs and self._joins(paragraphs[-1][-1], line):
                paragraphs[-1].append(line)
            else:
                paragraphs.append([line])
            self._at += 1
        if self._at == start:
            paragraphs = [[str(self._lines[start])]]
            self._at += 1
        underlined = self._underline(paragraphs)
        alone = len(paragraphs) == 1 and self._blank_around(start)
        stacked = len(paragraphs) > 1 and self._blank_around(start)
        stacked = stacked and all(_is_short_title(join_lines(texts)) for texts in paragraphs)
        tight = bool((self._line(self._at) or "").strip())
        for position, texts in enumerate(paragraphs):
            text, level = join_lines(texts), underlined
            if match := marked(texts[0]):
                text, level = clean(match["text"]), len(match["marks"])
            goes_on = position < len(paragraphs) - 1 or tight
            opens = position == 0
            self._lumps.append(Prose(text, alone, opens, goes_on, level, stacked=stacked))

    def _underline(self, paragraphs: Sequence[Sequence[str]]) -> int:
        """Level of a title underlined with « === » or « --- », else 0."""
        below = self._line(self._at)
        if below is None or len(paragraphs) != 1 or len(paragraphs[0]) != 1:
            return 0
        marks = below.strip()
        if len(marks) < 3 or set(marks) not in ({"="}, {"-"}):
            return 0
        self._at += 1
        return 1 if marks[0] == "=" else 2

    def _joins(self, above: str, line: str) -> bool:
        if _starts_anew(line) or marked(above):
            return False
        goes_on = starts_low(line) or (line[:1].isdigit() and len(above) >= _LONG_LINE)
        if goes_on:
            return not above.rstrip().endswith((".", "?", "!", ";", ":"))
        return above.rstrip().endswith(",") or self._is_full(above)


def ends_sentence_low(text: str) -> bool:
    """Whether an item ends like a sentence of a list: with a full stop, semicolon or comma."""
    return text.rstrip(" »)").endswith((".", ";", ","))


def _is_short_title(text: str) -> bool:
    return len(text) <= _SHORT_TITLE and heading_shape(text)


def _indent(line: str) -> int:
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())


def _starts_anew(line: str) -> bool:
    return (
        is_table_caption(line)
        or is_figure_caption(line)
        or step_heading(line)
        or marked(line) is not None
    )


def _nested(items: Sequence[tuple[int, str, list[str]]]) -> list[Item]:
    """Depths from indents; at one indent, from the order in which the kinds of markers appear."""
    stack: list[tuple[int, str]] = []
    made = []
    for indent, marker, texts in items:
        kind = marker if rank(marker) is Rank.BULLET else rank(marker).value
        while stack and indent < stack[-1][0] - 1:
            stack.pop()
        if not stack or indent > stack[-1][0] + 1:
            stack.append((indent, kind))
        elif stack[-1][1] != kind:
            known = [level for level, entry in enumerate(stack) if entry == (stack[-1][0], kind)]
            if known:
                del stack[known[0] + 1 :]
            else:
                stack.append((stack[-1][0], kind))
        made.append(Item(join_lines(texts), marker, len(stack) - 1))
    return made
