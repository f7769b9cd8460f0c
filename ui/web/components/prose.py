"""The text of an answer as HTML.

The text is a small part of Markdown: paragraphs separated by an empty line, lists of lines that
start with « - », « • » or a number, `**bold**`, and markers `[1]`. Everything else is shown as it
is, escaped: links, images, HTML and formulas of a document have no meaning here. A marker becomes
a button only when a citation bears its number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup, escape

from assistant.outcomes import Citation
from ui.web.components.words import isolate, page_name, tied

_Labels: TypeAlias = Mapping[int, str] | None

_ITEM = re.compile(r"^(\s*)(?:[-•*–]|(\d{1,3})[.)])\s+(.*)$")
_INLINE = re.compile(r"\*\*(.+?)\*\*|\[(\d{1,3})\]")


@dataclass(frozen=True, slots=True)
class _Item:
    depth: int
    rank: str | None
    text: str


def prose(text: str, citations: Sequence[Citation] | None = ()) -> Markup:
    """The text of an answer as paragraphs and lists, its markers as buttons.

    Args:
        text: Markdown of the answer.
        citations: What its markers point to; `None` while they are not known yet: every marker
            then takes its place, without being a button.
    """
    labels = None if citations is None else {c.marker: _label(c) for c in citations}
    made: list[Markup] = []
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        made.extend(_block(block.splitlines(), labels))
    return Markup("\n").join(made)


def _block(lines: Sequence[str], labels: _Labels) -> list[Markup]:
    made: list[Markup] = []
    running: list[str] = []
    items: list[_Item] = []
    for line in lines:
        match = _ITEM.match(line)
        if match:
            _close_paragraph(running, made, labels)
            items.append(_Item(len(match[1]) // 2, match[2], match[3]))
        elif items and line.startswith(" "):
            last = items.pop()
            items.append(_Item(last.depth, last.rank, f"{last.text} {line.strip()}"))
        else:
            _close_list(items, made, labels)
            running.append(line)
    _close_paragraph(running, made, labels)
    _close_list(items, made, labels)
    return made


def _close_paragraph(lines: list[str], made: list[Markup], labels: _Labels) -> None:
    if any(line.strip() for line in lines):
        content = Markup("<br>").join(inline(line, labels) for line in lines)
        made.append(Markup("<p>{}</p>").format(content))
    lines.clear()


def _close_list(items: list[_Item], made: list[Markup], labels: _Labels) -> None:
    if items:
        ranks = [item.rank for item in items]
        tag = "ol" if ranks[0] is not None else "ul"
        start = f' start="{int(ranks[0])}"' if ranks[0] not in {None, "1"} else ""
        content = Markup("").join(
            Markup("<li{}>{}</li>").format(_depth(item.depth), inline(item.text, labels))
            for item in items
        )
        made.append(Markup("<{0}{1}>{2}</{0}>").format(tag, Markup(start), content))  # noqa: S704
    items.clear()


def _depth(depth: int) -> Markup:
    return Markup(' class="niveau-{}"').format(min(depth, 3)) if depth else Markup("")


def inline(text: str, labels: _Labels) -> Markup:
    """Bold and markers of one line; the rest escaped."""
    made: list[Markup] = []
    position = 0
    text = isolate(text)
    for match in _INLINE.finditer(text):
        made.append(tied(text[position : match.start()]))
        made.append(_mark(match, labels))
        position = match.end()
    made.append(tied(text[position:]))
    return Markup("").join(made)


def _mark(match: re.Match[str], labels: _Labels) -> Markup:
    if match[1] is not None:
        return Markup("<strong>{}</strong>").format(inline(match[1], labels))
    marker = int(match[2])
    if labels is None:
        return Markup('<span class="marque">{}</span>').format(marker)
    if marker not in labels:
        return escape(match[0])
    return Markup(
        '<button type="button" class="marque" data-marque="{}" aria-haspopup="dialog" '
        'aria-label="{}">{}</button>'
    ).format(marker, labels[marker], marker)


def _label(citation: Citation) -> str:
    info = citation.document
    place = page_name(info, citation.page, citation.page_label) or citation.section or ""
    told = f"Source {citation.marker}\u202f: {isolate(info.title)}"
    return f"{told}, {isolate(place)}" if place else told
